import type * as vscode from 'vscode';
import type { InstalledAt } from '../node/launcher';

/** Where this version is installed, and where what outlives it is kept. */
export const installedAt = ({
  extension,
  extensionPath,
  globalStorageUri,
}: vscode.ExtensionContext): InstalledAt => ({
  id: extension.id,
  extension: extensionPath,
  storage: globalStorageUri.fsPath,
});
