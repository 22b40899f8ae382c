import * as vscode from 'vscode';
import { parseCase } from '../../core/casefile/casefile';
import { languageOf } from '../../core/casefile/effective';
import { commitMessageOf } from '../../core/exports/commitMessage';
import type { GitProblem } from '../../node/git';
import { activeCase } from '../activeCase';
import type { Deps } from '../features';

/** Commits this file alone, whatever else is staged. The message is proposed and can be changed. */
export async function commitCase({ cases, host }: Deps, uri?: unknown): Promise<void> {
  if (!host.git)
    return tell(
      vscode.l10n.t(
        'Committing needs git, which the browser does not have. Open the folder in VS Code on your computer.',
      ),
    );
  if (!vscode.workspace.isTrusted)
    return tell(
      vscode.l10n.t(
        'In Restricted Mode git is not started. Trust this folder first (“Workspaces: Manage Workspace Trust”).',
      ),
    );
  const read = await activeCase(cases, uri);
  if (!read) return;
  const { document, file, options } = read;
  if (document.uri.scheme !== 'file' && document.uri.scheme !== 'vscode-remote')
    return tell(vscode.l10n.t('This file is not on a disk, so git cannot commit it.'));
  if (document.isDirty && !(await document.save()))
    return tell(vscode.l10n.t('The file could not be saved, so nothing was committed.'));
  const git = await host.git();
  const before = await git.committedText(document.uri.fsPath);
  const message = await vscode.window.showInputBox({
    title: vscode.l10n.t('Commit Case'),
    prompt: vscode.l10n.t(
      'Only this file is committed. Enter to commit, Escape to leave everything as it is.',
    ),
    value: commitMessageOf(
      file,
      before === undefined ? undefined : parseCase(before),
      languageOf(file, options),
    ),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A commit needs a message.') : undefined),
    ignoreFocusOut: true,
  });
  if (message === undefined) return;
  const result = await git.commitFile(document.uri.fsPath, message);
  if (result.ok)
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('$(git-commit) Committed {0}', result.value.commit),
      8000,
    );
  else await explain(result.problem, result.detail);
}

const tell = (message: string): void => void vscode.window.showWarningMessage(message);

function wordsFor(problem: GitProblem): string {
  switch (problem) {
    case 'no-git':
      return vscode.l10n.t('git was not found. Install git and make sure it is on the path.');
    case 'no-repository':
      return vscode.l10n.t('This folder is no git repository. Run “Git: Initialize Repository” first.');
    case 'no-identity':
      return vscode.l10n.t(
        'git does not know who you are. Set user.name and user.email (git config --global …).',
      );
    case 'operation-going-on':
      return vscode.l10n.t('A merge or rebase is going on. Finish or abort it, then commit.');
    case 'conflicted':
      return vscode.l10n.t('This file has merge conflicts. Resolve them first.');
    case 'partly-staged':
      return vscode.l10n.t(
        'A part of this file is staged. Stage all of it or unstage it, so that nothing is committed by mistake.',
      );
    case 'ignored':
      return vscode.l10n.t('git ignores this file. Remove it from .gitignore to keep its history.');
    case 'nothing-to-commit':
      return vscode.l10n.t('Nothing has changed since the last commit.');
    case 'refused':
      return vscode.l10n.t('git refused the commit.');
  }
}

async function explain(problem: GitProblem, detail: string): Promise<void> {
  if (detail === '') return tell(wordsFor(problem));
  const show = vscode.l10n.t('Show What git Said');
  if ((await vscode.window.showWarningMessage(wordsFor(problem), show)) !== show) return;
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: detail });
  await vscode.window.showTextDocument(document, { preview: true });
}
