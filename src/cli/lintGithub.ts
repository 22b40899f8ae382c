import { say } from '../core/language';
import type { Severity } from '../core/lint/finding';
import { unreadWording } from './cases';
import { type Call, printable } from './io';
import type { FileResult, LintReport, ReportedFinding } from './lintReport';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, one a line: they become annotations of the files. */
export function printGithub(call: Call, { files }: LintReport): void {
  for (const file of files) for (const line of linesOf(call, file)) call.world.out(`${line}\n`);
}

function linesOf({ language }: Call, file: FileResult): string[] {
  if (file.state === 'checked') return file.findings.map((finding) => command(file.path, finding));
  if (file.state === 'not-a-case') return [];
  const words = say(unreadWording(file.reason), language, { path: file.path });
  return [`::error file=${property(file.path)}::${data(words)}`];
}

function command(path: string, { code, name, severity, message, range: { start, end } }: ReportedFinding) {
  const isOneLine = start.line === end.line;
  const properties = {
    file: path,
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns are taken for findings of one line alone.
    ...(isOneLine && { col: start.character + 1, endColumn: end.character + 1 }),
    title: `${code} ${name}`,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${written.join(',')}::${data(message)}`;
}

/** What would end the line, or be read as an escape. */
const data = (text: string): string =>
  printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
