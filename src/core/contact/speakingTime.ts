import { findIdentifiers } from '../identifiers';

/** `rules.md`, CN042: an unhurried voice says 5 Japanese characters or 2.5 English words a second. */
const CHARACTER_TENTHS = 2;
const WORD_TENTHS = 4;

const JAPANESE = '[\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Han}ー]';
const OTHER = `(?!${JAPANESE})[\\p{L}\\p{N}\\p{M}]`;

/** A character of Japanese, or a word of anything else: `e-mail`, `don't`, `17:00` and `4,980` are one each. */
const SAID = new RegExp(`(${JAPANESE})|${OTHER}(?:${OTHER}|['’.,:/@-](?=${OTHER}))*`, 'gu');

/**
 * How long it takes to say a text, in tenths of a second. An identifier is said sign by sign, hyphens too, each taking
 * as long as a word: an order ID takes 7.6 seconds in either language, however short it looks. (Spelling a letter out,
 * ブラジルのB, is for when somebody asks.) Punctuation and blanks cost nothing.
 */
export function tenthsToSay(text: string): number {
  let tenths = 0;
  let at = 0;
  for (const { value, span } of findIdentifiers(text)) {
    tenths += tenthsOf(text.slice(at, span.start)) + value.length * WORD_TENTHS;
    at = span.end;
  }
  return tenths + tenthsOf(text.slice(at));
}

/** Whole seconds, for people: nobody speaks by the tenth. */
export const wholeSeconds = (tenths: number): number => Math.ceil(tenths / 10);

function tenthsOf(text: string): number {
  let tenths = 0;
  for (const [, character] of text.normalize('NFKC').matchAll(SAID))
    tenths += character ? CHARACTER_TENTHS : WORD_TENTHS;
  return tenths;
}

/**
 * No less than {@link tenthsToSay} answers, at a fraction of the cost: whatever could belong to an identifier counts
 * as one. Infinity where a text holds signs that this pass does not know.
 */
export function mostTenthsToSay(text: string): number {
  if (LETTERS_ALONE.test(text)) return Number.POSITIVE_INFINITY;
  let tenths = 0;
  let word = 0;
  let hasDigit = false;
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : SPACE;
    const isDigit = unit >= 0x30 && unit <= 0x39;
    if (isDigit || unit === HYPHEN || isLatin(unit) || (isDash(unit) && joins(text, i))) {
      word++;
      hasDigit ||= isDigit;
      continue;
    }
    tenths += hasDigit ? word * WORD_TENTHS : word > 0 ? WORD_TENTHS : 0;
    word = 0;
    hasDigit = false;
    if (isJapanese(unit)) tenths += CHARACTER_TENTHS;
    else if (unit >= 0x7f && !isMark(unit)) return Number.POSITIVE_INFINITY;
  }
  return tenths;
}

/** An identifier without a digit has a telling end or a sign behind its label. */
const LETTERS_ALONE = /[:#=]|RRMA/;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const isLatin = (unit: number): boolean => (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
/** What an identifier's hyphen may be written as, the long vowel sign included. */
const isDash = (unit: number): boolean => (unit >= 0x2010 && unit <= 0x2015) || unit === 0x30fc;
const joins = (text: string, at: number): boolean =>
  /[0-9A-Za-z]/.test(text[at - 1] ?? '') && /[0-9A-Za-z]/.test(text[at + 1] ?? '');
/** Hiragana, katakana and common kanji. */
const isJapanese = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x3041 && unit <= 0x3096) ||
  (unit >= 0x30a1 && unit <= 0x30fc);
/** Dashes and quotes, and the punctuation of Japanese up to its brackets. */
const isMark = (unit: number): boolean =>
  (unit >= 0x2013 && unit <= 0x201d) ||
  unit === 0x2026 ||
  (unit >= 0x3000 && unit <= 0x3002) ||
  (unit >= 0x300c && unit <= 0x300f);
