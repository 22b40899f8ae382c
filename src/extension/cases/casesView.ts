import * as vscode from 'vscode';
import { GROUPS } from '../../core/followup/attention';
import { type CaseFilter, isUnfiltered } from '../../core/followup/caseFilter';
import { CONTEXT_KEYS, INTERNAL_COMMANDS, VIEWS } from '../ids';
import { storedFilter, storeFilter } from './caseFilterState';
import type { CaseNode, GroupNode } from './caseNodes';
import { CaseTree } from './caseTree';
import type { Clock } from './clock';
import { filterWords } from './filterWords';
import { GroupedCases, type Regrouped } from './groupedCases';
import { OverdueDecorations } from './overdueDecorations';
import { FOLDED } from './treeItems';
import type { WorkspaceCases } from './workspaceCases';

/** The view of all cases in the activity bar: its tree, badge, filter and words. */
export class CasesView implements vscode.Disposable {
  readonly grouped: GroupedCases;
  private readonly tree: CaseTree;
  private readonly view: vscode.TreeView<CaseNode>;
  /** Groups whose cases are to be seen. */
  private readonly unfolded = new Set(GROUPS.filter((group) => !FOLDED.has(group)));
  private following: vscode.Disposable | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly context: vscode.ExtensionContext,
    readonly cases: WorkspaceCases,
    clock?: Clock,
  ) {
    const { window, commands } = vscode;
    this.grouped = new GroupedCases(cases, storedFilter(context.workspaceState), clock);
    this.tree = new CaseTree(cases, this.grouped);
    this.view = window.createTreeView(VIEWS.cases, { treeDataProvider: this.tree, showCollapseAll: true });
    const unfold = (node: CaseNode, isUnfolded: boolean) => {
      if (node.kind === 'group') this.unfolded[isUnfolded ? 'add' : 'delete'](node.group);
    };
    this.subscriptions = [
      this.view.onDidExpandElement(({ element }) => unfold(element, true)),
      this.view.onDidCollapseElement(({ element }) => unfold(element, false)),
      this.grouped,
      this.tree,
      this.view,
      new OverdueDecorations(cases, this.grouped),
      this.grouped.onDidRegroup((regrouped) => this.show(regrouped)),
      commands.registerCommand(INTERNAL_COMMANDS.showMoreCases, (group: GroupNode) =>
        this.tree.showMore(group),
      ),
    ];
    void window.withProgress({ location: { viewId: VIEWS.cases } }, () => cases.complete);
    void cases.complete.then(() => this.tell());
  }

  get filter(): CaseFilter {
    return this.grouped.groups.filter;
  }

  async setFilter(filter: CaseFilter): Promise<void> {
    await this.grouped.setFilter(filter);
    await storeFilter(this.context.workspaceState, filter);
  }

  private show(regrouped: Regrouped): void {
    const selected = this.view.selection[0];
    this.tree.redraw(regrouped);
    this.tell();
    if (selected?.kind === 'case' && regrouped.groups.size > 0) this.follow(selected.file.key);
  }

  /** A case that comes into another group stays selected; a group that is folded up stays so. */
  private follow(key: string): void {
    const node = this.tree.nodeOf(key);
    if (!node || !this.unfolded.has(node.parent.group) || !this.view.visible) return;
    if (node === this.view.selection[0]) return;
    // Its new row can be selected once VS Code knows it.
    this.following?.dispose();
    this.following = this.tree.onDidFetch((group) => {
      if (group !== node.parent.group) return;
      this.following?.dispose();
      setTimeout(() => void this.view.reveal(node, { select: true, focus: false }).then(undefined, () => {}));
    });
  }

  private tell(): void {
    const { groups } = this.grouped;
    const overdue = groups.totalOf('overdue');
    this.view.badge =
      overdue === 0 ? undefined : { value: overdue, tooltip: vscode.l10n.t('Overdue cases: {0}', overdue) };
    const isFiltered = !isUnfiltered(groups.filter);
    this.view.message = isFiltered ? filterWords(groups) : '';
    const { index } = this.cases;
    setContext(CONTEXT_KEYS.filtered, isFiltered);
    setContext(CONTEXT_KEYS.noCase, index.caseCount === 0 && index.uncheckedCount === 0);
  }

  dispose(): void {
    this.following?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

const known = new Map<string, boolean>();

function setContext(key: string, value: boolean): void {
  if (known.get(key) === value) return;
  known.set(key, value);
  void vscode.commands.executeCommand('setContext', key, value);
}
