import type { CaseFile } from '../casefile/casefile';
import type { Options, RuleLevel } from '../config/options';
import { withoutPrivateTexts } from '../privacy/redact';
import type { Finding, Severity } from './finding';
import { reportsOf } from './reports';
import type { LintContext, Rule } from './rule';
import { RULES } from './rules';
import { readSuppressions, type Suppressions } from './suppressions';

/** All findings of a case, in the order of their places. Never throws on any input. */
export const lint = (file: CaseFile, context: LintContext): Finding[] =>
  findingsOfRules(ORDER, file, context, readSuppressions);

/** The same with some of the rules alone, in the order given, and comments read as the caller wants them. */
export function findingsOfRules(
  rules: readonly Rule[],
  file: CaseFile,
  context: LintContext,
  suppressionsOf: (file: CaseFile) => Suppressions,
): Finding[] {
  const found: Finding[] = [];
  let read: Suppressions | undefined;
  // Most cases have no finding and need not be searched for comments.
  const isOff = (finding: Finding): boolean => {
    read ??= suppressionsOf(file);
    return read.covers(finding);
  };
  for (const { rule, level } of leveled(rules, context.options)) {
    if (rule.scope === 'case' && !file.readable) continue;
    const severity = severityOf(rule, level, file);
    if (!severity) continue;
    const findings = findingsOf(rule, severity, level !== undefined, file, context);
    if (findings === NOTHING) continue;
    if (rule.alone && findings.some((finding) => !isOff(finding))) return [...findings];
    // One by one: spreading hundreds of thousands of findings would overflow the stack.
    for (const finding of findings) found.push(finding);
  }
  if (found.length === 0) return found;
  return withoutPrivateTexts(file, found)
    .filter((finding) => !isOff(finding))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
}

/** What silences all others is asked first. */
const ORDER = [...RULES.filter((rule) => rule.alone), ...RULES.filter((rule) => !rule.alone)];

interface LeveledRule {
  readonly rule: Rule;
  /** What the configuration says of it. */
  readonly level: Exclude<RuleLevel, 'off'> | undefined;
}

const known = new WeakMap<Options, Map<readonly Rule[], readonly LeveledRule[]>>();

/** The rules that are not switched off; looked up once for all the files of a configuration. */
function leveled(rules: readonly Rule[], options: Options): readonly LeveledRule[] {
  const ofOptions = known.get(options) ?? new Map<readonly Rule[], readonly LeveledRule[]>();
  known.set(options, ofOptions);
  const before = ofOptions.get(rules);
  if (before) return before;
  const found = rules.flatMap((rule): LeveledRule[] => {
    const level = options.rules[rule.code] ?? options.rules[rule.name];
    return level === 'off' ? [] : [{ rule, level }];
  });
  ofOptions.set(rules, found);
  return found;
}

function findingsOf(
  rule: Rule,
  severity: Severity,
  isConfigured: boolean,
  file: CaseFile,
  context: LintContext,
): readonly Finding[] {
  let found: Finding[] | undefined;
  for (const report of reportsOf(rule, file, context)) {
    const { code, name } = rule;
    const weight = isConfigured ? severity : (report.severity ?? severity);
    found ??= [];
    found.push({ code, name, values: {}, fixes: [], ...report, severity: weight });
  }
  return found ?? NOTHING;
}

/** Most rules find nothing in most files. */
const NOTHING: readonly Finding[] = [];

/** The severity that holds for a rule in this case; undefined where it is silent. */
function severityOf(rule: Rule, level: LeveledRule['level'], { data }: CaseFile): Severity | undefined {
  if (rule.severity !== 'prep') return level ?? rule.severity;
  const status = data.status?.value ?? 'preparing';
  if (status === 'resolved') return undefined;
  if (status === 'preparing') return 'info';
  return level ?? 'error';
}
