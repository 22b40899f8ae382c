import type { CaseFile } from '../casefile/casefile';
import { once } from '../casefile/once';
import { glanceAt, SIGN } from '../glance';
import { normaliseWidth } from '../identifiers';
import type { Span } from '../text';

/** A group of digits and what stands between it and the one before: `-`, a blank, a bracket. */
export interface DigitGroup extends Span {
  readonly digits: string;
  /** Empty for the first group of a run. */
  readonly sign: string;
}

/** A case as the rules that go through the whole text look at it: made once a file, shared by all of them. */
export interface Looked {
  /** The bits of `SIGN` that occur in the file. */
  readonly signs: number;
  /** Narrow, character for character: a place in it is the same place in the file. */
  readonly narrow: string;
  /** Runs of ten digits and more, with at most two signs between two of them. */
  readonly runs: readonly (readonly DigitGroup[])[];
}

/** Signs between the digits of one number. Bounded, so that no input makes the search climb. */
const RUN = /(?<!\d)\d(?:[-\u2010-\u2015\u2212\uFF0D.()\u3000 ]{0,2}\d){9,400}(?!\d)/g;

export const lookAt = (file: CaseFile): Looked => once(file, look);

function look({ text }: CaseFile): Looked {
  const { signs, numbers } = glanceAt(text);
  const isWide = (signs & SIGN.wide) !== 0;
  const narrow = isWide ? normaliseWidth(text) : text;
  const runs = (isWide ? glanceAt(narrow).numbers : numbers).flatMap((at) => runsIn(narrow, at));
  return { signs, narrow, runs };
}

/** The day and hour of a heading: by far the most frequent run, and never anything else. */
const DAY_AND_HOUR = /^(?:19|20)\d\d-\d\d-\d\d \d\d$/;
/**
 * The other runs of nearly every case: an order's ID, and a case's. Without a `+` right before it no card, individual
 * number or telephone number has these groups.
 */
const ORDER_OR_CASE = /^(?:\d{3}-\d{7}-\d{7}|[1-9]\d{10})$/;
/** No number that is looked for is written in ones and twos alone. */
const THREE = /\d{3}/;

/** Whether digits are by their shape alone none of the numbers that are looked for. */
const isNothing = (digits: string, before: string | undefined): boolean =>
  DAY_AND_HOUR.test(digits) || (before !== '+' && ORDER_OR_CASE.test(digits)) || !THREE.test(digits);

/** The runs in a stretch of digits: one, or several where it is longer than any number. */
function runsIn(narrow: string, { start, end }: Span): (readonly DigitGroup[])[] {
  const stretch = narrow.slice(start, end);
  if (isNothing(stretch, narrow[start - 1])) return [];
  const runs: (readonly DigitGroup[])[] = [];
  for (const { 0: run, index } of stretch.matchAll(RUN))
    if (!isNothing(run, narrow[start + index - 1])) runs.push(groupsOf(run, start + index));
  return runs;
}

function groupsOf(run: string, start: number): DigitGroup[] {
  let last = 0;
  return Array.from(run.matchAll(/\d+/g), ({ 0: digits, index }) => {
    const sign = run.slice(last, index);
    last = index + digits.length;
    return { start: start + index, end: start + last, digits, sign };
  });
}

/** The rest of the line before a place, and the line behind it, each at most `most` characters. */
export function lineBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  return before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
}

export const lineBehind = (text: string, at: number, most: number): string =>
  text.slice(at, at + most).split(/[\r\n]/, 1)[0] as string;

/** Whether a number is a part of something longer: a hash, a file name, a part number, a decimal. */
export function isPartOfWord(narrow: string, { start, end }: Span): boolean {
  const before = narrow.slice(Math.max(0, start - 2), start);
  return (
    /[A-Za-z0-9_][-.]?$|[_.]$/.test(before) || /^[A-Za-z0-9_]|^-[A-Za-z0-9]/.test(narrow.slice(end, end + 2))
  );
}
