import { formatDateTime } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { categoryNameOf, channelOf, marketplaceCodeOf, storeOf } from '../casefile/effective';
import type { Channel, Status } from '../casefile/keys';
import type { Options } from '../config/options';
import { type Piece, readinessOf } from '../contact/readiness';
import { plainText } from '../exports/plainText';
import { latestCallEnd } from './contradiction';
import { deadlineOf, type SummaryDate } from './deadline';
import { type Owner, openObligations, type When } from './obligations';

/** What decides what a case wants now, and what it is called: of many cases a list holds no more than this. */
export interface ListedCase {
  /** Relative to what the cases were looked for in, with `/`. */
  readonly path: string;
  readonly title: string;
  readonly status: Status;
  readonly deadline?: SummaryDate;
  /** What is still owed, in the order of the file. */
  readonly open: readonly { readonly due?: SummaryDate }[];
}

/**
 * A case in a few plain values: what lists, trees and reports show without reading the file again. It can be kept as
 * JSON, and holds nothing that depends on the time at which it is looked at.
 */
export interface CaseSummary extends ListedCase {
  readonly category: string;
  readonly channel: Channel;
  readonly marketplace: string;
  readonly store: string;
  readonly ids: readonly { readonly kind: string; readonly value: string }[];
  readonly goal: string;
  readonly open: readonly SummaryObligation[];
  /** The pieces of the four-piece set that are there. */
  readonly prep: readonly Piece[];
  /** How many calls and chats there were. */
  readonly contacts: number;
  /** Of a case on the phone: the moment after which nobody is any more; absent where its call bears no time. */
  readonly callUntil?: number;
}

export interface SummaryObligation {
  readonly kind: 'task' | 'reply';
  readonly owner: Owner;
  /** Plain text; empty for an answer. */
  readonly what: string;
  /** Absent where none is written, or it means no single day. */
  readonly due?: SummaryDate;
  /** Whether a due is written that means no single day. */
  readonly unclear: boolean;
  /** Its line in the file, from 0. */
  readonly line: number;
}

/** The same of a listed case as of its summary, in a fraction of the time. */
export const listedCaseOf = (path: string, file: CaseFile, options: Options): ListedCase => ({
  ...headOf(path, file, options),
  open: openObligations(file, options).map(({ when }) => dueOf(when)),
});

/** Of a case whose frontmatter can be read: nothing is known of any other, and its values would be those of an empty one. */
export function summaryOf(path: string, file: CaseFile, options: Options): CaseSummary {
  const { data } = file;
  const readiness = readinessOf(file, { options, now: 0 });
  const pieces: readonly Piece[] = ['store', 'ids', 'timeline', 'goal'];
  const callUntil = data.status?.value === 'calling' ? latestCallEnd(file, options) : undefined;
  return {
    ...headOf(path, file, options),
    category: categoryNameOf(file),
    channel: channelOf(file),
    marketplace: marketplaceCodeOf(file, options),
    store: storeOf(file, options).name ?? '',
    ids: data.ids.map(({ kind, value }) => ({ kind, value })),
    goal: data.goal?.value ?? '',
    open: openOf(file, options),
    prep: pieces.filter((piece) => readiness[piece]),
    contacts: contactsOf(file).filter(({ call }) => call).length,
    ...(callUntil !== undefined && { callUntil }),
  };
}

function headOf(path: string, file: CaseFile, options: Options): Omit<ListedCase, 'open'> {
  const { title, status } = file.data;
  const deadline = deadlineOf(file, options);
  return {
    path,
    title: title?.value ?? '',
    status: status?.value ?? 'preparing',
    ...(deadline && { deadline }),
  };
}

function openOf(file: CaseFile, options: Options): SummaryObligation[] {
  return openObligations(file, options).map(({ kind, owner, what, when, span }) => ({
    kind,
    owner,
    what: plainText(what),
    ...dueOf(when),
    unclear: when.kind === 'unclear',
    line: file.lines.lineAt(span.start),
  }));
}

const dueOf = (when: When): { readonly due?: SummaryDate } =>
  when.kind === 'at' ? { due: { date: formatDateTime(when.value), epoch: when.epoch, zone: when.zone } } : {};
