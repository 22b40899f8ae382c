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
  readonly checkbox: { readonly span: Span; readonly done: boolean } | undefined;
  readonly label: { readonly kind: LabelKind; readonly span: Span } | undefined;
  /** What is said: behind marker, box and label. Empty, at the end of the line, where nothing is. */
  readonly content: Span;
  readonly children: readonly Item[];
}

interface OpenItem extends Item {
  span: Span;
  content: Span;
  readonly children: OpenItem[];
}

const MARKER = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)/;
const CHECKBOX = /^\[([ xX])\](?:[ \t]+|$)/;
const LONGEST_LABEL = 40;
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
      while ((open.at(-1)?.indent ?? -1) >= item.indent) open.pop();
      (open.at(-1)?.children ?? roots).push(item);
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
  const behind = marker?.[0].length ?? 0;
  const box = text.charAt(behind) === '[' && marker ? CHECKBOX.exec(text.slice(behind)) : null;
  const labelAt = behind + (box?.[0].length ?? 0);
  const label = labelOf(text, labelAt);
  if (!marker && !label) return undefined;
  const at = start + labelAt;
  const end = start + text.trimEnd().length;
  return {
    line,
    span: span(start, start + text.length),
    indent: columnsOf(marker?.[1] ?? ''),
    checkbox: box ? { span: span(start + behind, start + behind + 3), done: box[1] !== ' ' } : undefined,
    label: label && { kind: label.kind, span: span(at, at + label.written) },
    content: span(Math.min(at + (label?.length ?? 0), end), end),
    children: [],
  };
}

interface WrittenLabel {
  readonly kind: LabelKind;
  /** Length of its words, and with the colon and the blanks behind. */
  readonly written: number;
  readonly length: number;
}

function labelOf(text: string, from: number): WrittenLabel | undefined {
  // Most lines have no colon, or begin with a time of day.
  const first = text.charCodeAt(from);
  if ((first >= 0x30 && first <= 0x39) || !hasColon(text, from)) return undefined;
  const match = LABEL.exec(text.slice(from));
  const kind = match ? labelKindOf(match[1] as string) : undefined;
  return match && kind ? { kind, written: (match[1] as string).length, length: match[0].length } : undefined;
}

/** Whether a colon stands where a label may end with one. */
function hasColon(text: string, from: number): boolean {
  const end = Math.min(text.length, from + LONGEST_LABEL + 1);
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3a || unit === 0xff1a) return true;
  }
  return false;
}

function columnsOf(blanks: string): number {
  let columns = 0;
  if (blanks === '') return columns;
  for (const char of blanks) columns += char === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

/** All items of a forest, in the order they stand. */
export function everyItem(items: readonly Item[], found: Item[] = []): Item[] {
  for (const item of items) {
    found.push(item);
    if (item.children.length > 0) everyItem(item.children, found);
  }
  return found;
}
