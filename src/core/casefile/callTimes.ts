import { addDays, type DateTime, formatDateTime, parseDateTime } from '../calendar';
import type { CaseFile } from './casefile';
import type { Contact } from './contacts';
import { everyItem } from './items';
import { proseAt } from './prose';
import type { Section } from './sections';

/** `14:09` in front of a note. */
const NOTE_TIME = /^(\d{1,2}):(\d{2})(?!\d)/;
const HALF_A_DAY = 12 * 60;

/** The date and time behind a heading; undefined where none can be read. */
export function headingTime(section: Section | undefined): DateTime | undefined {
  const reading = section?.at && parseDateTime(section.at.text.normalize('NFKC'));
  return reading?.ok ? reading.value : undefined;
}

/**
 * When the last note of a call was taken, on the clock its heading is on. Notes past midnight belong to the next day.
 * Undefined where the heading has no day or no note a time.
 */
export function lastNoteTime(file: CaseFile, call: Section): DateTime | undefined {
  const start = headingTime(call);
  if (!start) return undefined;
  let last = start;
  for (const item of everyItem(call.items)) {
    const time = NOTE_TIME.exec(proseAt(file.text, item.content).normalize('NFKC'));
    if (!time) continue;
    const [hour, minute] = [Number(time[1]), Number(time[2])];
    if (hour > 23 || minute > 59) continue;
    // A few minutes back are a slip; half a day back is midnight gone by.
    const back = (last.hour ?? 0) * 60 + (last.minute ?? 0) - (hour * 60 + minute);
    const day = back > HALF_A_DAY ? addDays(last, 1) : last;
    last = { ...start, year: day.year, month: day.month, day: day.day, hour, minute };
  }
  return last === start ? undefined : last;
}

/** When a conversation ended: at its recap's time, else at its last note's; a day alone means that day's end. */
export function contactEnd(file: CaseFile, { call, recap }: Contact): DateTime | undefined {
  const summedUp = headingTime(recap?.section);
  if (summedUp?.hour !== undefined) return summedUp;
  return (call && lastNoteTime(file, call)) ?? headingTime(call) ?? summedUp;
}

/** A time as headings and due dates are written: `2026-11-22 14:20`, to the minute, without an offset. */
export const headingText = ({ year, month, day, hour, minute }: DateTime): string =>
  formatDateTime(
    hour === undefined ? { year, month, day } : { year, month, day, hour, minute: minute ?? 0 },
  ).replace('T', ' ');
