import * as vscode from 'vscode';
import { attachmentsOf } from '../core/casefile/attachments';
import { parseCase } from '../core/casefile/casefile';
import { languageOf } from '../core/casefile/effective';
import { commitMessageOf } from '../core/exports/commitMessage';
import type { GitProblem, GitResult } from '../node/git';
import type { CaseDocument } from './caseDocuments';
import type { Deps } from './features';
import { madeOrSay, userTemplate } from './userTemplates';

type GitModule = typeof import('../node/git');

/** git for a case that can be committed at all; says why there is none. */
export async function gitFor({ host }: Deps, { document }: CaseDocument): Promise<GitModule | undefined> {
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
  if (document.uri.scheme !== 'file' && document.uri.scheme !== 'vscode-remote')
    return tell(vscode.l10n.t('This file is not on a disk, so git cannot commit it.'));
  if (document.isDirty && !(await document.save()))
    return tell(vscode.l10n.t('The file could not be saved, so nothing was committed.'));
  return host.git();
}

/** What has changed since the last commit, in the words of a commit. Undefined where a template cannot be used. */
export async function proposedMessage(
  { configurations }: Deps,
  { document, file, options }: CaseDocument,
  git: GitModule,
): Promise<string | undefined> {
  const before = await git.committedText(document.uri.fsPath);
  const template = await userTemplate(await configurations.of(document.uri), 'commit.txt');
  const language = languageOf(file, options);
  return madeOrSay(() =>
    commitMessageOf(
      parseCase(document.getText()) ?? file,
      before === undefined ? undefined : parseCase(before),
      {
        language,
        ...(template !== undefined && { template }),
      },
    ),
  );
}

/** For a person who has said that every milestone is to be committed: nothing is asked. */
export async function commitAsProposed(deps: Deps, read: CaseDocument): Promise<void> {
  const git = await gitFor(deps, read);
  const message = git && (await proposedMessage(deps, read, git));
  if (git && message !== undefined) await carryOut(read, message, git);
}

/** Commits the case with its attachments, and nothing else; says how it went. */
export async function carryOut(
  { document, file }: CaseDocument,
  message: string,
  git: GitModule,
): Promise<void> {
  const attachments = attachmentsOf(parseCase(document.getText()) ?? file);
  const result = await git.commitCase(document.uri.fsPath, attachments, message);
  if (!result.ok) return explain(result);
  const { commit, files } = result.value;
  const told =
    files.length > 1
      ? vscode.l10n.t('$(git-commit) Committed {0} ({1} files)', commit, files.length)
      : vscode.l10n.t('$(git-commit) Committed {0}', commit);
  vscode.window.setStatusBarMessage(told, 8000);
}

function tell(message: string): undefined {
  void vscode.window.showWarningMessage(message);
}

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

async function explain({ problem, detail, file }: Extract<GitResult<unknown>, { ok: false }>): Promise<void> {
  const words = file === undefined ? wordsFor(problem) : `${file}: ${wordsFor(problem)}`;
  if (detail === '') return tell(words);
  const show = vscode.l10n.t('Show What git Said');
  if ((await vscode.window.showWarningMessage(words, show)) !== show) return;
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: detail });
  await vscode.window.showTextDocument(document, { preview: true });
}
