import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { lint } from '../../../src/core/lint/lint';
import { NOW } from './fixtures';
import { caseText, findings } from './prep';

const PAGES = join(__dirname, '../../../docs/rules');

describe('pages of the rules about what is due', () => {
  for (const code of ['CN070', 'CN071', 'CN072', 'CN073'])
    it(`${code}: the bad examples are found, the good ones are not`, () => {
      const page = readFileSync(join(PAGES, `${code}.md`), 'utf8');
      const found = [...page.matchAll(/```markdown\n([\s\S]*?)```/g)].map(([, example = '']) => {
        const file = parseCase(example) ?? assert.fail(example);
        return lint(file, { options: DEFAULT_OPTIONS, now: NOW }).some((finding) => finding.code === code);
      });
      assert.deepEqual(found, [true, false, true, false]);
    });
});

describe('CN073', () => {
  it('is a warning before the deadline and an error behind it', () => {
    const severity = (deadline: string) =>
      findings(caseText({ deadline: ` ${deadline}` }), 'CN073').map((finding) => finding.severity);
    assert.deepEqual(severity('2026-11-22T15:01+09:00'), ['warning']);
    assert.deepEqual(severity('2026-11-22T15:00+09:00'), ['error']);
    const options = { ...DEFAULT_OPTIONS, rules: { CN073: 'info' as const } };
    const [told] = findings(caseText({ deadline: ' 2026-11-21' }), 'CN073', options);
    assert.equal(told?.severity, 'info', 'the configuration holds over both');
  });
});
