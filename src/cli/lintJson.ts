import { type Call, outJson } from './io';
import type { FileResult, LintReport } from './lintReport';

/** The contract of `cli.md`, schema version 1. */
export function printJson(call: Call, report: LintReport): void {
  const files = report.files.map(jsonOf);
  outJson(call, { schemaVersion: 1, files, summary: report.summary });
}

/** Every file has its list of findings, also where it could not be looked at. */
function jsonOf(result: FileResult): object {
  const { path, state } = result;
  if (result.state === 'checked') return { path, state, prep: result.prep, findings: result.findings };
  return { path, state, ...(state === 'not-checked' && { reason: result.reason }), findings: [] };
}
