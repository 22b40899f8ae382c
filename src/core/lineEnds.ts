const JAPANESE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー、。（）「」';
const BETWEEN_JAPANESE = new RegExp(`(?<=[${JAPANESE}])\\r?\\n\\s{0,20}(?=[${JAPANESE}])`, 'gu');

/** Japanese has no blanks between words, so a line end inside a sentence leaves none. */
export const joinLines = (text: string): string =>
  text.includes('\n') ? text.replace(BETWEEN_JAPANESE, '') : text;
