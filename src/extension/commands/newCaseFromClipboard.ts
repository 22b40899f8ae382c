import * as vscode from 'vscode';
import { categoryOf } from '../../core/casefile/categories';
import type { NewCase } from '../../core/exports/scaffold';
import { kindOf } from '../../core/identifiers';
import { newCaseFromNotice, readNotice } from '../../core/intake/notice';
import { createCase, targetFolder } from '../createCase';
import type { Deps } from '../features';
import { inWords } from '../language';
import { newCase } from './newCase';

/** Reads a copied notice, shows what it took out of it, and writes only then. */
export async function newCaseFromClipboard(deps: Deps): Promise<void> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The clipboard is empty. Copy the notice in Seller Central first.'),
    );
    return;
  }
  const folder = await targetFolder();
  if (!folder) return;
  const configuration = await deps.configurations.of(vscode.Uri.joinPath(folder, 'cases', 'new.md'));
  const reading = readNotice(text, { options: configuration.options, now: Date.now() });
  const request = newCaseFromNotice(reading);
  const chosen = await vscode.window.showQuickPick(choices(request), {
    title: vscode.l10n.t('New Case from Clipboard'),
    placeHolder: vscode.l10n.t('This is what the notice says. Make the case?'),
    ignoreFocusOut: true,
  });
  if (!chosen?.way) return;
  if (chosen.way === 'change') await newCase(deps, request);
  else await createCase(request, configuration, deps.host);
}

interface Row extends vscode.QuickPickItem {
  readonly way?: 'make' | 'change';
}

/** The two ways on, and below them what goes into the case, each with its kind; choosing one leads to changing it. */
function choices({ title, category, ids = [], deadline, marketplace, timeline = [] }: NewCase): Row[] {
  const found = (label: string, description: string): Row => ({ label, description, way: 'change' });
  const titleOf = (key: string) => inWords(kindOf(key)?.title ?? { ja: key, en: key });
  const known = category === undefined ? undefined : categoryOf(category);
  return [
    { label: vscode.l10n.t('$(add) Make the case'), way: 'make' },
    { label: vscode.l10n.t('$(edit) Change it first'), way: 'change' },
    { label: vscode.l10n.t('Taken from the notice'), kind: vscode.QuickPickItemKind.Separator },
    found(title, vscode.l10n.t('title')),
    ...(known ? [found(inWords(known.title), vscode.l10n.t('category'))] : []),
    ...ids.map(({ kind, value }) => found(value, titleOf(kind))),
    ...(deadline ? [found(deadline, vscode.l10n.t('deadline'))] : []),
    ...(marketplace ? [found(marketplace, vscode.l10n.t('marketplace'))] : []),
    ...timeline.map(({ at, event }) => found(`${at} ${event}`, vscode.l10n.t('timeline'))),
  ];
}
