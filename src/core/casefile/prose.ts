import { type Span, textAt } from '../text';
import { withoutComments } from './comments';

/** The words at a place as a reader of the rendered page sees them. */
export const proseAt = (text: string, at: Span): string => prose(textAt(text, at));

/** Comments and emphasis removed, links replaced by their words, white space collapsed, NFC. */
export function prose(markdown: string): string {
  if (!MARKED.test(markdown)) return markdown.trim().normalize('NFC');
  return (
    withoutComments(markdown)
      .replace(/!?\[([^\][]{1,300})\]\([^()\s]{1,2000}\)/g, '$1')
      .replace(/(\*\*|__|~~|`)(?=\S)/g, '')
      .replace(/(?<=\S)(\*\*|__|~~|`)/g, '')
      .replace(/\*(?=\S)([^*\n]{1,300})(?<=\S)\*/g, '$1')
      // Within a word, as in SKU_1_a, an underscore is none.
      .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,300})(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
      .replace(/\s+/g, ' ')
      .trim()
      .normalize('NFC')
  );
}

/** Anything the long way would change: comments, links, emphasis, line ends and runs of blanks. */
const MARKED = /[<[*_~`]|[^\S ]| {2}/;
