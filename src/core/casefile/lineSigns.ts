/** What the beginning of a line, without its indentation, says of the blocks it opens (CommonMark). */

export const ATX = /^(#{1,6})(?:[ \t]|$)/;
export const SETEXT = /^(?:=+|-+)[ \t]*$/;
export const THEMATIC = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
export const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
export const LIST_ITEM = /^(?:[-+*]|(\d{1,9})[.)])(?:[ \t]+|$)/;

/** What a line begins with that may be more than prose: all of these patterns want one of these signs. */
const OPENERS = '#`~<>=-+*_0123456789[';
export const mayOpen = (text: string): boolean => OPENERS.includes(text.charAt(0));

/** A list item that cannot interrupt a paragraph: it is empty, or its list would not begin with 1. */
export function isWeakItem(text: string): boolean {
  const match = LIST_ITEM.exec(text);
  return match !== null && isWeak(match, text.slice(match[0].length));
}

export const isWeak = ([, number]: RegExpExecArray, content: string): boolean =>
  content === '' || (number !== undefined && Number(number) !== 1);

/** Whether an indented line may open a block of its own that is no list. */
export const opensNoItem = (text: string): boolean =>
  /^(?:[#<>]|[`~]{3})/.test(text) || SETEXT.test(text) || THEMATIC.test(text);

/** Whether the content of a list item may be anything but prose: then no paragraph stays open behind it. */
export function opensMoreThanProse(content: string): boolean {
  if (content.includes('<!--') && !content.includes('-->')) return true;
  if (!mayOpen(content)) return false;
  const inner = LIST_ITEM.exec(content);
  if (inner) return content.length >= 200 || opensMoreThanProse(content.slice(inner[0].length));
  return opensNoItem(content) || /^\[[^\]]{0,999}\]:/.test(content);
}
