import type * as vscode from 'vscode';
import { activateEntry } from './entry';

export const activate = (context: vscode.ExtensionContext): void =>
  activateEntry(context, () => import('./desktop'));
