import * as vscode from 'vscode';
import type { CaseDocuments } from './caseDocuments';
import { CONTEXT_KEYS } from './ids';

/** Tells keybindings and menus whether a case is in front, and whether it is on the phone. */
export function registerCallingContext(context: vscode.ExtensionContext, cases: CaseDocuments): void {
  const known = new Map<string, boolean>();
  const tell = (key: string, value: boolean) => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const update = () => {
    const document = cases.inFront() ?? vscode.window.activeTextEditor?.document;
    const read = document && cases.latest(document);
    tell(CONTEXT_KEYS.calling, read?.file.data.status?.value === 'calling');
    tell(CONTEXT_KEYS.caseInFront, read !== undefined);
  };
  context.subscriptions.push(
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.tabGroups.onDidChangeTabs(update),
    cases.onDidRead(update),
  );
  update();
}
