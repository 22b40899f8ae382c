import type { Wording } from '../language';
import { addBusinessDays, type BusinessCalendar } from './business';
import type { DateTime } from './iso';
import { addDays, type Day, epochOf, inZone, weekdayOf } from './moment';
import type { Clock, DateContext, DayReading } from './reading';

/** What Japanese and English relative expressions share: the counting, and the readings that stay open. */

export const day = (at: Day, likely = false): DayReading => ({
  kind: 'day',
  day: only(at),
  ...(likely && { likely }),
});

const only = ({ year, month, day: date }: Day): Day => ({ year, month, day: date });

export const daysLater = (anchor: DateTime, days: number): DayReading => day(addDays(anchor, days));

/** Hours are counted by the clock from the minute of writing (Civil Code, article 139), days by the calendar (140). */
export function hoursLater(anchor: DateTime, hours: number, context: DateContext): DayReading {
  if (anchor.hour === undefined) return { kind: 'unclear', reason: NO_TIME };
  const {
    hour = 0,
    minute = 0,
    offset,
    ...rest
  } = inZone(epochOf(anchor, context.zone) + hours * 3_600_000, context.zone);
  return { kind: 'day', day: only(rest), clock: { hour, minute, ...(offset !== undefined && { offset }) } };
}

const NO_TIME: Wording = {
  ja: '何時から数えるのかがわかりません。見出しに時刻を書いてください。',
  en: 'It is unknown from what time to count. Write the time in the heading.',
};

export function businessDaysLater(anchor: DateTime, count: number, calendar: BusinessCalendar): DayReading {
  const found = addBusinessDays(anchor, count, calendar);
  if (found) return day(found, !calendar.knowsHolidays);
  return {
    kind: 'unclear',
    reason: {
      ja: '営業日が見つかりません。businessCalendar の設定を確かめてください。',
      en: 'No business day was found. Check businessCalendar in the configuration.',
    },
  };
}

/** The day of a weekday (0 Monday) in the week some weeks after the anchor's; weeks start on Monday. */
export const inWeek = (anchor: Day, weeks: number, weekday: number): Day =>
  addDays(anchor, weeks * 7 + weekday - weekdayOf(anchor));

/** The next such weekday after the anchor day. */
export function nextWeekday(anchor: Day, weekday: number): Day {
  const ahead = (weekday - weekdayOf(anchor) + 7) % 7;
  return addDays(anchor, ahead === 0 ? 7 : ahead);
}

export const options = (
  reason: Wording,
  ...choices: { day: Day; clock?: Clock; wording: Wording }[]
): DayReading => ({
  kind: 'days',
  reason,
  options: choices.map((choice) => ({ ...choice, day: only(choice.day) })),
});

/** Midnight, or when business closes? */
export function endOfDay(at: Day, context: DateContext): DayReading {
  const [hour, minute] = context.closing.split(':').map(Number) as [number, number];
  return options(
    {
      ja: 'その日の 24 時までか、営業時間の終わりまでかがわかりません。',
      en: 'It may mean midnight or the close of business.',
    },
    { day: at, clock: { hour, minute }, wording: { ja: '営業時間の終わりまで', en: 'close of business' } },
    { day: at, wording: { ja: 'その日の 24 時まで', en: 'midnight' } },
  );
}

/** "Within the week" ends on Friday for some and on Sunday for others. */
export const endOfWeek = (anchor: Day, weeks: number): DayReading =>
  options(
    { ja: '金曜日までか、日曜日までかがわかりません。', en: 'It may mean Friday or Sunday.' },
    { day: inWeek(anchor, weeks, 4), wording: { ja: '金曜日まで', en: 'Friday' } },
    { day: inWeek(anchor, weeks, 6), wording: { ja: '日曜日まで', en: 'Sunday' } },
  );

/** A weekday of "next week": on a Sunday, people mean the week that begins tomorrow or the one after. */
export function weekdayOfNextWeek(anchor: Day, weekday: number): DayReading {
  const near = inWeek(anchor, 1, weekday);
  if (weekdayOf(anchor) !== 6) return day(near);
  return options(
    {
      ja: '日曜日に言う「来週」は、翌日からの週か、その次の週かがわかりません。',
      en: 'Said on a Sunday, it may mean the week that begins tomorrow or the one after.',
    },
    { day: near, wording: { ja: '翌日からの週', en: 'the week that begins tomorrow' } },
    { day: inWeek(anchor, 2, weekday), wording: { ja: 'その次の週', en: 'the week after' } },
  );
}

export const VAGUE: Wording = {
  ja: 'いつまでなのかがわかりません。日付を確かめて書いてください。',
  en: 'This says no day. Ask for a date and write it.',
};
