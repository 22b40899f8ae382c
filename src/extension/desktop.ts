import type * as vscode from 'vscode';
import { Git } from '../node/git';
import type { Features } from './entry';
import { startFeatures } from './features';

/** Everything behind the entry, with what only an operating system can do. */
export const start = (context: vscode.ExtensionContext): Features =>
  startFeatures(context, { git: new Git(), eml: async () => (await import('../node/eml')).emlOf });
