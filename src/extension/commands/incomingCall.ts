import * as vscode from 'vscode';
import { startCall as startCallEdits, timeOfDay } from '../../core/contact/callEdits';
import { createCase, targetFolder, zoneOf } from '../createCase';
import { editOrSay } from '../editCase';
import type { Deps } from '../features';

/** Somebody phones and says he is Amazon: a file with the caller check open, without a single question. */
export async function incomingCall(deps: Deps): Promise<void> {
  const folder = await targetFolder();
  if (!folder) return;
  const configuration = await deps.configurations.of(vscode.Uri.joinPath(folder, 'cases', 'new.md'));
  const { options } = configuration;
  const now = Date.now();
  const title = vscode.l10n.t('Incoming call {0}', timeOfDay(zoneOf(options), now));
  const document = await createCase({ title, direction: 'inbound', status: 'calling' }, configuration);
  if (!document) return;
  await editOrSay(document, (file) => {
    const edits = startCallEdits(file, { options, now });
    return { edits: edits ?? [] };
  });
  await document.save();
  deps.sheets.reveal(document);
}
