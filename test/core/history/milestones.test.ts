import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { milestonesBetween } from '../../../src/core/history/milestones';
import { caseText } from '../edits/arbitraryCase';

const at = (status: string, body = '') =>
  parseCase(`---\ncaseNotes: 1\ntitle: "x"\nstatus: ${status}\n---\n${body}`) ?? assert.fail();
const RECAP = '\n## まとめ 2026-11-22 14:20\n\n- 回答期限: なし\n';
const SENT = `${RECAP}- 確認メール: 2026-11-22T14:31+09:00 a1b2c3d4\n`;

describe('the milestones of a case', () => {
  it('are its readiness, a recap, a confirmation and its end', () => {
    assert.deepEqual(milestonesBetween(at('ready'), at('preparing')), ['ready']);
    assert.deepEqual(milestonesBetween(at('awaiting-amazon', RECAP), at('calling')), ['call-closed']);
    assert.deepEqual(milestonesBetween(at('calling', SENT), at('calling', RECAP)), ['confirmation-sent']);
    assert.deepEqual(milestonesBetween(at('resolved', SENT), at('ready')), [
      'call-closed',
      'confirmation-sent',
      'resolved',
    ]);
  });

  it('are none where nothing is reached, or nothing can be read', () => {
    assert.deepEqual(milestonesBetween(at('preparing', RECAP), at('ready', SENT)), []);
    const broken = parseCase('---\ncaseNotes: 1\nstatus: [\n---\n') ?? assert.fail();
    assert.deepEqual(milestonesBetween(at('ready'), broken), []);
    fc.assert(
      fc.property(caseText, (text) => {
        const file = parseCase(text);
        if (file) assert.deepEqual(milestonesBetween(file, file), []);
      }),
    );
  });
});
