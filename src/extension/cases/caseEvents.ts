import * as vscode from 'vscode';
import type { Deps } from '../features';

/** Events come in swarms, as when git checks out a branch; they are looked at together. */
export const SWARM_MS = 40;

/** What comes with a new folder may be written before VS Code watches the folder, and is then never told of. */
const SETTLED_MS = 1000;

/** What has come together. */
export interface Swarm {
  /** Which files may be cases has to be asked anew. */
  readonly isOutdated: boolean;
  readonly touched: readonly vscode.Uri[];
  readonly created: ReadonlySet<string>;
  /** Of a folder that is deleted or renamed, the folder alone is told. */
  readonly deleted: ReadonlySet<string>;
}

/** Gathers whatever may change what is known of cases, and hands over one swarm after the other. */
export class CaseEvents implements vscode.Disposable {
  private readonly touched = new Map<string, vscode.Uri>();
  private readonly created = new Set<string>();
  private readonly deleted = new Set<string>();
  private isOutdated = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;
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
      watcher.onDidCreate((uri) => {
        this.created.add(uri.toString());
        this.touch(uri);
      }),
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

  /** Once nothing new has come for a while, everything is looked at once more: what has not changed is not read. */
  lookAgain(): void {
    clearTimeout(this.settling);
    if (!this.isDisposed) this.settling = setTimeout(() => this.outdate(), SETTLED_MS);
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
    const touched = [...this.touched.values()];
    const [created, deleted] = [new Set(this.created), new Set(this.deleted)];
    this.isOutdated = false;
    for (const gathered of [this.touched, this.created, this.deleted]) gathered.clear();
    try {
      await this.handle({ isOutdated, touched, created, deleted });
    } finally {
      this.isBusy = false;
      if (this.isOutdated || this.touched.size > 0) this.soon();
    }
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    clearTimeout(this.settling);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
