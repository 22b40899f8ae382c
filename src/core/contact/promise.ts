import {
  type DateContext,
  type DateTime,
  dateContext,
  epochOf,
  type FoundReading,
  findDue,
  inZone,
  readDate,
} from '../calendar';
import { headingText } from '../casefile/callTimes';
import type { CaseFile } from '../casefile/casefile';
import { amazonZoneOf, marketplaceCodeOf, sellerZoneOf } from '../casefile/effective';
import { saysNone } from '../casefile/vocabulary';
import type { Wording } from '../language';
import type { CallContext } from './callEdits';

/** Who does what by when, read from what is typed while the other side is on the line. */

export interface Promised {
  readonly what: string;
  /** As written in the recap: a date, or the words that were used; empty where none was named. */
  readonly due: string;
}

/** Whose clock a due is on: ours for our actions, the marketplace's for Amazon's. */
export type Side = 'ours' | 'amazon';

export interface PromiseReading extends Promised {
  /** Dues the words may mean, as the recap writes them: to be chosen from, never guessed. */
  readonly choices: readonly { readonly due: string; readonly wording: Wording }[];
}

/** `返金する 明日まで; 写真を送る`: each part a promise; "none" is nothing to do. */
export const saidParts = (said: string): string[] =>
  said
    .split(/[;；\n]/)
    .map(tidy)
    .filter((part) => part !== '' && !saysNone(part));

/** Splits `返金処理をする 明日17時まで` into the action and its due; the due becomes a date where it means one. */
export function readPromise(said: string, file: CaseFile, side: Side, context: CallContext): PromiseReading {
  const dates = dueContextOf(file, side, context);
  const found = findDue(said, dates);
  if (!found) return { what: tidy(said), due: '', choices: [] };
  // A due alone says what is to be done nowhere else.
  return { what: tidy(found.rest) || tidy(said), ...dueOf(found.reading, found.words, dates) };
}

/** A due on its own: `金曜の17時`, `2026-11-25`. Empty where no reply is promised. */
export function readReplyDue(said: string, file: CaseFile, context: CallContext): PromiseReading {
  const words = tidy(said);
  if (saysNone(words)) return { what: '', due: '', choices: [] };
  const dates = dueContextOf(file, 'amazon', context);
  const found = findDue(said, dates);
  if (found) return { what: '', ...dueOf(found.reading, found.words, dates) };
  const reading = readDate(said, dates);
  return {
    what: '',
    ...(reading.kind === 'none' ? { due: words, choices: [] } : dueOf(reading, words, dates)),
  };
}

function dueOf(reading: FoundReading, words: string, { zone }: DateContext): Omit<PromiseReading, 'what'> {
  if (reading.kind === 'exact') return { due: inRecap(reading.value, zone), choices: [] };
  const candidates = 'candidates' in reading ? reading.candidates : [];
  const choices = candidates.map(({ value, wording }) => ({ due: inRecap(value, zone), wording }));
  return { due: tidy(words), choices };
}

/** `2026-11-25 17:00`: the form recaps are written in, on the clock of the side that promised. */
const inRecap = (at: DateTime, zone: string): string =>
  headingText(at.hour === undefined ? at : inZone(epochOf(at, zone), zone));

function tidy(said: string): string {
  return said.replace(/\s+/g, ' ').trim();
}

function dueContextOf(file: CaseFile, side: Side, { options, now }: CallContext): DateContext {
  const zone = side === 'ours' ? sellerZoneOf(file, options) : amazonZoneOf(file, options);
  const marketplace = marketplaceCodeOf(file, options);
  return dateContext({ anchor: inZone(now, zone), zone, marketplace }, options);
}
