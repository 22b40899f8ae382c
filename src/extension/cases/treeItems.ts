import * as vscode from 'vscode';
import { oneLine } from '../../core/cleanText';
import { GROUP_TITLES, type Group, nextDue, nextOf } from '../../core/followup/attention';
import { dayDistance, shortDate } from '../../core/followup/attentionText';
import type { CaseGroups } from '../../core/followup/caseGroups';
import type { CaseIndex, IndexedCase } from '../../core/followup/caseIndex';
import type { CaseSummary } from '../../core/followup/summary';
import { INTERNAL_COMMANDS } from '../ids';
import { interfaceLanguage, inWords } from '../language';
import type { CaseNode, FileNode, GroupNode, MoreNode, UncheckedNode } from './caseNodes';
import { caseTooltip } from './caseTooltip';
import { uncheckedWords } from './uncheckedWords';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** What there is nothing to do about is folded up at first. */
export const FOLDED: ReadonlySet<Group> = new Set<Group>(['awaiting-amazon', 'resolved']);

const GROUP_ICONS: Readonly<Record<Group, { readonly icon: string; readonly colour?: string }>> = {
  overdue: { icon: 'warning', colour: 'list.errorForeground' },
  'due-today': { icon: 'clock', colour: 'list.warningForeground' },
  calling: { icon: 'call-outgoing', colour: 'charts.green' },
  ready: { icon: 'pass', colour: 'charts.green' },
  'awaiting-us': { icon: 'account', colour: 'charts.blue' },
  'awaiting-amazon': { icon: 'watch' },
  preparing: { icon: 'edit' },
  resolved: { icon: 'check', colour: 'disabledForeground' },
};

/** How an element looks and is read out. */
export function itemOf(node: CaseNode, groups: CaseGroups, index: CaseIndex): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node, groups);
    case 'case':
      return caseItem(node);
    case 'more':
      return moreItem(node, groups);
    case 'uncheckedGroup':
      return uncheckedGroupItem(index.uncheckedCount);
    case 'unchecked':
      return uncheckedItem(node);
  }
}

function groupItem({ group }: GroupNode, groups: CaseGroups): vscode.TreeItem {
  const title = inWords(GROUP_TITLES[group]);
  const item = new vscode.TreeItem(title, FOLDED.has(group) ? Collapsed : Expanded);
  const [shown, total] = [groups.shownIn(group), groups.totalOf(group)];
  item.id = group;
  item.description = shown === total ? String(total) : `${shown}/${total}`;
  item.iconPath = iconOf(group, GROUP_ICONS[group].icon);
  item.contextValue = 'group';
  item.accessibilityInformation = {
    label:
      shown === total
        ? vscode.l10n.t('{0}, {1} cases', title, total)
        : vscode.l10n.t('{0}, {1} of {2} cases', title, shown, total),
  };
  return item;
}

function iconOf(group: Group, icon: string): vscode.ThemeIcon {
  const { colour } = GROUP_ICONS[group];
  return new vscode.ThemeIcon(icon, colour === undefined ? undefined : new vscode.ThemeColor(colour));
}

function caseItem({ file, parent, uri }: FileNode): vscode.TreeItem {
  const { summary } = file;
  const [title, store, group] = [
    titleOf(summary),
    oneLine(summary.store),
    inWords(GROUP_TITLES[parent.group]),
  ];
  const due = dueOf(summary);
  // How late it is stands in front: of a long title a narrow view shows the beginning alone.
  const item = new vscode.TreeItem(listed([due?.distance, title]));
  item.id = `${parent.group} ${file.key}`;
  item.description = listed([due?.day, store]);
  // Whose turn it is: how late, the group tells.
  item.iconPath = iconOf(parent.group, GROUP_ICONS[summary.status].icon);
  item.contextValue = contextOf(summary);
  item.accessibilityInformation = {
    label: listed([title, group, due?.distance, due?.day, turnWords(summary), store], ', '),
  };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

/** What is shown when somebody points at a case: made then, as making it takes longer than the row. */
export function tooltipOf({ summary }: IndexedCase): vscode.MarkdownString {
  const due = dueOf(summary);
  return caseTooltip(summary, listed([due?.distance, due?.day, turnWords(summary)]));
}

const listed = (parts: readonly (string | undefined)[], between = ' · '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(between);

export const titleOf = ({ title, path }: CaseSummary): string => oneLine(title) || path;

/** `2日超過`, `11/25(水)`; undefined where no date is known, or it matters no more. */
function dueOf(summary: CaseSummary): { readonly distance: string; readonly day: string } | undefined {
  const due = summary.status === 'resolved' ? undefined : (nextDue(summary) ?? summary.deadline);
  if (!due) return undefined;
  const language = interfaceLanguage();
  return { distance: dayDistance(due, Date.now(), language), day: shortDate(due, language) };
}

function turnWords(summary: CaseSummary): string {
  const next = nextOf(summary);
  if (next === 'none') return '';
  return next === 'us' ? vscode.l10n.t('next: us') : vscode.l10n.t('next: Amazon');
}

/** What `when` clauses of the menus ask for, as words between blanks. */
function contextOf({ status, prep, ids }: CaseSummary): string {
  const isStartable =
    status === 'calling' || ((status === 'preparing' || status === 'ready') && prep.length === 4);
  const hasCaseId = ids.some(({ kind }) => kind === 'caseId');
  return ['case', status, ...(isStartable ? ['startable'] : []), ...(hasCaseId ? ['caseId'] : [])].join(' ');
}

function moreItem({ parent }: MoreNode, groups: CaseGroups): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Show more cases'), None);
  item.id = `more ${parent.group}`;
  item.description = vscode.l10n.t('{0} in all', groups.shownIn(parent.group));
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: INTERNAL_COMMANDS.showMoreCases, title: '', arguments: [parent] };
  return item;
}

function uncheckedGroupItem(count: number): vscode.TreeItem {
  const title = vscode.l10n.t('Could not be read');
  const item = new vscode.TreeItem(title, Expanded);
  item.id = 'unchecked';
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground'));
  item.tooltip = vscode.l10n.t('Cases, or files that may be cases: what they want now is not known.');
  item.contextValue = 'group';
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} files', title, count) };
  return item;
}

function uncheckedItem({ file, uri }: UncheckedNode): vscode.TreeItem {
  const why = uncheckedWords(file.reason);
  const item = new vscode.TreeItem(file.path.slice(file.path.lastIndexOf('/') + 1), None);
  item.id = `unchecked ${file.key}`;
  item.description = why;
  item.iconPath = new vscode.ThemeIcon('file');
  item.tooltip = `${file.path}\n${why}`;
  item.contextValue = 'unchecked';
  item.accessibilityInformation = { label: `${file.path}, ${why}` };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}
