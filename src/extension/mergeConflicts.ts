import * as vscode from 'vscode';
import { INTERNAL_COMMANDS } from './ids';

/** What VS Code's git extension exports; with `git.enabled` off there is no API to get. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** The part of git's API that is asked: which files are in the middle of a merge. */
interface GitApi {
  getRepository(uri: vscode.Uri): {
    /** Looks at the repository anew: a merge of a moment ago may not have been noticed yet. */
    status(): Promise<void>;
    state: { mergeChanges: readonly { uri: vscode.Uri }[] };
  } | null;
}

/** Leads from a conflict to where it is resolved. */
export function registerMergeConflicts(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand(INTERNAL_COMMANDS.resolveConflict, async (uri: vscode.Uri) => {
      // The merge editor shows what git holds for both sides. Markers somebody committed have no sides any more.
      if (await isBeingMerged(uri)) await vscode.commands.executeCommand('git.openMergeEditor', uri);
      else await vscode.commands.executeCommand('merge-conflict.next');
    }),
  );
}

async function isBeingMerged(uri: vscode.Uri): Promise<boolean> {
  const git = vscode.extensions.getExtension<GitExtension>('vscode.git');
  const repository = git?.isActive && git.exports.enabled ? git.exports.getAPI(1).getRepository(uri) : null;
  if (!repository) return false;
  await repository.status();
  return repository.state.mergeChanges.some((change) => change.uri.toString() === uri.toString());
}

/** The quick fix of the finding about conflict markers. */
export function resolveAction(uri: vscode.Uri, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = vscode.l10n.t('Resolve in the merge editor');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: INTERNAL_COMMANDS.resolveConflict, arguments: [uri] };
  action.diagnostics = [diagnostic];
  action.isPreferred = true;
  return action;
}
