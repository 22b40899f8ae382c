import * as vscode from 'vscode';
import type { CaseDocument, CaseDocuments } from './caseDocuments';
import { presentOf } from './history/presentOf';

/**
 * The document in front: a custom Markdown editor or a preview leaves `activeTextEditor` undefined. With a former
 * version of a case in front it is the case.
 */
export async function activeDocument(): Promise<vscode.TextDocument | undefined> {
  const editor = vscode.window.activeTextEditor;
  const uri = editor?.document.uri ?? uriOf(vscode.window.tabGroups.activeTabGroup.activeTab?.input);
  return uri && vscode.workspace.openTextDocument(presentOf(uri));
}

function uriOf(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}

/** The case in front; says why there is none. A command may have been given the file, as from the explorer's menu. */
export async function activeCase(cases: CaseDocuments, given?: unknown): Promise<CaseDocument | undefined> {
  const uri = givenUri(given);
  const document =
    uri !== undefined
      ? await vscode.workspace.openTextDocument(uri)
      : (cases.inFront() ?? (await activeDocument()));
  const read = document && (await cases.read(document));
  if (!read)
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This is not a case file. Open a case, or make one with “Case Notes: New Case…”.'),
    );
  return read;
}

/** The file of a menu's row: a tree hands over its element, which knows its file. */
function givenUri(given: unknown): vscode.Uri | undefined {
  if (given instanceof vscode.Uri) return given;
  const { uri } = (given ?? {}) as { readonly uri?: unknown };
  return uri instanceof vscode.Uri ? uri : undefined;
}
