import { span, type TextEdit } from '../text';

/** Edits together with the text they were computed on: whoever applies them must still hold that very text. */
export interface Change {
  readonly base: string;
  readonly edits: readonly TextEdit[];
}

export type Applied = { readonly ok: true; readonly text: string } | { readonly ok: false };

/** Applies a change to the text at hand, or refuses when it is no longer the text the change was made for. */
export function applyChange(current: string, change: Change): Applied {
  if (current !== change.base) return { ok: false };
  return { ok: true, text: applyEdits(current, change.edits) };
}

/**
 * The text with the edits carried out, all places being those of the text before any of them.
 * @throws RangeError when two edits touch the same stretch: whoever computed them is at fault.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of inOrder(edits)) {
    if (edit.span.start < at || edit.span.end > text.length)
      throw new RangeError('Edits overlap or lie outside.');
    result += text.slice(at, edit.span.start) + edit.newText;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** By place; insertions at one place keep the order they were given in. */
export const inOrder = (edits: readonly TextEdit[]): TextEdit[] =>
  edits
    .map((edit, i) => ({ edit, i }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.i - b.i)
    .map(({ edit }) => edit);

/** Whether two edits cannot both be carried out as they were meant. */
export const collide = (a: TextEdit, b: TextEdit): boolean =>
  a.span.start < b.span.end && b.span.start < a.span.end
    ? true
    : a.span.start === b.span.start && (a.span.end === b.span.end || a.newText !== b.newText);

export const insertAt = (offset: number, newText: string): TextEdit => ({
  span: span(offset, offset),
  newText,
});
