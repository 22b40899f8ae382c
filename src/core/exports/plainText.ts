import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { joinLines } from '../lineEnds';

/** Text that leaves the case: one line, without markup, comments or characters nobody can see. */

/** Controls, bidi marks, zero-width and other invisible characters; joiners stay, emoji are made with them. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go.
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g;

/** One line of text as typed: white space collapsed, invisible characters gone, lone surrogates replaced, NFC. */
export const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\t\n\r\u2028\u2029]/g, ' ')
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

/** What follows an opening `<!--` is meant for nobody else, even where the comment is never closed. */
function withoutComments(markdown: string): string {
  let kept = '';
  for (let at = 0; ; ) {
    const open = markdown.indexOf('<!--', at);
    if (open === -1) return kept + markdown.slice(at);
    kept += markdown.slice(at, open);
    const close = markdown.indexOf('-->', open);
    if (close === -1) return kept;
    at = close + 3;
  }
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
