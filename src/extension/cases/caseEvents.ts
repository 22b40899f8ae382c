import * as vscode from 'vscode';
import type { Deps } from '../features';

/** Events come in swarms, as when git checks out a branch; they are looked at together. */
export const SWARM_MS = 40;

/** What has come together. */
export interface Swarm {
  /** Which files may be cases has to be asked anew. */
  readonly isOutdated: boolean;
  readonly touched: readonly vscode.Uri[];
  /** Of a folder that is deleted or renamed, the folder alone is told. */
  readonly deleted: ReadonlySet<string>;
}

/** Gathers whatever may change what is known of cases, and hands over one swarm after the other. */
export class CaseEvents implements vscode.Disposable {
  private readonly touched = new Map<string, vscode.Uri>();
  private readonly deleted = new Set<string>();
  private isOutdated = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isBusy = false;
  private isDisposed = false;
  private readonly subscriptions: vscode.Disposable[];

  /** The first swarm comes at once: nothing is known yet. */
  constructor(
    { cases, configurations }: Pick<Deps, 'cases' | 'configurations'>,
    private readonly handle: (swarm: Swarm) => Promise<void>,
  ) {
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher('**');
    this.subscriptions = [
      watcher,
      watcher.onDidCreate((uri) => this.touch(uri)),
      watcher.onDidChange((uri) => this.touch(uri)),
      watcher.onDidDelete((uri) => {
        this.deleted.add(uri.toString());
        this.touch(uri);
      }),
      cases.onDidRead(({ uri }) => this.touch(uri)),
      // From now on the file counts again.
      workspace.onDidCloseTextDocument(({ uri }) => this.touch(uri)),
      configurations.onDidChange(() => this.outdate()),
      workspace.onDidChangeWorkspaceFolders(() => this.outdate()),
    ];
    void this.work();
  }

  private touch(uri: vscode.Uri): void {
    this.touched.set(uri.toString(), uri);
    this.soon();
  }

  private outdate(): void {
    this.isOutdated = true;
    this.soon();
  }

  private soon(): void {
    if (this.isBusy || this.isDisposed) return;
    this.timer ??= setTimeout(() => void this.work(), SWARM_MS);
  }

  private async work(): Promise<void> {
    this.timer = undefined;
    this.isBusy = true;
    const { isOutdated } = this;
    const [touched, deleted] = [[...this.touched.values()], new Set(this.deleted)];
    this.isOutdated = false;
    this.touched.clear();
    this.deleted.clear();
    try {
      await this.handle({ isOutdated, touched, deleted });
    } finally {
      this.isBusy = false;
      if (this.isOutdated || this.touched.size > 0) this.soon();
    }
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
