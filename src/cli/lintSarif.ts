import { wellFormed } from '../core/cleanText';
import { type Language, say } from '../core/language';
import type { Severity } from '../core/lint/finding';
import { RULES } from '../core/lint/rules';
import type { Range } from '../core/text';
import { unreadWording } from './cases';
import { type Call, outJson } from './io';
import type { FileResult, LintReport } from './lintReport';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const INDEX = new Map(RULES.map(({ code }, i) => [code, i]));

/** SARIF 2.1.0, for code scanning. Lines and columns count from 1 there, columns in UTF-16 units. */
export function printSarif(call: Call, { files }: LintReport): void {
  const { language } = call;
  const run = {
    tool: { driver: { name: 'Case Notes', rules: RULES.map((rule) => ruleOf(rule, language)) } },
    columnKind: 'utf16CodeUnits',
    results: files.flatMap(resultsOf),
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: files.flatMap((file) => notificationsOf(file, language)),
      },
    ],
  };
  outJson(call, { $schema: SCHEMA, version: '2.1.0', runs: [run] });
}

const ruleOf = ({ code, name, summary, severity }: (typeof RULES)[number], language: Language) => ({
  id: code,
  name,
  shortDescription: { text: summary[language] },
  defaultConfiguration: { level: LEVELS[severity === 'prep' ? 'error' : severity] },
});

const resultsOf = (file: FileResult): object[] =>
  file.state !== 'checked'
    ? []
    : file.findings.map(({ code, severity, message, range, related }) => ({
        ruleId: code,
        ruleIndex: INDEX.get(code),
        level: LEVELS[severity],
        message: { text: message },
        locations: [{ physicalLocation: { ...artifact(file.path), region: regionOf(range) } }],
        ...(related && {
          relatedLocations: related.map(({ path }, id) => ({ id, physicalLocation: artifact(path) })),
        }),
      }));

/** What could not be looked at is no result of a rule. */
const notificationsOf = (file: FileResult, language: Language): object[] =>
  file.state !== 'not-checked'
    ? []
    : [
        {
          level: 'error',
          message: { text: say(unreadWording(file.reason), language, { path: file.path }) },
          locations: [{ physicalLocation: artifact(file.path) }],
        },
      ];

/** A relative reference: what separates the parts of an address is escaped in a file name. */
const artifact = (path: string) => ({
  artifactLocation: { uri: wellFormed(path).split('/').map(encodeURIComponent).join('/') },
});

const regionOf = ({ start, end }: Range) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
