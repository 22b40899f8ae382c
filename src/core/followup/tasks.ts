import type { CaseFile } from '../casefile/casefile';
import { type Recap, recapsOf, type Task } from '../casefile/recap';
import { headingOf } from '../contact/callSheet';
import type { Intent } from '../edits/perform';
import type { Wording } from '../language';
import { span, type TextEdit } from '../text';
import type { Owner } from './obligations';

/** The tasks of the recaps, named so that one is found again after the file has moved on, and their ticks. */

export interface TaskName {
  /** The heading of its recap as written. */
  readonly heading: string;
  readonly owner: Owner;
  /** What is to be done, without the due. */
  readonly text: string;
  /** Counts the tasks of one name in the order of the file, from 0. */
  readonly nth: number;
}

export interface NamedTask {
  readonly name: TaskName;
  readonly task: Task;
  readonly recap: Recap;
}

/** Every task of every recap, in the order of the recaps, ours before Amazon's. */
export function namedTasks(file: CaseFile): NamedTask[] {
  const seen = new Map<string, number>();
  return recapsOf(file).flatMap((recap) => {
    const heading = headingOf(file, recap.section);
    const named = (owner: Owner, tasks: readonly Task[] = []): NamedTask[] =>
      tasks.map((task) => {
        const text = task.text.value;
        const key = JSON.stringify([heading, owner, text]);
        const nth = seen.get(key) ?? 0;
        seen.set(key, nth + 1);
        return { name: { heading, owner, text, nth }, task, recap };
      });
    return [...named('us', recap.ours?.tasks), ...named('amazon', recap.amazons?.tasks)];
  });
}

export const sameName = (a: TaskName, b: TaskName): boolean =>
  a.heading === b.heading && a.owner === b.owner && a.text === b.text && a.nth === b.nth;

/** Whether there is a box, or a bullet that could get one. */
export const canBeTicked = (file: CaseFile, task: Task): boolean => setTick(file, task, true) !== undefined;

/**
 * Ticks or unticks: the one character in the box. A bullet without a box gets one. Undefined where there is none of
 * both, as in a plain line `当店の作業: 返金する`.
 */
export function setTick(
  file: CaseFile,
  { item, done }: Pick<Task, 'item' | 'done'>,
  isDone: boolean,
): TextEdit[] | undefined {
  if (item.checkbox) {
    const at = item.checkbox.span.start + 1;
    return done === isDone ? [] : [{ span: span(at, at + 1), newText: isDone ? 'x' : ' ' }];
  }
  const at = item.label?.span.start ?? item.content.start;
  if (file.text.slice(item.span.start, at).trim() === '') return undefined;
  return isDone ? [{ span: span(at, at), newText: '[x] ' }] : [];
}

const GONE: Wording = {
  ja: 'この作業はファイルからなくなっています。何も変更していません。',
  en: 'This action is no longer in the file. Nothing was changed.',
};
const NO_BOX: Wording = {
  ja: 'この作業の行にはチェックを付ける場所がありません。行を「- [ ] 」で始めてください。',
  en: 'This action has no box to tick. Begin its line with “- [ ] ”.',
};

export interface Tick {
  readonly name: TaskName;
  readonly isDone: boolean;
}

/** Ticks and unticks the tasks of these names, wherever they stand by now: all of them, or nothing is changed. */
export const tickTasks =
  (ticks: readonly Tick[]): Intent<Wording> =>
  (file) => {
    const tasks = namedTasks(file);
    const edits: TextEdit[] = [];
    for (const { name, isDone } of ticks) {
      const meant = tasks.find((one) => sameName(one.name, name));
      if (!meant) return { refused: GONE };
      const own = setTick(file, meant.task, isDone);
      if (!own) return { refused: NO_BOX };
      edits.push(...own);
    }
    return { edits };
  };
