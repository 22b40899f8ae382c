import * as vscode from 'vscode';
import type { CaseDocument, CaseDocuments } from './caseDocuments';

export interface CaseStatus {
  readonly id: string;
  readonly name: string;
  /** Fills the item in; false where there is nothing to say of this case. */
  describe(item: vscode.LanguageStatusItem, read: CaseDocument): boolean;
}

/** A language status item of the case in front. */
export function registerLanguageStatus(
  context: Pick<vscode.ExtensionContext, 'subscriptions'>,
  cases: CaseDocuments,
  { id, name, describe }: CaseStatus,
  create = vscode.languages.createLanguageStatusItem,
): void {
  const item = create(id, NOWHERE);
  item.name = name;
  const show = () => {
    const document = vscode.window.activeTextEditor?.document;
    const read = document && cases.latest(document);
    // A selector that matches no document hides the item: Markdown that is no case shows nothing of us.
    item.selector = read && describe(item, read) ? selectorOf(read.document) : NOWHERE;
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

/** Not by path: as a pattern, a folder named [A] would be something else. */
const selectorOf = ({ languageId, uri }: vscode.TextDocument): vscode.DocumentSelector => ({
  language: languageId,
  scheme: uri.scheme,
});
