import * as vscode from 'vscode';
import type { CaseHistory, PastEvent } from '../../node/git';
import type { Deps } from '../features';
import { CONTEXT_KEYS, INTERNAL_COMMANDS, VIEWS } from '../ids';
import { readHistory } from './opening';
import { cutWords, dayAndTimeOf, dayOf, iconOf, labelOf, olderWords, timeOf } from './words';

type Row = PastEvent | 'older' | 'cut';

/** What the view shows of one case; nothing but the case where it was not read, or has no history. */
interface Shown {
  readonly uri: vscode.Uri;
  readonly history?: CaseHistory;
  readonly events: readonly PastEvent[];
  /** Where the next page begins. */
  readonly next?: number;
}

/**
 * The history of the case in front, in the explorer. Nothing is read while the view is closed. It is read anew when
 * HEAD has moved: after a commit of ours, a save, or when the window is looked at again.
 */
export class HistoryView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<Row>;
  private readonly subscriptions: vscode.Disposable[];
  private shown: Shown | undefined;
  /** Counts the readings: only the last one is shown. */
  private turn = 0;

  constructor(private readonly deps: Deps) {
    const { window, workspace, commands } = vscode;
    this.view = window.createTreeView(VIEWS.history, { treeDataProvider: this });
    this.subscriptions = [
      this.changed,
      this.view,
      this.view.onDidChangeVisibility(() => this.follow()),
      window.onDidChangeActiveTextEditor(() => this.follow()),
      deps.cases.onDidRead((document) => this.follow(document)),
      workspace.onDidGrantWorkspaceTrust(() => void this.read()),
      workspace.onDidSaveTextDocument(() => void this.readIfMoved()),
      window.onDidChangeWindowState(({ focused }) => void (focused && this.readIfMoved())),
      deps.committed.event(() => void this.read()),
      commands.registerCommand(INTERNAL_COMMANDS.showPastChange, (uri: vscode.Uri, event: PastEvent) =>
        this.showChange(uri, event),
      ),
      commands.registerCommand(INTERNAL_COMMANDS.showOlder, () => this.showOlder()),
    ];
    // The view is where there is git, and from the moment it has somebody to ask.
    void commands.executeCommand('setContext', CONTEXT_KEYS.hasGit, true);
    this.follow();
  }

  getChildren(row?: Row): Row[] {
    if (row || !this.shown) return [];
    const { events, next, history } = this.shown;
    if (next !== undefined) return [...events, 'older'];
    return history?.isCut ? [...events, 'cut'] : [...events];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    if (row === 'older' || row === 'cut') return closingItem(row);
    const when = `${dayOf(row)} ${timeOf(row)}`;
    const item = new vscode.TreeItem(labelOf(row));
    item.id = `${row.commit} ${this.shown?.events.indexOf(row)}`;
    item.description = dayAndTimeOf(row);
    item.iconPath = iconOf(row);
    item.tooltip = [labelOf(row), when, row.author, row.commit].join('\n');
    item.accessibilityInformation = { label: [labelOf(row), when, row.author].join(', ') };
    item.command = {
      command: INTERNAL_COMMANDS.showPastChange,
      title: vscode.l10n.t('Show what changed'),
      arguments: [this.shown?.uri, row],
    };
    return item;
  }

  /** Turns to the case in front; what is no case, as a former version, leaves the view as it is. */
  private follow(read?: vscode.TextDocument): void {
    const front = this.deps.cases.inFront() ?? vscode.window.activeTextEditor?.document;
    const uri = front && this.deps.cases.latest(front) ? front.uri : undefined;
    const isShown = uri === undefined || uri.toString() === this.shown?.uri.toString();
    if (!isShown) void this.read(uri);
    // A case is read anew with every key: that alone moves no HEAD.
    else if (!read) void this.readIfMoved();
  }

  private async readIfMoved(): Promise<void> {
    if (!this.view.visible) return;
    const { uri, history } = this.shown ?? {};
    const git = vscode.workspace.isTrusted ? await this.deps.host.git?.() : undefined;
    if (!uri || !history || !git || history.head !== (await git.headAt(uri.fsPath))) await this.read();
  }

  private async read(uri = this.shown?.uri): Promise<void> {
    const turn = ++this.turn;
    if (!uri) this.view.message = vscode.l10n.t('Open a case to see its history here.');
    if (!uri || !this.view.visible) return uri && this.show({ uri, events: [] });
    const reading = await readHistory(this.deps.host, uri);
    const page = reading.ok ? await reading.history.page() : { events: [] };
    if (turn === this.turn) {
      this.view.message = reading.ok ? '' : reading.why;
      this.show({ uri, ...page, ...(reading.ok && { history: reading.history }) });
    } else if (reading.ok) reading.history.dispose();
  }

  private async showOlder(): Promise<void> {
    const { shown } = this;
    if (!shown?.history || shown.next === undefined) return;
    const page = await shown.history.page(shown.next);
    if (this.shown !== shown) return;
    const { uri, history } = shown;
    this.show({ uri, history, ...page, events: [...shown.events, ...page.events] });
  }

  private async showChange(uri: vscode.Uri, event: PastEvent): Promise<void> {
    await (await this.deps.past()).showChange(uri, event);
  }

  private show(shown: Shown): void {
    if (this.shown?.history !== shown.history) this.shown?.history?.dispose();
    this.shown = shown;
    this.view.description = shown.uri.path.slice(shown.uri.path.lastIndexOf('/') + 1);
    this.changed.fire();
  }

  dispose(): void {
    this.shown?.history?.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** The row behind the entries: it brings the next page, or says why there is none. */
function closingItem(row: 'older' | 'cut'): vscode.TreeItem {
  const item = new vscode.TreeItem(row === 'older' ? olderWords() : cutWords());
  item.id = row;
  item.iconPath = new vscode.ThemeIcon(row === 'older' ? 'ellipsis' : 'info');
  if (row === 'older') item.command = { command: INTERNAL_COMMANDS.showOlder, title: olderWords() };
  return item;
}
