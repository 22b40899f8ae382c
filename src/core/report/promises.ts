import { withOffset } from '../calendar';
import { inboundContacts } from '../casefile/callerCheck';
import { contactEnd, headingTime } from '../casefile/callTimes';
import type { CaseFile } from '../casefile/casefile';
import { type Contact, contactsOf } from '../casefile/contacts';
import type { Placed } from '../casefile/data';
import { resolveDue, zoneOfDue } from '../casefile/due';
import { sellerZoneOf } from '../casefile/effective';
import type { Recap } from '../casefile/recap';
import type { Options } from '../config/options';
import { readMoment, type Stretch, stretchOf } from './moments';
import type { Timed } from './timed';

/**
 * What became of a promise of Amazon's, as far as the file shows. A tick has no date, so what is ticked without an
 * answer on record is `done`, whether in time or not. `undated`: promised for no day that can be told.
 */
export const PROMISE_STATES = ['kept', 'broken', 'done', 'pending', 'unknown', 'undated'] as const;
export type PromiseState = (typeof PROMISE_STATES)[number];

/** Every task of Amazon's and every promised answer, one by one. */
export function promisesOf(file: CaseFile, options: Options): Timed<PromiseState>[] {
  const contacts = contactsOf(file);
  const withRecap = contacts.filter(({ recap }) => recap);
  if (withRecap.length === 0) return [];
  const zone = sellerZoneOf(file, options);
  const answers = answersOf(file, zone);
  return withRecap.flatMap((contact) => {
    const recap = contact.recap as Recap;
    const written = headingTime(recap.section) ?? contactEnd(file, contact);
    const start = written && stretchOf(written, zone).start;
    const later = contacts.slice(contacts.indexOf(contact) + 1);
    const place: Place = {
      isResolved: file.data.status?.value === 'resolved',
      isWaiting: file.data.status?.value === 'awaiting-amazon' && later.every(({ recap: next }) => !next),
      answer: start === undefined ? undefined : answers.find((answer) => answer.start > start),
      next: later.map(({ call }) => headingTime(call)).find((at) => at !== undefined),
      zone,
    };
    const dueOf = (due: Placed | undefined) => dueStretch(file, recap, due, options);
    const tasks = recap.amazons?.tasks ?? [];
    const { replyDue } = recap;
    return [
      ...tasks.map(({ done, due }) => taskState(done, dueOf(due), place)),
      ...(replyDue && !replyDue.none ? [replyState(dueOf(replyDue), place)] : []),
    ];
  });
}

/** Where a promise stands in its case. */
interface Place {
  readonly isResolved: boolean;
  /** The case waits for what this recap promised. */
  readonly isWaiting: boolean;
  /** The first answer after the recap. */
  readonly answer: Stretch | undefined;
  /** When somebody talked next. */
  readonly next: Parameters<typeof stretchOf>[0] | undefined;
  readonly zone: string;
}

function taskState(isDone: boolean, due: number | undefined, place: Place): Timed<PromiseState> {
  if (due === undefined) return { state: isDone ? 'done' : 'undated' };
  if (isDone) return { state: place.answer && place.answer.end <= due ? 'kept' : 'done' };
  return place.isResolved ? { state: 'unknown' } : { state: 'pending', until: due, after: 'broken' };
}

function replyState(due: number | undefined, place: Place): Timed<PromiseState> {
  if (due === undefined) return { state: 'undated' };
  const { answer, next, zone, isResolved, isWaiting } = place;
  if (answer) {
    if (answer.end <= due) return { state: 'kept' };
    return { state: answer.start > due ? 'broken' : 'unknown' };
  }
  // They had to be asked again once it was late.
  if (next && stretchOf(next, zone).start > due) return { state: 'broken' };
  if (isResolved) return { state: 'unknown' };
  return { state: 'pending', until: due, after: isWaiting ? 'broken' : 'unknown' };
}

function dueStretch(
  file: CaseFile,
  recap: Recap,
  due: Placed | undefined,
  options: Options,
): number | undefined {
  const resolved = due && resolveDue(file, recap.section, due, options);
  if (!due || resolved?.kind !== 'exact') return undefined;
  const zone = zoneOfDue(file, recap.section, due, options);
  return stretchOf(withOffset(resolved.value, zone), zone).end;
}

/** When Amazon answered, earliest first: by mail, boilerplate aside, or by calling, frauds aside. */
function answersOf(file: CaseFile, zone: string): Stretch[] {
  const mails = file.data.timeline
    .filter(({ kind, boilerplate }) => kind?.value === 'email-received' && !boilerplate)
    .map(({ at }) => readMoment(at?.value));
  const calls = inboundContacts(file)
    .filter(({ isScam }) => !isScam)
    .map(({ call, callerCheck }: Contact) => headingTime(call) ?? headingTime(callerCheck));
  return [...mails, ...calls]
    .flatMap((at) => (at ? [stretchOf(at, zone)] : []))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
