import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../src/core/casefile/casefile';
import { everyItem } from '../../src/core/casefile/items';
import { LABEL_WORDS, SECTION_WORDS } from '../../src/core/casefile/vocabulary';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const SNIPPETS = JSON.parse(readFileSync(join(__dirname, '../../snippets/markdown.json'), 'utf8')) as Record<
  string,
  Snippet
>;

const VARIABLES: Record<string, string> = { YEAR: '2026', MONTH: '11', DATE: '22', HOUR: '14', MINUTE: '05' };

/** What stands in the editor once every stop was left as it is. */
const filled = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replace(
      /\$\{CURRENT_(\w+)\}|\$CURRENT_([A-Z]+)/g,
      (_, braced: string, bare: string) => VARIABLES[braced ?? bare] ?? '?',
    )
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');

describe('snippets', () => {
  for (const [name, snippet] of Object.entries(SNIPPETS)) {
    it(`${name}: is read as what it claims to be`, () => {
      const text = filled(snippet);
      assert.doesNotMatch(text, /[$?]/);
      const whole = text.startsWith('---')
        ? text
        : text.startsWith('  - at')
          ? `---\ncaseNotes: 1\ntimeline:\n${text}\n---\n`
          : `---\ncaseNotes: 1\n---\n\n${text}\n`;
      const file = parseCase(whole);
      assert.ok(file?.readable, whole);
      assert.deepEqual(file.misfits, []);
      const headings = [...text.matchAll(/^## (.+?)(?: \d{4}-.*)?$/gm)].map((match) => match[1]);
      assert.equal(file.sections.length, headings.length);
      const words = [...Object.values(SECTION_WORDS)].flatMap(({ ja, en }) => [ja[0], en[0]]);
      for (const heading of headings) assert.ok(words.includes(heading as string), heading);
    });

    it(`${name}: every label is one of the format`, () => {
      const file = parseCase(`---\ncaseNotes: 1\n---\n\n${filled(snippet)}\n`);
      const known = Object.values(LABEL_WORDS).flatMap(({ ja, en }) => [ja[0], en[0]]);
      const labels = (file?.sections ?? [])
        .flatMap((section) => [...everyItem(section.items)])
        .flatMap(({ label }) => (label ? [file?.text.slice(label.span.start, label.span.end)] : []));
      for (const label of labels) assert.ok(known.includes(label as string), label);
    });
  }

  it('stand for every section in both languages', () => {
    const text = Object.values(SNIPPETS).map(filled).join('\n');
    for (const { ja, en } of Object.values(SECTION_WORDS))
      for (const word of [ja[0], en[0]]) assert.ok(text.includes(`## ${word}`), word);
  });
});
