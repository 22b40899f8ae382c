import * as vscode from 'vscode';
import { attachmentsOf } from '../core/casefile/attachments';
import { parseCase } from '../core/casefile/casefile';
import { languageOf } from '../core/casefile/effective';
import { commitMessageOf } from '../core/exports/commitMessage';
import { ALLOWED_VARIABLE, allowanceText, withAllowance } from '../core/privacy/guard';
import type { GitResult } from '../node/git';
import type { CaseDocument } from './caseDocuments';
import { type Passage, passAgain, passGuard } from './commitGuard';
import type { Deps } from './features';
import { inRestrictedMode, isOnDisk, wordsFor } from './gitWords';
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
  if (!vscode.workspace.isTrusted) return tell(inRestrictedMode());
  if (!isOnDisk(document.uri))
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

/** For a person who has said that every milestone is to be committed: nothing is asked, except by the guard. */
export async function commitAsProposed(deps: Deps, read: CaseDocument): Promise<void> {
  const git = await gitFor(deps, read);
  const passage = git && (await passGuard(read));
  const message = passage && (await proposedMessage(deps, read, git));
  if (passage && message !== undefined) await carryOut(deps, read, message, git, passage);
}

/**
 * Commits the case with its attachments, and nothing else; says how it went. What was let through is recorded in the
 * message, and the guard in a hook is told of it.
 */
export async function carryOut(
  { committed }: Deps,
  read: CaseDocument,
  message: string,
  git: GitModule,
  passed: Passage,
): Promise<void> {
  const { document, file } = read;
  const passage = await passAgain(read, passed);
  if (!passage) return;
  const attachments = attachmentsOf(parseCase(document.getText()) ?? file);
  const { allowance } = passage;
  const result = await git.commitCase(
    document.uri.fsPath,
    attachments,
    allowance ? withAllowance(message, allowance) : message,
    new git.Git('git', allowance ? { [ALLOWED_VARIABLE]: allowanceText(allowance) } : {}),
  );
  if (!result.ok) return explain(result);
  const { commit, files } = result.value;
  const told =
    files.length > 1
      ? vscode.l10n.t('$(git-commit) Committed {0} ({1} files)', commit, files.length)
      : vscode.l10n.t('$(git-commit) Committed {0}', commit);
  vscode.window.setStatusBarMessage(told, 8000);
  committed.fire(document.uri);
}

function tell(message: string): undefined {
  void vscode.window.showWarningMessage(message);
}

async function explain({ problem, detail, file }: Extract<GitResult<unknown>, { ok: false }>): Promise<void> {
  const words = file === undefined ? wordsFor(problem) : `${file}: ${wordsFor(problem)}`;
  if (detail === '') return tell(words);
  const show = vscode.l10n.t('Show What git Said');
  if ((await vscode.window.showWarningMessage(words, show)) !== show) return;
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: detail });
  await vscode.window.showTextDocument(document, { preview: true });
}
