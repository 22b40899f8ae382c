import type { CaseFile } from '../casefile/casefile';
import type { Finding } from './finding';

/**
 * Comments that switch rules off, with markdownlint's words: `<!-- case-notes-disable CN009 -->`, `-enable`,
 * `-disable-line`, `-disable-next-line`, `-disable-file`; by code or name, all rules when none is named. The reason
 * may follow behind `--`.
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
  readonly hasReason: boolean;
}

const COMMENT =
  /<!--\s{0,8}case-notes-(disable-next-line|disable-line|disable-file|disable|enable)((?:\s{1,8}(?!--)[\w-]{1,60}){0,60})(?:\s{1,8}--\s{1,8}([^\s-][^\r\n]{0,300}?))?\s{0,8}-->/g;

const NOTHING: Suppressions = { covers: () => false };

export const readSuppressions = (file: CaseFile): Suppressions => suppressionsIn(file, false);

/** Only those that say why. */
export const readReasonedSuppressions = (file: CaseFile): Suppressions => suppressionsIn(file, true);

function suppressionsIn(file: CaseFile, reasonedOnly: boolean): Suppressions {
  if (!file.text.includes('case-notes-')) return NOTHING;
  const directives = [...file.text.matchAll(COMMENT)].map((match): Directive => {
    const rules = (match[2] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const line = file.lines.lineAt(match.index);
    return { verb: match[1] as Verb, line, rules, hasReason: match[3] !== undefined };
  });
  const holding = directives.filter(
    ({ line, hasReason }) => file.blocks.kindOf(line) !== 'code' && (hasReason || !reasonedOnly),
  );
  return { covers: (finding) => isOff(finding, file.lines.lineAt(finding.span.start), holding) };
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
