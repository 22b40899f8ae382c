import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../src/core/lint/rules';
import { caseText, findings } from './prep';

const PAGES = join(__dirname, '../../../docs/rules');

/** The fenced examples of a page in order: bad and good in Japanese, bad and good in English. */
const examplesOf = (code: string): string[] =>
  [...readFileSync(join(PAGES, `${code}.md`), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    (match) => match[1] as string,
  );

/** The top-level keys of an example, each with all that follows its colon. */
const keysOf = (example: string): Record<string, string> =>
  Object.fromEntries(
    [...example.matchAll(/^(\w+):((?:[^\n]*)(?:\n[ \t]+[^\n]*)*)/gm)].map((match) => [match[1], match[2]]),
  );

describe('pages of the prep rules', () => {
  for (const { code } of RULES.filter((rule) => rule.code.startsWith('CN01')))
    it(`${code}: the bad examples are found, the good ones are not`, () => {
      const counts = examplesOf(code).map((example) => findings(caseText(keysOf(example)), code).length > 0);
      assert.deepEqual(counts, [true, false, true, false]);
    });
});
