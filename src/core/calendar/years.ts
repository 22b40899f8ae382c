import { type DateTime, daysInMonth, isDay } from './iso';
import { addMonths, type Day, dayNumber, weekdayOf } from './moment';
import { type DateContext, type DayOption, type DayReading, NO_ANCHOR } from './reading';
import { day, endOfMonth, passed } from './relative';

/** Days of a month, with their year, or with the year that is meant. */

const LAST = { ja: '月の最後の日', en: 'the last day of that month' };

export const dated = (year: number, month: number, date: number): DayReading =>
  isDay(year, month, date)
    ? day({ year, month, day: date })
    : noSuchDay(`${year}-${month}-${date}`, lastOf(year, month, date));

/** Most who write a 31st or a 30th that does not exist mean the end of the month; nobody who writes a 0th or 99th. */
function lastOf(year: number, month: number, date: number): DayOption[] {
  const last = month >= 1 && month <= 12 ? daysInMonth(year, month) : 31;
  const isMeant = date > last && date <= 31 && isDay(year, month, last);
  return isMeant ? [{ day: { year, month, day: last }, wording: LAST }] : [];
}

export const noSuchDay = (written: string, options: readonly DayOption[]): DayReading => ({
  kind: 'problem',
  problem: 'no-such-day',
  values: { written },
  reason: { ja: '{written} という日はありません。', en: 'There is no such day as {written}.' },
  options,
});

/** Days a date without a year may lie back before it is taken for next year's. */
const RECENT_DAYS = 30;
/** Leap days are at most eight years apart. */
const LEAP_YEARS = 8;

/** A due is the next such day, unless that day has only just passed; a report is the nearest such day before. */
export function withoutYear(month: number, date: number, context: DateContext): DayReading {
  const { anchor, use } = context;
  if (!anchor) return { kind: 'unclear', reason: NO_ANCHOR };
  const days = [-1, 0, 1]
    .map((years): Day => ({ year: anchor.year + years, month, day: date }))
    .filter((at) => isDay(at.year, month, date));
  const today = dayNumber(anchor);
  const past = days.filter((at) => dayNumber(at) <= today).at(-1);
  const coming = days.find((at) => dayNumber(at) >= today);
  if (use === 'past') return past ? day(past) : missing(month, date, anchor, -1);
  if (past && past !== coming && today - dayNumber(past) <= RECENT_DAYS)
    return passed(past, ...(coming ? [{ day: coming, wording: NEXT_YEAR }] : []));
  return coming ? day(coming) : missing(month, date, anchor, 1);
}

const NEXT_YEAR = { ja: '翌年の同じ日', en: 'the same day next year' };

/** No such day in the year that is meant: the last of its month, and a leap day where there is one. */
function missing(month: number, date: number, anchor: DateTime, step: 1 | -1): DayReading {
  const isMeant = (at: Day) => (dayNumber(at) - dayNumber(anchor)) * step >= 0;
  const years = Array.from({ length: LEAP_YEARS + 1 }, (_, i) => anchor.year + i * step);
  const end = years.flatMap((year) => lastOf(year, month, date)).find((option) => isMeant(option.day));
  const leap = years.find((year) => isDay(year, month, date) && isMeant({ year, month, day: date }));
  return noSuchDay(`${month}/${date}`, [
    ...(end ? [end] : []),
    ...(leap ? [{ day: { year: leap, month, day: date }, wording: LEAP }] : []),
  ]);
}

const LEAP = { ja: 'うるう年の同じ日', en: 'that day in a leap year' };

/** A day of a month counted from the month of writing: 来月5日. */
export function inMonth(anchor: Day, months: number, date: number, use: DateContext['use']): DayReading {
  const { year, month } = addMonths({ ...anchor, day: 1 }, months);
  const reading = dated(year, month, date);
  if (reading.kind !== 'day' || use === 'past' || dayNumber(reading.day) >= dayNumber(anchor)) return reading;
  const next = addMonths({ year, month, day: date }, 1);
  return passed(reading.day, { day: next, wording: { ja: '翌月の同じ日', en: 'a month later' } });
}

/** Two-digit years are of this century: cases are young. */
export const fullYear = (written: string): number =>
  written.length === 2 ? 2000 + Number(written) : Number(written);

/** The end of a month without its year: the next one, looking back the last one. */
export function endOfNamedMonth(month: number, { anchor, use }: DateContext): DayReading | undefined {
  if (!anchor || month < 1 || month > 12) return undefined;
  const step = use === 'past' ? -1 : 1;
  const ends = [0, step].map((years) => endOfMonth({ year: anchor.year + years, month, day: 1 }, 0));
  const meant = ends.find((at) => (dayNumber(at) - dayNumber(anchor)) * step >= 0);
  return meant && day(meant);
}

/** The n-th of a weekday (0 Monday) in the month of a day; a fifth one does not always exist. */
export function nthWeekday({ year, month }: Day, nth: number, weekday: number): DayReading | undefined {
  const first = weekdayOf({ year, month, day: 1 });
  const date = 1 + ((weekday - first + 7) % 7) + (nth - 1) * 7;
  return isDay(year, month, date) ? day({ year, month, day: date }) : undefined;
}
