import { type DateTime, dateInProse, parseDateTime } from '../calendar';
import { wrapped } from '../columns';
import type { Language, Wording } from '../language';

/** An entry of a diary: what happened, and the commit that says so. */
export interface DiaryEntry {
  /** As git has it, on the author's clock: `2026-11-22T14:31:05+09:00`. */
  readonly at: string;
  readonly commit: string;
  readonly wording: Wording;
}

/** Hex digits of a commit's name that tell it from the others of a repository of any size we know. */
export const SHORT_COMMIT = 8;

/**
 * A history as a diary: a heading for each day, below it time, commit and what happened. The offset from UTC is told
 * where the entries were not all written on one clock.
 * @param columns of the longest line
 */
export function diaryOf(entries: readonly DiaryEntry[], language: Language, columns: number): string[] {
  const tellsOffset = new Set(entries.map(({ at }) => at.slice(19))).size > 1;
  const lines: string[] = [];
  entries.forEach((entry, i) => {
    const last = entries[i - 1];
    const day = dayOf(entry, language);
    const isSameDay = last !== undefined && dayOf(last, language) === day;
    if (!isSameDay) lines.push(...(last ? [''] : []), day);
    const time = `${entry.at.slice(11, 16)}${tellsOffset ? ` ${entry.at.slice(19)}` : ''}`;
    const head = `  ${time}  ${entry.commit.slice(0, SHORT_COMMIT)}  `;
    // Several events of one commit stand under one another.
    const isSameCommit = isSameDay && last.commit === entry.commit;
    const [first = '', ...others] = wrapped(entry.wording[language], columns - head.length, language);
    const indent = ' '.repeat(head.length);
    lines.push(`${isSameCommit ? indent : head}${first}`, ...others.map((line) => indent + line));
  });
  return lines;
}

function dayOf({ at }: DiaryEntry, language: Language): string {
  const reading = parseDateTime(at.slice(0, 10));
  return reading.ok ? dateInProse(reading.value as DateTime, language) : at.slice(0, 10);
}
