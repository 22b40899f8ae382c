import * as vscode from 'vscode';
import { languageOf } from '../../core/casefile/effective';
import { conflictIn } from '../../core/exports/confirmation';
import { handoverOf } from '../../core/exports/handover';
import { handoverText } from '../../core/exports/handoverText';
import { activeCase } from '../activeCase';
import { leadToGap } from '../confirmationRefusal';
import type { Deps } from '../features';
import { checkReadiness } from './checkReadiness';

const SHOWN_MS = 8000;

/** The brief for whoever takes over to the clipboard, as `export handover` writes it. */
export async function copyHandover(deps: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, uri);
  if (!read) return;
  const { file, options } = read;
  const conflict = conflictIn(file, options);
  if (conflict) return leadToGap(read, conflict);
  // Of frontmatter that cannot be read there is nothing to hand over but its mistake, which is told and led to there.
  if (!file.readable) return checkReadiness(deps, read.document.uri);
  const language = languageOf(file, options);
  const handover = handoverOf(file, { options, now: Date.now(), language });
  await vscode.env.clipboard.writeText(handoverText(handover, language, 'text'));
  const copied = vscode.l10n.t(
    '$(check) Copied: handover brief ({0} promises, {1} IDs, the next step)',
    handover.promised.length,
    handover.ids.length,
  );
  vscode.window.setStatusBarMessage(copied, SHOWN_MS);
}
