import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import type { LineMap, Span } from '../text';
import type { Blocks, Heading, LineKind } from './blocks';
import { atxContent, linesContent } from './headingContent';

/** The block structure by markdown-it: exact for every body, some ten times dearer than the line pass. */
export function readBlocksByCommonMark(lines: LineMap, firstLine: number): Blocks {
  const start = lines.starts[firstLine] ?? lines.text.length;
  const headings: Heading[] = [];
  const kinds = new Map<number, LineKind>();
  for (const token of blockTokens(lines.text.slice(start))) {
    if (!token.map) continue;
    const [from, to] = [token.map[0] + firstLine, token.map[1] + firstLine];
    const kind = LINE_KINDS[token.type];
    // A heading inside a list or quote is no section; a fence is code at any depth.
    if (kind === undefined || (kind === 'heading' && token.level > 0)) continue;
    for (let line = from; line < to; line++) if (!kinds.has(line)) kinds.set(line, kind);
    if (kind !== 'heading') continue;
    const content = headingContent(lines, from, to, token.markup);
    headings.push({ level: Number(token.tag.slice(1)), firstLine: from, nextLine: to, content });
  }
  return { headings, kindOf: (line) => kinds.get(line) ?? 'prose' };
}

const LINE_KINDS: Readonly<Record<string, LineKind>> = {
  fence: 'code',
  code_block: 'code',
  html_block: 'comment',
  blockquote_open: 'quote',
  heading_open: 'heading',
};

let parser: MarkdownIt | undefined;

/** Blocks only: inline rules would cost the most and tell nothing about sections. */
function blockTokens(source: string): Token[] {
  if (!parser) {
    parser = createMarkdownIt('commonmark');
    parser.core.ruler.enableOnly(['normalize', 'block']);
  }
  return parser.parse(source, {});
}

function headingContent(lines: LineMap, from: number, to: number, markup: string): Span {
  if (markup.startsWith('#')) return atxContent(lines.lineText(from), lines.lineSpan(from).start);
  return linesContent(lines, from, Math.max(from + 1, to - 1));
}
