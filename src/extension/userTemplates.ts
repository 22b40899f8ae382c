import * as vscode from 'vscode';
import { TemplateError } from '../core/exports/template';
import type { Configuration } from './configurations';
import { interfaceLanguage } from './language';

/** Undefined where there is no such file. */
export const readText = (uri: vscode.Uri): Thenable<string | undefined> =>
  vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
/** Strictly UTF-8: what another encoding becomes would stand in the case, or in a letter to Amazon. */
const DECODER = new TextDecoder('utf-8', { fatal: true });

/** A user's template, if there is one. It comes from the workspace, so an untrusted one has none. */
export async function userTemplate(
  { options, root }: Configuration,
  name: 'case.md' | 'confirmation.txt' | 'commit.txt',
): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted || !root) return undefined;
  const uri = vscode.Uri.joinPath(root, options.templates, name);
  const bytes = await vscode.workspace.fs.readFile(uri).then(
    (found) => found,
    () => undefined,
  );
  try {
    return bytes && DECODER.decode(bytes);
  } catch {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The template {0} is not UTF-8 and was not used. Save it as UTF-8.', name),
    );
    return undefined;
  }
}

/** What is made with a template; undefined, and said why, where the template cannot be used. */
export function madeOrSay<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    void vscode.window.showErrorMessage(error.told(interfaceLanguage()));
    return undefined;
  }
}
