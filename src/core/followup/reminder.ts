import { addDays, epochOf, formatDay, inZone, parseDateTime } from '../calendar';
import type { Language } from '../language';
import type { CaseSummary } from './summary';

/** Whether to say today how many cases are late or due: once a day, never during a call. */

/** What is remembered from one look to the next, as JSON. */
export interface ReminderState {
  /** The day it was said last, `2026-11-26` on the seller's clock. */
  readonly toldOn?: string;
  /** Put off until then, in milliseconds since 1970 UTC. */
  readonly notBefore?: number;
}

export interface ReminderCounts {
  readonly overdue: number;
  readonly dueToday: number;
}

export interface ReminderInput extends ReminderCounts {
  readonly state: ReminderState;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** The seller's zone: whose day it is. */
  readonly zone: string;
  /** `09:00`: when the working day begins; where the window stays open overnight, it is said then. */
  readonly opening: string;
  readonly isOn: boolean;
  /** Asked only when it matters: all cases are looked at for it. */
  readonly phone: () => Phone;
  /** The next moment at which time alone changes the counts; infinite where there is none. Asked as rarely. */
  readonly nextTurn: () => number;
}

/** Whether anybody is on the phone, and until when at most, where that is known. */
export type Phone = 'free' | { readonly busyUntil?: number };

/** `lookAgain`: when, if nothing else happens first; absent where time alone changes nothing. */
export type ReminderDecision =
  | { readonly kind: 'tell'; readonly state: ReminderState }
  | { readonly kind: 'wait'; readonly lookAgain?: number };

export function decideReminder(input: ReminderInput): ReminderDecision {
  const { state, now, zone, overdue, dueToday, isOn } = input;
  if (!isOn) return { kind: 'wait' };
  const today = formatDay(inZone(now, zone));
  if (state.toldOn === today) return { kind: 'wait', lookAgain: nextMorning(input) };
  if (state.notBefore !== undefined && now < state.notBefore)
    return { kind: 'wait', lookAgain: state.notBefore };
  if (overdue + dueToday === 0) return waitUntil(input.nextTurn());
  const phone = input.phone();
  if (phone !== 'free') return waitUntil(phone.busyUntil);
  return { kind: 'tell', state: { toldOn: today } };
}

const waitUntil = (moment: number | undefined): ReminderDecision =>
  moment === undefined || moment === Number.POSITIVE_INFINITY
    ? { kind: 'wait' }
    : { kind: 'wait', lookAgain: moment };

export type ReminderAnswer = 'later-today' | 'tomorrow';

const LATER_MS = 3 * 3_600_000;

/** Put off: for a few hours, which may end tomorrow, or until the working day of tomorrow begins. */
export function putOff(
  answer: ReminderAnswer,
  { now, zone, opening }: Pick<ReminderInput, 'now' | 'zone' | 'opening'>,
): ReminderState {
  const morning = nextMorning({ now, zone, opening });
  const today = formatDay(inZone(now, zone));
  if (answer === 'tomorrow') return { toldOn: today, notBefore: morning };
  const isToday = formatDay(inZone(now + LATER_MS, zone)) === today;
  return isToday ? { notBefore: now + LATER_MS } : { toldOn: today, notBefore: morning };
}

/** The beginning of tomorrow's working day. */
function nextMorning({ now, zone, opening }: Pick<ReminderInput, 'now' | 'zone' | 'opening'>): number {
  const { year, month, day } = addDays(inZone(now, zone), 1);
  const reading = parseDateTime(`${formatDay({ year, month, day })} ${opening}`);
  return epochOf(reading.ok ? reading.value : { year, month, day, hour: 9, minute: 0 }, zone);
}

/** @param now milliseconds since 1970 UTC */
export function phoneOf(summaries: Iterable<CaseSummary>, now: number): Phone {
  let busyUntil: number | undefined;
  let isBusy = false;
  for (const { status, callUntil } of summaries) {
    if (status !== 'calling' || (callUntil !== undefined && now > callUntil)) continue;
    // A call without a time ends with an edit of its case alone.
    if (callUntil === undefined) return {};
    isBusy = true;
    // One millisecond on it is over.
    busyUntil = Math.max(busyUntil ?? 0, callUntil + 1);
  }
  return isBusy && busyUntil !== undefined ? { busyUntil } : 'free';
}

/** `3 cases are overdue, 1 is due today.` */
export function reminderText({ overdue, dueToday }: ReminderCounts, language: Language): string {
  if (language === 'ja') {
    const parts = [
      overdue > 0 ? `期限切れのケースが ${overdue} 件` : '',
      dueToday > 0 ? `今日が期限のケースが ${dueToday} 件` : '',
    ];
    return `${parts.filter((part) => part !== '').join('、')}あります。`;
  }
  const be = (count: number) => (count === 1 ? 'is' : 'are');
  const cases = (count: number) => `${count} ${count === 1 ? 'case' : 'cases'} ${be(count)}`;
  if (overdue === 0) return `${cases(dueToday)} due today.`;
  const late = `${cases(overdue)} overdue`;
  return dueToday === 0 ? `${late}.` : `${late}, ${dueToday} ${be(dueToday)} due today.`;
}

/** What was remembered, if it is what this code remembers. */
export function reminderState(stored: unknown): ReminderState {
  const { toldOn, notBefore } = (stored ?? {}) as Readonly<Record<string, unknown>>;
  return {
    ...(typeof toldOn === 'string' && { toldOn }),
    ...(typeof notBefore === 'number' && { notBefore }),
  };
}
