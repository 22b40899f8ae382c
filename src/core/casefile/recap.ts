import { type Span, span, textAt } from '../text';
import type { CaseFile } from './casefile';
import type { Placed } from './data';
import { everyItem, type Item } from './items';
import { once } from './once';
import { prose, proseAt } from './prose';
import type { Section } from './sections';
import { isDueWord, type LabelKind, saysNone } from './vocabulary';

/** A promise of either side: what, by when, and whether it is ticked. */
export interface Task {
  readonly item: Item;
  /** What is to be done, without the bracket of the due date. */
  readonly text: Placed;
  /** What is written behind `期限:` or `due:`; `bracket` holds the whole bracket. */
  readonly due: (Placed & { readonly bracket: Span }) | undefined;
  readonly done: boolean;
}

/** A list of tasks under its label; `none` when somebody wrote that there is nothing to do. */
export interface TaskList {
  readonly label: Item;
  readonly tasks: readonly Task[];
  readonly none: boolean;
}

/** What was agreed; `none` when somebody wrote that nothing was. */
export interface PointList {
  readonly label: Item;
  readonly points: readonly Placed[];
  readonly none: boolean;
}

export interface Confirmation {
  readonly item: Item;
  readonly sentAt: Placed;
  /** The first eight hex digits of the recap's fingerprint at that time. */
  readonly fingerprint: Placed | undefined;
}

export interface Recap {
  readonly section: Section;
  readonly spokeWith: Placed | undefined;
  readonly agreed: PointList | undefined;
  readonly ours: TaskList | undefined;
  readonly amazons: TaskList | undefined;
  readonly replyDue: (Placed & { readonly none: boolean }) | undefined;
  readonly confirmations: readonly Confirmation[];
}

/** `(期限: 2026-11-24)`, `（due: 11/24）`: the last bracket of a task that begins with a due word. */
const BRACKET =
  /[(（]\s{0,8}([^()（）:：]{1,12})[:：]\s{0,8}([^()（）]{0,80}(?:[(（][^()（）]{0,30}[)）][^()（）]{0,40}){0,3})[)）]/g;
const CONFIRMATION = /^(\S{10,25}(?: \d{1,2}:\d{2}\S{0,9})?)(?:\s+([0-9a-f]{8}))?/;

/** What a recap section says. */
export const readRecap = (file: CaseFile, section: Section): Recap =>
  recapsOf(file).find((recap) => recap.section === section) ?? recapOf(file, section);

function recapOf({ text }: CaseFile, section: Section): Recap {
  const everything = everyItem(section.items);
  const labelled = (kind: LabelKind) => everything.find(({ label }) => label?.kind === kind);
  const agreed = labelled('agreed');
  const ours = labelled('ours');
  const amazons = labelled('amazons');
  const replyDue = answered(text, labelled('replyDue'));
  return {
    section,
    spokeWith: answered(text, labelled('spokeWith')),
    agreed: agreed && pointList(text, agreed),
    ours: ours && taskList(text, ours),
    amazons: amazons && taskList(text, amazons),
    replyDue: replyDue && { value: replyDue.value, span: replyDue.span, none: saysNone(replyDue.value) },
    confirmations: confirmationsOf(text, everything),
  };
}

export const recapsOf = (file: CaseFile): readonly Recap[] => once(file, readRecaps);

const readRecaps = (file: CaseFile): Recap[] =>
  file.sections.filter(({ kind }) => kind === 'recap').map((section) => recapOf(file, section));

function answered(text: string, item: Item | undefined): Placed | undefined {
  const value = item ? proseAt(text, item.content) : '';
  return item && value !== '' ? { value, span: item.content } : undefined;
}

/** A single point or task may stand behind the label itself. */
const saying = (text: string, label: Item): Item[] =>
  everyItem(label.children, [label]).filter(({ content }) => saysAnything(textAt(text, content)));

/** What begins with a word has one; only what begins with a mark may be nothing but marks and comments. */
const saysAnything = (written: string): boolean =>
  written !== '' && (/^[\p{L}\p{N}]/u.test(written) || prose(written) !== '');

function pointList(text: string, label: Item): PointList {
  const points = saying(text, label).map(({ content }) => ({ value: proseAt(text, content), span: content }));
  const none = points.length > 0 && points.every(({ value }) => saysNone(value));
  return { label, points: none ? [] : points, none };
}

function taskList(text: string, label: Item): TaskList {
  const tasks = saying(text, label).map((item) => taskOf(text, item));
  const none = tasks.length > 0 && tasks.every((task) => saysNone(task.text.value));
  return { label, tasks: none ? [] : tasks, none };
}

function taskOf(text: string, item: Item): Task {
  const written = textAt(text, item.content);
  const done = item.checkbox?.done ?? false;
  const bracket = bracketIn(written);
  if (!bracket) return { item, text: { value: prose(written), span: item.content }, due: undefined, done };
  const start = item.content.start + bracket.index;
  const end = start + bracket[0].length;
  const dueText = bracket[2] as string;
  const dueStart = start + bracket[0].lastIndexOf(dueText);
  const rest = written.slice(0, bracket.index) + written.slice(bracket.index + bracket[0].length);
  return {
    item,
    text: { value: prose(rest), span: item.content },
    due: {
      value: dueText.trim(),
      span: span(dueStart, dueStart + dueText.trimEnd().length),
      bracket: span(start, end),
    },
    done,
  };
}

function bracketIn(written: string): RegExpExecArray | undefined {
  let found: RegExpExecArray | undefined;
  if (/[(（]/.test(written))
    for (const match of written.matchAll(BRACKET)) if (isDueWord(match[1] as string)) found = match;
  return found;
}

function confirmationsOf(text: string, items: readonly Item[]): Confirmation[] {
  const found: Confirmation[] = [];
  for (const item of items) {
    if (item.label?.kind !== 'confirmation') continue;
    const written = textAt(text, item.content);
    const match = CONFIRMATION.exec(written);
    if (!match) continue;
    const at = match[1] as string;
    const { start } = item.content;
    const sentAt = { value: at, span: span(start, start + at.length) };
    const hash = match[2];
    const hashStart = start + match[0].length - (hash?.length ?? 0);
    const fingerprint = hash ? { value: hash, span: span(hashStart, hashStart + hash.length) } : undefined;
    found.push({ item, sentAt, fingerprint });
  }
  return found;
}
