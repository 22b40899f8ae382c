import type { Span } from '../text';

/**
 * A stretch of a case that must be kept back, and what may stand in its place. It does not carry the text itself:
 * what is not handed on cannot end up in a message, a log or a report.
 */
export interface PrivateMatch {
  readonly span: Span;
  readonly mask: string;
  /** False where only the shape speaks for it, and no word beside it. */
  readonly sure: boolean;
}

/** Nothing in YAML or Markdown, unlike `*`, and no digit or letter to be found again. */
export const MASK = '•';

export const masked = (length: number): string => MASK.repeat(length);

/** The text with its digits masked, except the first and last ones named; groups and signs stay as they were. */
export function maskDigits(text: string, keepFirst: number, keepLast: number): string {
  const count = text.match(/\d|[０-９]/g)?.length ?? 0;
  let at = 0;
  return text.replace(/\d|[０-９]/g, (digit) => {
    const i = at++;
    return i < keepFirst || i >= count - keepLast ? digit : MASK;
  });
}
