import type * as vscode from 'vscode';
import type { Features } from './entry';
import { startFeatures } from './features';
import { installedAt } from './installedAt';

/** Everything behind the entry, with what only an operating system can do. */
export function start(context: vscode.ExtensionContext): Features {
  const launcher = () => import('../node/launcher');
  void launcher().then(({ refreshLauncher }) => refreshLauncher(installedAt(context)));
  return startFeatures(context, {
    git: () => import('../node/git'),
    eml: () => import('../node/eml'),
    stamped: () => import('../node/stampedFile'),
    files: () => import('../node/writeFile'),
    launcher,
  });
}
