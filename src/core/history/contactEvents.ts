import { formatDay, parseDateTime } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { type Contact, contactsOf } from '../casefile/contacts';
import { type Recap, recapsOf } from '../casefile/recap';
import type { Wording } from '../language';
import type { CaseEvent } from './caseEvents';

/**
 * Calls, chats and Amazon's promises that came in between two versions, the last conversation first. A conversation is
 * told as `called` once, when it first stands in the file; a recap that comes later is told by what it promises.
 */
export function contactEvents(after: CaseFile, before: CaseFile | undefined): CaseEvent[] {
  const pairs = paired(conversations(after), before ? conversations(before) : [], identityOf);
  return pairs.reverse().flatMap(([now, then]) => eventsOf(now, then));
}

/** A caller check alone is no conversation yet. */
const conversations = (file: CaseFile): Contact[] =>
  contactsOf(file).filter(({ call, recap }) => call !== undefined || recap !== undefined);

const identityOf = ({ call, recap }: Contact): string => {
  const section = call ?? recap?.section;
  return `${section?.kind} ${section?.at?.text.normalize('NFKC') ?? ''}`;
};

/**
 * Every item of `after` with what it was in `before`: the one of the same identity; what is left over on both sides
 * belongs together in order, because a heading may have been corrected.
 */
function paired<T>(after: readonly T[], before: readonly T[], identity: (item: T) => string) {
  const rest = [...before];
  const pairs = after.map((now): [T, T | undefined] => {
    const at = rest.findIndex((then) => identity(then) === identity(now));
    return [now, at === -1 ? undefined : rest.splice(at, 1)[0]];
  });
  return pairs.map(([now, then]): [T, T | undefined] => [now, then ?? rest.shift()]);
}

function eventsOf(now: Contact, then: Contact | undefined): CaseEvent[] {
  const contact = now.call?.kind === 'chat' ? 'chat' : 'call';
  const at = (now.call ?? now.recap?.section)?.at?.text;
  const isClosed = now.recap !== undefined;
  const promise = promiseOf(now.recap);
  const isPromised = promise && promiseOf(then?.recap)?.written !== promise.written;
  if (!then) {
    const wording = isClosed ? CLOSED[contact] : STARTED[contact];
    const called: CaseEvent = { type: 'called', contact, closed: isClosed, ...(at && { at }), wording };
    return isPromised ? [called, promised(now, promise)] : [called];
  }
  const closing = isClosed && !then.recap ? CLOSED[contact] : undefined;
  if (isPromised) return [promised(now, promise, closing)];
  return closing ? [{ type: 'edited', wording: closing }] : [];
}

const STARTED = {
  call: { ja: '通話を開始', en: 'call started' },
  chat: { ja: 'チャットを開始', en: 'chat started' },
} as const;
const CLOSED = {
  call: { ja: '通話を終了', en: 'call closed' },
  chat: { ja: 'チャットを終了', en: 'chat closed' },
} as const;

interface AmazonPromise {
  /** By what it is told from another promise: the words of a task may be mended without a new one. */
  readonly written: string;
  readonly due?: string;
  readonly wording: Wording;
}

/** What Amazon has promised: an answer, else work. */
function promiseOf(recap: Recap | undefined): AmazonPromise | undefined {
  const { replyDue, amazons } = recap ?? {};
  if (replyDue && !replyDue.none) {
    const due = dayOf(replyDue.value);
    const wording = due ? { ja: `回答期限 ${due}`, en: `reply due ${due}` } : UNDATED;
    return { written: replyDue.value, ...(due && { due }), wording };
  }
  const tasks = amazons?.tasks ?? [];
  if (tasks.length === 0) return undefined;
  const written = tasks.map((task) => task.due?.value).join('\n');
  const [due] = tasks.flatMap((task) => (task.due && dayOf(task.due.value)) || []).sort();
  const wording = due ? { ja: `Amazonの作業 ${due} まで`, en: `Amazon's action due ${due}` } : UNDATED;
  return { written, ...(due && { due }), wording };
}

const UNDATED: Wording = { ja: 'Amazonの約束を記録', en: "Amazon's promise recorded" };

/** The day, where it is written as a date; 明日 would mean another day to each reader. */
function dayOf(written: string): string | undefined {
  const parsed = parseDateTime(written);
  return parsed.ok ? formatDay(parsed.value) : undefined;
}

function promised({ recap }: Contact, { due, wording }: AmazonPromise, closing?: Wording): CaseEvent {
  const at = recap?.section.at?.text;
  const told = closing && due ? joined(closing, wording) : (closing ?? wording);
  return { type: 'promised', ...(due && { due }), ...(at && { at }), wording: told };
}

/** Two wordings as one: `call closed – reply due 2026-11-25`. */
export const joined = (one: Wording, other: Wording): Wording => ({
  ja: `${one.ja} – ${other.ja}`,
  en: `${one.en} – ${other.en}`,
});

export function confirmationEvents(after: CaseFile, before: CaseFile | undefined): CaseEvent[] {
  const sent = (file: CaseFile) =>
    recapsOf(file).flatMap(({ confirmations }) => confirmations.map(({ sentAt }) => sentAt.value));
  return paired(sent(after), before ? sent(before) : [], (time) => time)
    .filter(([, then]) => then === undefined)
    .reverse()
    .map(([sentAt]) => ({ type: 'confirmed', sentAt, wording: CONFIRMED }));
}

const CONFIRMED: Wording = { ja: '確認メールの送信を記録', en: 'confirmation sent' };
