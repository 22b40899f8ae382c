import type { Wording } from '../language';
import { isDay } from './iso';
import type { DateContext, DateForm, DayOption, DayReading } from './reading';
import { day, options } from './relative';
import { dated, fullYear, withoutYear } from './years';

/** Dates of numbers alone, where the order of day and month depends on the country. */

/** Where the month comes first. */
const MONTH_FIRST = ['JP', 'US'];

const DAY_MONTH: Wording = { ja: '日/月', en: 'day/month' };
const MONTH_DAY: Wording = { ja: '月/日', en: 'month/day' };

type Read = (month: number, day: number) => DayReading;

function inOrder(one: number, other: number, { marketplace }: DateContext, read: Read): DayReading {
  if (MONTH_FIRST.includes(marketplace)) return one > 12 ? swapped(one, other, read) : read(one, other);
  if (other > 12 || one === other || one * other === 0) return read(one, other);
  if (one > 12) return read(other, one);
  return options(
    'day-month-order',
    ...named(read(other, one), DAY_MONTH),
    ...named(read(one, other), MONTH_DAY),
  );
}

/** There is no 25th month; it is offered as the day it must have been. */
function swapped(one: number, other: number, read: Read): DayReading {
  const reading = read(one, other);
  const meant = other > 12 ? [] : named(read(other, one), DAY_MONTH);
  return reading.kind === 'problem' ? { ...reading, options: meant } : reading;
}

/** The days of one order; where it leaves a choice of years, that is said too. */
function named(reading: DayReading, order: Wording): DayOption[] {
  if (reading.kind === 'day') return [{ day: reading.day, wording: order }];
  if (reading.kind === 'unclear') return [];
  return reading.options.map(({ day: at, wording }) => ({
    day: at,
    wording: { ja: `${order.ja}、${wording.ja}`, en: `${order.en}, ${wording.en}` },
  }));
}

/** Japan puts the year first: 26/11/25. */
function shortYear(parts: readonly [string, string, string], context: DateContext): DayReading | undefined {
  const [one, other, third] = parts.map(Number) as [number, number, number];
  const yearFirst = { year: fullYear(parts[0]), month: other, day: third };
  if (context.marketplace === 'JP' && isDay(yearFirst.year, other, third)) return day(yearFirst);
  const reading = inOrder(one, other, context, (month, date) => dated(fullYear(parts[2]), month, date));
  return reading.kind === 'problem' ? undefined : reading;
}

export const SLASHED_FORMS: readonly DateForm[] = [
  {
    pattern: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/,
    read: ([, one, other, year], context) =>
      inOrder(Number(one), Number(other), context, (month, date) => dated(Number(year), month, date)),
  },
  {
    pattern: /(?<![\d/])(\d{2})\/(\d{1,2})\/(\d{2})(?![\d/])/,
    read: ([, one, other, third], context) =>
      shortYear([one as string, other as string, third as string], context),
  },
  {
    pattern: /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/,
    read: ([, one, other], context) =>
      context.anchor
        ? inOrder(Number(one), Number(other), context, (month, date) => withoutYear(month, date, context))
        : withoutYear(Number(one), Number(other), context),
  },
  // A dot is used where the day comes first.
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/,
    read: ([, date, month, year]) => dated(Number(year), Number(month), Number(date)),
  },
];
