import type * as vscode from 'vscode';
import type { Features } from './entry';
import { startFeatures } from './features';

/** Everything behind the entry, with what only an operating system can do. */
export const start = (context: vscode.ExtensionContext): Features =>
  startFeatures(context, { git: () => import('../node/git'), eml: () => import('../node/eml') });
