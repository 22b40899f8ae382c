import type { CaseFile } from '../../../casefile/casefile';
import { type Span, span } from '../../../text';

/** The first line of a heading: a setext heading's underline says nothing. */
export function spanWithoutEnd(file: CaseFile, heading: Span): Span {
  const { end } = file.lines.lineSpan(file.lines.lineAt(heading.start));
  return span(heading.start, Math.min(heading.end, end));
}
