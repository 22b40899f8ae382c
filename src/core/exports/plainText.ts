import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { withoutComments } from '../casefile/comments';
import { INVISIBLE } from '../invisible';
import { joinLines } from '../lineEnds';

/** Text that leaves the case: one line, without markup, comments or characters nobody can see. */

/** One line of text as typed: white space collapsed, invisible characters gone, lone surrogates replaced, NFC. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');

/** Several lines of text as typed, cleaned line by line; blank lines at both ends are dropped. */
export const manyLines = (text: string): string =>
  wellFormed(text)
    .split(/\r\n?|\n/)
    .map((line) => line.replace(INVISIBLE, '').trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');

/** Lone surrogates as U+FFFD: neither UTF-8 nor a URL can hold them. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

let parser: MarkdownIt | undefined;

/** The words of a piece of Markdown as a reader of the rendered page sees them, links followed by their address. */
export function plainText(markdown: string): string {
  parser ??= createMarkdownIt('commonmark');
  const [inline] = parser.parseInline(withoutComments(markdown), {});
  return oneLine(joinLines(words(inline?.children ?? [])));
}

function words(tokens: readonly Token[]): string {
  let text = '';
  let label = 0;
  const links: string[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') {
      links.push(String(token.attrGet('href') ?? ''));
      label = text.length;
    } else if (token.type === 'link_close') {
      const href = links.pop() ?? '';
      if (/^https?:/i.test(href) && text.slice(label) !== href) text += ` (${href})`;
    } else text += wordOf(token);
  }
  return text;
}

function wordOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  if (token.type === 'html_inline') return '';
  return token.content;
}
