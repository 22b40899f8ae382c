import * as vscode from 'vscode';

/** Shows a place of a document, in the group that has it open already, with the cursor there. */
export async function goTo(
  document: vscode.TextDocument,
  range: vscode.Range,
  cursor: 'start' | 'line-end',
): Promise<void> {
  const viewColumn = columnOf(document.uri);
  const editor = await vscode.window.showTextDocument(document, viewColumn ? { viewColumn } : {});
  const at = cursor === 'start' ? range.start : document.lineAt(range.start.line).range.end;
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const { all, activeTabGroup } = vscode.window.tabGroups;
  const holds = ({ tabs }: vscode.TabGroup) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
  return (holds(activeTabGroup) ? activeTabGroup : all.find(holds))?.viewColumn;
}
