import * as vscode from 'vscode';
import { activateEntry } from '../entry';
import { lendVsCode } from './lent';

/**
 * In the browser: no git, no processes. The host evaluates one file and has no `require` for others; the parts lie
 * beside it as modules and are imported by their address.
 */
export const activate = (context: vscode.ExtensionContext): void =>
  activateEntry(context, () => {
    lendVsCode(vscode);
    const address = vscode.Uri.joinPath(context.extensionUri, 'dist/web/features.js').toString(true);
    return import(address) as Promise<typeof import('./features')>;
  });
