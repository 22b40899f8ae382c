import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { glanceAt, SIGN } from '../../../src/core/glance';
import { findCards } from '../../../src/core/privacy/cards';
import { type DigitGroup, type Looked, lookAt } from '../../../src/core/privacy/looked';
import { findMyNumbers } from '../../../src/core/privacy/myNumbers';
import { findPhones } from '../../../src/core/privacy/phones';
import { runs } from '../../runs';

/** What the bits stand for, as patterns. */
const SIGNS: readonly (readonly [number, RegExp])[] = [
  [SIGN.wide, /[\uff01-\uff5e]/],
  [SIGN.wideBlank, /\u3000/],
  [SIGN.gap, /[○〇◯×<＜]/],
  [SIGN.region, /[〒都道府県]/],
  [
    SIGN.unusual,
    /[^\t\n\r\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205f\u3000-\u3163\u3165-\u9fff\uff01-\uff9f\uffa1-\uffdc]/,
  ],
];

const RUN = /(?<!\d)\d(?:[-\u2010-\u2015\u2212\uFF0D.()\u3000 ]{0,2}\d){9,400}(?!\d)/g;

/** Every run that the pattern finds, whatever is known of its shape. */
function everyRun(narrow: string): DigitGroup[][] {
  return Array.from(narrow.matchAll(RUN), ({ 0: run, index: start }) => {
    let last = 0;
    return Array.from(run.matchAll(/\d+/g), ({ 0: digits, index }) => {
      const sign = run.slice(last, index);
      last = index + digits.length;
      return { start: start + index, end: start + last, digits, sign };
    });
  });
}

const textOf = (run: readonly DigitGroup[]): string => run.map(({ sign, digits }) => sign + digits).join('');

/** The shapes that are none of the numbers that are looked for. */
const isLeftOut = (run: readonly DigitGroup[], before: string | undefined): boolean =>
  /^(?:19|20)\d\d-\d\d-\d\d \d\d$/.test(textOf(run)) ||
  !/\d{3}/.test(textOf(run)) ||
  (before !== '+' && /^(?:\d{3}-\d{7}-\d{7}|[1-9]\d{10})$/.test(textOf(run)));

const digits = (least: number, most = least) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: least, maxLength: most });
const number = (...groups: number[]) =>
  fc
    .tuple(fc.constantFrom('-', ' ', '.', '–', '--'), ...groups.map((length) => digits(length)))
    .map(([sign, ...parts]) => parts.join(sign));
const piece = fc.oneof(
  number(3, 7, 7).map((text) => text.replace(/[^\d]+/g, '-')),
  digits(11),
  number(4, 4, 4, 4),
  number(4, 4, 4),
  number(3, 4, 4),
  number(3, 3, 4),
  number(4, 2, 2),
  digits(8, 19),
  fc.constantFrom('4111 1111 1111 1111', '090-1234-5678', '2026-11-05 14:05', '250-7699097-7278548'),
  fc.constantFrom(
    '03(1234)5678',
    '+13485959947',
    '+250-7699097-7278548',
    '+81 90 1234 5678',
    '206-555-0123',
    '13485959947',
    '1234 5678 9018',
  ),
  fc.constantFrom('０９０－１２３４－５６７８', '電話: ', 'マイナンバー ', 'カード ', '\n', 'ID:'),
  fc.string({ unit: fc.constantFrom(...'0123456789-.() +\u3000–−１a'), maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
/** A stretch of digits that is longer than what a run may have. */
const longText = fc
  .array(fc.oneof(digits(1, 6), digits(390, 410)), { minLength: 60, maxLength: 130 })
  .map((groups) => groups.join('-'));

const caseOf = (text: string): CaseFile => parseCase(`---\ncaseNotes: 1\n---\n\n${text}\n`) ?? assert.fail();

describe('the look that the rules share', () => {
  it('knows the signs of every UTF-16 unit', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const unit = String.fromCharCode(code);
      const { signs } = glanceAt(`a${unit}b`);
      for (const [sign, pattern] of SIGNS)
        assert.equal((signs & sign) !== 0, pattern.test(unit), `${code.toString(16)}, bit ${sign}`);
    }
  });

  it('finds the runs of digits that the pattern finds, but for those whose shape says that they are nothing', () => {
    const holds = (text: string) => {
      const { narrow, runs } = lookAt(caseOf(text));
      const wanted = everyRun(narrow).filter(
        (run) => !isLeftOut(run, narrow[(run[0] as DigitGroup).start - 1]),
      );
      assert.deepEqual(runs, wanted);
    };
    fc.assert(fc.property(anyText, holds), { numRuns: runs(800) });
    fc.assert(fc.property(longText, holds), { numRuns: runs(50) });
    for (const text of ['1'.repeat(401), '1'.repeat(402), `${'12-'.repeat(300)}123`, '1 '.repeat(9)])
      holds(text);
  });

  it('leaves out no run in which a rule would have found something', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, anyText, longText), (text) => {
        const file = caseOf(text);
        const { narrow, signs } = lookAt(file);
        const runs = everyRun(narrow).filter((run) => !/^(?:19|20)\d\d-\d\d-\d\d \d\d$/.test(textOf(run)));
        const all: Looked = { signs, narrow, runs: runs.filter((run) => /\d{3}/.test(textOf(run))) };
        assert.deepEqual(findCards(file), findCards(file, all));
        assert.deepEqual(findMyNumbers(file), findMyNumbers(file, all));
        assert.deepEqual(findPhones(file, DEFAULT_OPTIONS), findPhones(file, DEFAULT_OPTIONS, all));
      }),
      { numRuns: runs(600) },
    );
  });
});
