import * as vscode from 'vscode';
import type { Promised, PromiseReading } from '../../core/contact/promise';
import { inWords } from '../language';

/** A promise whose due means one day: where it may mean several, the person says which. Undefined when given up. */
export async function decided({ what, due, choices }: PromiseReading): Promise<Promised | undefined> {
  if (choices.length === 0) return { what, due };
  const items = [
    ...choices.map((choice) => ({
      label: choice.due,
      description: inWords(choice.wording),
      due: choice.due,
    })),
    { label: due, description: vscode.l10n.t('As it was said; to be cleared up later'), due },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which day does “{0}” mean?', due),
    placeHolder: what === '' ? vscode.l10n.t('Ask while you are on the line') : what,
    ignoreFocusOut: true,
  });
  return chosen && { what, due: chosen.due };
}
