import type { BusinessCalendarOption } from '../config/options';
import { JAPANESE_HOLIDAYS } from './holidays.data';
import { parseDateTime } from './iso';
import { addDays, type Day, dayNumber, weekdayOf } from './moment';

/** Business days of a marketplace: weekdays, Japanese holidays, and the closures the configuration names. */
export interface BusinessCalendar {
  isOpen(day: Day): boolean;
  /** False where only weekends and closures are known, so that a result is likely rather than sure. */
  readonly knowsHolidays: boolean;
}

const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export function businessCalendar(marketplace: string, option: BusinessCalendarOption): BusinessCalendar {
  const closures = option.closed.flatMap((written) => closureOf(written));
  const isJapan = marketplace === 'JP';
  return {
    knowsHolidays: isJapan,
    isOpen: (day) =>
      option.weekdays.some((name) => name === WEEKDAY_NAMES[weekdayOf(day)]) &&
      !(isJapan && isJapaneseHoliday(day)) &&
      !closures.some(({ first, last }) => dayNumber(day) >= first && dayNumber(day) <= last),
  };
}

/** `2026-12-29` or `2026-12-29/2027-01-03`; what is no date is the configuration's finding, not ours. */
function closureOf(written: string): { first: number; last: number }[] {
  const [from, to] = written.split('/').map((part) => parseDateTime(part));
  if (!from?.ok) return [];
  const last = to?.ok ? to.value : from.value;
  return [{ first: dayNumber(from.value), last: dayNumber(last) }];
}

export function isJapaneseHoliday({ year, month, day }: Day): boolean {
  const written = `${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
  return JAPANESE_HOLIDAYS[year]?.split(' ').includes(written) ?? false;
}

/** Closures longer than this would make every count endless. */
const MOST_DAYS = 400;

/** The n-th business day after a day, which itself does not count. Undefined when there is none within a year. */
export function addBusinessDays(from: Day, count: number, calendar: BusinessCalendar): Day | undefined {
  let left = count;
  for (let days = 1; days <= MOST_DAYS; days++) {
    const day = addDays(from, days);
    if (calendar.isOpen(day)) left--;
    if (left === 0) return day;
  }
  return undefined;
}
