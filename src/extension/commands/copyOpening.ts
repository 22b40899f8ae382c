import * as vscode from 'vscode';
import { callSheetOf } from '../../core/contact/callSheet';
import { activeCase } from '../activeCase';
import type { Deps } from '../features';
import { interfaceLanguage } from '../language';

/** Conclusion, situation and request to the clipboard, to be said or pasted first. */
export async function copyOpening({ cases }: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(cases, uri);
  if (!read) return;
  const { opening } = callSheetOf(read.file, read.options, interfaceLanguage());
  if (opening.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This case has no opening yet. Write conclusion, situation and request first.'),
    );
    return;
  }
  await vscode.env.clipboard.writeText(opening.map(({ text }) => text).join('\n'));
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Opening copied'), 5000);
}
