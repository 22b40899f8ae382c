import type { CaseFile } from '../casefile/casefile';
import { entryOf, type YamlNode } from '../casefile/yamlTree';
import { type Span, span, type TextEdit } from '../text';

export interface TimelineSort {
  readonly edit: TextEdit;
  /** Whether a comment above the first entry stays where it is: it may speak of that entry, or of all. */
  readonly leavesComment: boolean;
}

/**
 * Puts the entries of the timeline into an order, each with all its bytes and the comments right above it. Undefined
 * where an entry shares its line with something else, or the list is written in flow.
 * @param order the present indices of the items, in the order they are to have
 */
export function sortTimeline(file: CaseFile, order: readonly number[]): TimelineSort | undefined {
  const list = entryOf(file.frontmatter.root, 'timeline')?.value;
  if (list?.kind !== 'list' || list.flow || list.items.length !== order.length) return undefined;
  const blocks = blocksOf(file.text, list.items);
  const texts = blocks.map(({ start, end }) => file.text.slice(start, end));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last || !texts.every(isWhole)) return undefined;
  const newText = order.map((index) => texts[index]).join('');
  return {
    edit: { span: span(first.start, last.end), newText },
    leavesComment: /^[ \t]*#/.test(lineAbove(file.text, first.start)) && order[0] !== 0,
  };
}

const isWhole = (block: string): boolean =>
  /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*[ \t]*- /.test(block) && block.endsWith('\n');

function blocksOf(text: string, items: readonly YamlNode[]): Span[] {
  const starts = items.map((item, i) => {
    const own = lineStart(text, item.span.start);
    const previous = items[i - 1];
    return previous ? withComments(text, own, nextLine(text, previous.span.end)) : own;
  });
  const last = items.at(-1);
  const end = last ? nextLine(text, last.span.end) : 0;
  return starts.map((start, i) => span(start, starts[i + 1] ?? end));
}

/** The start of the comment lines right above an entry, not reaching above `limit`. */
function withComments(text: string, entry: number, limit: number): number {
  let start = entry;
  while (start > limit && /^[ \t]*#/.test(lineAbove(text, start))) start = lineStart(text, start - 1);
  return Math.max(start, Math.min(limit, entry));
}

const lineAbove = (text: string, start: number): string =>
  start === 0 ? '' : text.slice(lineStart(text, start - 1), start);

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function nextLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') return offset;
  const lf = text.indexOf('\n', offset);
  return lf === -1 ? text.length : lf + 1;
}
