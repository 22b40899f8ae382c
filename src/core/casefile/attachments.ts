import { textAt } from '../text';
import type { CaseFile } from './casefile';

/** `[words](target "title")`, `![image](<a b.png>)`, and the definition `[label]: target`. */
const INLINE = /\]\(\s{0,8}(?:<([^<>\n]{1,1000})>|([^\s()<>]{1,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?))/g;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,300}\]:[ \t]{0,8}(?:<([^<>\n]{1,1000})>|(\S{1,1000}))/gm;

/** `https:`, `mailto:`; a drive letter is one too: such a path is no business of a repository's. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * The files a case links to from its body: paths relative to the folder of the case, with `/`, each once, in order.
 * Addresses, anchors and absolute paths are none; whether the files exist is not known here.
 */
export function attachmentsOf(file: CaseFile): string[] {
  const found = new Set<string>();
  for (let line = bodyLine(file); line < file.lines.count; line++) {
    const kind = file.blocks.kindOf(line);
    const text = file.lines.lineText(line);
    if (kind === 'code' || kind === 'comment' || !text.includes(']')) continue;
    for (const pattern of [INLINE, DEFINITION])
      for (const [, bracketed, plain] of text.matchAll(pattern)) {
        const path = pathOf(bracketed ?? plain ?? '');
        if (path !== undefined) found.add(path);
      }
  }
  return [...found];
}

function bodyLine({ frontmatter, lines, text }: CaseFile): number {
  const { block, closing } = frontmatter.fences;
  return lines.lineAt((closing ?? block).end) + (textAt(text, closing ?? block) === '' ? 0 : 1);
}

function pathOf(target: string): string | undefined {
  if (SCHEME.test(target)) return undefined;
  const written = decoded(target.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
  const path = written.replace(/^(?:\.\/+)+/, '');
  // Checked last: what is decoded may be an address or an absolute path after all.
  return path === '' || /^\/|\0/.test(path) || SCHEME.test(path) ? undefined : path;
}

/** `%20` and the like; a sign that is none of these stays as it is written. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
