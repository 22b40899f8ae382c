import * as vscode from 'vscode';
import { smallestEdit } from '../core/edits/smallest';
import type { Finding, Fix } from '../core/lint/finding';
import { fixAll } from '../core/lint/fixAll';
import { mergeConflict } from '../core/lint/rules/mergeConflict';
import type { CaseDocument, CaseDocuments } from './caseDocuments';
import { toRange, toTextEdits } from './convert';
import { diagnosticsOf } from './diagnostics';
import { inWords } from './language';
import { resolveAction } from './mergeConflicts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('caseNotes');

/** Quick fixes for the findings at the cursor, and one action that applies every safe fix. */
export function registerCodeActions(context: vscode.ExtensionContext, cases: CaseDocuments): void {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only }) {
      const read = await cases.read(document);
      if (!read) return [];
      const wanted = (kind: vscode.CodeActionKind) => !only || only.contains(kind);
      return [
        ...(wanted(vscode.CodeActionKind.QuickFix) ? quickFixes(read, range, context.extensionUri) : []),
        ...(only?.intersects(FIX_ALL) ? fixAllAction(read) : []),
      ];
    },
  };
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider({ language: 'markdown' }, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
    }),
  );
}

function quickFixes(read: CaseDocument, range: vscode.Range, extension: vscode.Uri): vscode.CodeAction[] {
  const diagnostics = diagnosticsOf(read.file, read.findings, extension);
  return read.findings.flatMap((finding, i) => {
    const diagnostic = diagnostics[i] as vscode.Diagnostic;
    if (!toRange(read.file.lines, finding.span).intersection(range)) return [];
    if (finding.code === mergeConflict.code) return [resolveAction(read.document.uri, diagnostic)];
    return finding.fixes.map((fix) => quickFix(read, finding, fix, diagnostic));
  });
}

function quickFix(
  read: CaseDocument,
  finding: Finding,
  fix: Fix,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction {
  const action = new vscode.CodeAction(inWords(fix.title, fix.values), vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = fix.safe && finding.fixes.length === 1;
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(read.document.uri, toTextEdits(read.file.lines, fix.edits));
  return action;
}

function fixAllAction(read: CaseDocument): vscode.CodeAction[] {
  const mended = fixAll(read.file.text, { options: read.options, now: Date.now() });
  if (mended === read.file.text) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all safe findings of this case'), FIX_ALL);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(read.document.uri, toTextEdits(read.file.lines, [smallestEdit(read.file.text, mended)]));
  return [action];
}
