import * as vscode from 'vscode';
import type { Change } from '../core/edits/change';
import { LineMap } from '../core/text';
import { toTextEdits } from './convert';

/**
 * Carries out a change on the very text it was computed on. `applyEdit` stamps the version when it is called, so the
 * text is compared first; between the comparison and the call nothing else can run.
 * @returns false, with nothing changed, when the document has moved on or refuses the edit.
 */
export async function applyChange(document: vscode.TextDocument, change: Change): Promise<boolean> {
  // Of a document that VS Code has closed only the last text is known, not what is on the disk by now.
  if (document.isClosed || document.getText() !== change.base) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, toTextEdits(new LineMap(change.base), change.edits));
  return vscode.workspace.applyEdit(edit);
}
