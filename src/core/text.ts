/**
 * Places in a text and changes to it. Everything in the core speaks of UTF-16 offsets into the whole text;
 * a shell that needs lines and characters asks a {@link LineMap}.
 */

/** A half-open stretch of a text, `start <= end`, in UTF-16 units from the start of the text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line and character, both from 0, characters in UTF-16 units, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replace what stands at `span` by `newText`; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const textAt = (text: string, at: Span): string => text.slice(at.start, at.end);

const LONGEST_QUOTED = 60;

/** A text as it is quoted in a message: nobody reads a page there. */
export function shortened(text: string): string {
  if (text.length <= LONGEST_QUOTED) return text;
  const head = [...text.slice(0, LONGEST_QUOTED)];
  // A pair of surrogates is not cut in two.
  return `${head.slice(0, -1).join('')}…`;
}

/** Where the lines of a text begin. A line ends at LF, CRLF or a lone CR, as in LSP. */
export class LineMap {
  /** Offset of the first character of each line. */
  readonly starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    // Searching for the two terminators is several times faster than looking at every character.
    let cr = text.indexOf('\r');
    for (let lf = text.indexOf('\n'); lf !== -1 || cr !== -1; ) {
      const isCr = cr !== -1 && (lf === -1 || cr < lf);
      const at = isCr ? cr : lf;
      const next = isCr && lf === cr + 1 ? at + 2 : at + 1;
      starts.push(next);
      if (isCr) cr = text.indexOf('\r', cr + 1);
      if (lf !== -1 && lf < next) lf = text.indexOf('\n', next);
    }
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length;
  }

  /** The line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The line without its terminator. */
  lineSpan(line: number): Span {
    const start = this.starts[line] ?? this.text.length;
    let end = this.starts[line + 1] ?? this.text.length;
    if (end > start && this.text[end - 1] === '\n') end--;
    if (end > start && this.text[end - 1] === '\r') end--;
    return { start, end };
  }

  lineText(line: number): string {
    return textAt(this.text, this.lineSpan(line));
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, character: offset - (this.starts[line] as number) };
  }

  rangeOf(at: Span): Range {
    return { start: this.positionAt(at.start), end: this.positionAt(at.end) };
  }

  offsetAt(position: Position): number {
    const line = this.lineSpan(Math.min(position.line, this.count - 1));
    return Math.min(line.start + position.character, line.end);
  }
}

/** The line ending a text uses first; LF when it has none. New lines are written with it. */
export function eolOf(text: string): '\n' | '\r\n' {
  const lf = text.indexOf('\n');
  return lf > 0 && text[lf - 1] === '\r' ? '\r\n' : '\n';
}
