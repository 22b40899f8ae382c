/** Hyphens and dashes that input methods write where an identifier has `-`. */
const HYPHENS = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFF0D';

/** The long vowel sign stands for a hyphen only between letters and digits: データ stays データ. */
const LONG_VOWEL = '[\u30FC\uFF70](?<=[0-9A-Za-z\uFF10-\uFF5A].)(?=[0-9A-Za-z\uFF10-\uFF5A])';

const WIDE = new RegExp(`[\uFF01-\uFF5E\u3000${HYPHENS}]|${LONG_VOWEL}`, 'g');

/** Full-width letters, digits and hyphens as ASCII, every character one for one, so that places stay true. */
export const normaliseWidth = (text: string): string =>
  text.replace(WIDE, (char) => {
    if (char === '\u3000') return ' ';
    const isWideAscii = char > '\uFF00' && char < '\uFF5F';
    return isWideAscii ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : '-';
  });

const PLAIN = /^[!-~]*$/;

/** Narrow, without blanks, as most are already. Letters keep their case. */
export const compacted = (value: string): string =>
  PLAIN.test(value) ? value : normaliseWidth(value).replace(/\s/g, '');
