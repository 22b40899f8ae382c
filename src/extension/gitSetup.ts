import * as vscode from 'vscode';
import type { FoundRepository } from '../node/git';
import type { Deps } from './features';
import { installedAt } from './installedAt';

type GitModule = typeof import('../node/git');

/** What sets up git's part of a folder. */
export type GitSetup =
  | {
      readonly git: GitModule;
      readonly found: FoundRepository;
      /** What git is to call, as a shell reads it, and what puts it there. */
      readonly program: string;
      readonly install: () => void;
    }
  /** Why files are all that can be prepared. */
  | { readonly reason: string };

export async function gitSetupFor({ host, context }: Deps, folder: vscode.Uri): Promise<GitSetup> {
  if (!host.git || !host.launcher)
    return { reason: vscode.l10n.t('The browser has no git: only files are prepared.') };
  if (!vscode.workspace.isTrusted)
    return { reason: vscode.l10n.t('In Restricted Mode git is not started: only files are prepared.') };
  if (folder.scheme !== 'file' && folder.scheme !== 'vscode-remote')
    return { reason: vscode.l10n.t('This folder is not on a disk: only files are prepared.') };
  const module = await host.git();
  const found = await module.repositoryAt(folder.fsPath);
  if (!found.ok)
    return {
      reason:
        found.problem === 'no-git'
          ? vscode.l10n.t('git was not found: only files are prepared.')
          : vscode.l10n.t(
              'This folder is no git repository: only files are prepared. After “Git: Initialize Repository”, run this again.',
            ),
    };
  const launcher = await host.launcher();
  const at = installedAt(context);
  return {
    git: module,
    found: found.value,
    program: launcher.launcherWord(at),
    install: () => launcher.installLauncher(at),
  };
}
