import { addDays, epochOf, formatDay, inZone } from '../calendar';
import type { Wording } from '../language';
import type { SummaryDate } from './deadline';
import type { ListedCase } from './summary';

/** What a case wants now: seen from a moment, in milliseconds since 1970 UTC. */

/** Who has to do something next. */
export type Next = 'us' | 'amazon' | 'none';

export function nextOf({ status }: ListedCase): Next {
  if (status === 'resolved') return 'none';
  return status === 'awaiting-amazon' ? 'amazon' : 'us';
}

/** The earliest unsettled due; undefined where there is none, or it is unclear. */
export function nextDue({ open }: ListedCase): SummaryDate | undefined {
  return earliest(open.flatMap(({ due }) => due ?? []));
}

const earliest = (dates: readonly SummaryDate[]): SummaryDate | undefined =>
  dates.reduce<SummaryDate | undefined>(
    (best, one) => (best && best.epoch <= one.epoch ? best : one),
    undefined,
  );

export const isPast = ({ epoch }: SummaryDate, now: number): boolean => epoch <= now;

/** Whether a day or moment falls on the day it is now, on the clock it is on. */
export const isToday = (at: SummaryDate, now: number): boolean =>
  !isPast(at, now) && at.date.startsWith(today(now, at.zone).day);

interface Today {
  readonly day: string;
  /** The moment the next day begins. */
  readonly end: number;
}

/** What a moment is called in each zone: lists ask it for every date of every case at one and the same moment. */
const todays = { now: Number.NaN, byZone: new Map<string, Today>() };

function today(now: number, zone: string): Today {
  if (todays.now !== now) todays.byZone.clear();
  todays.now = now;
  const known = todays.byZone.get(zone);
  if (known) return known;
  const at = inZone(now, zone);
  const found = { day: formatDay(at), end: epochOf(addDays(at, 1), zone, 'start') };
  todays.byZone.set(zone, found);
  return found;
}

export const isOverdueCase = ({ status, open }: ListedCase, now: number): boolean =>
  status !== 'resolved' && open.some(({ due }) => due && isPast(due, now));

/** Whether somebody must look at the case today: something is due, or the day it must be settled has come. */
export function isDueCase(summary: ListedCase, now: number): boolean {
  if (summary.status === 'resolved') return false;
  const dates = [
    ...summary.open.flatMap(({ due }) => due ?? []),
    ...(summary.deadline ? [summary.deadline] : []),
  ];
  return dates.some((at) => isPast(at, now) || isToday(at, now));
}

/** The groups a person goes through on Monday morning, in this order. */
export const GROUPS = [
  'overdue',
  'due-today',
  'calling',
  'ready',
  'awaiting-us',
  'awaiting-amazon',
  'preparing',
  'resolved',
] as const;
export type Group = (typeof GROUPS)[number];

export const GROUP_TITLES: Readonly<Record<Group, Wording>> = {
  overdue: { ja: '期限切れ', en: 'Overdue' },
  'due-today': { ja: '今日が期限', en: 'Due today' },
  calling: { ja: '通話中', en: 'On the phone' },
  ready: { ja: '準備完了', en: 'Ready' },
  'awaiting-us': { ja: '当店の対応待ち', en: 'Waiting on us' },
  'awaiting-amazon': { ja: 'Amazonの回答待ち', en: 'Waiting on Amazon' },
  preparing: { ja: '準備中', en: 'Preparing' },
  resolved: { ja: '解決済み', en: 'Resolved' },
};

export function groupOf(summary: ListedCase, now: number): Group {
  const { status, deadline } = summary;
  if (status === 'resolved') return 'resolved';
  if (isOverdueCase(summary, now) || (deadline && isPast(deadline, now))) return 'overdue';
  return isDueCase(summary, now) ? 'due-today' : status;
}

/** When a case is due: the earliest of what is owed and the day it must be settled; infinite where no date is known. */
export const dueEpochOf = (summary: ListedCase): number =>
  Math.min(
    nextDue(summary)?.epoch ?? Number.POSITIVE_INFINITY,
    summary.deadline?.epoch ?? Number.POSITIVE_INFINITY,
  );

/**
 * The next moment at which time alone may change what is said of a case: a date passes, or another day begins on its
 * clock, from which on it is one day nearer. Infinite where there is none.
 */
export function nextTurn({ status, open, deadline }: ListedCase, now: number): number {
  if (status === 'resolved') return Number.POSITIVE_INFINITY;
  let next = Number.POSITIVE_INFINITY;
  for (const date of [...open.map(({ due }) => due), deadline]) {
    if (!date) continue;
    next = Math.min(next, today(now, date.zone).end);
    if (!isPast(date, now)) next = Math.min(next, date.epoch);
  }
  return next;
}

/**
 * By what is next and when: groups in their order, then the earliest date, then the path. Each case is looked at once,
 * however often it is compared.
 */
export function byAttention(now: number): (a: ListedCase, b: ListedCase) => number {
  const known = new Map<ListedCase, Urgency>();
  const urgencyOf = (one: ListedCase): Urgency => {
    const urgency = known.get(one) ?? readUrgency(one, now);
    known.set(one, urgency);
    return urgency;
  };
  return (a, b) => {
    const [first, second] = [urgencyOf(a), urgencyOf(b)];
    return (
      first.rank - second.rank ||
      (first.when === second.when ? 0 : first.when - second.when) ||
      (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
    );
  };
}

interface Urgency {
  /** The place of its group. */
  readonly rank: number;
  /** Its earliest date, in milliseconds since 1970 UTC. */
  readonly when: number;
}

const readUrgency = (one: ListedCase, now: number): Urgency => ({
  rank: GROUPS.indexOf(groupOf(one, now)),
  when: dueEpochOf(one),
});
