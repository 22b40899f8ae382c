import { isInbound, isScam } from '../casefile/callerCheck';
import { headingTime } from '../casefile/callTimes';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { sellerZoneOf } from '../casefile/effective';
import type { Options } from '../config/options';
import { readinessOf } from '../contact/readiness';
import { readMoment, stretchOf } from './moments';

export const PREPARATIONS = ['prepared', 'unprepared', 'unknown'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/**
 * Whether the four-piece set was there when we first called, as far as the file of today shows: what is missing now
 * was missing then, and of what is there only the timeline has dates. Undefined where we never called.
 */
export function preparationOf(file: CaseFile, options: Options): Preparation | undefined {
  const first = contactsOf(file).find(
    (contact) => contact.call && !isInbound(file, contact) && !isScam(file, contact),
  );
  if (!first) return undefined;
  if (readinessOf(file, { options, now: 0 }).gaps.length > 0) return 'unprepared';
  const at = headingTime(first.call);
  if (!at) return 'unknown';
  const zone = sellerZoneOf(file, options);
  const call = stretchOf(at, zone);
  const entries = file.data.timeline.map((entry) => {
    const written = readMoment(entry.at?.value);
    return written && stretchOf(written, zone);
  });
  if (entries.some((entry) => entry && entry.end <= call.start)) return 'prepared';
  return entries.every((entry) => entry && entry.start >= call.end) ? 'unprepared' : 'unknown';
}
