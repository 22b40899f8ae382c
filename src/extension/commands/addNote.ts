import * as vscode from 'vscode';
import { addNote as noteOf } from '../../core/contact/callEdits';
import type { Wording } from '../../core/language';
import { activeCase } from '../activeCase';
import { editOrSay } from '../editCase';
import type { Deps } from '../features';

const NO_CALL: Wording = {
  ja: 'このケースにはまだ通話がありません。「通話を開始」で始めてください。',
  en: 'This case has no call yet. Begin one with “Start Call”.',
};

/** `- 14:09 ` at the end of the call's notes, wherever the cursor was; in the call sheet, its note field. */
export async function addNote(deps: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, uri);
  if (!read) return;
  const { document, options } = read;
  const sheets = await deps.sheets();
  if (sheets.inFront() === document) return sheets.focusNote(document);
  let cursor = 0;
  const done = await editOrSay(document, (file) => {
    const note = noteOf(file, { options, now: Date.now() });
    if (!note) return { refused: NO_CALL };
    cursor = note.cursor;
    return { edits: [note.edit] };
  });
  if (!done) return;
  const editor = await vscode.window.showTextDocument(document);
  const at = document.positionAt(cursor);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at));
}
