import type { CaseFile } from '../casefile/casefile';
import { FRONTMATTER_KEYS } from '../casefile/keys';
import { entryOf } from '../casefile/yamlTree';
import { entryBefore } from '../edits/frontmatterEdits';
import { type Span, span } from '../text';

/**
 * Where a finding about something missing belongs: the key where its value is empty, otherwise the line after which
 * it would be written, never the whole file.
 */
export function placeOfMissing(file: CaseFile, key: string): Span {
  const { root, fences } = file.frontmatter;
  const entry = entryOf(root, key);
  if (entry) return entry.key.span;
  const before = root && entryBefore(root, FRONTMATTER_KEYS, key);
  if (!before) return fences.opening;
  return lineOf(file, Math.max(before.key.span.end, before.value.span.end - 1));
}

/** The text of the line that holds an offset, without its indentation. */
export function lineOf(file: CaseFile, offset: number): Span {
  const { start, end } = file.lines.lineSpan(file.lines.lineAt(offset));
  const indent = file.text.slice(start, end).length - file.text.slice(start, end).trimStart().length;
  return span(start + indent, end);
}
