import * as vscode from 'vscode';
import type { Tick } from '../../core/followup/tasks';
import { type CaseRow, type RowIcon, spokenRow } from '../../core/followup/thisCase/row';
import { INTERNAL_COMMANDS } from '../ids';
import { interfaceLanguage } from '../language';

/** What a tree of rows is made of; menus hand it to commands, which find the case by `uri`. */
export interface RowElement {
  readonly uri: vscode.Uri;
  readonly id: string;
  /** Of the row of a task. */
  readonly tick?: Tick | undefined;
  /** Of the row of an ID. */
  readonly identifier?: CaseRow['identifier'];
}

const ICONS: Readonly<Record<RowIcon, readonly [name: string, colour?: string]>> = {
  status: ['circle-filled'],
  contradiction: ['warning', 'list.warningForeground'],
  next: ['arrow-right'],
  deadline: ['calendar'],
  late: ['error', 'list.errorForeground'],
  today: ['clock', 'list.warningForeground'],
  there: ['check', 'testing.iconPassed'],
  gap: ['circle-large-outline', 'list.warningForeground'],
  prep: ['checklist'],
  opening: ['megaphone'],
  actions: ['tasklist'],
  us: ['account'],
  amazon: ['organization'],
  reply: ['reply'],
  recap: ['note'],
  agreed: ['pass'],
  sent: ['mail', 'testing.iconPassed'],
  unsent: ['mail', 'list.warningForeground'],
  ids: ['tag'],
  id: ['tag'],
};

export function itemOf(row: CaseRow, element: RowElement): vscode.TreeItem {
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    row.label,
    row.rows.length === 0 ? None : row.isOpen ? Expanded : Collapsed,
  );
  const [icon, colour] = ICONS[row.icon];
  const spoken = spokenRow(row, interfaceLanguage());
  item.id = row.id;
  item.description = row.detail;
  item.iconPath = new vscode.ThemeIcon(
    icon,
    colour === undefined ? undefined : new vscode.ThemeColor(colour),
  );
  item.tooltip = row.whole ?? [row.label, row.detail].filter((part) => part !== '').join('\n');
  item.accessibilityInformation = { label: spoken };
  item.contextValue = row.offer ?? (row.tick ? 'task' : 'row');
  if (row.tick) {
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    item.checkboxState = {
      state: row.tick.isDone ? Checked : Unchecked,
      tooltip: row.tick.isDone
        ? vscode.l10n.t('Done: untick it in the file')
        : vscode.l10n.t('Tick it in the file'),
      accessibilityInformation: { label: spoken, role: 'checkbox' },
    };
  }
  if (row.span)
    item.command = {
      command: INTERNAL_COMMANDS.goToRow,
      title: vscode.l10n.t('Go to this place'),
      arguments: [element],
    };
  return item;
}

/** What a row shows, without its place: typing above it moves the place alone, and is nothing to draw anew for. */
export const looksOf = (row: CaseRow): string =>
  JSON.stringify({ ...row, span: row.span !== undefined, rows: row.rows.map(looksOf) });
