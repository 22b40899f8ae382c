import * as vscode from 'vscode';
import { type Intent, type Performed, perform } from '../core/edits/perform';
import type { Wording } from '../core/language';
import { applyChange } from './applyChange';
import { inWords } from './language';

/** Does what is meant on the newest text of a document. One undo takes it back. */
export const editCase = (
  document: vscode.TextDocument,
  intent: Intent<Wording>,
): Promise<Performed<Wording>> =>
  perform({ text: () => document.getText(), apply: (change) => applyChange(document, change) }, intent);

/** Why nothing was changed; undefined when it was. */
export function objectionOf(performed: Performed<Wording>): string | undefined {
  if (performed.ok) return undefined;
  if (performed.reason === 'refused') return inWords(performed.refused);
  return performed.reason === 'busy'
    ? vscode.l10n.t('The file keeps changing, so nothing was written. Try again in a moment.')
    : vscode.l10n.t('The frontmatter cannot be read, so nothing was written. Mend it first.');
}

type Done = Extract<Performed<Wording>, { ok: true }>;

/** Does it and says what stopped it. The file is left unsaved, for somebody who goes on typing. */
export async function editOrSay(
  document: vscode.TextDocument,
  intent: Intent<Wording>,
): Promise<Done | undefined> {
  const performed = await editCase(document, intent);
  const objection = objectionOf(performed);
  if (objection) void vscode.window.showWarningMessage(objection);
  return performed.ok ? performed : undefined;
}

/** Does what changes a file, and leaves one that was saved saved: an entry must not wait for somebody to save it. */
export async function keepingSaved<T>(document: vscode.TextDocument, change: () => Promise<T>): Promise<T> {
  const wasSaved = !document.isDirty && !document.isUntitled;
  const result = await change();
  if (wasSaved && document.isDirty) await document.save();
  return result;
}

/** Does it, saves it where the file was saved, and says what stopped it. */
export const editAndSave = (
  document: vscode.TextDocument,
  intent: Intent<Wording>,
): Promise<Done | undefined> => keepingSaved(document, () => editOrSay(document, intent));
