/** A calendar day, or a moment on it, as somebody wrote it. Months and days count from 1; offsets are minutes. */
export interface DateTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0–23; absent for a day without a time. 24:00 is written as 0:00 of the next day. */
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  /** Minutes east of UTC; absent where none was written. */
  readonly offset?: number;
}

export type DateProblem = 'shape' | 'no-such-day' | 'no-such-time' | 'bad-offset';

export type IsoReading =
  | { readonly ok: true; readonly value: DateTime }
  | { readonly ok: false; readonly problem: DateProblem };

const FORM = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?\s?(?:Z|[+-]\d{1,2}(?::?\d{2})?)?)?$/;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The widest offsets in use are -12:00 and +14:00. */
export const MAX_OFFSET = 14 * 60;

/**
 * Reads the forms of the file format: `2026-11-20`, or with a time behind `T` or a blank, seconds and offset
 * optional. Written by hand because it runs for every date of every case, its figures taken from their places because
 * a match of as many groups takes twice as long; nothing rolls over.
 */
export function parseDateTime(text: string): IsoReading {
  const written = text.trim();
  if (!FORM.test(written)) return { ok: false, problem: 'shape' };
  const [year, month, day] = [
    twoAt(written, 0) * 100 + twoAt(written, 2),
    twoAt(written, 5),
    twoAt(written, 8),
  ];
  if (!isDay(year, month, day)) return { ok: false, problem: 'no-such-day' };
  if (written.length === 10) return { ok: true, value: { year, month, day } };
  const colon = written.indexOf(':');
  const hour = Number(written.slice(11, colon));
  const minute = twoAt(written, colon + 1);
  const second = written[colon + 3] === ':' ? twoAt(written, colon + 4) : undefined;
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return { ok: false, problem: 'no-such-time' };
  const offset = offsetOf(written.slice(colon + (second === undefined ? 3 : 6)).trim());
  if (offset !== undefined && Math.abs(offset) > MAX_OFFSET) return { ok: false, problem: 'bad-offset' };
  const value: Mutable<DateTime> = { year, month, day, hour, minute };
  if (second !== undefined) value.second = second;
  if (offset !== undefined) value.offset = offset;
  return { ok: true, value };
}

const ZERO = 0x30;

const twoAt = (digits: string, at: number): number =>
  (digits.charCodeAt(at) - ZERO) * 10 + digits.charCodeAt(at + 1) - ZERO;

function offsetOf(written: string): number | undefined {
  if (written === '') return undefined;
  if (written === 'Z') return 0;
  const digits = written.slice(1).replace(':', '');
  const figures = digits.length > 2 ? Number(digits) : Number(digits) * 100;
  const minutes = figures % 100;
  // Sixty minutes and more are no offset; anything beyond the widest one is refused by the caller.
  const total = minutes > 59 ? Number.POSITIVE_INFINITY : ((figures - minutes) / 100) * 60 + minutes;
  return written[0] === '-' && total !== 0 ? -total : total;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);

/** Whether there is such a day, between the years 1900 and 2999. */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2999 && month >= 1 && day >= 1 && day <= daysInMonth(year, month);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `2026-11-25`, `2026-11-25T17:00` or `2026-11-25T17:00+09:00`; seconds only where there are some. */
export function formatDateTime(at: DateTime): string {
  const day = formatDay(at);
  if (at.hour === undefined) return day;
  const seconds = at.second ? `:${two(at.second)}` : '';
  return `${day}T${two(at.hour)}:${two(at.minute ?? 0)}${seconds}${formatOffset(at.offset)}`;
}

export const formatDay = ({ year, month, day }: DateTime): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

function formatOffset(offset: number | undefined): string {
  if (offset === undefined) return '';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
