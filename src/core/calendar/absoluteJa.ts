import { japaneseNumber, TWO_DIGITS, YEAR } from './numerals';
import { type DateForm, fromAnchor } from './reading';
import { dated, withoutYear } from './years';

/** Dates with a month and a day, in digits and as Japanese writes them: with a year, an era, or neither. */

/** Years before the first of each era (the era year 1 is written 元). */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  令: 2018,
  平: 1988,
  昭: 1925,
  R: 2018,
  H: 1988,
  S: 1925,
};
const ERA_YEAR = `(${TWO_DIGITS}|元)`;
/** The same year in the other way of counting: 令和8年(2026年). */
const REMARK = '(?: ?\\([^()]{1,8}\\))?';

export const MONTH_DAY = `(${TWO_DIGITS}) ?月 ?(${TWO_DIGITS}) ?日`;

const YEARS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 来年: 1, 翌年: 1, 昨年: -1, 去年: -1 };

const number = (written: string | undefined): number => japaneseNumber(written as string);

const eraYear = (era: string | undefined, year: string | undefined): number =>
  (ERAS[era as string] as number) + (year === '元' ? 1 : number(year));

export const JAPANESE_DATE_FORMS: readonly DateForm[] = [
  {
    pattern: /(?<![\d-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: ([, year, , month, date]) => dated(Number(year), Number(month), Number(date)),
  },
  {
    pattern: new RegExp(`(?<!\\d)(${YEAR})(?: ?年${REMARK}|${REMARK} ?年) ?${MONTH_DAY}`),
    read: ([, year, month, date]) => dated(number(year), number(month), number(date)),
  },
  {
    pattern: new RegExp(`(令和|平成|昭和) ?${ERA_YEAR} ?年${REMARK} ?${MONTH_DAY}`),
    read: ([, era, year, month, date]) => dated(eraYear(era, year), number(month), number(date)),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z0-9])([RHS]) ?${ERA_YEAR} ?年 ?${MONTH_DAY}`),
    read: ([, era, year, month, date]) => dated(eraYear(era, year), number(month), number(date)),
  },
  {
    pattern: /(?<![A-Za-z0-9])(令和?|平成?|昭和?|[RHS]) ?(\d{1,2})([./-])(\d{1,2})\3(\d{1,2})(?!\d)/,
    read: ([, era, year, , month, date]) => dated(eraYear(era, year), Number(month), Number(date)),
  },
  fromAnchor(
    new RegExp(`(${Object.keys(YEARS).join('|')})の? ?${MONTH_DAY}`),
    ([, word, month, date], anchor) =>
      dated(anchor.year + (YEARS[word as string] as number), number(month), number(date)),
  ),
  {
    pattern: new RegExp(`(?<!\\d)(?<![\\d〇一二三四五六七八九十元]年 ?)${MONTH_DAY}(?!間)`),
    read: ([, month, date], context) => withoutYear(number(month), number(date), context),
  },
];
