import * as vscode from 'vscode';
import { textVerdict } from '../../core/privacy/guard';
import { activeCase } from '../activeCase';
import { carryOut, gitFor, proposedMessage } from '../commit';
import { notInMessage, passGuard } from '../commitGuard';
import type { Deps } from '../features';

/** Commits this case and its attachments alone, whatever else is staged. The message is proposed, and can be changed. */
export async function commitCase(deps: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, uri);
  const git = read && (await gitFor(deps, read));
  const passage = git && (await passGuard(read));
  const proposed = passage && (await proposedMessage(deps, read, git));
  if (!passage || proposed === undefined) return;
  const message = await askMessage(proposed);
  if (message !== undefined) await carryOut(deps, read, message, git, passage);
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
    validateInput: (text) => {
      if (text.trim() === '') return vscode.l10n.t('A commit needs a message.');
      return textVerdict(text).block.length > 0 ? notInMessage() : undefined;
    },
    ignoreFocusOut: true,
  });
  return written === undefined ? undefined : [written, ...rest].join('\n');
}
