import { addDays, addMonths, type Day, weekdayOf } from './moment';
import { type DateForm, type DayReading, fromAnchor, inDues } from './reading';
import {
  day,
  daysLater,
  endOfMonth,
  endOfWeek,
  firstDay,
  inWeek,
  nextWeekday,
  options,
  weekdayOfComingWeek,
  weekdayOfThisWeek,
} from './relative';

/** English days, weeks and months that count from the day of writing. */

const DAYS: readonly (readonly [words: string, days: number])[] = [
  ['today\\b', 0],
  ['tomorrow\\b', 1],
  ['(?:the )?day after tomorrow\\b', 2],
  ['yesterday\\b', -1],
  ['(?:the )?day before yesterday\\b', -2],
];
/** In "tonight" and "this morning" the first word names the day, the second one a part of it. */
const DAY_PARTS: typeof DAYS = [
  ['to(?=night\\b)|this (?=(?:morning|afternoon|evening)\\b)', 0],
  ['last (?=night\\b)', -1],
];

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const WEEKDAY_NAME =
  '(Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:s|nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)(?!\\w|-(?!(?:mon|tue|wed|thu|fri|sat|sun)))\\.?';
export const weekdayOfName = (name: string | undefined): number =>
  WEEKDAYS.indexOf((name as string).slice(0, 3).toLowerCase());
/** Words of their own, in small letters. */
const NO_WEEKDAYS = ['sun', 'wed', 'sat', 'mon'];

const form = (words: string, read: Parameters<typeof fromAnchor>[1], role?: DateForm['role']): DateForm =>
  fromAnchor(new RegExp(`(?<!\\w)(?<!(?<!day|mon|tue|wed|thu|fri|sat|sun)-)(?:${words})`, 'i'), read, role);

const weekdayForm = (words: string, read: (anchor: Day, wanted: number) => DayReading): DateForm =>
  form(words, ([, name], anchor) => read(anchor, weekdayOfName(name)));

/** Before Friday, "next Friday" is this week's for some and next week's for others. */
function nextNamed(anchor: Day, wanted: number): DayReading {
  if (weekdayOf(anchor) >= wanted) return weekdayOfComingWeek(anchor, 1, wanted);
  return options(
    'this-or-next-week',
    { day: inWeek(anchor, 0, wanted), wording: { ja: '今週', en: 'this week' } },
    { day: inWeek(anchor, 1, wanted), wording: { ja: '来週', en: 'next week' } },
  );
}

const dayForm = ([words, days]: (typeof DAYS)[number]): DateForm =>
  form(words, (_, anchor) => daysLater(anchor, days));

export const ENGLISH_FORMS: readonly DateForm[] = [
  ...DAYS.map(dayForm),
  ...DAY_PARTS.map(dayForm).map(inDues),
  form(
    WEEKDAY_NAME,
    ([, name], anchor) =>
      NO_WEEKDAYS.includes(name as string) ? undefined : day(nextWeekday(anchor, weekdayOfName(name))),
    'weekday',
  ),
  form(`(?:this )?coming ${WEEKDAY_NAME}`, ([, name], anchor) =>
    day(nextWeekday(anchor, weekdayOfName(name))),
  ),
  form(`this ${WEEKDAY_NAME}|${WEEKDAY_NAME},? (?:of )?this week\\b`, ([, one, other], anchor, { use }) =>
    weekdayOfThisWeek(anchor, weekdayOfName(one ?? other), use),
  ),
  weekdayForm(`last ${WEEKDAY_NAME}`, (anchor, wanted) =>
    day(addDays(nextWeekday(addDays(anchor, -1), wanted), -7)),
  ),
  weekdayForm(`next ${WEEKDAY_NAME}`, nextNamed),
  weekdayForm(`${WEEKDAY_NAME},? (?:of )?next week\\b`, (anchor, wanted) =>
    weekdayOfComingWeek(anchor, 1, wanted),
  ),
  weekdayForm(`next week,? (?:on )?${WEEKDAY_NAME}`, (anchor, wanted) =>
    weekdayOfComingWeek(anchor, 1, wanted),
  ),
  form('(?:the )?end of (?:the |this )?week\\b|this week\\b|(?:the |this )?weekend\\b|EOW\\b', (_, anchor) =>
    endOfWeek(anchor, 0),
  ),
  form('(?:the )?end of next week\\b|next week\\b', (_, anchor) => endOfWeek(anchor, 1)),
  form('(?:the )?(?:beginning|start) of next week\\b', (_, anchor, context) =>
    firstDay(inWeek(anchor, 1, 0), context),
  ),
  form(
    '(?:the )?(?:end|last day) of (?:the |this )?month\\b|month[- ]end\\b|this month\\b|EOM\\b',
    (_, anchor) => day(endOfMonth(anchor, 0)),
  ),
  form('(?:the )?(?:end|last day) of next month\\b', (_, anchor) => day(endOfMonth(anchor, 1))),
  form('(?:the )?(?:1st|first)(?: day)? of next month\\b', (_, anchor) =>
    day(addMonths({ ...anchor, day: 1 }, 1)),
  ),
  form('(?:the )?(?:beginning|start) of next month\\b', (_, anchor, context) =>
    firstDay(addMonths({ ...anchor, day: 1 }, 1), context),
  ),
  form('(?:the )?end of (?:the |this )?year\\b|year[- ]end\\b|EOY\\b', (_, { year }) =>
    day({ year, month: 12, day: 31 }),
  ),
];
