import { say } from '../core/language';
import { isFixable } from '../core/lint/finding';
import type { Call } from './io';
import type { FileResult, LintReport } from './lintReport';

/** The contract of `cli.md`, schema version 1. */
export function printJson(call: Call, report: LintReport): void {
  const files = report.files.map((result) => jsonOf(call, result));
  call.world.out(`${JSON.stringify({ schemaVersion: 1, files, summary: report.summary }, null, 2)}\n`);
}

function jsonOf({ language }: Call, result: FileResult): object {
  if (result.state === 'not-a-case') return { path: result.path, state: result.state, findings: [] };
  if (result.state === 'not-checked')
    return { path: result.path, state: result.state, reason: result.reason, findings: [] };
  const { path, state, prep, findings, file } = result;
  return {
    path,
    state,
    prep,
    findings: findings.map((finding) => ({
      code: finding.code,
      name: finding.name,
      severity: finding.severity,
      message: say(finding.message, language, finding.values),
      range: file.lines.rangeOf(finding.span),
      fixable: isFixable(finding),
    })),
  };
}
