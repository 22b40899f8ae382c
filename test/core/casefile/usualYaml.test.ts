import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findFences } from '../../../src/core/casefile/fences';
import { readYaml } from '../../../src/core/casefile/readYaml';
import { readUsualYaml } from '../../../src/core/casefile/usualYaml';
import { runs } from '../../runs';

/** The quick reader against the full one: the same tree with the same places, or no answer at all. */
function compare(text: string, from: number, to: number): boolean {
  const quick = readUsualYaml(text, from, to);
  if (quick) assert.deepEqual({ root: quick, problems: [] }, readYaml(text, from, to), text.slice(from, to));
  return quick !== undefined;
}

const VALUES = [
  '',
  ' ',
  'ready',
  '"着払い　返品"',
  "'it is'",
  '"say \\"x\\""',
  "'it''s'",
  '2026-11-20T10:15+09:00',
  '250-1234567-1234567',
  'a: b',
  'a #b',
  'a:',
  '#',
  '- x',
  '-',
  '-1',
  '? x',
  '[B0ABCDEF12, X0ABCDEF12]',
  '[]',
  '[a',
  '[a]]',
  '[a: b]',
  '{a: b}',
  '{}',
  '|',
  '>-',
  '&a x',
  '*a',
  '!!str x',
  '%x',
  '@x',
  '`x`',
  '"a" b',
  '"',
  "'",
  '""',
  "''",
  '"a',
  '注文：x',
  '　x',
  'x　',
  '12:30',
  'a,b',
  'null',
  '~',
  '---',
  '...',
  'a\u2028b',
  'a\u0085b',
  'a\ufeffb',
  '\u0000',
  '😀',
  '\t',
  'a\tb',
  'x\r',
  '=',
  '<<',
  'y ',
  'a?b',
  'a]b',
  'a}b',
  "a'b",
  'a"b',
  ': a',
  ':a',
];
const KEYS = ['title', 'ids', 'at', 'a b', '"q"', 'タイトル', '1', 'x_y', '<<', '-', '?', '', 'title '];
const INDENTS = ['', '', '', '  ', '  ', '    ', ' ', '   '];
const line = fc
  .tuple(
    fc.constantFrom(...INDENTS),
    fc.constantFrom('', '', '', '- ', '-', '-  '),
    fc.constantFrom(...KEYS, undefined),
    fc.constantFrom(': ', ': ', ': ', ':', ':  '),
    fc.constantFrom(...VALUES),
  )
  .map(
    ([indent, bullet, key, colon, value]) =>
      `${indent}${bullet}${key === undefined ? '' : key + colon}${value}`,
  );
/** Well-formed maps and lists, three levels deep, whose values are mostly plain. */
const value = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('x', '"y z"', "'w'", '[p, q]', '12:30', '') },
  { weight: 1, arbitrary: fc.constantFrom(...VALUES) },
);
type Block = (indent: string) => string;
const { block } = fc.letrec<{ block: Block; map: Block; list: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    value.map(
      (text): Block =>
        () =>
          ` ${text}`,
    ),
    tie('map'),
    tie('list'),
  ),
  map: fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), tie('block')), {
      minLength: 1,
      maxLength: 4,
      selector: ([key]) => key,
    })
    .map(
      (entries): Block =>
        (indent) =>
          entries.map(([key, inner]) => `\n${indent}${key}:${inner(`${indent}  `)}`).join(''),
    ),
  list: fc
    .array(
      fc.oneof(
        tie('map').map(
          (map): Block =>
            (indent) =>
              map(`${indent}  `).trimStart(),
        ),
        value.map(
          (text): Block =>
            () =>
              text,
        ),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map(
      (items): Block =>
        (indent) =>
          items.map((item) => `\n${indent}- ${item(indent)}`).join(''),
    ),
}));
const tidy = block.map((write) => write('').slice(1).split('\n'));
/** One stray line or a cut somewhere. */
const disturbed = fc
  .tuple(tidy, line, fc.nat(20))
  .map(([lines, stray, at]) => [...lines.slice(0, at), stray, ...lines.slice(at)]);

describe('the quick reader of usual frontmatter', () => {
  it('agrees with the full parser on every fixture, and reads most of them', () => {
    let read = 0;
    let seen = 0;
    for (const file of readdirSync(join(__dirname, '../../fixtures'), {
      recursive: true,
      encoding: 'utf8',
    })) {
      if (!file.endsWith('.md')) continue;
      const text = readFileSync(join(__dirname, '../../fixtures', file), 'utf8').replaceAll(/⟦[^⟧]*⟧/g, '');
      const fences = findFences(text);
      if (!fences?.closing) continue;
      seen++;
      if (compare(text, fences.block.start, fences.block.end)) read++;
    }
    assert.ok(read > seen / 2, `${read} of ${seen}`);
  });

  it('agrees with the full parser on generated lines', () => {
    let read = 0;
    const lines = fc.oneof(fc.array(line, { maxLength: 6 }), tidy, tidy, disturbed);
    fc.assert(
      fc.property(lines, fc.constantFrom('', '---\n'), fc.boolean(), (some, before, ends) => {
        const text = `${before}${some.join('\n')}${ends ? '\n' : ''}`;
        if (compare(text, before.length, text.length)) read++;
      }),
      { numRuns: runs(20_000) },
    );
    assert.ok(read > 100, `${read} texts were usual`);
  });

  it('leaves to the full parser what is too deep or too long', () => {
    const deep = Array.from({ length: 20 }, (_, i) => `${'  '.repeat(i)}a:`).join('\n');
    assert.equal(readUsualYaml(deep, 0, deep.length), undefined);
    const long = `title: "${'x'.repeat(20_000)}"\n`;
    assert.equal(readUsualYaml(long, 0, long.length), undefined);
  });
});
