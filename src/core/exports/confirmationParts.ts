import { onClockOf, parseDateTime } from '../calendar';
import { isInbound } from '../casefile/callerCheck';
import type { CaseFile } from '../casefile/casefile';
import { type Contact, contactsOf } from '../casefile/contacts';
import { categoryNameOf, channelOf, sellerZoneOf, storeOf } from '../casefile/effective';
import type { Recap, Task, TaskList } from '../casefile/recap';
import { saysNone } from '../casefile/vocabulary';
import { manyLines, oneLine } from '../cleanText';
import type { Options } from '../config/options';
import { kindOf } from '../identifiers';
import type { Language } from '../language';
import { textAt } from '../text';
import { RecapDates, type Side, type UnclearDate } from './confirmationDates';
import { type MissingPart, missingParts } from './confirmationMissing';
import { plainText } from './plainText';

/** What a confirmation says, in plain text, dates written out. An empty list: somebody wrote that there is nothing. */
export interface ConfirmationParts {
  readonly title: string;
  /** The case answers a mail: its title begins with `Re:`. */
  readonly isReply: boolean;
  readonly category: string;
  readonly caseId?: string;
  /** Verbatim; the label is empty where the value says itself what it is. */
  readonly ids: readonly { readonly label: string; readonly value: string }[];
  readonly medium: 'call' | 'chat';
  readonly inbound: boolean;
  /** When the contact took place. */
  readonly at: string;
  readonly spokeWith?: string;
  readonly store: { readonly name: string; readonly email?: string; readonly signature?: string };
  readonly agreed?: readonly string[];
  readonly ours?: readonly ConfirmedTask[];
  readonly amazons?: readonly ConfirmedTask[];
  /** A date, or `none`. */
  readonly replyDue?: { readonly date: string } | 'none';
}

export interface ConfirmedTask {
  readonly text: string;
  readonly due?: string;
  readonly done: boolean;
}

export type PartsReading =
  | { readonly kind: 'parts'; readonly parts: ConfirmationParts }
  | { readonly kind: 'missing'; readonly missing: readonly MissingPart[] }
  | { readonly kind: 'unclear'; readonly unclear: readonly UnclearDate[] };

const REPLY = /^(?:(?:re|返信)\s{0,3}[:：]\s{0,8}){1,20}/i;

export function readParts(file: CaseFile, recap: Recap, options: Options, language: Language): PartsReading {
  const line = recap.section.headingLine;
  const contact = contactsOf(file).find((one) => one.recap?.section.headingLine === line) ?? {};
  const called = calledAt(file, contact, recap, options);
  const missing = missingParts(file, recap, called !== undefined, options);
  if (!called || missing.length > 0) return { kind: 'missing', missing };

  const dates = new RecapDates(file, recap.section, options, language);
  const said = saidIn(file, recap, dates);
  if (dates.unclear.length > 0) return { kind: 'unclear', unclear: dates.unclear };
  const title = oneLine(file.data.title?.value ?? '');
  const parts: ConfirmationParts = {
    title: title.replace(REPLY, ''),
    isReply: REPLY.test(title),
    category: categoryNameOf(file),
    ...idsOf(file, language),
    medium: mediumOf(file, contact),
    inbound: isInbound(file, contact),
    at: dates.write(called),
    store: storeFor(file, options),
    ...said,
  };
  return { kind: 'parts', parts };
}

/** The call's own time before the recap's, in the seller's zone. */
function calledAt(file: CaseFile, { call }: Contact, { section }: Recap, options: Options) {
  for (const written of [call?.at?.text, section.at?.text]) {
    const reading = written === undefined ? undefined : parseDateTime(written.normalize('NFKC'));
    if (reading?.ok) return onClockOf(sellerZoneOf(file, options), reading.value);
  }
  return undefined;
}

function mediumOf(file: CaseFile, { call }: Contact): 'call' | 'chat' {
  const isChat = call ? call.kind === 'chat' : channelOf(file) === 'chat';
  return isChat ? 'chat' : 'call';
}

function idsOf({ data }: CaseFile, language: Language) {
  const caseId = data.ids.find(({ kind }) => kind === 'caseId')?.value;
  const ids = data.ids.map(({ kind, value }) =>
    labelled(kindOf(kind)?.title[language] ?? kind, oneLine(value)),
  );
  return { ids, ...(caseId ? { caseId: oneLine(caseId) } : {}) };
}

/** A notice often begins with the word for what it is. */
const labelled = (label: string, value: string) =>
  value.toLowerCase().startsWith(label.toLowerCase()) ? { label: '', value } : { label, value };

function storeFor(file: CaseFile, options: Options): ConfirmationParts['store'] {
  const { name = '', email, signature } = storeOf(file, options);
  return {
    name: oneLine(name),
    ...(email ? { email: oneLine(email) } : {}),
    ...(signature ? { signature: manyLines(signature) } : {}),
  };
}

/** What a recap says, in plain text, dates written out; what is unclear is collected in `dates`. */
export type Said = Pick<ConfirmationParts, 'spokeWith' | 'agreed' | 'ours' | 'amazons' | 'replyDue'>;

export function saidIn(file: CaseFile, recap: Recap, dates: RecapDates): Said {
  const { agreed, ours, amazons, replyDue } = recap;
  const spokeWith = recap.spokeWith && plainText(textAt(file.text, recap.spokeWith.span));
  const due = replyDue && !replyDue.none ? dates.date(replyDue) : undefined;
  const points = agreed?.points.map(({ span: at }) => dates.sentence(textAt(file.text, at), at, 'agreed'));
  return {
    ...(spokeWith && !saysNone(spokeWith) ? { spokeWith } : {}),
    ...(points ? { agreed: points.filter((point) => point !== '') } : {}),
    ...(ours ? { ours: tasks(file, ours, 'ours', dates) } : {}),
    ...(amazons ? { amazons: tasks(file, amazons, 'amazon', dates) } : {}),
    ...(replyDue?.none ? { replyDue: 'none' as const } : due ? { replyDue: { date: due } } : {}),
  };
}

const tasks = (file: CaseFile, list: TaskList, side: Side, dates: RecapDates): ConfirmedTask[] =>
  list.tasks.map((task) => {
    const due = task.due && dates.date(task.due);
    const text = dates.sentence(withoutBracket(file.text, task), task.text.span, side);
    return { text, done: task.done, ...(due ? { due } : {}) };
  });

/** The task as written, without the bracket of its due date. */
function withoutBracket(text: string, { text: { span: at }, due }: Task): string {
  if (!due) return textAt(text, at);
  return text.slice(at.start, due.bracket.start) + text.slice(due.bracket.end, at.end);
}
