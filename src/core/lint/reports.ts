import type { CaseFile } from '../casefile/casefile';
import { onceWith } from '../casefile/once';
import type { Report } from './finding';
import type { LintContext, Rule } from './rule';

/** What `prep` rules found in a case. */
const nothingFound = () => new Map<Rule, readonly Report[]>();

/**
 * What a rule says of a file. Lint and readiness ask the `prep` rules: what they find is looked for once a file and
 * context. A rule that finds nothing is asked again, which is less than to remember it.
 */
export function reportsOf(rule: Rule, file: CaseFile, context: LintContext): Iterable<Report> {
  if (rule.severity !== 'prep') return rule.check(file, context);
  const found = onceWith(file, context, nothingFound);
  const known = found.get(rule);
  if (known) return known;
  const reports = [...rule.check(file, context)];
  if (reports.length > 0) found.set(rule, reports);
  return reports;
}
