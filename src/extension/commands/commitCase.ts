import * as vscode from 'vscode';
import { activeCase } from '../activeCase';
import { carryOut, gitFor, proposedMessage } from '../commit';
import type { Deps } from '../features';

/** Commits this case and its attachments alone, whatever else is staged. The message is proposed, and can be changed. */
export async function commitCase(deps: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, uri);
  const git = read && (await gitFor(deps, read));
  const proposed = git && (await proposedMessage(deps, read, git));
  if (!git || proposed === undefined) return;
  const message = await askMessage(proposed);
  if (message !== undefined) await carryOut(deps, read, message, git);
}

/** The box has one line: what the message says further is kept behind the subject. */
async function askMessage(proposed: string): Promise<string | undefined> {
  const [subject = '', ...rest] = proposed.split('\n');
  const written = await vscode.window.showInputBox({
    title: vscode.l10n.t('Commit Case'),
    prompt: vscode.l10n.t(
      'Only this case and the attachments it links to are committed. Enter to commit, Escape to leave everything as it is.',
    ),
    value: subject,
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A commit needs a message.') : undefined),
    ignoreFocusOut: true,
  });
  return written === undefined ? undefined : [written, ...rest].join('\n');
}
