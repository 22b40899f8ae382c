import type { CaseFile } from '../casefile/casefile';
import type { Options } from '../config/options';
import { type Span, span, textAt } from '../text';
import { isKnownId } from './known';
import { type Looked, lineBefore, lookAt } from './looked';
import { maskDigits, type PrivateMatch } from './match';

const SIGN = '[- \\u2010-\\u2015\\u2212\\u3000]';

/** A shape of a telephone number. */
interface Shape {
  readonly shape: RegExp;
  /** How many digits of it may stay: the network, never the line. */
  readonly keep: number;
  readonly length?: number;
  /** What must stand before it on its line, where the shape alone says too little. */
  readonly behind?: RegExp;
}

const SHAPES: readonly Shape[] = [
  // Mobile and IP phones: 090-1234-5678. A number in groups of 4-3-4 is toll-free, see below.
  { shape: new RegExp(`(?<![\\d-])0[5-9]0${SIGN}?\\d{4}${SIGN}?\\d{4}(?![\\d-])`, 'g'), keep: 3 },
  // Landlines: ten digits in the usual groups, brackets around or behind the area.
  {
    shape: new RegExp(
      `(?<![\\d-])\\(?0[1-9]\\d{0,3}(?:\\) ?|\\(|${SIGN})\\d{1,4}(?:\\)|${SIGN})\\d{4}(?![\\d-])`,
      'g',
    ),
    keep: 2,
    length: 10,
  },
  // Landlines without groups: ten digits are many things, but not behind such a word.
  {
    shape: /(?<![\d-])0[1-9]\d{8}(?![\d-])/g,
    keep: 2,
    behind:
      /(?:電話|携帯|連絡先|(?<![A-Za-z])(?:tel|phone|mobile|fax))(?:番号|number)?[\s.:はがも「(]{0,3}$/i,
  },
  // With a country code.
  { shape: /(?<![\dA-Za-z])\+\d{1,3}(?:[-. ()]{0,2}\d){7,12}(?![\d:-])/g, keep: 0 },
  // North America: (206) 555-0123, 206-555-0123.
  {
    shape: /(?<![\d-])(?:1[-. ])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[-. ])[2-9]\d{2}[-. ]\d{4}(?![\d-])/g,
    keep: 0,
  },
];

/** 0120, 0800, 0570 and 0990 in Japan; 8xx in North America. Whoever they belong to is no buyer. */
const TOLL_FREE =
  /^(?:\+?81-?)?0?(?:120|570|990)|^0?800-\d{3}-|^0800\d{7}$|^(?:\+?1-?)?8(?:00|33|44|55|66|77|88)/;

/** The number of the store itself, or the one that an incoming call showed. */
const NOT_A_BUYERS =
  /(?:当店|自社|弊社|店舗|当社|緊急連絡先|サポート窓口|発信(?:者|元)?|着信|相手)の?(?:電話|連絡先|番号|TEL|元)?(?:番号)?[\s:はが「(]{0,3}$|(?:\bour|store|shop|caller|support)(?:'s)? (?:phone|number|line|ID)(?: number)?[\s:(]{0,3}(?:is |was )?$|called from $/i;

/** Telephone numbers of persons. */
export function findPhones(
  file: CaseFile,
  options: Options,
  { narrow, runs }: Looked = lookAt(file),
): PrivateMatch[] {
  const found: PrivateMatch[] = [];
  for (const groups of runs) {
    const before = found.length;
    const first = groups[0];
    const last = groups.at(-1);
    if (!first || !last) continue;
    const from = Math.max(0, first.start - 2);
    const stretch = narrow.slice(from, last.end + 2);
    if (!MAY_BEGIN.test(stretch)) continue;
    for (const { shape, keep, length, behind } of SHAPES)
      for (const { 0: raw, index } of stretch.matchAll(shape)) {
        const digits = raw.replace(/\D/g, '');
        const at = span(from + index, from + index + raw.length);
        if (length !== undefined && digits.length !== length) continue;
        if (overlapsAny(found, before, at)) continue;
        if (isNobodys(raw, digits, options) || isKnownId(file, narrow, digits, at)) continue;
        const said = lineBefore(narrow, at.start, 40);
        if (NOT_A_BUYERS.test(said) || (behind && !behind.test(said))) continue;
        found.push({ span: at, mask: maskDigits(textAt(file.text, at), keep, 0), sure: true });
      }
  }
  return found;
}

/** Whether one of the matches of this run covers the place: one number fits several shapes. */
function overlapsAny(found: readonly PrivateMatch[], from: number, at: Span): boolean {
  for (let i = from; i < found.length; i++) {
    const other = (found[i] as PrivateMatch).span;
    if (other.start < at.end && at.start < other.end) return true;
  }
  return false;
}

/** A quick look at a run: `0…`, a country code, or a number of North America. */
const MAY_BEGIN = /(?<![\d-])0[1-9]|\+|[2-9]\d\d[-.) ]{1,2}[2-9]\d\d[-. ]\d{4}/;

function isNobodys(raw: string, digits: string, { stores }: Options): boolean {
  if (TOLL_FREE.test(raw.replace(/[^\d+]+/g, '-').replace(/^-/, ''))) return true;
  return stores.some(({ signature }) =>
    signature
      ?.replace(/[^0-9\n]/g, '')
      .split('\n')
      .includes(digits),
  );
}
