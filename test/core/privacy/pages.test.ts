import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { lint } from '../../../src/core/lint/lint';
import { PRIVACY_CODES } from '../../../src/core/privacy/codes';

const PAGES = join(__dirname, '../../../docs/rules');

/** The fenced examples of a page in order: bad and good in Japanese, bad and good in English. */
const examplesOf = (code: string): string[] =>
  [...readFileSync(join(PAGES, `${code}.md`), 'utf8').matchAll(/```markdown\n([\s\S]*?)```/g)].map(
    (match) => match[1] as string,
  );

describe('pages of the rules about privacy', () => {
  for (const code of PRIVACY_CODES)
    it(`${code}: the bad examples are found, the good ones are not`, () => {
      const found = examplesOf(code).map((example) => {
        const file = parseCase(`---\ncaseNotes: 1\n---\n\n${example}`);
        assert.ok(file);
        return lint(file, { options: DEFAULT_OPTIONS, now: 0 }).some((finding) => finding.code === code);
      });
      assert.deepEqual(found, [true, false, true, false]);
    });
});
