import { epochOf, formatDateTime, parseDateTime, withOffset } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { sellerZoneOf } from '../casefile/effective';
import type { Options } from '../config/options';

/** A day or moment in plain values. */
export interface SummaryDate {
  /** `2026-11-25` or `2026-11-25T17:00+09:00` */
  readonly date: string;
  /** The moment it has passed, in milliseconds since 1970 UTC. */
  readonly epoch: number;
  /** The zone whose clock it is on. */
  readonly zone: string;
}

/** The day a case must be settled, on the seller's clock. */
export function deadlineOf(file: CaseFile, options: Options): SummaryDate | undefined {
  const { deadline } = file.data;
  const reading = deadline && parseDateTime(deadline.value);
  if (!reading?.ok) return undefined;
  const zone = sellerZoneOf(file, options);
  const value = withOffset(reading.value, zone);
  return { date: formatDateTime(value), epoch: epochOf(value, zone, 'end'), zone };
}
