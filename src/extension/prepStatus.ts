import * as vscode from 'vscode';
import type { CaseDocument, CaseDocuments } from './caseDocuments';
import { COMMANDS } from './ids';
import { inWords } from './language';

/** "Prep 3/4" among the language status items of a case, with the first gap behind it. */
export function registerPrepStatus(context: vscode.ExtensionContext, cases: CaseDocuments): void {
  const item = vscode.languages.createLanguageStatusItem('caseNotes.prep', { language: 'markdown' });
  item.name = vscode.l10n.t('Case preparation');
  item.command = { command: COMMANDS.checkReadiness, title: vscode.l10n.t('Check') };
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const read = document && cases.latest(document);
    // A selector that matches no document hides the item: Markdown that is no case shows nothing of us.
    // Not by path: as a pattern, a folder named [A] would be something else.
    item.selector = read ? { language: read.document.languageId, scheme: read.document.uri.scheme } : NOWHERE;
    if (read) describe(item, read);
  };
  context.subscriptions.push(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    cases.onDidRead((document) => {
      if (document === vscode.window.activeTextEditor?.document) show();
    }),
  );
  show();
}

const NOWHERE: vscode.DocumentSelector = { scheme: 'case-notes-nowhere' };

function describe(item: vscode.LanguageStatusItem, { readiness, file }: CaseDocument): void {
  const { done, gaps } = readiness;
  item.text = vscode.l10n.t('Prep {0}/4', done);
  item.detail = gaps[0]
    ? inWords(gaps[0].wording, gaps[0].values)
    : vscode.l10n.t('Everything is at hand for the call.');
  const isLate = done < 4 && file.data.status !== undefined && file.data.status.value !== 'preparing';
  const { Warning, Information } = vscode.LanguageStatusSeverity;
  item.severity = isLate ? Warning : Information;
  item.accessibilityInformation = { label: vscode.l10n.t('Preparation: {0} of 4 pieces', done) };
}
