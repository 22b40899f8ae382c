import type { CaseFile } from '../casefile/casefile';
import { recapsOf } from '../casefile/recap';
import { oneLine } from '../cleanText';
import { plainText } from '../exports/plainText';
import { kindOf } from '../identifiers';
import type { Wording } from '../language';
import { confirmationEvents, contactEvents } from './contactEvents';

/**
 * What may happen to a case within one commit, in the order in which it does: the types of `history --format json`.
 * "Overdue" is none: it is reckoned from the day somebody looks.
 */
export const EVENT_TYPES = [
  'opened',
  'renamed',
  'id-added',
  'goal-changed',
  'ready',
  'called',
  'promised',
  'confirmed',
  'resolved',
  'reopened',
  'edited',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Paths are those of the repository, with `/`. Details are as the case has them; only the wording is fit to show. */
type Detail =
  | { readonly type: 'opened'; readonly title?: string }
  | { readonly type: 'renamed'; readonly from: string; readonly to: string }
  | { readonly type: 'id-added'; readonly kind: string; readonly value: string }
  | { readonly type: 'goal-changed'; readonly goal?: string }
  /** A call or chat came into the file: begun, or closed already; `at` is what its heading says. */
  | {
      readonly type: 'called';
      readonly contact: 'call' | 'chat';
      readonly closed: boolean;
      readonly at?: string;
    }
  /** Amazon's promise; `due` is its day (`2026-11-25`) where it is written as a date. `at`: the recap's heading. */
  | { readonly type: 'promised'; readonly due?: string; readonly at?: string }
  | { readonly type: 'confirmed'; readonly sentAt: string }
  | { readonly type: 'ready' | 'resolved' | 'reopened' | 'edited' };

/** The wording is one line in each language, without characters nobody can see. */
export type CaseEvent = Detail & { readonly wording: Wording };

/**
 * What happened between two versions of a case, the most telling first. Changes without a type of their own come as
 * `edited`, one each; none at all where nothing is worth a word. Values that cannot be read are not compared.
 * @param before undefined for a new case: then what it brings along is told behind `opened`
 */
export function caseEvents(after: CaseFile, before: CaseFile | undefined): CaseEvent[] {
  const events = before
    ? [
        ...resolution(after, before),
        ...contactEvents(after, before),
        ...confirmationEvents(after, before),
        ...status(after, before),
        ...doneTasks(after, before),
        ...addedIds(after, before),
        ...changedValues(after, before),
        ...timeline(after, before),
      ]
    : [opened(after), ...milestones(after)];
  return events.map(({ wording, ...detail }) => ({
    ...detail,
    wording: { ja: oneLine(wording.ja), en: oneLine(wording.en) },
  }));
}

function opened({ data }: CaseFile): CaseEvent {
  const title = data.title?.value;
  if (title === undefined) return { type: 'opened', wording: { ja: '新規作成', en: 'opened' } };
  return { type: 'opened', title, wording: { ja: `新規作成 – ${title}`, en: `opened – ${title}` } };
}

/** Whoever writes first and commits later has been through some steps already. */
function milestones(after: CaseFile): CaseEvent[] {
  return [
    ...(isResolved(after) ? [RESOLVED] : []),
    ...contactEvents(after, undefined),
    ...confirmationEvents(after, undefined),
    ...(after.data.status?.value === 'ready' ? [READY] : []),
  ];
}

const RESOLVED: CaseEvent = { type: 'resolved', wording: { ja: '解決', en: 'resolved' } };
const REOPENED: CaseEvent = { type: 'reopened', wording: { ja: '再開', en: 'reopened' } };
const READY: CaseEvent = { type: 'ready', wording: { ja: '準備完了', en: 'ready to call' } };

const isResolved = ({ data }: CaseFile): boolean => data.status?.value === 'resolved';

/** A frontmatter that cannot be read has lost nothing: what stands in it is unknown. */
const areReadable = (after: CaseFile, before: CaseFile): boolean => after.readable && before.readable;

function resolution(after: CaseFile, before: CaseFile): CaseEvent[] {
  if (!areReadable(after, before) || isResolved(after) === isResolved(before)) return [];
  return [isResolved(after) ? RESOLVED : REOPENED];
}

function status(after: CaseFile, before: CaseFile): CaseEvent[] {
  const now = after.data.status?.value;
  if (!areReadable(after, before) || !now || now === before.data.status?.value || now === 'resolved')
    return [];
  if (now === 'ready') return [READY];
  return [{ type: 'edited', wording: { ja: `ステータスを ${now} に変更`, en: `status ${now}` } }];
}

function doneTasks(after: CaseFile, before: CaseFile): CaseEvent[] {
  const done = (file: CaseFile) =>
    recapsOf(file).flatMap(({ ours, amazons }) =>
      [...(ours?.tasks ?? []), ...(amazons?.tasks ?? [])]
        .filter((task) => task.done)
        .map(({ text }) => text.value),
    );
  const known = done(before);
  return done(after)
    .filter((text) => !known.includes(text))
    .map(plainText)
    .map((text) => ({ type: 'edited', wording: { ja: `完了: ${text}`, en: `done: ${text}` } }));
}

function addedIds(after: CaseFile, before: CaseFile): CaseEvent[] {
  if (!areReadable(after, before)) return [];
  const known = new Set(before.data.ids.map(({ kind, value }) => `${kind} ${value}`));
  return after.data.ids
    .filter(({ kind, value }) => !known.has(`${kind} ${value}`))
    .map(({ kind, value }) => {
      const title = kindOf(kind)?.title ?? { ja: kind, en: kind };
      const wording = { ja: `${title.ja} ${value} を追加`, en: `${title.en} ${value} added` };
      return { type: 'id-added', kind, value, wording };
    });
}

const VALUES = [
  { key: 'title', title: { ja: '件名', en: 'title' } },
  { key: 'goal', title: { ja: '最終ゴール', en: 'goal' } },
  { key: 'deadline', title: { ja: '期日', en: 'deadline' } },
  { key: 'channel', title: { ja: '連絡手段', en: 'channel' } },
  { key: 'category', title: { ja: '分類', en: 'category' } },
] as const;

function changedValues(after: CaseFile, before: CaseFile): CaseEvent[] {
  if (!areReadable(after, before)) return [];
  return VALUES.flatMap(({ key, title }): CaseEvent[] => {
    const [now, then] = [after.data[key]?.value, before.data[key]?.value];
    if (now === then) return [];
    const wording = changeOf(title, now, then);
    if (key !== 'goal') return [{ type: 'edited', wording }];
    return [{ type: 'goal-changed', ...(now !== undefined && { goal: now }), wording }];
  });
}

function changeOf(title: Wording, now: string | undefined, then: string | undefined): Wording {
  if (now === undefined) return { ja: `${title.ja}を削除`, en: `${title.en} removed` };
  return then === undefined
    ? { ja: `${title.ja}を記入`, en: `${title.en} set` }
    : { ja: `${title.ja}を変更`, en: `${title.en} changed` };
}

function timeline(after: CaseFile, before: CaseFile): CaseEvent[] {
  const added = after.data.timeline.length - before.data.timeline.length;
  if (!areReadable(after, before) || added <= 0) return [];
  return [{ type: 'edited', wording: { ja: `時系列に ${added} 件追加`, en: `timeline: ${added} added` } }];
}
