import { type DateTime, dayNumber, epochOf, onClockOf, parseDateTime } from '../calendar';
import { contactEnd, headingTime } from '../casefile/callTimes';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';

/** What a case has dates of, on the seller's clock. */

/** A day or moment as it may have been: a day alone is anything from its start to its end (ms since 1970 UTC). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const stretchOf = (at: DateTime, zone: string): Stretch => ({
  start: epochOf(at, zone, 'start'),
  end: epochOf(at, zone, 'end'),
});

/** A date as it is written; undefined where none can be read. */
export function readMoment(written: string | undefined): DateTime | undefined {
  const reading = written === undefined ? undefined : parseDateTime(written);
  return reading?.ok ? reading.value : undefined;
}

/** Days from the first dated entry to the last; undefined where there are not two of them. */
export function daysOnRecord(file: CaseFile, zone: string): number | undefined {
  const days = datesOf(file).map((at) => dayNumber(onClockOf(zone, at)));
  if (days.length < 2) return undefined;
  return days.reduce((a, b) => Math.max(a, b)) - days.reduce((a, b) => Math.min(a, b));
}

/** The dates of the timeline, of every conversation, and of the confirmations that went out. */
function datesOf(file: CaseFile): DateTime[] {
  const found: (DateTime | undefined)[] = file.data.timeline.map(({ at }) => readMoment(at?.value));
  for (const contact of contactsOf(file)) {
    const { callerCheck, call, recap } = contact;
    found.push(headingTime(callerCheck), headingTime(call), headingTime(recap?.section));
    if (call && contactEnd(file, contact)?.day !== headingTime(call)?.day)
      found.push(contactEnd(file, contact));
    for (const { sentAt } of recap?.confirmations ?? []) found.push(readMoment(sentAt.value));
  }
  return found.filter((at) => at !== undefined);
}
