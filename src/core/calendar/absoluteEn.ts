import { addDays, weekdayOf } from './moment';
import { type DateContext, type DateForm, type DayReading, fromAnchor, inDues } from './reading';
import { day, dayOfMonth, endOfMonth } from './relative';
import { WEEKDAY_NAME, weekdayOfName } from './relativeEn';
import { dated, endOfNamedMonth, inMonth, nthWeekday, withoutYear } from './years';

/** English dates with the name of a month, and days of the month without one. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH_NAME =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])\\.?';
const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf((name as string).slice(0, 3).toLowerCase()) + 1;

const ORDINAL = '(?:st|nd|rd|th)';
const YEAR = '(?:[-/, ]{1,2}(\\d{4})(?![\\d:]))?';

const named = (
  month: string | undefined,
  date: string | undefined,
  year: string | undefined,
  context: DateContext,
): DayReading =>
  year === undefined
    ? withoutYear(monthOf(month), Number(date), context)
    : dated(Number(year), monthOf(month), Number(date));

const NTHS = [
  ['first', '1st'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
];

export const ENGLISH_DATE_FORMS: readonly DateForm[] = [
  {
    pattern: new RegExp(`(?<!\\w)${MONTH_NAME} ?(?:the )?(\\d{1,2})${ORDINAL}?(?![\\d:])${YEAR}`, 'i'),
    read: ([, month, date, year], context) => named(month, date, year, context),
  },
  {
    pattern: new RegExp(`(?<![\\d.:/-])(\\d{1,2})${ORDINAL}?[ /-]?(?:of )?${MONTH_NAME}${YEAR}`, 'i'),
    read: ([, date, month, year], context) => named(month, date, year, context),
  },
  {
    pattern: new RegExp(`(?<!\\d)(\\d{4})[-/, ]{1,2}${MONTH_NAME}[ -]?(\\d{1,2})${ORDINAL}?(?![\\d:])`, 'i'),
    read: ([, year, month, date], context) => named(month, date, year, context),
  },
  fromAnchor(
    new RegExp(`(?<!\\w)(?:the )?(\\d{1,2})${ORDINAL} (?:of )?next month(?![a-z])`, 'i'),
    ([, date], anchor, { use }) => inMonth(anchor, 1, Number(date), use),
  ),
  fromAnchor(
    new RegExp(`(?<![\\w-])(?:the )?(?:end|last day) of ${MONTH_NAME}`, 'i'),
    ([, month], _, context) => endOfNamedMonth(monthOf(month), context),
  ),
  inDues(
    fromAnchor(
      new RegExp(
        `(?<![\\w-])(?:the )?(first|second|third|fourth|last|1st|2nd|3rd|4th) ${WEEKDAY_NAME} (?:of|in) (?:(?:the|this) month|(next) month|${MONTH_NAME})`,
        'i',
      ),
      ([, nth, weekday, next, month], anchor, context) => {
        const named = month === undefined ? undefined : endOfNamedMonth(monthOf(month), context);
        const end = named?.kind === 'day' ? named.day : endOfMonth(anchor, next ? 1 : 0);
        const wanted = weekdayOfName(weekday);
        return /last/i.test(nth as string)
          ? day(addDays(end, -((weekdayOf(end) - wanted + 7) % 7)))
          : nthWeekday(
              end,
              NTHS.findIndex((words) => words.includes((nth as string).toLowerCase())) + 1,
              wanted,
            );
      },
    ),
  ),
  // "the 27th": not the 27th week, time or reminder.
  fromAnchor(
    new RegExp(
      `(?<!\\w)(?:the )?(\\d{1,2})${ORDINAL}(?= ?(?:$|[),.;]|at\\b|by\\b|before\\b|EOD|COB|\\d))`,
      'i',
    ),
    ([, date], anchor, { use }) => dayOfMonth(anchor, Number(date), use),
    'day-of-month',
  ),
];
