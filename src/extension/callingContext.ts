import * as vscode from 'vscode';
import type { CaseDocuments } from './caseDocuments';
import { CONTEXT_KEYS } from './ids';

/** Tells keybindings whether the case in front is on the phone. */
export function registerCallingContext(context: vscode.ExtensionContext, cases: CaseDocuments): void {
  let known: boolean | undefined;
  const update = () => {
    const document = cases.inFront() ?? vscode.window.activeTextEditor?.document;
    const status = document && cases.latest(document)?.file.data.status?.value;
    const isCalling = status === 'calling';
    if (isCalling === known) return;
    known = isCalling;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.calling, isCalling);
  };
  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    cases.onDidRead(update),
  );
  update();
}
