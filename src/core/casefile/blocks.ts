import type { LineMap, Span } from '../text';
import { readBlocksByCommonMark } from './commonmark';
import { LinePass } from './linePass';

/**
 * The block structure of a Markdown body, as far as sections need it: its top-level headings, and which lines are
 * prose. One pass over the lines settles the constructs cases are made of; where a line could mean more than one
 * thing (HTML, nested fences, indented headings), markdown-it decides for the whole body. A differential test holds
 * the pass against markdown-it.
 */

export interface Heading {
  readonly level: number;
  readonly firstLine: number;
  /** The line behind the heading; a setext heading has two lines or more. */
  readonly nextLine: number;
  /** The heading's text without its marks. */
  readonly content: Span;
}

export type LineKind = 'prose' | 'code' | 'comment' | 'quote' | 'heading';

export interface Blocks {
  readonly headings: readonly Heading[];
  /** Kind of a line; lines before the body are prose to nobody and have none. */
  kindOf(line: number): LineKind;
}

export function readBlocks(lines: LineMap, firstLine: number): Blocks {
  return new LinePass(lines, firstLine).read() ?? readBlocksByCommonMark(lines, firstLine);
}
