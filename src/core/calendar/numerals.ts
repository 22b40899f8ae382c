/** Numbers as people write them in dates and counts: digits, 二十五, 二〇二六, three. */

const KANJI = '〇一二三四五六七八九';
/** A number of either writing does not begin in the middle of another one. */
export const NOT_WITHIN_NUMBER = '(?<![\\d.,:/〇零一二三四五六七八九十百])';
export const JAPANESE_NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})';
/** Month, day or hour. */
export const TWO_DIGITS = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
export const YEAR = '(?:\\d{4}|[〇零一二三四五六七八九]{4})';

/** NaN where the signs make no number. */
export function japaneseNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const digits = [...written.replaceAll('零', '〇')];
  if (digits.length > 1 && digits.every((sign) => KANJI.includes(sign)))
    return Number(digits.map((sign) => KANJI.indexOf(sign)).join(''));
  const match = /^(?:([二三四五六七八九]?)(百))?(?:([二三四五六七八九]?)(十))?([一二三四五六七八九]?)$/.exec(
    written,
  );
  if (!match || written === '') return Number.NaN;
  const place = (digit: string | undefined, sign: string | undefined, worth: number) =>
    sign ? Math.max(1, KANJI.indexOf(digit || '一')) * worth : 0;
  const [, hundreds, hundred, tens, ten, ones = ''] = match;
  return place(hundreds, hundred, 100) + place(tens, ten, 10) + (ones === '' ? 0 : KANJI.indexOf(ones));
}

const ENGLISH: readonly string[] = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
).split(' ');
export const ENGLISH_NUMBER = `(?:\\d{1,4}|an?|${ENGLISH.slice(1).reverse().join('|')}|thirty)`;

export function englishNumber(written: string): number {
  const word = written.toLowerCase();
  if (word === 'a' || word === 'an') return 1;
  if (word === 'thirty') return 30;
  const index = ENGLISH.indexOf(word);
  return index > 0 ? index : Number(word);
}
