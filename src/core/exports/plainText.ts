import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { withoutComments } from '../casefile/comments';
import { oneLine } from '../cleanText';
import { joinLines } from '../lineEnds';

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
