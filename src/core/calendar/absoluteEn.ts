import { type DateContext, type DateForm, type DayReading, fromAnchor } from './reading';
import { dayOfMonth } from './relative';
import { dated, endOfNamedMonth, withoutYear } from './years';

/** English dates with the name of a month, and days of the month without one. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
export const MONTH_NAME =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z])\\.?';
const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf((name as string).slice(0, 3).toLowerCase()) + 1;

const ORDINAL = '(?:st|nd|rd|th)';
const YEAR = '(?:,? ?(\\d{4})(?![\\d:]))?';

const named = (
  month: string | undefined,
  date: string | undefined,
  year: string | undefined,
  context: DateContext,
): DayReading =>
  year === undefined
    ? withoutYear(monthOf(month), Number(date), context)
    : dated(Number(year), monthOf(month), Number(date));

export const ENGLISH_DATE_FORMS: readonly DateForm[] = [
  {
    pattern: new RegExp(`(?<!\\w)${MONTH_NAME} ?(?:the )?(\\d{1,2})${ORDINAL}?(?![\\d:])${YEAR}`, 'i'),
    read: ([, month, date, year], context) => named(month, date, year, context),
  },
  {
    pattern: new RegExp(`(?<![\\d.:/-])(\\d{1,2})${ORDINAL}?[ -]?(?:of )?${MONTH_NAME}${YEAR}`, 'i'),
    read: ([, date, month, year], context) => named(month, date, year, context),
  },
  fromAnchor(new RegExp(`(?<![\\w-])(?:the )?end of ${MONTH_NAME}`, 'i'), ([, month], _, context) =>
    endOfNamedMonth(monthOf(month), context),
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
