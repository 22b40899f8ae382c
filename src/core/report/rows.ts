import { grouped, percent } from './numbers';

/** One line of a figure: what it is of, and its numbers in words. */
export interface ReportRow {
  readonly label: string;
  readonly cells: readonly string[];
  /** How long its bar is; absent where nothing can be said. */
  readonly value?: number;
  /** What its bar bears. */
  readonly shown: string;
  /** Whether it is good news or bad; most are neither. */
  readonly tone?: 'good' | 'bad' | 'open';
}

/** Rows of counts, with their share of all of them. */
export function counted(rows: readonly (readonly [string, number, ReportRow['tone']?])[]): ReportRow[] {
  const total = rows.reduce((sum, [, count]) => sum + count, 0);
  return rows.map(([label, count, tone]) => ({
    label,
    cells: [grouped(count), percent(count, total)],
    value: count,
    shown: grouped(count),
    ...(tone && { tone }),
  }));
}

/** Which states are good news, which bad, and which leave the question open. */
export const TONES: Readonly<Record<string, ReportRow['tone']>> = {
  prepared: 'good',
  unprepared: 'bad',
  kept: 'good',
  broken: 'bad',
  inTime: 'good',
  late: 'bad',
  missing: 'bad',
  done: 'open',
  sent: 'open',
  pending: 'open',
  unknown: 'open',
  undated: 'open',
};
