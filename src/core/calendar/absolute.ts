import type { Wording } from '../language';
import { daysInMonth, formatDay, isDay, parseDateTime } from './iso';
import { addMonths, type Day, dayNumber } from './moment';
import { type DateContext, type DateForm, type DayReading, NO_ANCHOR } from './reading';

/** Dates with a month and a day, with and without a year, in digits, Japanese, eras and English. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** First years of the eras minus one (the era year 1 is written 元). */
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  R: 2018,
  H: 1988,
  S: 1925,
};

export function dated(year: number, month: number, day: number): DayReading {
  if (isDay(year, month, day)) return { kind: 'day', day: { year, month, day } };
  return noSuchDay(year, month, day);
}

function noSuchDay(year: number, month: number, day: number): DayReading {
  const isMonth = month >= 1 && month <= 12;
  const last = isMonth ? { year, month, day: daysInMonth(year, month) } : undefined;
  const values = { written: `${year}-${month}-${day}`, last: last ? formatDay(last) : '' };
  return {
    kind: 'problem',
    problem: 'no-such-day',
    values,
    reason: { ja: '{written} という日はありません。', en: 'There is no such day as {written}.' },
    options: last ? [{ day: last, wording: { ja: '月の最後の日', en: 'the last day of that month' } }] : [],
  };
}

/** Days a date without a year may lie back before it is taken for next year's. */
const RECENT_DAYS = 30;

/** A due is the next such day, unless that day has only just passed; a report is the nearest such day before. */
export function withoutYear(month: number, day: number, context: DateContext): DayReading {
  const { anchor, use } = context;
  if (!anchor) return { kind: 'unclear', reason: NO_ANCHOR };
  // 29 February exists only in some years: looked for in all that may be meant.
  const years = [anchor.year - 1, anchor.year, anchor.year + 1].filter((year) => isDay(year, month, day));
  const days = years.map((year): Day => ({ year, month, day }));
  const today = dayNumber(anchor);
  const past = days.filter((candidate) => dayNumber(candidate) <= today).at(-1);
  const coming = days.find((candidate) => dayNumber(candidate) >= today);
  if (use === 'past') return past ? { kind: 'day', day: past } : noSuchDay(anchor.year, month, day);
  if (past && past !== coming && today - dayNumber(past) <= RECENT_DAYS) {
    const options = [
      { day: past, wording: { ja: 'すでに過ぎた日', en: 'the day that has passed' } },
      ...(coming ? [{ day: coming, wording: { ja: '翌年の同じ日', en: 'the same day next year' } }] : []),
    ];
    const reason = { ja: '{day} は書かれた日より前です。', en: '{day} lies before the day of writing.' };
    return { kind: 'problem', problem: 'past', reason, values: { day: formatDay(past) }, options };
  }
  return coming ? { kind: 'day', day: coming } : noSuchDay(anchor.year, month, day);
}

/** Where the month comes first. */
const MONTH_FIRST = ['JP', 'US'];

function slashed(
  one: number,
  other: number,
  year: number | undefined,
  context: DateContext,
): DayReading | undefined {
  const read = (month: number, day: number) =>
    year === undefined ? withoutYear(month, day, context) : dated(year, month, day);
  if (MONTH_FIRST.includes(context.marketplace) || other > 12) return read(one, other);
  if (one > 12) return read(other, one);
  if (one === other) return read(one, other);
  const named = (reading: DayReading, wording: Wording) => daysOf(reading).map((day) => ({ day, wording }));
  return {
    kind: 'days',
    options: [
      ...named(read(other, one), { ja: '日/月', en: 'day/month' }),
      ...named(read(one, other), { ja: '月/日', en: 'month/day' }),
    ],
    reason: { ja: '月と日の順がわかりません。', en: 'It is unclear which number is the month.' },
  };
}

function daysOf(reading: DayReading): Day[] {
  if (reading.kind === 'day') return [reading.day];
  return reading.kind === 'unclear' ? [] : reading.options.map((option) => option.day);
}

const number = (text: string | undefined): number => Number(text);

export const ABSOLUTE_FORMS: readonly DateForm[] = [
  {
    pattern: /(?<!\d)\d{4}-\d{2}-\d{2}[T ]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})(?!\d)/,
    read: ([written]) => {
      const parsed = parseDateTime(written as string);
      if (!parsed.ok) return undefined;
      const { year, month, day, hour = 0, minute = 0, offset } = parsed.value;
      return {
        kind: 'day',
        day: { year, month, day },
        clock: { hour, minute, ...(offset !== undefined && { offset }) },
      };
    },
  },
  {
    pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/,
    read: ([, year, , month, day]) => dated(number(year), number(month), number(day)),
  },
  {
    pattern: /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/,
    read: ([, year, month, day]) => dated(number(year), number(month), number(day)),
  },
  {
    pattern: /(令和|平成|昭和) ?(\d{1,2}|元) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/,
    read: ([, era, year, month, day]) => dated(eraYear(era, year), number(month), number(day)),
  },
  {
    pattern: /(?<![A-Za-z0-9])([RHS])(\d{1,2})[./](\d{1,2})[./](\d{1,2})(?!\d)/,
    read: ([, era, year, month, day]) => dated(eraYear(era, year), number(month), number(day)),
  },
  {
    pattern: /(?<!\d)(\d{1,2}) ?月 ?(\d{1,2}) ?日(?!間)/,
    read: ([, month, day], context) => withoutYear(number(month), number(day), context),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/,
    read: ([, one, other, year], context) => slashed(number(one), number(other), number(year), context),
  },
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/,
    read: ([, one, other], context) => slashed(number(one), number(other), undefined, context),
  },
  {
    pattern: new RegExp(
      `(?<![\\w])${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,? ?(\\d{4})(?!\\d))?`,
      'i',
    ),
    read: ([, month, day, year], context) => english(month, day, year, context),
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)? ?(?:of )?${MONTH}(?![a-z])(?:,? ?(\\d{4})(?!\\d))?`,
      'i',
    ),
    read: ([, day, month, year], context) => english(month, day, year, context),
  },
];

const eraYear = (era: string | undefined, year: string | undefined): number =>
  (ERAS[era as string] as number) + (year === '元' ? 1 : Number(year));

function english(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  context: DateContext,
) {
  const parts = [monthOf(month as string), number(day)] as const;
  return year === undefined ? withoutYear(...parts, context) : dated(number(year), ...parts);
}

/** The last day of the month some months after a day's. */
export function endOfMonth(day: Day, months: number): Day {
  const { year, month } = addMonths({ ...day, day: 1 }, months);
  return { year, month, day: daysInMonth(year, month) };
}
