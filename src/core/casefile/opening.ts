import { joinLines } from '../lineEnds';
import { type Span, span, textAt } from '../text';
import type { CaseFile } from './casefile';
import type { Placed } from './data';
import type { Item } from './items';
import { once } from './once';
import { prose } from './prose';
import type { Section } from './sections';

/** What is said first, in the order it is said. */
export const OPENING_LABELS = ['conclusion', 'situation', 'request'] as const;
export type OpeningLabel = (typeof OPENING_LABELS)[number];

/** One labelled line of an opening with the points below it. */
export interface OpeningPart {
  readonly label: OpeningLabel;
  /** The line that bears the label. */
  readonly item: Item;
  /** What is said, on one line; empty where nothing is. */
  readonly value: string;
  /** From its first to its last word; empty, at the end of the label's line, where nothing is said. */
  readonly span: Span;
}

export interface Opening {
  readonly section: Section;
  /** The first line of each label, one that says something before one that does not; in the order of the labels. */
  readonly parts: readonly OpeningPart[];
}

/**
 * The opening that is said next. A further call may bring a further section: then the last one that says anything
 * holds. Undefined where the case has no such section.
 */
export const openingOf = (file: CaseFile): Opening | undefined => once(file, openingSaidNext);

function openingSaidNext(file: CaseFile): Opening | undefined {
  const openings = once(file, openingsOf);
  return openings.filter(({ parts }) => parts.some(saysSomething)).at(-1) ?? openings.at(-1);
}

/** What an opening says behind one of its labels; undefined where none of the case's openings does. */
export function labelled(file: CaseFile, label: OpeningLabel): Placed | undefined {
  for (const { parts } of once(file, openingsOf)) {
    const part = parts.find((one) => one.label === label);
    if (part && saysSomething(part)) return part;
  }
  return undefined;
}

export const partOf = (opening: Opening | undefined, label: OpeningLabel): OpeningPart | undefined =>
  opening?.parts.find((part) => part.label === label);

export const saysSomething = ({ value }: OpeningPart): boolean => value !== '';

const openingsOf = (file: CaseFile): Opening[] =>
  file.sections
    .filter(({ kind }) => kind === 'opening')
    .map((section) => ({ section, parts: partsOf(file.text, section) }));

function partsOf(text: string, section: Section): OpeningPart[] {
  const found = new Map<OpeningLabel, OpeningPart>();
  for (const { item, label } of labelledItems(section.items)) {
    const known = found.get(label);
    if (known && saysSomething(known)) continue;
    const part = readPart(text, item, label);
    if (!known || saysSomething(part)) found.set(label, part);
  }
  return OPENING_LABELS.flatMap((label) => found.get(label) ?? []);
}

const openingLabel = (item: Item): OpeningLabel | undefined =>
  OPENING_LABELS.find((label) => label === item.label?.kind);

function* labelledItems(items: readonly Item[]): Generator<{ item: Item; label: OpeningLabel }> {
  for (const item of items) {
    const label = openingLabel(item);
    if (label) yield { item, label };
    yield* labelledItems(item.children);
  }
}

function readPart(text: string, item: Item, label: OpeningLabel): OpeningPart {
  const points = [...pointsOf(item)]
    .map((at) => ({ at, said: prose(joinLines(textAt(text, at))) }))
    .filter(({ said }) => said !== '');
  const value = sentences(points.map(({ said }) => said));
  const [first, last] = [points[0], points.at(-1)];
  return { label, item, value, span: first && last ? span(first.at.start, last.at.end) : item.content };
}

/** What stands behind the label, then the points below it, up to another label of the opening. */
function* pointsOf(item: Item): Generator<Span> {
  yield item.content;
  for (const child of item.children) if (!openingLabel(child)) yield* pointsOf(child);
}

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
const ENDED = /[。.!?！？、,;:：…]/;

/** Points of a list are sentences of their own when they are said. */
function sentences(points: readonly string[]): string {
  const ended = points.slice(0, -1).map((point) => {
    const end = ENDED.test(point.at(-1) ?? '') ? '' : JAPANESE.test(point) ? '。' : '.';
    return `${point}${end}${JAPANESE.test(point) ? '' : ' '}`;
  });
  return ended.join('') + (points.at(-1) ?? '');
}
