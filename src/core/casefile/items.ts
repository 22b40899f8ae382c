import { type LineMap, type Span, span, textAt } from '../text';
import type { LineKind } from './blocks';
import { type LabelKind, labelKindOf } from './vocabulary';

/** One list item of a section, or a plain line that begins with a known label. */
export interface Item {
  readonly line: number;
  /** The whole item with its continuation lines, without its children. */
  readonly span: Span;
  /** Columns of indentation before the marker. */
  readonly indent: number;
  readonly checkbox?: { readonly span: Span; readonly done: boolean };
  readonly label?: { readonly kind: LabelKind; readonly span: Span };
  /** What is said: behind marker, box and label. Empty, at the end of the line, where nothing is. */
  readonly content: Span;
  readonly children: readonly Item[];
}

interface OpenItem extends Item {
  span: Span;
  content: Span;
  checkbox?: { readonly span: Span; readonly done: boolean };
  label?: { readonly kind: LabelKind; readonly span: Span };
  readonly children: OpenItem[];
}

const MARKER = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const CHECKBOX = /^\[([ xX])\](?:[ \t]+|$)/;
const LABEL = /^([^:：]{1,40})[:：][*_]{0,3}[ \t\u3000]*/;

/** The items between two lines as a forest by indentation; lines of code, comments and quotes are passed over. */
export function readItems(
  lines: LineMap,
  firstLine: number,
  endLine: number,
  kindOf: (line: number) => LineKind,
): Item[] {
  const roots: OpenItem[] = [];
  const open: OpenItem[] = [];
  let last: OpenItem | undefined;
  for (let line = firstLine; line < endLine; line++) {
    const at = lines.lineSpan(line);
    const text = textAt(lines.text, at);
    if (kindOf(line) !== 'prose' || text.trim() === '') {
      last = undefined;
      continue;
    }
    const item = readItem(text, at.start, line);
    if (item) {
      while (open.length > 0 && (open[open.length - 1] as OpenItem).indent >= item.indent) open.pop();
      (open[open.length - 1]?.children ?? roots).push(item);
      open.push(item);
      last = item;
    } else if (last) {
      last.span = span(last.span.start, at.end);
      last.content = span(last.content.start, at.end);
    }
  }
  return roots;
}

function readItem(text: string, start: number, line: number): OpenItem | undefined {
  const marker = MARKER.exec(text);
  const label = marker ? undefined : labelOf(text);
  if (!marker && !label) return undefined;
  let at = marker?.[0].length ?? 0;
  const box = marker ? CHECKBOX.exec(text.slice(at)) : null;
  const boxSpan = span(start + at, start + at + 3);
  at += box?.[0].length ?? 0;
  const found = labelOf(text.slice(at));
  const labelSpan = span(start + at, start + at + (found?.written ?? 0));
  at += found?.length ?? 0;
  const end = start + text.trimEnd().length;
  const item: OpenItem = {
    line,
    span: span(start, start + text.length),
    indent: columnsOf(marker?.[1] ?? ''),
    content: span(Math.min(start + at, end), end),
    children: [],
  };
  if (box) item.checkbox = { span: boxSpan, done: box[1] !== ' ' };
  if (found) item.label = { kind: found.kind, span: labelSpan };
  return item;
}

function labelOf(text: string): { kind: LabelKind; written: number; length: number } | undefined {
  // Most lines have no colon, or begin with a time of day.
  const first = text.charCodeAt(0);
  if ((first >= 0x30 && first <= 0x39) || !/[:：]/.test(text)) return undefined;
  const match = LABEL.exec(text);
  const kind = match ? labelKindOf(match[1] as string) : undefined;
  return match && kind ? { kind, written: (match[1] as string).length, length: match[0].length } : undefined;
}

function columnsOf(blanks: string): number {
  let columns = 0;
  if (blanks === '') return columns;
  for (const char of blanks) columns += char === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

/** All items of a forest, in the order they stand. */
export function* everyItem(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* everyItem(item.children);
  }
}
