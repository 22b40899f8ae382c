import * as vscode from 'vscode';
import { GROUPS, type Group } from '../../core/followup/attention';
import type { IndexedCase } from '../../core/followup/caseIndex';
import type { CaseNode, FileNode, GroupNode, MoreNode, UncheckedGroupNode } from './caseNodes';
import type { GroupedCases, Regrouped } from './groupedCases';
import { itemOf, tooltipOf } from './treeItems';
import type { WorkspaceCases } from './workspaceCases';

/** Rows of a group at first, and with every further page: VS Code takes all rows of a group at once. */
const PAGE = 200;

/**
 * Groups in their order and their cases. Tells of changed places alone, with the same elements and ids as before, so
 * that what is selected and unfolded stays.
 */
export class CaseTree implements vscode.TreeDataProvider<CaseNode>, vscode.Disposable {
  private readonly fetched = new vscode.EventEmitter<Group>();
  /** VS Code has asked for the rows of a group, and knows them in a moment. */
  readonly onDidFetch = this.fetched.event;
  private readonly changed = new vscode.EventEmitter<CaseNode | CaseNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly groupNodes = new Map<Group, GroupNode>(
    GROUPS.map((group) => [group, { kind: 'group', group }]),
  );
  private readonly moreNodes = new Map<Group, MoreNode>();
  private readonly unchecked: UncheckedGroupNode = { kind: 'uncheckedGroup' };
  private readonly files = new Map<string, FileNode>();
  private readonly pages = new Map<Group, number>();
  /** The top as VS Code knows it. */
  private top: readonly CaseNode[] = [];

  constructor(
    private readonly cases: WorkspaceCases,
    private readonly grouped: GroupedCases,
  ) {}

  getChildren(node?: CaseNode): CaseNode[] {
    if (!node) {
      this.top = this.topNow();
      return [...this.top];
    }
    if (node.kind === 'group') return this.membersOf(node);
    if (node.kind === 'uncheckedGroup')
      return this.cases.index
        .unchecked()
        .map((file) => ({ kind: 'unchecked', uri: vscode.Uri.parse(file.key, true), file }));
    return [];
  }

  getParent(node: CaseNode): CaseNode | undefined {
    if (node.kind === 'case' || node.kind === 'more') return node.parent;
    return node.kind === 'unchecked' ? this.unchecked : undefined;
  }

  getTreeItem(node: CaseNode): vscode.TreeItem {
    return itemOf(node, this.grouped.groups, this.cases.index);
  }

  resolveTreeItem(item: vscode.TreeItem, node: CaseNode): vscode.TreeItem {
    if (node.kind === 'case') item.tooltip = tooltipOf(node.file);
    return item;
  }

  /** The element of a case where it stands now; undefined where it is not among the rows. */
  nodeOf(key: string): FileNode | undefined {
    const group = this.grouped.groups.shownGroupOf(key);
    const file = this.cases.index.get(key);
    if (!group || file?.kind !== 'case') return undefined;
    const isInPage = this.grouped.groups.page(group, this.pageOf(group)).some((one) => one.key === key);
    return isInPage ? this.fileNode(this.groupNodes.get(group) as GroupNode, file) : undefined;
  }

  showMore({ group }: GroupNode): void {
    this.pages.set(group, this.pageOf(group) + PAGE);
    this.changed.fire(this.groupNodes.get(group));
  }

  /** Tells VS Code what to draw anew. */
  redraw({ groups, redrawn, keys, isAnew }: Regrouped): void {
    const now = this.topNow();
    const isSameTop = now.length === this.top.length && now.every((node, i) => node === this.top[i]);
    if (isAnew) this.pages.clear();
    if (isAnew || !isSameTop) {
      this.changed.fire(undefined);
      return;
    }
    const nodes: CaseNode[] = [...groups].flatMap((group) => this.groupNodes.get(group) ?? []);
    for (const file of redrawn) {
      const node = this.files.get(file.key);
      if (!node || groups.has(node.parent.group)) continue;
      node.file = file;
      nodes.push(node);
    }
    if (now.includes(this.unchecked) && keys.size > 0) nodes.push(this.unchecked);
    if (nodes.length > 0) this.changed.fire(nodes);
  }

  private topNow(): CaseNode[] {
    const groups = GROUPS.filter((group) => this.grouped.groups.shownIn(group) > 0);
    const nodes: CaseNode[] = groups.map((group) => this.groupNodes.get(group) as GroupNode);
    return this.cases.index.uncheckedCount > 0 ? [...nodes, this.unchecked] : nodes;
  }

  private membersOf(parent: GroupNode): CaseNode[] {
    this.fetched.fire(parent.group);
    const { groups } = this.grouped;
    const size = this.pageOf(parent.group);
    const nodes: CaseNode[] = groups.page(parent.group, size).map((file) => this.fileNode(parent, file));
    if (groups.shownIn(parent.group) > size) nodes.push(this.moreNode(parent));
    return nodes;
  }

  private fileNode(parent: GroupNode, file: IndexedCase): FileNode {
    const known = this.files.get(file.key);
    if (known?.parent === parent) {
      known.file = file;
      return known;
    }
    const made: FileNode = { kind: 'case', parent, uri: vscode.Uri.parse(file.key, true), file };
    this.files.set(file.key, made);
    return made;
  }

  private moreNode(parent: GroupNode): MoreNode {
    const made: MoreNode = this.moreNodes.get(parent.group) ?? { kind: 'more', parent };
    this.moreNodes.set(parent.group, made);
    return made;
  }

  private pageOf(group: Group): number {
    return this.pages.get(group) ?? PAGE;
  }

  dispose(): void {
    this.changed.dispose();
    this.fetched.dispose();
  }
}
