import { type Span, span } from '../text';

const MIN_LENGTH = 8;
const MAX_LENGTH = 40;
/**
 * What an identifier has and a word has not: a digit. Of all kinds only an RMA may be without one. A digit of a long
 * run has enough of it on one side, which spares the figures of times and sums a closer look. One character is
 * matched, so that its place is known without a match being made.
 */
const TELLING = /\d(?:(?=[A-Za-z0-9-]{3})|(?<=[A-Za-z0-9-]{6}))|R(?=RMA)/g;
const REST = /[A-Za-z0-9-]*/y;

/** Runs of letters, digits and hyphens of a narrow text, as long as an identifier; found by their digits. */
export function findRuns(narrow: string): Span[] {
  const found: Span[] = [];
  TELLING.lastIndex = 0;
  for (let from = 0; TELLING.test(narrow); TELLING.lastIndex = from) {
    const telling = TELLING.lastIndex - 1;
    let start = telling;
    while (start > from && telling - start <= MAX_LENGTH && isOfRun(narrow.charCodeAt(start - 1))) start--;
    REST.lastIndex = telling;
    REST.test(narrow);
    from = REST.lastIndex;
    while (narrow[start] === '-') start++;
    let end = from;
    while (narrow[end - 1] === '-') end--;
    if (end - start >= MIN_LENGTH && from - start <= MAX_LENGTH) found.push(span(start, end));
  }
  return found;
}

const isOfRun = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  unit === 0x2d;
