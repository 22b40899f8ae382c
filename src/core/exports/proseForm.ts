import { addDays, type Candidate, type DateContext, type DateTime } from '../calendar';
import { type Day, weekdayOf } from '../calendar/moment';
import type { Wording } from '../language';

/**
 * Words of time that no due date is written with, but sentences are: 先月, 今朝, 2〜3日以内, "last week", "two days
 * ago". They are written out as well, and what cannot be is no part of a letter.
 */

export type Meaning =
  | { readonly day: DateTime }
  | { readonly words: Wording }
  | { readonly wording: Wording; readonly candidates?: readonly Candidate[] };

export interface ProseForm {
  readonly pattern: RegExp;
  readonly meaning: (match: RegExpMatchArray, anchor: DateTime, context: DateContext) => Meaning | undefined;
}

export const dayOnly = ({ year, month, day }: Day): Day => ({ year, month, day });
export const daysOn = (anchor: DateTime, days: number): Meaning => ({ day: dayOnly(addDays(anchor, days)) });

/** The weekday of a week before or after, weeks counted from Monday. */
export const inWeek = (anchor: DateTime, weeks: number, weekday: number): Day =>
  addDays(anchor, weeks * 7 + weekday - weekdayOf(anchor));

export const NO_DATE: Wording = {
  ja: '送った日によって指す日が変わります。日付で書いてください。',
  en: 'It means another day to whoever reads it later. Write the date.',
};
export const ON_SUNDAY: Wording = {
  ja: '日曜日に言う週は、どの週かがわかりません。日付で書いてください。',
  en: 'Said on a Sunday, it may mean either of two weeks. Write the date.',
};

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const COUNT = '[\\d０-９]{1,3}|[一二三四五六七八九十]{1,3}';
export const WORD_COUNT = `\\d{1,3}|an?|${NUMBER_WORDS.slice(1).join('|')}`;

const KANJI = '〇一二三四五六七八九';

/** 12, 二十四, twelve only up to ten, "a". */
export function numberOf(written: string): number {
  const narrow = written.normalize('NFKC').toLowerCase();
  if (/^\d+$/.test(narrow)) return Number(narrow);
  if (/^an?$/.test(narrow)) return 1;
  const word = NUMBER_WORDS.indexOf(narrow);
  if (word !== -1) return word;
  const [tens, ones] = narrow.includes('十') ? narrow.split('十') : ['', narrow];
  const digit = (text: string | undefined, empty: number) => (text ? KANJI.indexOf(text) : empty);
  return (narrow.includes('十') ? digit(tens, 1) * 10 : 0) + digit(ones, 0);
}
