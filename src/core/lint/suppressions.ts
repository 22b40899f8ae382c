import type { CaseFile } from '../casefile/casefile';
import type { Finding } from './finding';

/**
 * Comments that switch rules off, with markdownlint's words: `<!-- case-notes-disable CN009 -->`, `-enable`,
 * `-disable-line`, `-disable-next-line`, `-disable-file`; by code or name, all rules when none is named.
 */
export interface Suppressions {
  covers(finding: Finding): boolean;
}

type Verb = 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';

interface Directive {
  readonly verb: Verb;
  readonly line: number;
  /** Lower case; empty for all rules. */
  readonly rules: readonly string[];
}

const COMMENT =
  /<!--\s{0,8}case-notes-(disable-next-line|disable-line|disable-file|disable|enable)((?:\s{1,8}[\w-]{1,60}){0,60})\s{0,8}-->/g;

const NOTHING: Suppressions = { covers: () => false };

export function readSuppressions(file: CaseFile): Suppressions {
  if (!file.text.includes('case-notes-')) return NOTHING;
  const directives = [...file.text.matchAll(COMMENT)].map((match): Directive => {
    const rules = (match[2] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    return { verb: match[1] as Verb, line: file.lines.lineAt(match.index), rules };
  });
  const inProse = directives.filter(({ line }) => file.blocks.kindOf(line) !== 'code');
  return { covers: (finding) => isOff(finding, file.lines.lineAt(finding.span.start), inProse) };
}

function isOff(finding: Finding, line: number, directives: readonly Directive[]): boolean {
  let off = false;
  for (const { verb, line: at, rules } of directives) {
    const named =
      rules.length === 0 ||
      rules.includes(finding.code.toLowerCase()) ||
      rules.includes(finding.name.toLowerCase());
    if (!named) continue;
    if (verb === 'disable-file') return true;
    if (verb === 'disable-line' && at === line) return true;
    if (verb === 'disable-next-line' && at + 1 === line) return true;
    if (at <= line && verb === 'disable') off = true;
    if (at <= line && verb === 'enable') off = false;
  }
  return off;
}
