import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { fixAll, safeEdits } from '../../../src/core/lint/fixAll';
import { lint } from '../../../src/core/lint/lint';
import { fixtureFiles, fixtureFolders, NOW, readFixture } from './fixtures';

const stores = [{ name: '青空商店', email: 'ops@aozora.example' }];
const context = { options: { ...DEFAULT_OPTIONS, stores }, now: NOW };

const TEXTS = fixtureFolders().flatMap((folder) =>
  fixtureFiles(folder).map((file) => readFixture(folder, file).text),
);

/** What slips into a case: signs of YAML and Markdown, full width, things the rules mend. */
const SLIPS = [
  ...[
    '：',
    '　',
    '\t',
    '"',
    "'",
    '#',
    ' #',
    '\u200b',
    '\u0007',
    '\u202e',
    '\r\n',
    '\n',
    ': ',
    ':',
    '- ',
    '  ',
  ],
  ...['[', ']', '{', '}', '&', '*', '!', '|', '>', '<', '---', '𠮷', '○○', '２５０', 'b0abcdef12', '```\n'],
  ...['stor: x\n', 'iids:\n', 'timeline:\n', 'orderId: 25012345671234567\n', '  - 2026-11-18 x\n'],
  ...['## 通話 2026-11-22\n', '<!-- case-notes-disable -->', '=======\n', '<<<<<<< x\n', 'title: #5\n'],
];

const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  inFrontmatter: fc.boolean(),
  dropped: fc.nat({ max: 3 }),
  text: fc.constantFrom(...SLIPS),
});

const disturbed = fc
  .tuple(
    fc.constantFrom(...TEXTS),
    fc.array(slip, { minLength: 1, maxLength: 4 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([text, slips, eol]) => {
    let result = text;
    for (const { at, inFrontmatter, dropped, text: inserted } of slips) {
      const reach = inFrontmatter ? result.indexOf('\n---', 4) : result.length;
      // The first lines make it a case.
      const place = 18 + Math.floor(at * Math.max(0, reach - 18));
      result = result.slice(0, place) + inserted + result.slice(place + dropped);
    }
    return result.replace(/\r?\n/g, eol);
  });

describe('fix-all on disturbed cases', () => {
  it('leaves nothing it could mend, and mends the same however often', () => {
    fc.assert(
      fc.property(disturbed, (text) => {
        const mended = fixAll(text, context);
        assert.deepEqual(safeEdits(mended, context), []);
        assert.equal(fixAll(mended, context), mended);
      }),
      { numRuns: 1500 },
    );
  });

  it('never makes unreadable what could be read', () => {
    fc.assert(
      fc.property(disturbed, (text) => {
        if (!parseCase(text)?.readable) return;
        assert.equal(parseCase(fixAll(text, context))?.readable, true);
      }),
      { numRuns: 1500 },
    );
  });

  it('places every finding and every edit inside the text', () => {
    fc.assert(
      fc.property(disturbed, (text) => {
        const file = parseCase(text);
        for (const { code, span, fixes } of file ? lint(file, context) : [])
          for (const { start, end } of [
            span,
            ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
          ])
            assert.ok(start >= 0 && start <= end && end <= text.length, code);
      }),
      { numRuns: 1500 },
    );
  });
});
