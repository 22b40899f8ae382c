import type { CaseFile } from '../casefile/casefile';
import type { Report } from './finding';
import type { LintContext, Rule } from './rule';

interface Memo {
  readonly context: LintContext;
  readonly reports: Map<Rule, readonly Report[]>;
}

const memos = new WeakMap<CaseFile, Memo>();

/** What a rule says of a file. Lint and readiness ask the `prep` rules: each of them is run once a file and context. */
export function reportsOf(rule: Rule, file: CaseFile, context: LintContext): Iterable<Report> {
  return rule.severity === 'prep' ? remembered(rule, file, context) : rule.check(file, context);
}

function remembered(rule: Rule, file: CaseFile, context: LintContext): readonly Report[] {
  let memo = memos.get(file);
  if (memo?.context !== context) {
    memo = { context, reports: new Map() };
    memos.set(file, memo);
  }
  let known = memo.reports.get(rule);
  if (!known) {
    known = [...rule.check(file, context)];
    memo.reports.set(rule, known);
  }
  return known;
}
