import { relative, sep } from 'node:path';
import { type CaseFile, parseCase } from '../core/casefile/casefile';
import { findFences } from '../core/casefile/fences';
import type { Options } from '../core/config/options';
import { readinessOf } from '../core/contact/readiness';
import { type Language, say } from '../core/language';
import { type Finding, isFixable } from '../core/lint/finding';
import { lint } from '../core/lint/lint';
import { type IdBearers, othersAmong, sharableIds } from '../core/lint/otherCases';
import type { LintContext } from '../core/lint/rule';
import { hexDigest } from '../node/hexDigest';
import { readCaseFile } from '../node/readCaseFile';
import type { FileResult, ReportedFinding } from './lintReport';

/** Files to check with one configuration; plain data, so that it can be handed to another thread. */
export interface LintJob {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly options: Options;
  readonly now: number;
  readonly language: Language;
  /** Who bears an ID of these files as well; absent as long as that is not known. */
  readonly bearers?: IdBearers;
}

/** A job that threads share out among themselves. */
export interface SharedJob extends LintJob {
  /** How many of the paths are taken already, in memory that all of them see. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** What was found in files that follow one another. */
export interface Stretch {
  /** Index of the first one's path. */
  readonly from: number;
  readonly results: readonly FileResult[];
}

/** What was found in the files this thread took, a stretch at a time until none is left; in the order of the paths. */
export function lintFiles({ paths, cwd, options, now, language, bearers, taken }: SharedJob): Stretch[] {
  const context = { options, now, hexDigest };
  const stretches: Stretch[] = [];
  const take = () => Atomics.add(taken, 0, READ_AT_ONCE);
  for (let from = take(); from < paths.length; from = take()) {
    const readings = paths
      .slice(from, from + READ_AT_ONCE)
      .map((path) => ({ path, reading: readCaseFile(path) }));
    const results: FileResult[] = [];
    for (const { path, reading } of readings) {
      const shown = shownPath(cwd, path);
      results.push(
        reading.ok
          ? lintText(shown, reading.text, withOthers(context, bearers, shown), language)
          : { path: shown, state: 'not-checked', reason: reading.reason },
      );
    }
    stretches.push({ from, results });
  }
  return stretches;
}

/** The context with what the other cases say, where that is known. */
export const withOthers = (
  context: LintContext,
  bearers: IdBearers | undefined,
  shown: string,
): LintContext => (bearers ? { ...context, others: othersAmong(bearers, shown) } : context);

/** Files read in a row take half as long as files read one by one between the rules of two cases. */
const READ_AT_ONCE = 32;

/** A path as it is shown: from the working directory, with `/` on every system. */
export function shownPath(cwd: string, path: string): string {
  // Nearly every file lies below, and its path is the rest of what is known.
  const below = path.startsWith(cwd) && path[cwd.length] === sep ? path.slice(cwd.length + 1) : undefined;
  const shown = below ?? relative(cwd, path);
  return (sep === '/' ? shown : shown.replaceAll(sep, '/')) || path;
}

/** @param find which rules are asked; default all of them */
export function lintText(
  path: string,
  text: string,
  context: LintContext,
  language: Language,
  find: (file: CaseFile, context: LintContext) => readonly Finding[] = lint,
): FileResult {
  const file = parseCase(text);
  if (!file) return { path, state: 'not-a-case', hasFrontmatter: findFences(text) !== undefined };
  const { store, ids, timeline, goal } = readinessOf(file, context);
  const findings = find(file, context).map((finding) => reported(finding, file, language));
  const shared = sharableIds(file);
  return { path, state: 'checked', prep: { store, ids, timeline, goal }, findings, sharableIds: shared };
}

const reported = (finding: Finding, file: CaseFile, language: Language): ReportedFinding => ({
  code: finding.code,
  name: finding.name,
  severity: finding.severity,
  message: say(finding.message, language, finding.values),
  range: file.lines.rangeOf(finding.span),
  fixable: isFixable(finding),
  ...(finding.related && { related: finding.related.map(({ path }) => ({ path })) }),
});
