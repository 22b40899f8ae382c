import { type LineMap, type Span, span } from '../text';

/** The text of some lines without the blanks before and behind it. */
export function linesContent(lines: LineMap, firstLine: number, endLine: number): Span {
  const start = lines.lineSpan(firstLine).start;
  const text = lines.text.slice(start, lines.lineSpan(endLine - 1).end);
  const from = start + text.length - text.trimStart().length;
  return span(from, Math.max(from, start + text.trimEnd().length));
}

/** The text of an ATX heading line without its number signs; `start` is the line's offset. */
export function atxContent(line: string, start: number): Span {
  let from = 0;
  while (line[from] === ' ' || line[from] === '\t') from++;
  while (line[from] === '#') from++;
  let to = trimmedEnd(line, line.length);
  let signs = to;
  while (signs > from && line[signs - 1] === '#') signs--;
  if (signs === from) to = from;
  else if (signs < to && (line[signs - 1] === ' ' || line[signs - 1] === '\t')) to = trimmedEnd(line, signs);
  while (from < to && (line[from] === ' ' || line[from] === '\t')) from++;
  return span(start + from, start + to);
}

function trimmedEnd(line: string, end: number): number {
  let to = end;
  while (to > 0 && (line[to - 1] === ' ' || line[to - 1] === '\t')) to--;
  return to;
}
