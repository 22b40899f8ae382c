import type * as vscode from 'vscode';
import { activateEntry } from './entry';
import { startFeatures } from './features';

/** In the browser there is one bundle, no git and no processes. */
export const activate = (context: vscode.ExtensionContext): void =>
  activateEntry(context, async () => ({ start: (started) => startFeatures(started, {}) }));
