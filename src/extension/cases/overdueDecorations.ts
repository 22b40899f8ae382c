import * as vscode from 'vscode';
import type { GroupedCases } from './groupedCases';
import type { WorkspaceCases } from './workspaceCases';

/** Marks files wherever VS Code lists them: what is overdue, and what is not ready for its call. */
export class OverdueDecorations implements vscode.FileDecorationProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri[]>();
  readonly onDidChangeFileDecorations = this.changed.event;
  private readonly shown = new Map<string, Mark>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly cases: WorkspaceCases,
    private readonly grouped: GroupedCases,
  ) {
    this.subscriptions = [
      this.changed,
      vscode.window.registerFileDecorationProvider(this),
      grouped.onDidRegroup(({ keys }) => this.update(keys)),
    ];
    this.update(cases.index.keys());
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const mark = this.shown.get(uri.toString());
    return mark === undefined ? undefined : decorationOf(mark);
  }

  private update(keys: Iterable<string>): void {
    const changed: vscode.Uri[] = [];
    for (const key of keys) {
      const mark = this.markOf(key);
      if (mark === this.shown.get(key)) continue;
      if (mark !== undefined) this.shown.set(key, mark);
      else this.shown.delete(key);
      changed.push(vscode.Uri.parse(key, true));
    }
    if (changed.length > 0) this.changed.fire(changed);
  }

  private markOf(key: string): Mark | undefined {
    const file = this.cases.index.get(key);
    if (file?.kind !== 'case') return undefined;
    if (this.grouped.groups.groupOf(key) === 'overdue') return 'overdue';
    const { status, prep } = file.summary;
    const isBeforeCall = status === 'preparing' || status === 'ready';
    return isBeforeCall && prep.length < 4 ? (prep.length as 0 | 1 | 2 | 3) : undefined;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** `overdue`, or how many pieces there are of the four. */
type Mark = 'overdue' | 0 | 1 | 2 | 3;

/** There is room for two characters. */
const PARTS = ['0', '¼', '½', '¾'] as const;

function decorationOf(mark: Mark): vscode.FileDecoration {
  if (mark === 'overdue')
    return new vscode.FileDecoration(
      '!',
      vscode.l10n.t('Overdue case'),
      new vscode.ThemeColor('list.errorForeground'),
    );
  return new vscode.FileDecoration(
    PARTS[mark],
    vscode.l10n.t('Not ready for the call: {0} of 4 pieces', mark),
    new vscode.ThemeColor('list.warningForeground'),
  );
}
