import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS, type Options } from '../../../src/core/config/options';
import { idKey } from '../../../src/core/identifiers/sameId';
import { bearersOf, othersAmong, sharableIds } from '../../../src/core/lint/otherCases';
import type { LintContext } from '../../../src/core/lint/rule';

/**
 * Fixtures are case files with the expected codes at the end of the line they are reported on, in brackets that no
 * case would hold: `goal: ⟦CN017⟧`. Marks and the blanks before them are taken out before the text is read.
 * `<name>.options.json` beside a fixture overrides options for it; `<name>.others.json` says which IDs other cases bear:
 * `{ "cases/other.md": { "orderId": "…" } }`.
 */
export interface Fixture {
  readonly file: string;
  readonly text: string;
  /** `line:code`, lines from 0, sorted. */
  readonly expected: readonly string[];
  readonly context: LintContext;
}

export const FIXTURES = join(__dirname, '../../fixtures/rules');

/** Sunday 22 November 2026, 15:00 in Japan. */
export const NOW = 1795327200000;

export function readFixture(folder: string, file: string): Fixture {
  const path = join(FIXTURES, folder, file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const expected: string[] = [];
  const text = lines.map((line, i) => {
    const mark = /[ \t]*⟦([^⟧]*)⟧/.exec(line);
    if (!mark) return line;
    for (const code of (mark[1] as string).trim().split(/\s+/)) expected.push(`${i}:${code}`);
    return line.replace(mark[0], '');
  });
  const settings = path.replace(/\.md$/, '.options.json');
  const options: Options = existsSync(settings)
    ? { ...DEFAULT_OPTIONS, ...JSON.parse(readFileSync(settings, 'utf8')) }
    : DEFAULT_OPTIONS;
  return {
    file: `${folder}/${file}`,
    text: text.join('\n'),
    expected: expected.sort(),
    context: { options, now: NOW, ...othersOf(path.replace(/\.md$/, '.others.json'), text.join('\n')) },
  };
}

/** Where nothing else is said, no other case is there: rules that ask for others find none. */
function othersOf(path: string, text: string): Pick<LintContext, 'others'> {
  if (!existsSync(path)) return {};
  const others = Object.entries(
    JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>,
  ).map(([other, ids]) => ({
    path: other,
    ids: Object.entries(ids).map(([kind, value]) => idKey(kind, value)),
  }));
  const own = parseCase(text);
  const all = [...others, { path: OWN_PATH, ids: own ? sharableIds(own) : [] }];
  return { others: othersAmong(bearersOf(all), OWN_PATH) };
}

const OWN_PATH = 'cases/this.md';

export const fixtureFolders = (): string[] => readdirSync(FIXTURES).sort();

export const fixtureFiles = (folder: string): string[] =>
  readdirSync(join(FIXTURES, folder))
    .filter((file) => file.endsWith('.md'))
    .sort();
