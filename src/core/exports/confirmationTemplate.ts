import { manyLines } from '../cleanText';
import type { ConfirmationParts, ConfirmedTask } from './confirmationParts';
import type { Letter } from './letter';
import { renderTemplate } from './template';

/**
 * A message template of the user's. Its first line may be the subject: `件名: …` or `Subject: …`. Names:
 *
 * - parts of the letter as it would be without a template: `subject` `addressee` `greeting` `gist` `lists` `question`
 *   `closing` `signature`
 * - single facts: `title` `caseId` `storeName` `storeEmail` `spokeWith` `calledAt` `replyDue`
 * - lists: `{{#ids}}{{label}} {{value}}{{/ids}}`, `{{#agreed}}{{text}}{{/agreed}}`, `{{#ours}}…{{/ours}}` and
 *   `{{#amazons}}…{{/amazons}}` with `text`, `due` and `done`
 *
 * @throws TemplateError when the template cannot be used
 */
export function fromTemplate(template: string, letter: Letter, parts: ConfirmationParts) {
  const { lists, ...singles } = letter;
  const view = {
    ...singles,
    lists: lists.join('\n\n'),
    title: parts.title,
    caseId: parts.caseId ?? '',
    storeName: parts.store.name,
    storeEmail: parts.store.email ?? '',
    spokeWith: parts.spokeWith ?? '',
    calledAt: parts.at,
    replyDue: parts.replyDue && parts.replyDue !== 'none' ? parts.replyDue.date : '',
    ids: parts.ids.map(({ label, value }) => ({ label, value })),
    agreed: (parts.agreed ?? []).map((text) => ({ text })),
    ours: tasks(parts.ours),
    amazons: tasks(parts.amazons),
  };
  const text = manyLines(renderTemplate(template, view, [...Object.keys(view), ...LIST_NAMES]));
  const [first = '', ...rest] = text.split('\n');
  const subject = /^(?:件名|subject)\s{0,3}[:：]\s{0,8}(.{1,998})$/i.exec(first)?.[1];
  return subject === undefined
    ? { subject: letter.subject, body: `${text}\n` }
    : { subject, body: `${manyLines(rest.join('\n'))}\n` };
}

const LIST_NAMES = ['label', 'value', 'text', 'due', 'done'];

/** `done` is empty where a task is open, so that it works as a section. */
const tasks = (list: readonly ConfirmedTask[] = []) =>
  list.map(({ text, due = '', done }) => ({ text, due, done: done ? '✓' : '' }));
