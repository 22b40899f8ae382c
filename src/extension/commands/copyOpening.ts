import * as vscode from 'vscode';
import { idsAloud } from '../../core/contact/idsAloud';
import { openingText } from '../../core/exports/openingText';
import { activeCase } from '../activeCase';
import { leadToGap } from '../confirmationRefusal';
import type { Deps } from '../features';
import { interfaceLanguage } from '../language';

const SHOWN_MS = 8000;

/** What is said first to the clipboard, as `export opening` writes it. */
export async function copyOpening({ cases }: Deps, uri?: unknown): Promise<void> {
  const read = await activeCase(cases, uri);
  if (!read) return;
  const { file, options } = read;
  const opening = openingText(file, { options });
  if (!opening.ok) return leadToGap(read, opening);
  await vscode.env.clipboard.writeText(opening.body);
  const copied = vscode.l10n.t(
    '$(check) Copied: store, {0} IDs, conclusion, situation, request (about {1} s to say)',
    idsAloud(file, interfaceLanguage()).length,
    opening.seconds,
  );
  vscode.window.setStatusBarMessage(copied, SHOWN_MS);
}
