import { type Span, span } from '../text';

/**
 * Where the frontmatter stands. A fence is exactly `---` plus blanks, the first line of the file (behind a BOM)
 * and the next such line. gray-matter also takes `----` and `--- x` for fences; ours holds.
 */
export interface Fences {
  /** The opening fence line without its line end. */
  readonly opening: Span;
  /** The YAML between the fences, from the line behind the opening fence up to the closing one. */
  readonly block: Span;
  /** The closing fence line; absent when the block never ends. */
  readonly closing?: Span;
  /** Where the body begins. */
  readonly bodyStart: number;
  /** A language that the opening fence asks for: `js` in `---js`. Never obeyed. */
  readonly asksFor?: string;
}

const BOM = '\uFEFF';

export function findFences(text: string): Fences | undefined {
  const start = text.startsWith(BOM) ? 1 : 0;
  if (!text.startsWith('---', start)) return undefined;
  const first = lineEnd(text, start);
  const rest = text.slice(start + 3, first.end).trim();
  // `----` is a thematic break, and no language begins with a hyphen.
  if (rest.startsWith('-')) return undefined;
  const opening = span(start, first.end);
  const asked = rest === '' ? {} : { asksFor: rest };
  for (let at = first.next; at < text.length; ) {
    const line = lineEnd(text, at);
    if (isFence(text, at, line.end)) {
      return {
        opening,
        block: span(first.next, at),
        closing: span(at, line.end),
        bodyStart: line.next,
        ...asked,
      };
    }
    at = line.next;
  }
  return { opening, block: span(first.next, text.length), bodyStart: text.length, ...asked };
}

/** Blanks of any width: a full-width space behind the hyphens is not seen. */
const isFence = (text: string, start: number, end: number): boolean =>
  text.startsWith('---', start) && text.slice(start + 3, end).trim() === '';

/** End of the line at `start` without its terminator, and the start of the next line. */
function lineEnd(text: string, start: number): { end: number; next: number } {
  const lf = text.indexOf('\n', start);
  const stop = lf === -1 ? text.length : lf;
  // Looked for in the line alone: searching the whole text for a CR it lacks would make this quadratic.
  const cr = text.slice(start, stop).indexOf('\r');
  if (cr === -1) return { end: stop, next: lf === -1 ? stop : lf + 1 };
  const end = start + cr;
  return { end, next: end + 1 === lf ? lf + 1 : end + 1 };
}
