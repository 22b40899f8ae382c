import * as vscode from 'vscode';
import { tickTasks } from '../../core/followup/tasks';
import type { CaseRow } from '../../core/followup/thisCase/row';
import { thisCaseRows } from '../../core/followup/thisCase/thisCase';
import type { CaseDocument, CaseDocuments } from '../caseDocuments';
import { toRange } from '../convert';
import { editAndSave } from '../editCase';
import { goTo } from '../goTo';
import { CONTEXT_KEYS, VIEWS } from '../ids';
import { interfaceLanguage } from '../language';
import { itemOf, looksOf, type RowElement } from './rowItem';

/**
 * The case in front at a glance. It stays while something else is looked at, as long as its document is open. Rows
 * keep their ids: what has not changed is not drawn anew, and the selection stays where it is.
 */
export class ThisCaseView implements vscode.TreeDataProvider<RowElement>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<RowElement[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<RowElement>;
  private readonly subscriptions: vscode.Disposable[];
  private shown: vscode.TextDocument | undefined;
  private rows: readonly CaseRow[] = [];
  private elements = new Map<string, RowElement>();
  /** Whether rows are to be made once somebody looks. */
  private isBehind = false;

  constructor(
    private readonly cases: CaseDocuments,
    createTreeView: typeof vscode.window.createTreeView<RowElement> = vscode.window.createTreeView,
  ) {
    const { window } = vscode;
    this.view = createTreeView(VIEWS.thisCase, {
      treeDataProvider: this,
      showCollapseAll: false,
      manageCheckboxStateManually: true,
    });
    this.subscriptions = [
      this.changed,
      this.view,
      this.view.onDidChangeVisibility(() => this.update()),
      this.view.onDidChangeCheckboxState(({ items }) => void this.tick(items)),
      window.onDidChangeActiveTextEditor(() => this.follow()),
      window.tabGroups.onDidChangeTabs(() => this.follow()),
      // The day may be another one.
      window.onDidChangeWindowState(({ focused }) => focused && this.update()),
      cases.onDidRead(() => this.follow()),
    ];
    this.follow();
  }

  getChildren(element?: RowElement): RowElement[] {
    if (this.isBehind) this.make();
    const rows = element ? this.find(element.id)?.rows : this.rows;
    return (rows ?? []).map(({ id }) => this.elementOf(id));
  }

  getTreeItem(element: RowElement): vscode.TreeItem {
    const row = this.find(element.id);
    // Asked for once more while it goes.
    return row ? itemOf(row, element) : new vscode.TreeItem('');
  }

  /** Turns to the case in front. What is no case leaves the view as it is; a case that is closed leaves it empty. */
  private follow(): void {
    const { cases } = this;
    const front = cases.inFront() ?? vscode.window.activeTextEditor?.document ?? documentOfTab();
    const next = front && cases.latest(front) ? front : this.shown;
    const isOther = next?.uri.toString() !== this.shown?.uri.toString();
    this.shown = next && cases.latest(next) ? next : undefined;
    if (isOther) this.elements = new Map();
    this.update();
  }

  /** Only what looks different is drawn anew; nothing at all while nobody looks. */
  private update(): void {
    this.isBehind = true;
    if (!this.view.visible) return;
    const before = this.rows;
    this.make();
    const isSameList =
      this.elements.size > 0 &&
      before.length === this.rows.length &&
      before.every(({ id }, i) => id === this.rows[i]?.id);
    const different = this.rows.filter((row, i) => looksOf(row) !== looksOf(before[i] ?? row));
    if (!isSameList) this.changed.fire(undefined);
    else if (different.length > 0) this.changed.fire(different.map(({ id }) => this.elementOf(id)));
  }

  private make(): void {
    this.isBehind = false;
    const read = this.read();
    this.rows = read
      ? thisCaseRows(read.file, { options: read.options, now: Date.now(), language: interfaceLanguage() })
      : [];
    this.view.description = read?.file.data.title?.value ?? '';
    void vscode.commands.executeCommand('setContext', CONTEXT_KEYS.thisCase, read !== undefined);
  }

  private read(): CaseDocument | undefined {
    return this.shown && this.cases.latest(this.shown);
  }

  private find(id: string, rows = this.rows): CaseRow | undefined {
    for (const row of rows) {
      const found = row.id === id ? row : this.find(id, row.rows);
      if (found) return found;
    }
    return undefined;
  }

  /** One element for a row for as long as its case is shown: VS Code tells rows apart by them. */
  private elementOf(id: string): RowElement {
    const { uri } = this.shown as vscode.TextDocument;
    const known = this.elements.get(id) ?? { uri, id };
    this.elements.set(id, known);
    const { tick, identifier } = this.find(id) ?? {};
    return Object.assign(known, { tick, identifier });
  }

  /** One edit in the file for each tick. What cannot be ticked gets its box back. */
  private async tick(items: readonly (readonly [RowElement, vscode.TreeItemCheckboxState])[]): Promise<void> {
    for (const [element, state] of items) {
      const tick = this.find(element.id)?.tick;
      const document = await vscode.workspace.openTextDocument(element.uri);
      const isDone = state === vscode.TreeItemCheckboxState.Checked;
      const done = tick && (await editAndSave(document, tickTasks([{ name: tick.name, isDone }])));
      if (!done) this.changed.fire(undefined);
    }
  }

  /** Shows the place of a row in the file; the cursor of a gap stands where one writes on. */
  async goTo({ id }: Pick<RowElement, 'id'>): Promise<void> {
    const read = this.read();
    const row = this.find(id);
    if (!read || !row?.span) return;
    await goTo(read.document, toRange(read.file.lines, row.span), row.icon === 'gap' ? 'line-end' : 'start');
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** A preview or a custom editor of a case leaves no text editor in front. */
function documentOfTab(): vscode.TextDocument | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof vscode.TabInputCustom ? input.uri.toString() : undefined;
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
