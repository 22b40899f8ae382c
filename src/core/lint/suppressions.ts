import type { CaseFile } from '../casefile/casefile';
import type { Finding } from './finding';

/**
 * Comments that switch rules off, with markdownlint's words: `<!-- case-notes-disable CN009 -->`, `-enable`,
 * `-disable-line`, `-disable-next-line`, `-disable-file`; by code or name, all rules when none is named. The reason
 * may follow behind `--`. Nothing can stand above the frontmatter: a `-disable` that opens the body holds for the
 * frontmatter too.
 */
export interface Suppressions {
  covers(finding: Pick<Finding, 'code' | 'name' | 'span'>): boolean;
}

type Verb = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';

interface Directive {
  readonly verb: Verb;
  readonly line: number;
  /** Lower case; empty for all rules. */
  readonly rules: ReadonlySet<string>;
}

const COMMENT =
  /<!--\s{0,8}case-notes-(disable-next-line|disable-line|disable-file|disable|enable)((?:[\s,]{1,8}(?!--)[\w-]{1,60}){0,60})(?:\s{1,8}--\s{1,8}([^\s-][^\r\n]{0,300}?))?\s{0,8}-->/g;

const NOTHING: Suppressions = { covers: () => false };

export const readSuppressions = (file: CaseFile): Suppressions => suppressionsIn(file, false);

/** Only those that say why. */
export const readReasonedSuppressions = (file: CaseFile): Suppressions => suppressionsIn(file, true);

function suppressionsIn(file: CaseFile, reasonedOnly: boolean): Suppressions {
  const { text, lines, blocks } = file;
  if (!text.includes('case-notes-')) return NOTHING;
  const bodyOpensUntil = endOfOpeningComments(file);
  const { bodyStart } = file.frontmatter.fences;
  const directives = [...text.matchAll(COMMENT)].flatMap((match): Directive[] => {
    const line = lines.lineAt(match.index);
    if (blocks.kindOf(line) === 'code' || (reasonedOnly && match[3] === undefined)) return [];
    const verb = match[1] as Verb;
    const opensBody = match.index >= bodyStart && match.index < bodyOpensUntil;
    const rules = new Set(
      (match[2] ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    );
    return [{ verb, line: verb === 'disable' && opensBody ? 0 : line, rules }];
  });
  const read = new Map<string, Switches>();
  return {
    covers: ({ code, name, span }) => {
      const switches = read.get(code) ?? switchesOf(directives, code.toLowerCase(), name.toLowerCase());
      read.set(code, switches);
      return isOff(switches, lines.lineAt(span.start));
    },
  };
}

/** Where the comments and blanks end that the body begins with. */
function endOfOpeningComments({ text, frontmatter }: CaseFile): number {
  let at = frontmatter.fences.bodyStart;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at) : -1;
    if (end === -1) return at;
    at = end + 3;
  }
}

/** What the directives say of one rule. */
interface Switches {
  readonly isOffInFile: boolean;
  readonly linesOff: ReadonlySet<number>;
  /** From a line on, in order of lines. */
  readonly turns: readonly { readonly line: number; readonly isOff: boolean }[];
}

function switchesOf(directives: readonly Directive[], code: string, name: string): Switches {
  const own = directives.filter(({ rules }) => rules.size === 0 || rules.has(code) || rules.has(name));
  const turns = own.flatMap(({ verb, line }) =>
    verb === 'disable' || verb === 'enable' ? [{ line, isOff: verb === 'disable' }] : [],
  );
  const linesOff = own.flatMap(({ verb, line }) =>
    verb === 'disable-line' ? [line] : verb === 'disable-next-line' ? [line + 1] : [],
  );
  return {
    isOffInFile: own.some(({ verb }) => verb === 'disable-file'),
    linesOff: new Set(linesOff),
    turns: turns.sort((a, b) => a.line - b.line),
  };
}

function isOff({ isOffInFile, linesOff, turns }: Switches, line: number): boolean {
  if (isOffInFile || linesOff.has(line)) return true;
  // Halving: hostile text has thousands of comments and of findings.
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1]?.isOff ?? false;
}
