/** Numbers in dates: digits, Japanese numerals, English words. Pattern parts have one group each. */

const KANJI = '〇一二三四五六七八九';

/** One to three digits or numerals; a longer run of digits is no count. */
export const JAPANESE_NUMBER = '((?<!\\d)\\d{1,3}(?!\\d)|[一二三四五六七八九十]{1,3})';

const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export const ENGLISH_NUMBER = `(\\d{1,3}|${WORDS.slice(1).join('|')}|an?)`;

/** `25`, `二十五`, `二五`, `five`, `a`; NaN for what is none of them, such as `十十`. */
export function numberOf(written: string | undefined): number {
  const text = (written ?? '').toLowerCase();
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (text === 'a' || text === 'an') return 1;
  const word = WORDS.indexOf(text);
  return word > 0 ? word : kanjiNumber(text);
}

function kanjiNumber(text: string): number {
  const [tens, ones, ...more] = text.split('十');
  if (more.length > 0 || text === '') return Number.NaN;
  if (ones === undefined) return positional(text);
  return (tens === '' ? 1 : positional(tens as string)) * 10 + (ones === '' ? 0 : positional(ones));
}

const positional = (text: string): number =>
  [...text].reduce((sum, char) => {
    const digit = KANJI.indexOf(char);
    return digit === -1 ? Number.NaN : sum * 10 + digit;
  }, 0);
