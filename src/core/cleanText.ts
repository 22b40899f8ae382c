import { INVISIBLE } from './invisible';

/** Text as typed, made fit to leave the case: without characters nobody can see. */

/** One line of text as typed: white space collapsed, invisible characters gone, lone surrogates replaced, NFC. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

/** Several lines of text as typed, cleaned line by line; blank lines at both ends are dropped. */
export const manyLines = (text: string): string =>
  wellFormed(text)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(INVISIBLE, '').trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');

/** Lone surrogates as U+FFFD: neither UTF-8 nor a URL can hold them. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');
