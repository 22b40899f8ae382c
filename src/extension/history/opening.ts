import * as vscode from 'vscode';
import type { CaseHistory } from '../../node/git';
import { inRestrictedMode, isOnDisk, wordsFor } from '../gitWords';
import type { Host } from '../host';

export type HistoryReading =
  | { readonly ok: true; readonly history: CaseHistory }
  | { readonly ok: false; readonly why: string };

/** The history of a case, or why there is none; no process is started unless there can be one. */
export async function readHistory(host: Host, uri: vscode.Uri): Promise<HistoryReading> {
  const refused = (why: string): HistoryReading => ({ ok: false, why });
  if (!host.git)
    return refused(
      vscode.l10n.t(
        'The history needs git, which the browser does not have. Open the folder in VS Code on your computer.',
      ),
    );
  if (!vscode.workspace.isTrusted) return refused(inRestrictedMode());
  if (!isOnDisk(uri)) return refused(vscode.l10n.t('This file is not on a disk, so it has no history.'));
  const opened = await (await host.git()).openHistory(uri.fsPath);
  if (!opened.ok)
    return refused(
      opened.problem === 'refused'
        ? vscode.l10n.t('git could not read the history: {0}', opened.detail)
        : wordsFor(opened.problem),
    );
  if (!opened.value.isEmpty) return { ok: true, history: opened.value };
  opened.value.dispose();
  return refused(
    vscode.l10n.t('This case has not been committed yet. Its history begins with the first commit.'),
  );
}
