import assert from 'node:assert/strict';
import { lensPlaces } from '../../../src/core/contact/lensPlaces';
import { caseText, fileOf } from '../lint/prep';

const OPENING = '## 結論・現状・要望\n\n- 結論: x\n';
const CALL = '\n## 通話 2026-11-22 14:05\n\n- 14:06 x\n';
const RECAP = '\n## まとめ 2026-11-22 14:20\n\n- 決定事項: x\n';

/** The offers with the heading each stands over. */
function offers(body: string, status = 'ready'): [string, string][] {
  const text = caseText({ status: ` ${status}` }, body);
  const file = fileOf(text);
  return lensPlaces(file).map(({ offer, span, line }) => {
    assert.equal(file.lines.lineAt(span.start), line);
    return [offer, text.slice(span.start, span.end)];
  });
}

describe('what the file itself offers', () => {
  it('is a call over the opening, and a confirmation over each recap', () => {
    const recap = '## まとめ 2026-11-22 14:20';
    assert.deepEqual(offers(OPENING + CALL + RECAP + CALL + RECAP), [
      ['startCall', '## 結論・現状・要望'],
      ['exportConfirmation', recap],
      ['exportConfirmation', recap],
    ]);
    assert.deepEqual(offers(CALL), []);
  });

  it('is the sheet while the call runs, and another call after it', () => {
    assert.deepEqual(offers(OPENING + CALL, 'calling'), [['showSheet', '## 結論・現状・要望']]);
    assert.equal(offers(OPENING + CALL + RECAP, 'calling')[0]?.[0], 'startCall');
  });

  it('is no call once the case is resolved', () => {
    assert.deepEqual(
      offers(OPENING + CALL + RECAP, 'resolved').map(([offer]) => offer),
      ['exportConfirmation'],
    );
  });

  it('is nothing where the frontmatter cannot be read', () => {
    assert.deepEqual(lensPlaces(fileOf(caseText({ goal: ' [' }, OPENING + RECAP))), []);
  });
});
