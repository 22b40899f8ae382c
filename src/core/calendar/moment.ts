// Its functions instead of its classes: a third of the size.
import { fromEpochMilliseconds, toZonedDateTimeISO } from 'temporal-polyfill/fns/Instant';
import {
  fromFields,
  getTimeZoneTransition,
  offsetNanoseconds,
  toInstant,
} from 'temporal-polyfill/fns/ZonedDateTime';
import { type DateTime, daysInMonth } from './iso';

/** Days, weekdays and moments: the arithmetic of the calendar, by numbers where that suffices, by Temporal for zones. */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** Days of the 400 years after which the calendar repeats itself. */
const CYCLE = 146_097;
/** 1970-01-01, counted from 1 March of the year 0. */
const EPOCH = 719_468;

/** Days since 1970-01-01. Years are counted from March, so that a leap day comes last. */
export function dayNumber({ year, month, day }: Day): number {
  const years = month > 2 ? year : year - 1;
  const cycle = Math.floor(years / 400);
  const yearOfCycle = years - cycle * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * CYCLE + yearOfCycle * 365 + leapDays + dayOfYear - EPOCH;
}

export function dayOfNumber(number: number): Day {
  const days = number + EPOCH;
  const cycle = Math.floor(days / CYCLE);
  const dayOfCycle = days - cycle * CYCLE;
  const leapDays =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** 0 Monday … 6 Sunday: weeks start on Monday here. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

export function addMonths({ year, month, day }: Day, months: number): Day {
  const index = year * 12 + month - 1 + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return { ...target, day: Math.min(day, daysInMonth(target.year, target.month)) };
}

export const sameDay = (a: Day, b: Day): boolean => dayNumber(a) === dayNumber(b);

/**
 * The moment as milliseconds since 1970 UTC. A day without a time is its end (`case-format.md`), or its start.
 * A written offset counts; otherwise the zone does. In a gap of summer time the later moment holds, in an overlap the
 * earlier one.
 */
export function epochOf(at: DateTime, zone: string, edge: 'start' | 'end' = 'end'): number {
  if (at.hour === undefined) {
    const first = edge === 'start' ? at : { ...at, ...addDays(at, 1) };
    return instantOf({ ...first, hour: 0, minute: 0 }, zone);
  }
  return instantOf(at, zone);
}

function instantOf(at: DateTime, zone: string): number {
  const local =
    dayNumber(at) * DAY_MS + ((at.hour ?? 0) * 60 + (at.minute ?? 0)) * 60_000 + (at.second ?? 0) * 1000;
  if (at.offset !== undefined) return local - at.offset * 60_000;
  const steady = steadyOffset(zone, Math.floor(local / DAY_MS));
  if (steady !== undefined) return local - steady;
  const { year, month, day, hour = 0, minute = 0, second = 0 } = at;
  return toInstant(fromFields({ timeZone: zone, year, month, day, hour, minute, second })).epochMilliseconds;
}

const HOUR_MS = 3_600_000;
const REMEMBERED_DAYS = 5000;
const offsets = new Map<string, number | undefined>();

/**
 * Milliseconds a zone is ahead of UTC all through a day, counted on its own clocks or on UTC's; undefined where it
 * changes about then. The zone database is slow to ask, and the dates of a workspace share their days.
 */
function steadyOffset(zone: string, day: number): number | undefined {
  const key = `${zone} ${day}`;
  if (offsets.has(key)) return offsets.get(key);
  // Offsets reach from -12 to +14 hours: in these bounds lies the day by any clock.
  const start = toZonedDateTimeISO(fromEpochMilliseconds(day * DAY_MS - 14 * HOUR_MS), zone);
  const next = getTimeZoneTransition(start, 'next');
  const change = next ? toInstant(next).epochMilliseconds : Number.POSITIVE_INFINITY;
  const isSteady = change > (day + 1) * DAY_MS + 12 * HOUR_MS;
  const offset = isSteady ? offsetNanoseconds(start) / 1e6 : undefined;
  if (offsets.size > REMEMBERED_DAYS) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

/** The moment on the clocks of a zone, to the minute, with its offset. */
export function inZone(epochMs: number, zone: string): DateTime {
  const steady = steadyOffset(zone, Math.floor(epochMs / DAY_MS));
  if (steady !== undefined) return atOffset(epochMs, Math.round(steady / 60_000));
  const zoned = toZonedDateTimeISO(fromEpochMilliseconds(epochMs), zone);
  return atOffset(epochMs, Math.round(offsetNanoseconds(zoned) / 60e9));
}

function atOffset(epochMs: number, offset: number): DateTime {
  const local = epochMs + offset * 60_000;
  const day = Math.floor(local / DAY_MS);
  const minutes = Math.floor((local - day * DAY_MS) / 60_000);
  return { ...dayOfNumber(day), hour: Math.floor(minutes / 60), minute: minutes % 60, offset };
}

/** The same wall time with the offset the zone has then; days without a time stay as they are. */
export function withOffset(at: DateTime, zone: string): DateTime {
  return at.hour === undefined || at.offset !== undefined ? at : inZone(epochOf(at, zone), zone);
}

/** The moment on the clocks of a zone, whatever zone it was written in; days without a time stay as they are. */
export const onClockOf = (zone: string, at: DateTime): DateTime =>
  at.hour === undefined ? at : inZone(epochOf(at, zone), zone);

export function isZone(zone: string): boolean {
  try {
    toZonedDateTimeISO(fromEpochMilliseconds(0), zone);
    return true;
  } catch {
    return false;
  }
}
