import { type LineMap, type Span, span, textAt } from '../text';
import type { Blocks, Heading } from './blocks';
import { type Item, readItems } from './items';
import { type SectionKind, sectionKindOf } from './vocabulary';

export interface Section {
  readonly kind: SectionKind;
  readonly heading: Span;
  readonly headingLine: number;
  readonly level: number;
  /** The date and time written behind the heading's word. */
  readonly at?: { readonly text: string; readonly span: Span };
  /** From the line behind the heading up to the next heading that ends the section. */
  readonly body: Span;
  readonly firstLine: number;
  readonly endLine: number;
  readonly items: readonly Item[];
}

/**
 * A heading's words, then whatever begins with a digit or an era: its date. Blanks between them do not count, as in
 * the words, and neither does the emphasis that holds both.
 */
const DATED = /^(.{1,60}?)([ \t\u3000]*)((?:[0-9０-９]|令和|平成|R\d).{0,60}?)[*_]{0,3}$/;

export function readSections(lines: LineMap, blocks: Blocks): Section[] {
  const sections: Section[] = [];
  blocks.headings.forEach((heading, i) => {
    const named = nameOf(lines.text, heading);
    if (!named) return;
    const endLine = endOf(i, blocks.headings, lines);
    sections.push(new LazySection(lines, blocks, heading, named, endLine));
  });
  return sections;
}

interface Named {
  readonly kind: SectionKind;
  readonly at?: { readonly text: string; readonly span: Span };
}

function nameOf(text: string, heading: Heading): Named | undefined {
  if (heading.level < 2 || heading.level > 4) return undefined;
  const written = textAt(text, heading.content);
  const plain = sectionKindOf(written);
  if (plain) return { kind: plain };
  const dated = DATED.exec(written);
  const kind = dated ? sectionKindOf(dated[1] as string) : undefined;
  if (!dated || !kind) return undefined;
  const [, words = '', blanks = '', date = ''] = dated;
  const start = heading.content.start + words.length + blanks.length;
  return { kind, at: { text: date, span: span(start, start + date.length) } };
}

/** A section reaches to the next heading of its level or above, or to the next section of any level. */
function endOf(index: number, headings: readonly Heading[], lines: LineMap): number {
  const { level } = headings[index] as Heading;
  for (let i = index + 1; i < headings.length; i++) {
    const next = headings[i] as Heading;
    if (next.level <= level || nameOf(lines.text, next)) return next.firstLine;
  }
  return lines.count;
}

/** Items are read when somebody asks: most sections of a workspace are never looked into. */
class LazySection implements Section {
  readonly kind: SectionKind;
  readonly at?: { readonly text: string; readonly span: Span };
  readonly heading: Span;
  readonly headingLine: number;
  readonly level: number;
  readonly body: Span;
  readonly firstLine: number;
  private found: readonly Item[] | undefined;

  constructor(
    private readonly lines: LineMap,
    private readonly blocks: Blocks,
    heading: Heading,
    named: Named,
    readonly endLine: number,
  ) {
    this.kind = named.kind;
    if (named.at) this.at = named.at;
    this.level = heading.level;
    this.headingLine = heading.firstLine;
    this.heading = span(lines.lineSpan(heading.firstLine).start, lines.lineSpan(heading.nextLine - 1).end);
    this.firstLine = heading.nextLine;
    const end = lines.starts[endLine] ?? lines.text.length;
    this.body = span(Math.min(lines.starts[heading.nextLine] ?? lines.text.length, end), end);
  }

  get items(): readonly Item[] {
    this.found ??= readItems(this.lines, this.firstLine, this.endLine, (line) => this.blocks.kindOf(line));
    return this.found;
  }
}
