import * as vscode from 'vscode';
import type { CaseFile } from '../core/casefile/casefile';
import type { Finding, Severity } from '../core/lint/finding';
import type { OtherCase } from '../core/lint/otherCases';
import type { CaseDocuments } from './caseDocuments';
import { toRange } from './convert';
import { inWords } from './language';

export const SOURCE = 'Case Notes';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Shows the findings of every open case, with the rule's page behind the code. */
export function registerDiagnostics(context: vscode.ExtensionContext, cases: CaseDocuments): void {
  const shown = vscode.languages.createDiagnosticCollection('case-notes');
  context.subscriptions.push(
    shown,
    cases.onDidRead((document) => {
      const read = cases.latest(document);
      if (read) shown.set(document.uri, diagnosticsOf(read.file, read.findings, context.extensionUri));
      else shown.delete(document.uri);
    }),
  );
}

export const diagnosticsOf = (
  file: CaseFile,
  findings: readonly Finding[],
  extension: vscode.Uri,
): vscode.Diagnostic[] =>
  findings.map((finding) => {
    const message = inWords(finding.message, finding.values);
    const diagnostic = new vscode.Diagnostic(
      toRange(file.lines, finding.span),
      message,
      SEVERITIES[finding.severity],
    );
    diagnostic.source = SOURCE;
    diagnostic.code = { value: finding.code, target: pageOf(finding, extension) };
    if (finding.related) diagnostic.relatedInformation = finding.related.map(relatedTo);
    return diagnostic;
  });

/** Leads to the other case: its head, where its IDs stand. */
const relatedTo = ({ key }: OtherCase): vscode.DiagnosticRelatedInformation =>
  new vscode.DiagnosticRelatedInformation(
    new vscode.Location(vscode.Uri.parse(key, true), new vscode.Position(0, 0)),
    vscode.l10n.t('Another case with this ID'),
  );

/** The rule's page that comes with the extension: it is there without a network. */
const pageOf = ({ code }: Finding, extension: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extension, 'docs', 'rules', `${code}.md`);
