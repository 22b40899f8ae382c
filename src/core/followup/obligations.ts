import { type DateTime, withOffset } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import type { Placed } from '../casefile/data';
import { resolveDue, zoneOfDue } from '../casefile/due';
import type { Item } from '../casefile/items';
import { onceWith } from '../casefile/once';
import { type Recap, recapsOf, type TaskList } from '../casefile/recap';
import type { Options } from '../config/options';
import type { Span } from '../text';

export type Owner = 'us' | 'amazon';

/** When something is due: on a day or at a moment of the clock it was promised on, or nobody can say. */
export type When =
  | { readonly kind: 'at'; readonly value: DateTime; readonly zone: string; readonly epoch: number }
  | { readonly kind: 'unclear'; readonly written: string }
  | { readonly kind: 'none' };

/** Something a recap left open: a task without a tick, or the answer that Amazon promised. */
export interface Obligation {
  readonly kind: 'task' | 'reply';
  readonly owner: Owner;
  /** What is to be done, as written; empty for an answer. */
  readonly what: string;
  readonly when: When;
  /** The written due, else what is to be done. */
  readonly span: Span;
  readonly recap: Recap;
  /** The task's line, to be ticked; absent for an answer. */
  readonly item?: Item;
}

/**
 * What is still owed, in the order it stands in the file: every task without a tick, whatever recap it is from, and
 * the last recap's answer while the case waits for Amazon. A day alone means its end.
 */
export const openObligations = (file: CaseFile, options: Options): readonly Obligation[] =>
  onceWith(file, options, readObligations);

function readObligations(file: CaseFile, options: Options): Obligation[] {
  const recaps = recapsOf(file);
  const last = recaps.at(-1);
  const open: Obligation[] = [];
  for (const recap of recaps) {
    addTasks(open, file, options, recap, 'us', recap.ours);
    addTasks(open, file, options, recap, 'amazon', recap.amazons);
    if (recap === last) addReply(open, file, options, recap);
  }
  return open;
}

function addTasks(
  open: Obligation[],
  file: CaseFile,
  options: Options,
  recap: Recap,
  owner: Owner,
  list: TaskList | undefined,
): void {
  for (const { text, due, done, item } of list?.tasks ?? []) {
    if (done) continue;
    const when = whenOf(file, options, recap, due);
    open.push({ kind: 'task', owner, what: text.value, when, span: due?.span ?? text.span, recap, item });
  }
}

function addReply(open: Obligation[], file: CaseFile, options: Options, recap: Recap): void {
  const { replyDue } = recap;
  if (!replyDue || replyDue.none || file.data.status?.value !== 'awaiting-amazon') return;
  const when = whenOf(file, options, recap, replyDue);
  open.push({ kind: 'reply', owner: 'amazon', what: '', when, span: replyDue.span, recap });
}

function whenOf(file: CaseFile, options: Options, recap: Recap, due: Placed | undefined): When {
  if (!due) return { kind: 'none' };
  const zone = zoneOfDue(file, recap.section, due, options);
  const resolved = resolveDue(file, recap.section, due, options, zone);
  if (resolved.kind !== 'exact') return { kind: 'unclear', written: due.value };
  return { kind: 'at', value: withOffset(resolved.value, zone), zone, epoch: resolved.epoch };
}

/** Whether its time has passed. @param now milliseconds since 1970 UTC */
export const isOverdue = ({ when }: Pick<Obligation, 'when'>, now: number): boolean =>
  when.kind === 'at' && when.epoch <= now;
