import { type CaseFile, parseCase } from '../casefile/casefile';
import { everyItem, type Item } from '../casefile/items';
import {
  OPENING_LABELS,
  type Opening,
  type OpeningLabel,
  type OpeningPart,
  partOf,
} from '../casefile/opening';
import { labelWord } from '../casefile/vocabulary';
import { openingSection } from '../exports/scaffoldSections';
import type { Language } from '../language';
import { eolOf, type Span, span, type TextEdit, textAt } from '../text';
import { applyEdits, insertAt } from './change';
import { insertSection, lastLineOf, lineBehind } from './sectionEdits';

/** The opening with empty labels, in front of what was said already. Undefined where it would be hidden. */
export function addOpening(file: CaseFile, language: Language): TextEdit[] | undefined {
  const eol = eolOf(file.text);
  const edit = insertSection(file, file.sections[0], openingSection(language).join(eol) + eol);
  const after = parseCase(applyEdits(file.text, [edit]));
  return after?.sections.some(({ kind }) => kind === 'opening') ? [edit] : undefined;
}

/** Empty lines for labels that have none, each where it stands in the order they are said. */
export function addOpeningLabels(
  file: CaseFile,
  opening: Opening,
  labels: readonly OpeningLabel[],
  language: Language,
): TextEdit[] {
  const groups = new Map<number, string[]>();
  const eol = eolOf(file.text);
  const put = (offset: number, text: string) => groups.set(offset, [...(groups.get(offset) ?? []), text]);
  for (const label of OPENING_LABELS) {
    if (!labels.includes(label)) continue;
    const { offset, lead, prefix } = placeOf(file, opening, label);
    const isFirst = !groups.has(offset);
    put(offset, `${isFirst ? lead : ''}${prefix}${labelWord(label)[language]}:${eol}`);
  }
  return [...groups].map(([offset, lines]) => insertAt(offset, lines.join('')));
}

interface Place {
  readonly offset: number;
  /** What must stand before the first line that is put there. */
  readonly lead: string;
  /** The marker of the lines around it. */
  readonly prefix: string;
}

/** Behind the label that is said before it, else in front of the one that is said after it. */
function placeOf(file: CaseFile, opening: Opening, label: OpeningLabel): Place {
  const at = OPENING_LABELS.indexOf(label);
  const present = (labels: readonly OpeningLabel[]) => labels.flatMap((one) => partOf(opening, one) ?? []);
  const before = present(OPENING_LABELS.slice(0, at)).at(-1);
  if (before) return { ...lineBehind(file, lastLineOfPart(file, before)), prefix: prefixOf(file, before) };
  const [after] = present(OPENING_LABELS.slice(at + 1));
  if (after) return { offset: after.item.span.start, lead: '', prefix: prefixOf(file, after) };
  const { section } = opening;
  const last = [...everyItem(section.items)].at(-1);
  const { offset, lead } = lineBehind(file, last ? lastLineOf(file, last) : section.firstLine - 1);
  // Markdown wants an empty line between a heading and what follows it.
  return { offset, lead: last ? lead : lead + eolOf(file.text), prefix: '- ' };
}

const prefixOf = ({ text }: CaseFile, { item }: OpeningPart): string =>
  text.slice(item.span.start, labelStart(item));

const labelStart = (item: Item): number => (item.checkbox ?? item.label)?.span.start ?? item.content.start;

const lastLineOfPart = (file: CaseFile, { item }: OpeningPart): number =>
  lastLineOf(file, [...everyItem(item.children)].at(-1) ?? item);

/**
 * Conclusion, situation, request in the order they are said: the lines of a label change places with all that
 * belongs to them, and not a byte of them changes. Undefined where they are in order, or other text between them
 * belongs to one of them.
 */
export function reorderOpening(file: CaseFile, opening: Opening): TextEdit[] | undefined {
  const wanted = blocksOf(file, opening);
  const slots = [...wanted].sort((a, b) => a.start - b.start);
  const moved = slots.flatMap((slot, i) => (slot === wanted[i] ? [] : [{ slot, block: wanted[i] as Span }]));
  if (moved.length === 0 || !areApart(file, slots)) return undefined;
  return moved.map(({ slot, block }) => ({ span: slot, newText: textAt(file.text, block) }));
}

/** What moves with a label: its words up to the last point below it; the bullet too, where bullets differ in width. */
function blocksOf(file: CaseFile, { parts }: Opening): Span[] {
  const widths = new Set(parts.map((part) => prefixOf(file, part).length));
  return parts.map((part) => {
    const start = widths.size === 1 ? labelStart(part.item) : part.item.span.start;
    return span(start, file.lines.lineSpan(lastLineOfPart(file, part)).end);
  });
}

/** Nothing but bullets and blank lines between them, and no indented text behind the last: it would be left behind. */
function areApart({ text }: CaseFile, slots: readonly Span[]): boolean {
  const isApart = slots.every((slot, i) => {
    const next = slots[i + 1];
    return (
      !next ||
      (slot.end < next.start && /^\s*(?:[-*+]|\d{1,9}[.)])?\s*$/.test(text.slice(slot.end, next.start)))
    );
  });
  return (
    isApart && !/^(?:\r?\n|\r)(?:[ \t]*(?:\r?\n|\r))*[ \t]+\S/.test(text.slice(slots.at(-1)?.end, undefined))
  );
}
