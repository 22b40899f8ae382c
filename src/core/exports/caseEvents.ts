import { formatDay, parseDateTime } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { type Recap, recapsOf } from '../casefile/recap';
import { kindOf } from '../identifiers';
import type { Wording } from '../language';
import { plainText } from './plainText';

/** What happened to a case between two versions of its file, in words for a commit; the most telling first. */
export type CaseEvent = Wording;

export function caseEvents(after: CaseFile, before: CaseFile | undefined): CaseEvent[] {
  if (!before) return [opened(after)];
  return [
    ...resolution(after, before),
    ...closedContacts(after, before),
    ...confirmations(after, before),
    ...startedContacts(after, before),
    ...status(after, before),
    ...doneTasks(after, before),
    ...addedIds(after, before),
    ...changedValues(after, before),
    ...timeline(after, before),
  ];
}

function opened({ data }: CaseFile): CaseEvent {
  const title = data.title?.value ?? '';
  return title === ''
    ? { ja: '新規作成', en: 'opened' }
    : { ja: `新規作成 – ${title}`, en: `opened – ${title}` };
}

const isResolved = ({ data }: CaseFile): boolean => data.status?.value === 'resolved';

function resolution(after: CaseFile, before: CaseFile): CaseEvent[] {
  if (isResolved(after) === isResolved(before)) return [];
  return [isResolved(after) ? { ja: '解決', en: 'resolved' } : { ja: '再開', en: 'reopened' }];
}

function closedContacts(after: CaseFile, before: CaseFile): CaseEvent[] {
  const recaps = recapsOf(after);
  const last = recaps.at(-1);
  if (!last || recaps.length <= recapsOf(before).length) return [];
  const due = dayOf(last);
  const isChat = lastContact(after) === 'chat';
  return [
    {
      ja: `${isChat ? 'チャット' : '通話'}を終了${due ? ` – 回答期限 ${due}` : ''}`,
      en: `${isChat ? 'chat' : 'call'} closed${due ? ` – reply due ${due}` : ''}`,
    },
  ];
}

/** The day Amazon answers by, where it is written as a date; 明日 would mean another day to each reader. */
function dayOf({ replyDue }: Recap): string | undefined {
  const parsed = replyDue ? parseDateTime(replyDue.value) : undefined;
  return parsed?.ok ? formatDay(parsed.value) : undefined;
}

const contactKinds = ({ sections }: CaseFile) =>
  sections.map(({ kind }) => kind).filter((kind) => kind === 'call' || kind === 'chat');

const lastContact = (file: CaseFile) => contactKinds(file).at(-1);

function confirmations(after: CaseFile, before: CaseFile): CaseEvent[] {
  const count = (file: CaseFile) =>
    recapsOf(file).reduce((sum, recap) => sum + recap.confirmations.length, 0);
  return count(after) > count(before) ? [{ ja: '確認メールの送信を記録', en: 'confirmation sent' }] : [];
}

/** A contact whose recap is there already is told as closed. */
function startedContacts(after: CaseFile, before: CaseFile): CaseEvent[] {
  const isNew = contactKinds(after).length > contactKinds(before).length;
  if (!isNew || recapsOf(after).length > recapsOf(before).length) return [];
  return [
    lastContact(after) === 'chat'
      ? { ja: 'チャットを開始', en: 'chat started' }
      : { ja: '通話を開始', en: 'call started' },
  ];
}

function status(after: CaseFile, before: CaseFile): CaseEvent[] {
  const now = after.data.status?.value;
  if (!now || now === before.data.status?.value || now === 'resolved') return [];
  return [{ ja: `ステータスを ${now} に変更`, en: `status ${now}` }];
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
    .map((text) => ({ ja: `完了: ${plainText(text)}`, en: `done: ${plainText(text)}` }));
}

function addedIds(after: CaseFile, before: CaseFile): CaseEvent[] {
  const known = new Set(before.data.ids.map(({ kind, value }) => `${kind} ${value}`));
  return after.data.ids
    .filter(({ kind, value }) => !known.has(`${kind} ${value}`))
    .map(({ kind, value }) => {
      const title = kindOf(kind)?.title ?? { ja: kind, en: kind };
      return { ja: `${title.ja} ${value} を追加`, en: `${title.en} ${value} added` };
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
  return VALUES.flatMap(({ key, title }): CaseEvent[] => {
    const [now, then] = [after.data[key]?.value, before.data[key]?.value];
    if (now === then) return [];
    if (now === undefined) return [{ ja: `${title.ja}を削除`, en: `${title.en} removed` }];
    return [
      then === undefined
        ? { ja: `${title.ja}を記入`, en: `${title.en} set` }
        : { ja: `${title.ja}を変更`, en: `${title.en} changed` },
    ];
  });
}

function timeline(after: CaseFile, before: CaseFile): CaseEvent[] {
  const added = after.data.timeline.length - before.data.timeline.length;
  if (added <= 0) return [];
  return [{ ja: `時系列に ${added} 件追加`, en: `timeline: ${added} added` }];
}
