import * as vscode from 'vscode';
import type { GitProblem } from '../node/git';

/** What keeps git from its work, with the next step. */
export function wordsFor(problem: GitProblem): string {
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

/** Why no process is started in a workspace that is not trusted. */
export const inRestrictedMode = (): string =>
  vscode.l10n.t(
    'In Restricted Mode git is not started. Trust this folder first (“Workspaces: Manage Workspace Trust”).',
  );

/** Whether git can reach a document at all. */
export const isOnDisk = ({ scheme }: vscode.Uri): boolean => scheme === 'file' || scheme === 'vscode-remote';
