import { epochOf } from '../calendar';
import { isScam } from '../casefile/callerCheck';
import { contactEnd } from '../casefile/callTimes';
import type { CaseFile } from '../casefile/casefile';
import { type Contact, contactsOf, isOnThePhone } from '../casefile/contacts';
import { sellerZoneOf } from '../casefile/effective';
import type { Options } from '../config/options';
import { readMoment, type Stretch, stretchOf } from './moments';
import type { Timed } from './timed';

/** `sent`: it was, but not known when, or when the conversation ended. `unknown`: not sent, and no time to count from. */
export const CONFIRMATION_STATES = ['inTime', 'late', 'sent', 'missing', 'pending', 'unknown'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

const HOUR = 3_600_000;

/** One for each conversation that needs a confirmation: all but frauds, missed calls and the one that goes on. */
export function confirmationsOf(file: CaseFile, options: Options): Timed<ConfirmationState>[] {
  const contacts = contactsOf(file);
  const zone = sellerZoneOf(file, options);
  const needing = contacts.filter(
    (contact, i) =>
      (contact.call || contact.recap) &&
      !isScam(file, contact) &&
      !(i === contacts.length - 1 && isOnThePhone(file)),
  );
  return needing.map((contact) => {
    const end = contactEnd(file, contact);
    const by = end && epochOf(end, zone) + options.confirmWithinHours * HOUR;
    const sent = contact.recap?.confirmations ?? [];
    if (sent.length > 0) return { state: sentState(firstSent(contact, zone), by) };
    return by === undefined ? { state: 'unknown' } : { state: 'pending', until: by, after: 'missing' };
  });
}

function firstSent({ recap }: Contact, zone: string): Stretch | undefined {
  const times = (recap?.confirmations ?? []).flatMap(({ sentAt }) => {
    const at = readMoment(sentAt.value);
    return at ? [stretchOf(at, zone)] : [];
  });
  return times.sort((a, b) => a.start - b.start || a.end - b.end)[0];
}

function sentState(sent: Stretch | undefined, by: number | undefined): ConfirmationState {
  if (!sent || by === undefined) return 'sent';
  if (sent.end <= by) return 'inTime';
  return sent.start > by ? 'late' : 'sent';
}
