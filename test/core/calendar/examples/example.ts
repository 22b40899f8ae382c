import type { BusinessCalendarOption } from '../../../../src/core/config/options';

/**
 * What is written, what it means, and why it means no single day:
 *
 * - `2026-11-25` one day, `2026-11-25T17:00+09:00` one moment; `~` behind it: only likely
 * - `2026-11-20 | 2026-11-22` the days it may mean, in the order they are offered; with a reason
 * - `unclear` no day at all, with a reason; `none` no date
 */
export type Example = readonly [written: string, means: string, reason?: string];

/** Expressions read at the same time and place. */
export interface Group {
  readonly about: string;
  /** On the clocks of the zone. */
  readonly anchor: string;
  readonly marketplace: string;
  /** Default: the zone of the marketplace. */
  readonly zone?: string;
  /** Default: a due. */
  readonly use?: 'due' | 'past';
  readonly business?: Partial<BusinessCalendarOption>;
  readonly examples: readonly Example[];
}

/** Friday 20 November 2026, 14:20, in Japan; Monday the 23rd is a holiday. */
export const FRIDAY = '2026-11-20T14:20+09:00';
export const SATURDAY = '2026-11-21T14:20+09:00';
export const SUNDAY = '2026-11-22T14:20+09:00';
/** Wednesday 25 November 2026, in California. */
export const WEDNESDAY = '2026-11-25T10:00-08:00';
