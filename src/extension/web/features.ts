import type * as vscode from 'vscode';
import type { Features } from '../entry';
import { startFeatures } from '../features';

/** Everything behind the entry. */
export const start = (context: vscode.ExtensionContext): Features => startFeatures(context, {});
