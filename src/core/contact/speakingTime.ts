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
