import * as vscode from 'vscode';
import { languageOf } from '../../core/casefile/effective';
import { conflictIn } from '../../core/exports/confirmation';
import { handoverOf } from '../../core/exports/handover';
import { handoverText, joinBriefs } from '../../core/exports/handoverText';
import { byAttention } from '../../core/followup/attention';
import { Slices } from '../cases/slices';
import type { Deps } from '../features';

const SHOWN_MS = 8000;

/** The briefs of every open case to the clipboard, most urgent first, as `export handover` writes them. */
export async function copyHandoverOfAll({ index }: Deps): Promise<void> {
  const all = await index();
  await all.complete;
  const now = Date.now();
  const order = byAttention(now);
  const open = all.index
    .cases()
    .filter(({ summary }) => summary.status !== 'resolved')
    .sort((a, b) => order(a.summary, b.summary));
  if (open.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is no open case to hand over.'));
    return;
  }
  const briefs: string[] = [];
  const slices = new Slices();
  for (const { key } of open) {
    await slices.pause();
    const read = await all.read(key);
    if (!read) continue;
    const { file, options } = read;
    // In the middle of a merge nobody knows what would be handed over.
    if (conflictIn(file, options)) continue;
    const language = languageOf(file, options);
    briefs.push(handoverText(handoverOf(file, { options, now, language }), language, 'text'));
  }
  await vscode.env.clipboard.writeText(joinBriefs(briefs, 'text'));
  const copied = vscode.l10n.t('$(check) Copied: handover briefs of {0} cases', briefs.length);
  const unread = all.index.uncheckedCount + open.length - briefs.length;
  const rest = unread > 0 ? ` ${vscode.l10n.t('Files that could not be checked: {0}.', unread)}` : '';
  vscode.window.setStatusBarMessage(copied + rest, SHOWN_MS);
}
