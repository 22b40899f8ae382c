import * as vscode from 'vscode';
import { sellerZone } from '../../core/casefile/effective';
import type { Options } from '../../core/config/options';
import { incomingCall as incomingCallEdits, timeOfDay } from '../../core/contact/callEdits';
import type { CaseDocument } from '../caseDocuments';
import { createCase, targetFolder } from '../createCase';
import { editAndSave } from '../editCase';
import type { Deps } from '../features';
import { HIDDEN } from './startCall';

/**
 * Somebody phones and says he is Amazon: a file with the caller check open, within two keystrokes. Only where a case
 * is in front it is asked whether the call is about that one; Enter makes a new file.
 */
export async function incomingCall(deps: Deps): Promise<void> {
  const inFront = await openCase(deps);
  if (!inFront) return newFile(deps);
  const chosen = await askWhere(inFront);
  if (chosen === 'new') await newFile(deps);
  else if (chosen === 'this') await putCall(deps, inFront.document, inFront.options);
}

async function openCase({ cases }: Deps): Promise<CaseDocument | undefined> {
  const document = cases.inFront() ?? vscode.window.activeTextEditor?.document;
  const read = document && (await cases.read(document));
  return read?.file.readable ? read : undefined;
}

async function askWhere({ file, document }: CaseDocument): Promise<'new' | 'this' | undefined> {
  const title = file.data.title?.value ?? vscode.workspace.asRelativePath(document.uri);
  const items = [
    { label: `$(new-file) ${vscode.l10n.t('New file')}`, answer: 'new' as const },
    {
      label: `$(edit) ${vscode.l10n.t('In this case')}`,
      description: title,
      answer: 'this' as const,
    },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Incoming Call'),
    placeHolder: vscode.l10n.t('Enter makes a new file; what it is about can be sorted out later'),
    matchOnDescription: true,
  });
  return chosen?.answer;
}

async function newFile(deps: Deps): Promise<void> {
  const folder = await targetFolder();
  if (!folder) return;
  const configuration = await deps.configurations.of(vscode.Uri.joinPath(folder, 'cases', 'new.md'));
  const { options } = configuration;
  const title = vscode.l10n.t('Incoming call {0}', timeOfDay(sellerZone(options), Date.now()));
  const document = await createCase(
    { title, direction: 'inbound', status: 'calling' },
    configuration,
    deps.host,
  );
  if (!document) return;
  await putCall(deps, document, options);
}

async function putCall({ sheets }: Deps, document: vscode.TextDocument, options: Options): Promise<void> {
  const done = await editAndSave(document, (file) => {
    const edits = incomingCallEdits(file, { options, now: Date.now() });
    return edits ? { edits } : { refused: HIDDEN };
  });
  if (!done) return;
  (await sheets()).reveal(document);
}
