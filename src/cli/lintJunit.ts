import { say } from '../core/language';
import { unreadWording } from './cases';
import { type Call, printable } from './io';
import type { FileResult, LintReport, ReportedFinding } from './lintReport';

/**
 * JUnit's XML: a suite a file, a test case a finding. Only errors are failures, as in the exit code; warnings and infos
 * are told in the output of their test case.
 */
export function printJunit({ world, language }: Call, { files }: LintReport): void {
  const suites = files.map((file) =>
    suiteOf(file, (reason) => say(unreadWording(reason), language, { path: file.path })),
  );
  const count = (name: keyof Suite) => suites.reduce((sum, suite) => sum + (suite[name] as number), 0);
  world.out('<?xml version="1.0" encoding="UTF-8"?>\n');
  world.out(
    `<testsuites name="case-notes" ${countsOf(count('tests'), count('failures'), count('errors'))}>\n`,
  );
  for (const { path, tests, failures, errors, cases } of suites) {
    world.out(`  <testsuite name="${xml(path)}" ${countsOf(tests, failures, errors)}>\n`);
    for (const line of cases) world.out(`    ${line}\n`);
    world.out('  </testsuite>\n');
  }
  world.out('</testsuites>\n');
}

interface Suite {
  readonly path: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly cases: readonly string[];
}

type Unread = Extract<FileResult, { state: 'not-checked' }>['reason'];

function suiteOf(file: FileResult, unread: (reason: Unread) => string): Suite {
  const { path } = file;
  if (file.state === 'not-checked') {
    const inner = `<error type="${file.reason}" message="${xml(unread(file.reason))}"/>`;
    return { path, tests: 1, failures: 0, errors: 1, cases: [testCase(path, 'not-checked', inner)] };
  }
  const findings = file.state === 'checked' ? file.findings : [];
  // A suite without a test case looks as if it had not been run.
  if (findings.length === 0)
    return { path, tests: 1, failures: 0, errors: 0, cases: [testCase(path, file.state, '')] };
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  return {
    path,
    tests: findings.length,
    failures,
    errors: 0,
    cases: findings.map((one) => caseOf(path, one)),
  };
}

function caseOf(path: string, { code, name, severity, message, range: { start } }: ReportedFinding): string {
  const place = `${start.line + 1}:${start.character + 1}`;
  const words = `${path}:${place} ${message}`;
  const inner =
    severity === 'error'
      ? `<failure type="${code}" message="${xml(message)}">${xml(words)}</failure>`
      : `<system-out>${xml(`${severity}: ${words}`)}</system-out>`;
  return testCase(path, `${code} ${name} ${place}`, inner);
}

const testCase = (path: string, name: string, inner: string): string => {
  const head = `<testcase classname="${xml(path)}" name="${xml(name)}"`;
  return inner === '' ? `${head}/>` : `${head}>${inner}</testcase>`;
};

const countsOf = (tests: number, failures: number, errors: number): string =>
  `tests="${tests}" failures="${failures}" errors="${errors}"`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for element and attribute alike; characters that XML has no way to write are spelt out. */
const xml = (text: string): string =>
  printable(text)
    .replace(/[&<>"']/g, (char) => ENTITIES[char] as string)
    .replace(/[\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
    .replace(/\t/g, '&#9;')
    .replace(/\n/g, '&#10;');
