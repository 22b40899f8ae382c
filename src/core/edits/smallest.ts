import { span, type TextEdit } from '../text';

/** One edit from `before` to `after` over whole lines, without the lines both share at head and tail. */
export function smallestEdit(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  head = before.slice(0, head).lastIndexOf('\n') + 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Back to a line start, so that neither a surrogate pair nor CR LF is cut.
  const lf = before.indexOf('\n', before.length - tail);
  tail = lf === -1 ? 0 : before.length - (lf + 1);
  return { span: span(head, before.length - tail), newText: after.slice(head, after.length - tail) };
}
