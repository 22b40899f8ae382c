import type { LineMap, Span } from '../text';
import type { Blocks, Heading, LineKind } from './blocks';
import { atxContent, linesContent } from './headingContent';
import {
  ATX,
  FENCE,
  isWeak,
  isWeakItem,
  LIST_ITEM,
  mayOpen,
  opensMoreThanProse,
  opensNoItem,
  SETEXT,
  THEMATIC,
} from './lineSigns';

/** Which paragraph a line could continue: none, one at the top level, or one inside something. */
type OpenParagraph = 'none' | 'top' | 'nested';

/** One pass over the lines of a body. */
export class LinePass {
  private readonly headings: Heading[] = [];
  private readonly kinds = new Map<number, LineKind>();
  private paragraph: OpenParagraph = 'none';
  private paragraphStart = 0;
  private inList = false;
  private fence: { mark: string; length: number } | undefined;
  private inComment = false;

  constructor(
    private readonly lines: LineMap,
    private readonly firstLine: number,
  ) {}

  /** Undefined as soon as a line needs the whole grammar. */
  read(): Blocks | undefined {
    for (let line = this.firstLine; line < this.lines.count; line++) {
      const text = this.lines.lineText(line);
      if (!this.step(line, text)) return undefined;
    }
    const { headings, kinds } = this;
    return { headings, kindOf: (line) => kinds.get(line) ?? 'prose' };
  }

  private step(line: number, text: string): boolean {
    if (this.fence) return this.insideFence(line, text, this.fence);
    if (this.inComment) return this.insideComment(line, text);
    const indent = indentOf(text);
    const content = text.slice(indent.characters);
    if (content === '') {
      this.paragraph = 'none';
      return true;
    }
    return indent.columns === 0 ? this.flush(line, content) : this.indented(line, content, indent.columns);
  }

  private insideFence(line: number, text: string, fence: { mark: string; length: number }): boolean {
    this.kinds.set(line, 'code');
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(text)?.[1];
    if (closing?.startsWith(fence.mark) && closing.length >= fence.length) this.fence = undefined;
    return true;
  }

  private insideComment(line: number, text: string): boolean {
    this.kinds.set(line, 'comment');
    if (text.includes('-->')) this.inComment = false;
    return true;
  }

  /** A line that begins in the first column. */
  private flush(line: number, text: string): boolean {
    if (!mayOpen(text)) return this.prose(line, text);
    const atx = ATX.exec(text)?.[1];
    if (atx)
      return this.heading(atx.length, line, line + 1, atxContent(text, this.lines.lineSpan(line).start));
    const fence = FENCE.exec(text)?.[1];
    if (fence) return this.openFence(line, fence);
    if (text.startsWith('<!--')) return this.openComment(line, text);
    if (text.startsWith('<')) return false;
    if (text.startsWith('>')) {
      this.kinds.set(line, 'quote');
      return this.leaveList('nested');
    }
    if (SETEXT.test(text)) {
      if (this.paragraph === 'nested') return false;
      if (this.paragraph === 'top') return this.setext(line, text);
    }
    if (THEMATIC.test(text)) return this.leaveList('none');
    return this.listItem(text) ?? this.prose(line, text);
  }

  private indented(line: number, text: string, columns: number): boolean {
    if (columns < 4) {
      if (mayOpen(text) && opensNoItem(text)) return false;
      // An empty item or one that does not count from 1 is one only outside the paragraph of the item before it.
      if (this.inList && this.paragraph === 'nested' && isWeakItem(text)) return false;
      const item = this.listItem(text);
      if (item !== undefined) return item;
      // May or may not belong to the last list item, by the width of its marker.
      if (this.inList && this.paragraph === 'none') return false;
      if (!this.inList) return this.prose(line, text);
    } else if (this.inList) {
      // With no paragraph to continue it may be code of the item, by the width of its marker.
      if (this.paragraph === 'none' || opensMoreThanProse(text)) return false;
    } else if (this.paragraph === 'none') {
      this.kinds.set(line, 'code');
      return true;
    }
    if (this.paragraph === 'none') this.paragraph = 'nested';
    return true;
  }

  /** Undefined when the line is no list item; false when its content needs the whole grammar. */
  private listItem(text: string): boolean | undefined {
    const match = LIST_ITEM.exec(text);
    if (!match) return undefined;
    const content = text.slice(match[0].length);
    const interrupts = !isWeak(match, content);
    if (!interrupts && this.paragraph === 'top') return undefined;
    if (!interrupts && this.paragraph === 'nested' && !this.inList) return false;
    if (opensMoreThanProse(content)) return false;
    this.inList = true;
    this.paragraph = content === '' ? 'none' : 'nested';
    return true;
  }

  private prose(line: number, text: string): boolean {
    if (this.paragraph !== 'none') return true;
    this.inList = false;
    // What begins with a bracket may be a link definition, which is no paragraph.
    this.paragraph = text.startsWith('[') ? 'nested' : 'top';
    this.paragraphStart = line;
    return true;
  }

  private setext(line: number, text: string): boolean {
    const level = text.startsWith('=') ? 1 : 2;
    const content = linesContent(this.lines, this.paragraphStart, line);
    return this.heading(level, this.paragraphStart, line + 1, content);
  }

  private heading(level: number, firstLine: number, nextLine: number, content: Span): boolean {
    this.headings.push({ level, firstLine, nextLine, content });
    for (let line = firstLine; line < nextLine; line++) this.kinds.set(line, 'heading');
    return this.leaveList('none');
  }

  private openFence(line: number, marks: string): boolean {
    this.kinds.set(line, 'code');
    this.fence = { mark: marks[0] as string, length: marks.length };
    return this.leaveList('none');
  }

  private openComment(line: number, text: string): boolean {
    this.kinds.set(line, 'comment');
    this.inComment = !text.includes('-->');
    return this.leaveList('none');
  }

  private leaveList(paragraph: OpenParagraph): true {
    this.inList = false;
    this.paragraph = paragraph;
    return true;
  }
}

function indentOf(text: string): { columns: number; characters: number } {
  let columns = 0;
  let characters = 0;
  for (; characters < text.length; characters++) {
    const char = text.charCodeAt(characters);
    if (char === 0x20) columns++;
    else if (char === 0x09) columns += 4 - (columns % 4);
    else break;
  }
  return { columns, characters };
}
