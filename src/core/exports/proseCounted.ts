import { addDays, type DateContext, type DateTime, epochOf, inZone, readDate } from '../calendar';
import { addMonths, weekdayOf } from '../calendar/moment';
import {
  COUNT,
  dayOnly,
  daysOn,
  inWeek,
  type Meaning,
  NO_DATE,
  numberOf,
  ON_SUNDAY,
  type ProseForm,
  WORD_COUNT,
} from './proseForm';

const MINUTE = 60_000;

function minutesOn(anchor: DateTime, minutes: number, { zone }: DateContext): Meaning {
  if (anchor.hour === undefined) return { wording: NO_DATE };
  return { day: inZone(epochOf(anchor, zone) + minutes * MINUTE, zone) };
}

/** "EOD tomorrow", "close of business Friday": when business closes that day, or midnight. */
function endOf(written: string | undefined, anchor: DateTime, context: DateContext): Meaning {
  const reading = written === undefined ? undefined : readDate(written, context);
  if (reading && reading.kind !== 'exact') return { wording: NO_DATE };
  const { year, month, day } = reading?.value ?? anchor;
  const end = readDate('EOD', { ...context, anchor: { year, month, day } });
  return end.kind === 'candidates'
    ? { wording: end.reason, candidates: end.candidates }
    : { wording: NO_DATE };
}

/** Days, weeks, months or years of "3日前" and "3 days ago". */
function ago(anchor: DateTime, count: number, unit: string, context: DateContext): Meaning {
  if (/^分|^minute/i.test(unit)) return minutesOn(anchor, -count, context);
  if (/^時間|^hour/i.test(unit)) return minutesOn(anchor, -count * 60, context);
  if (/^週|^week/i.test(unit)) return daysOn(anchor, -count * 7);
  if (/月$|^month/i.test(unit)) return { day: addMonths(dayOnly(anchor), -count) };
  if (/^年|^year/i.test(unit)) return { day: addMonths(dayOnly(anchor), -count * 12) };
  return daysOn(anchor, -count);
}

const JA_WEEKDAYS = '月火水木金土日';
const EN_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Weeks are counted from Monday; on a Sunday, some have begun the next one. */
function weekdayOfWeek(anchor: DateTime, weeks: number, weekday: number): Meaning {
  const day = inWeek(anchor, weeks, weekday);
  if (weekdayOf(anchor) !== 6) return { day };
  const candidates = [
    { value: day, wording: { ja: '月曜日に始まる週で', en: 'weeks that begin on Monday' } },
    { value: addDays(day, 7), wording: { ja: '日曜日に始まる週で', en: 'weeks that begin on Sunday' } },
  ];
  return { wording: ON_SUNDAY, candidates };
}

/** "Last Friday" is the one of the week before; where this week had one already, it may be that. */
function lastWeekday(anchor: DateTime, weekday: number): Meaning {
  const before = inWeek(anchor, -1, weekday);
  if (weekdayOf(anchor) <= weekday) return { day: before };
  return {
    wording: {
      ja: 'どの週の曜日かがわかりません。日付で書いてください。',
      en: 'It is unclear which week this weekday is in. Write the date.',
    },
    candidates: [
      { value: inWeek(anchor, 0, weekday), wording: { ja: '今週', en: 'this week' } },
      { value: before, wording: { ja: '先週', en: 'last week' } },
    ],
  };
}

/** What the calendar would read in part only, looked for before it. */
export const COUNTED_FORMS: readonly ProseForm[] = [
  {
    pattern: new RegExp(`(${COUNT}) ?(分|時間|日|週間|(?:か|ヶ|カ|ケ|箇)月|年)前(?![後半倒払])`, 'g'),
    meaning: ([, count, unit], anchor, context) =>
      ago(anchor, numberOf(count as string), unit as string, context),
  },
  {
    pattern: new RegExp(`\\b(${WORD_COUNT}) (minutes?|hours?|days?|weeks?|months?|years?) ago\\b`, 'gi'),
    meaning: ([, count, unit], anchor, context) =>
      ago(anchor, numberOf(count as string), unit as string, context),
  },
  {
    pattern: /(先々週|先週)の?([月火水木金土日])曜日?/g,
    meaning: ([, week, weekday], anchor) =>
      weekdayOfWeek(anchor, week === '先週' ? -1 : -2, JA_WEEKDAYS.indexOf(weekday as string)),
  },
  {
    pattern: /\blast (mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}day)?\b/gi,
    meaning: ([, weekday], anchor) =>
      lastWeekday(anchor, EN_WEEKDAYS.indexOf((weekday as string).toLowerCase())),
  },
  {
    pattern:
      /\b(?:by |at )?(?:EOD|COB|(?:the )?(?:end|close) of (?:the )?(?:business )?(?:day|business))(?:,? (?:on )?((?:next |this )?(?:tomorrow|mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}day)?))?\b/gi,
    meaning: ([, day], anchor, context) => endOf(day, anchor, context),
  },
  { pattern: /翌週の?(?:[月火水木金土日]曜日?)?/g, meaning: () => ({ wording: NO_DATE }) },
];
