import { type Span, span } from './text';

/** Signs that a rule may be looking for, as bits: most cases have few of them. */
export const SIGN = {
  /** Full-width letters, digits and punctuation. */
  wide: 4,
  wideBlank: 8,
  /** What a template leaves to be filled in: a circle, a cross, an angle bracket. */
  gap: 16,
  /** What a Japanese address has: 〒, 都, 道, 府 or 県. */
  region: 32,
  /** Anything but what texts are made of, all of it seen. */
  unusual: 64,
} as const;

/** What one pass over a text tells, so that rules with nothing to find need not look again. */
export interface Glance {
  /** The bits of `SIGN` that occur. */
  readonly signs: number;
  /** Stretches with ten digits and more, with at most two signs between two of them, from first to last digit. */
  readonly numbers: readonly Span[];
}

const DIGIT = 1;
/** What may stand between the digits of one number. */
const JOINT = 2;

/** What texts are made of: printable ASCII, Latin letters, punctuation, Japanese; full-width and half-width forms. */
const USUAL: readonly (readonly [number, number])[] = [
  [0x09, 0x0a],
  [0x0d, 0x0d],
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x2ff],
  [0x2010, 0x2027],
  [0x2030, 0x205f],
  [0x3000, 0x3163],
  [0x3165, 0x9fff],
  [0xff01, 0xff9f],
  [0xffa1, 0xffdc],
];

/** What each UTF-16 unit is: looking it up is as quick for all of them as one question about one of them. */
const KINDS = new Uint8Array(0x10000).fill(SIGN.unusual);
for (const [first, last] of USUAL) KINDS.fill(0, first, last + 1);
KINDS.fill(SIGN.wide, 0xff01, 0xff5f);
KINDS.fill(DIGIT, 0x30, 0x3a);
mark('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d.()\u3000 ', JOINT);
mark('\u3000', SIGN.wideBlank);
mark('○〇◯×<＜', SIGN.gap);
mark('〒都道府県', SIGN.region);

function mark(units: string, bit: number): void {
  for (const unit of units) {
    const code = unit.charCodeAt(0);
    KINDS[code] = (KINDS[code] as number) | bit;
  }
}

const FEWEST_DIGITS = 10;
const LONGEST_JOINT = 2;

export function glanceAt(text: string): Glance {
  const numbers: Span[] = [];
  let signs = 0;
  // Of the number that is being read: its place, its digits, and how many signs stand behind the last of them.
  let start = 0;
  let end = 0;
  let digits = 0;
  let joint = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = KINDS[text.charCodeAt(i)] as number;
    signs |= kind;
    if (kind === DIGIT) {
      if (digits === 0) start = i;
      end = i + 1;
      digits++;
      joint = 0;
    } else if (digits > 0 && ((kind & JOINT) === 0 || ++joint > LONGEST_JOINT)) {
      if (digits >= FEWEST_DIGITS) numbers.push(span(start, end));
      digits = 0;
      joint = 0;
    }
  }
  if (digits >= FEWEST_DIGITS) numbers.push(span(start, end));
  return { signs, numbers };
}
