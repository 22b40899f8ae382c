import { epochOf } from '../calendar';
import { contactEnd, headingTime } from '../casefile/callTimes';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { sellerZoneOf } from '../casefile/effective';
import type { Status } from '../casefile/keys';
import type { Options } from '../config/options';
import type { Wording } from '../language';
import { type Obligation, openObligations } from './obligations';

/** A status that what is written elsewhere in the case speaks against. */
export interface Contradiction {
  readonly wording: Wording;
  /** What the case itself says, likeliest first. */
  readonly instead: readonly Status[];
}

/** Longer than this nobody is on the phone (`rules.md`, CN072). */
const LONGEST_CALL = 24 * 3_600_000;

/** @param now milliseconds since 1970 UTC */
export function contradictionOf(file: CaseFile, options: Options, now: number): Contradiction | undefined {
  const status = file.data.status?.value;
  const open = openObligations(file, options);
  switch (status) {
    case 'resolved':
      return open.length > 0 ? { wording: LEFT_OPEN, instead: turnsOf(open) } : undefined;
    case 'awaiting-amazon':
      return open.some(({ owner }) => owner === 'amazon')
        ? undefined
        : { wording: NOTHING_FROM_AMAZON, instead: [...turnsOf(open), ...(open.length > 0 ? [] : RESOLVED)] };
    case 'awaiting-us':
      return open.some(({ owner }) => owner === 'us')
        ? undefined
        : { wording: NOTHING_FROM_US, instead: [...turnsOf(open), ...(open.length > 0 ? [] : RESOLVED)] };
    case 'calling':
      return isStillCalling(file, options, now) ? undefined : { wording: LONG_CALL, instead: turnsOf(open) };
    case 'ready':
    case 'preparing':
      return contactsOf(file).at(-1)?.recap
        ? { wording: BEFORE_CALL, instead: turnsAfterRecap(file, options) }
        : undefined;
    default:
      return undefined;
  }
}

const RESOLVED: readonly Status[] = ['resolved'];

/** Whose turn it is by what is owed: Amazon's, when both have something to do, as when a call is closed. */
function turnsOf(open: readonly Obligation[]): Status[] {
  const turns: Status[] = [];
  if (open.some(({ owner }) => owner === 'amazon')) turns.push('awaiting-amazon');
  if (open.some(({ owner }) => owner === 'us')) turns.push('awaiting-us');
  return turns;
}

/** The answer that was promised counts too, though the status does not say yet that it is waited for. */
export function turnsAfterRecap(file: CaseFile, options: Options): Status[] {
  const { replyDue } = contactsOf(file).at(-1)?.recap ?? {};
  const turns = turnsOf(openObligations(file, options));
  if (replyDue && !replyDue.none && !turns.includes('awaiting-amazon')) turns.unshift('awaiting-amazon');
  return turns.length > 0 ? turns : [...RESOLVED];
}

function isStillCalling(file: CaseFile, options: Options, now: number): boolean {
  const until = latestCallEnd(file, options);
  return until === undefined || now <= until;
}

/**
 * The moment after which nobody can be on the phone any more, in milliseconds since 1970 UTC. Undefined where the
 * last call bears no time: nobody can say how long ago it was.
 */
export function latestCallEnd(file: CaseFile, options: Options): number | undefined {
  const contact = contactsOf(file).at(-1);
  const at = contact && (contactEnd(file, contact) ?? headingTime(contact.callerCheck));
  return at && epochOf(at, sellerZoneOf(file, options)) + LONGEST_CALL;
}

const LEFT_OPEN: Wording = {
  ja: '解決済みなのに、チェックの付いていない作業が残っています。終わっていればチェックを付け、まだなら status を直してください。',
  en: 'The case is resolved, yet actions are left open. Tick them if they are done, or change the status.',
};
const NOTHING_FROM_AMAZON: Wording = {
  ja: 'Amazonの回答を待つ状態なのに、回答期限もAmazonの作業もありません。期日をもらって書くか、status を直してください。',
  en: 'The case waits for Amazon, yet there is no reply date and no open action of theirs. Get a date and write it, or change the status.',
};
const NOTHING_FROM_US: Wording = {
  ja: '当店の対応待ちなのに、当店の作業が残っていません。作業を書くか、status を直してください。',
  en: 'The case waits for us, yet no action of ours is open. Write it down, or change the status.',
};
const LONG_CALL: Wording = {
  ja: '通話中のまま 24 時間を過ぎています。まとめを書き、status を直してください。',
  en: 'The case has been on the phone for more than 24 hours. Write the recap and change the status.',
};
const BEFORE_CALL: Wording = {
  ja: 'まとめがあるのに、通話前の状態のままです。誰の番かに合わせて status を直してください。',
  en: 'There is a recap, yet the status is that before a call. Change it to whose turn it is.',
};
