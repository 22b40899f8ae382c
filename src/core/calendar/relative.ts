import type { Wording } from '../language';
import { addBusinessDays, type BusinessCalendar } from './business';
import { type DateTime, daysInMonth, formatDay, isDay } from './iso';
import { addDays, addMonths, type Day, dayNumber, epochOf, inZone, weekdayOf } from './moment';
import type { DateContext, DayOption, DayReading } from './reading';
import { because, type ReasonCode } from './reasons';

/** What Japanese and English relative expressions share: the counting, and the readings that stay open. */

const SUNDAY = 6;

export const only = ({ year, month, day }: Day): Day => ({ year, month, day });

export const day = (at: Day, likely = false): DayReading => ({
  kind: 'day',
  day: only(at),
  ...(likely && { likely }),
});

export const unclear = (code: ReasonCode): DayReading => ({ kind: 'unclear', reason: because(code) });

export const options = (code: ReasonCode, ...choices: DayOption[]): DayReading => ({
  kind: 'days',
  reason: because(code),
  options: choices.map((choice) => ({ ...choice, day: only(choice.day) })),
});

export const daysLater = (anchor: DateTime, days: number): DayReading => day(addDays(anchor, days));

/** Hours are counted by the clock from the minute of writing (Civil Code, article 139), days by the calendar (140). */
export function minutesLater(anchor: DateTime, minutes: number, { zone }: DateContext): DayReading {
  if (anchor.hour === undefined) return unclear('no-time');
  const { hour = 0, minute = 0, offset, ...rest } = inZone(epochOf(anchor, zone) + minutes * 60_000, zone);
  return { kind: 'day', day: only(rest), clock: { hour, minute, ...(offset !== undefined && { offset }) } };
}

export function businessDaysLater(anchor: DateTime, count: number, calendar: BusinessCalendar): DayReading {
  const found = addBusinessDays(anchor, count, calendar);
  return found ? day(found, !calendar.knowsHolidays) : unclear('no-business-day');
}

/** The day of a weekday (0 Monday) in the week some weeks after the anchor's; weeks start on Monday. */
export const inWeek = (anchor: Day, weeks: number, weekday: number): Day =>
  addDays(anchor, weeks * 7 + weekday - weekdayOf(anchor));

/** The next such weekday after the anchor day. */
export function nextWeekday(anchor: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(anchor) + 7) % 7;
  return addDays(anchor, ahead === 0 ? 7 : ahead);
}

const UNTIL_TODAY: Wording = { ja: '書かれた日まで', en: 'the day of writing' };
const UNTIL_FRIDAY: Wording = { ja: '金曜日まで', en: 'Friday' };
const UNTIL_SUNDAY: Wording = { ja: '日曜日まで', en: 'Sunday' };
const LATER_FRIDAY: Wording = { ja: 'その次の週の金曜日まで', en: 'Friday of the week after' };
const LATER_SUNDAY: Wording = { ja: 'その次の週の日曜日まで', en: 'Sunday of the week after' };

/** "Within the week" ends on Friday for some and on Sunday for others; on a Sunday the week itself is in doubt. */
export function endOfWeek(anchor: Day, weeks: number): DayReading {
  const end = (of: number, weekday: number, wording: Wording): DayOption => ({
    day: inWeek(anchor, of, weekday),
    wording,
  });
  const today: DayOption = { day: anchor, wording: UNTIL_TODAY };
  const [friday, sunday] = [end(weeks, 4, UNTIL_FRIDAY), end(weeks, 6, UNTIL_SUNDAY)];
  const later = [end(weeks + 1, 4, LATER_FRIDAY), end(weeks + 1, 6, LATER_SUNDAY)];
  if (weekdayOf(anchor) !== SUNDAY)
    return options('end-of-week', dayNumber(friday.day) < dayNumber(anchor) ? today : friday, sunday);
  return weeks === 0
    ? options('end-of-week', today, ...later)
    : options('which-next-week', friday, sunday, ...later);
}

/** A weekday of a coming week: said on a Sunday, for some the week begins that day, for others on the morrow. */
export function weekdayOfComingWeek(anchor: Day, weeks: number, weekday: number): DayReading {
  const near = inWeek(anchor, weeks, weekday);
  if (weekdayOf(anchor) !== SUNDAY || weekday === SUNDAY) return day(near);
  return options(
    'which-next-week',
    { day: near, wording: { ja: '翌日から数えた週', en: 'weeks counted from tomorrow' } },
    {
      day: inWeek(anchor, weeks + 1, weekday),
      wording: { ja: 'その次の週', en: 'the week after' },
    },
  );
}

/** A weekday of the week of writing; as a due it cannot lie behind. */
export function weekdayOfThisWeek(anchor: Day, weekday: number, use: DateContext['use']): DayReading {
  const at = inWeek(anchor, 0, weekday);
  if (use === 'past' || dayNumber(at) >= dayNumber(anchor)) return day(at);
  return passed(at, { day: addDays(at, 7), wording: { ja: '次の週の同じ曜日', en: 'a week later' } });
}

/** A due that lies before the day of writing is reported, not moved. */
export function passed(at: Day, ...later: DayOption[]): DayReading {
  const wording = { ja: 'すでに過ぎた日', en: 'the day that has passed' };
  return {
    kind: 'problem',
    problem: 'past',
    reason: { ja: '{day} は書かれた日より前です。', en: '{day} lies before the day of writing.' },
    values: { day: formatDay(at) },
    options: [{ day: only(at), wording }, ...later],
  };
}

/** The beginning of a week or a month; closed, it may mean the first day of business. */
export function firstDay(at: Day, { business }: DateContext): DayReading {
  if (business.isOpen(at)) return day(at);
  const open = addBusinessDays(at, 1, business);
  if (!open) return day(at);
  return options(
    'closed-day',
    { day: at, wording: { ja: 'その日', en: 'that day' } },
    { day: open, wording: { ja: '次の営業日', en: 'the next business day' } },
  );
}

/** The last day of the month some months after a day's. */
export function endOfMonth(at: Day, months: number): Day {
  const { year, month } = addMonths({ ...only(at), day: 1 }, months);
  return { year, month, day: daysInMonth(year, month) };
}

/** A day of the month without its month: the next one that exists, looking back the last one. */
export function dayOfMonth(anchor: Day, date: number, use: DateContext['use']): DayReading | undefined {
  const step = use === 'past' ? -1 : 1;
  for (let months = 0; Math.abs(months) <= 2; months += step) {
    const { year, month } = addMonths({ ...only(anchor), day: 1 }, months);
    const isBehind = (dayNumber({ year, month, day: date }) - dayNumber(anchor)) * step < 0;
    if (isDay(year, month, date) && !isBehind) return day({ year, month, day: date });
  }
  return undefined;
}
