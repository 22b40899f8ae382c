import * as vscode from 'vscode';
import { type CaseLink, caseLinks } from '../../core/contact/caseLinks';
import { activeCase } from '../activeCase';
import type { Deps } from '../features';
import { inWords } from '../language';

/** The page of one of the case's IDs: where there are several, one is chosen. VS Code asks before it opens a browser. */
export async function openInSellerCentral(deps: Deps, given?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, given);
  if (!read) return;
  const links = caseLinks(read.file, read.options);
  const meant = identifierOf(given);
  const named = links.filter(({ kind, value }) => kind === meant?.kind && value === meant.value);
  const link = await choose(meant ? named : links);
  if (link === 'none')
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('None of these IDs has a page of its own. Order, case and shipment IDs have one.'),
    );
  if (link) await vscode.env.openExternal(vscode.Uri.parse(link.url, true));
}

async function choose(links: readonly CaseLink[]): Promise<CaseLink | 'none' | undefined> {
  const [first] = links;
  if (!first) return 'none';
  if (links.length === 1) return first;
  const items = links.map((link) => ({
    label: link.value,
    description: inWords(link.title),
    detail: vscode.Uri.parse(link.url).authority,
    link,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Open in Seller Central'),
    placeHolder: vscode.l10n.t('Which page? It opens in your browser.'),
    matchOnDescription: true,
  });
  return chosen?.link;
}

/** A row of the view This Case names its ID. */
function identifierOf(given: unknown): { readonly kind: string; readonly value: string } | undefined {
  const { identifier } = (given ?? {}) as { readonly identifier?: { kind: string; value: string } };
  return identifier;
}
