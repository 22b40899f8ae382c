import * as vscode from 'vscode';
import { type CaseFile, parseCase } from '../../core/casefile/casefile';
import type { Options } from '../../core/config/options';
import { CaseIndex, type IndexedFile, type UncheckedReason } from '../../core/followup/caseIndex';
import { summaryOf } from '../../core/followup/summary';
import { MAX_CHARACTERS } from '../caseDocuments';
import type { Deps } from '../features';
import { type CaseFiles, caseFilesOf, type FileStamp } from './caseFiles';
import { type CaseRoot, CaseScope, isBehindLink } from './caseScope';
import type { FileRecord } from './fileRecord';
import { IndexStore } from './indexStore';
import { Slices } from './slices';

/** Events come in swarms, as when git checks out a branch; they are looked at together. */
const SWARM_MS = 40;

/**
 * The cases of the workspace, kept current while files, editors and configurations change. What an editor shows
 * counts before what is on disk.
 */
export class WorkspaceCases implements vscode.Disposable {
  readonly index = new CaseIndex();
  private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Keys of files that say something else now, are new, or are gone. */
  readonly onDidChange = this.changed.event;
  /** Resolves once every file has been looked at. */
  readonly complete: Promise<void>;
  private completed = () => {};

  private readonly records = new Map<string, FileRecord>();
  private scope: CaseScope | undefined;
  private files: CaseFiles | undefined;
  private readonly store: IndexStore;
  private readonly subscriptions: vscode.Disposable[] = [];

  private readonly touched = new Map<string, vscode.Uri>();
  private readonly deleted = new Set<string>();
  private isOutdated = true;
  /** Whether the store lacks something that was read from disk. */
  private isUnsaved = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isBusy = false;
  private isDisposed = false;

  constructor(private readonly deps: Pick<Deps, 'cases' | 'configurations' | 'host' | 'context'>) {
    this.complete = new Promise((resolve) => {
      this.completed = resolve;
    });
    this.store = new IndexStore(deps.context);
    this.listen();
    void this.work();
  }

  /** A case whole, as it is now: as in its editor, else as on disk. Undefined where it is none any more. */
  async read(key: string): Promise<{ readonly file: CaseFile; readonly options: Options } | undefined> {
    const uri = vscode.Uri.parse(key, true);
    const root = this.scope?.rootOf(uri);
    const document = openDocument(key);
    const reading = document ? { ok: true as const, text: document.getText() } : await this.files?.read(uri);
    const file = reading?.ok && reading.text.length <= MAX_CHARACTERS ? parseCase(reading.text) : undefined;
    return file && root && { file, options: root.options };
  }

  /** Writes down at once what the next start would otherwise have to read. */
  flush(): Promise<void> {
    return this.store.flush();
  }

  private listen(): void {
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher('**');
    const touch = (uri: vscode.Uri) => {
      this.touched.set(uri.toString(), uri);
      this.soon();
    };
    const outdated = () => {
      this.isOutdated = true;
      this.soon();
    };
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate(touch),
      watcher.onDidChange(touch),
      watcher.onDidDelete((uri) => {
        this.deleted.add(uri.toString());
        touch(uri);
      }),
      this.deps.cases.onDidRead(({ uri }) => touch(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.records.has(uri.toString())) touch(uri);
      }),
      this.deps.configurations.onDidChange(outdated),
      workspace.onDidChangeWorkspaceFolders(outdated),
      this.changed,
    );
  }

  private soon(): void {
    if (this.isBusy || this.isDisposed) return;
    this.timer ??= setTimeout(() => void this.work(), SWARM_MS);
  }

  /** Works off what has come together; what comes meanwhile follows. */
  private async work(): Promise<void> {
    this.timer = undefined;
    this.isBusy = true;
    try {
      const changes = this.isOutdated ? await this.readAll() : await this.readTouched();
      if (changes.size > 0) this.changed.fire(changes);
      if (this.isUnsaved) this.store.save(this.records);
      this.isUnsaved = false;
    } finally {
      this.isBusy = false;
      if (!this.isOutdated) this.completed();
      if (this.isOutdated || this.touched.size > 0) this.soon();
    }
  }

  /** Every file there is; those that have not changed since they were read are not read again. */
  private async readAll(): Promise<Set<string>> {
    const isFirst = !this.scope;
    this.isOutdated = false;
    this.files ??= await caseFilesOf(this.deps.host);
    const slices = new Slices();
    this.scope = await CaseScope.load(this.deps.configurations);
    if (isFirst) for (const record of await this.store.read(slices)) this.records.set(record.key, record);
    const changes = new Set<string>();
    const seen = new Set<string>();
    for await (const uri of this.scope.files(slices)) {
      if (this.isDisposed) return new Set();
      await slices.pause();
      seen.add(uri.toString());
      await this.look(uri, changes);
    }
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty && !seen.has(document.uri.toString())) {
        seen.add(document.uri.toString());
        await this.look(document.uri, changes);
      }
    for (const key of [...this.records.keys()]) if (!seen.has(key)) this.forget(key, changes);
    return changes;
  }

  private async readTouched(): Promise<Set<string>> {
    const changes = new Set<string>();
    const slices = new Slices();
    const touched = [...this.touched.values()];
    const deleted = new Set(this.deleted);
    this.touched.clear();
    this.deleted.clear();
    await this.forgetBelow(deleted, changes, slices);
    for (const uri of touched) {
      await slices.pause();
      if (this.isDisposed) break;
      await this.lookAtTouched(uri, changes, slices);
    }
    return changes;
  }

  /** Of a folder that is deleted or renamed, the folder alone is told. */
  private async forgetBelow(
    deleted: ReadonlySet<string>,
    changes: Set<string>,
    slices: Slices,
  ): Promise<void> {
    if ([...deleted].every((key) => this.records.has(key))) return;
    for (const key of [...this.records.keys()]) {
      await slices.pause();
      for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1))
        if (deleted.has(key.slice(0, end))) {
          await this.look(vscode.Uri.parse(key, true), changes);
          break;
        }
    }
  }

  private async lookAtTouched(uri: vscode.Uri, changes: Set<string>, slices: Slices): Promise<void> {
    const isKnown = this.records.has(uri.toString());
    const isPossible = this.scope?.rootOf(uri) !== undefined;
    if (isKnown || isPossible) {
      if (isKnown || !(await isBehindLink(uri))) await this.look(uri, changes);
      if (isKnown || this.records.has(uri.toString())) return;
    }
    // A folder that came in as a whole, by a move or a checkout.
    if (!this.scope || !(await isFolder(uri))) return;
    for await (const file of this.scope.files(slices, uri)) await this.look(file, changes);
  }

  private async look(uri: vscode.Uri, changes: Set<string>): Promise<void> {
    const key = uri.toString();
    const root = this.scope?.rootOf(uri);
    const before = this.records.get(key);
    const after = root && (await this.recordOf(uri, key, root, before));
    if (!after) return this.forget(key, changes);
    this.records.set(key, after);
    if (after !== before && after.stamp) this.isUnsaved = true;
    if (after.file && this.index.get(key) === after.file) return;
    if (after.file) {
      this.index.put(after.file);
      changes.add(key);
    } else if (this.index.get(key)) {
      this.index.remove(key);
      changes.add(key);
    }
  }

  private forget(key: string, changes: Set<string>): void {
    if (this.records.delete(key)) this.isUnsaved = true;
    if (!this.index.get(key)) return;
    this.index.remove(key);
    changes.add(key);
  }

  /** Undefined where there is no such file. */
  private async recordOf(
    uri: vscode.Uri,
    key: string,
    { options, stamp: config }: CaseRoot,
    before: FileRecord | undefined,
  ): Promise<FileRecord | undefined> {
    const document = openDocument(key);
    const stamp = await this.files?.stampOf(uri);
    if (document && (stamp || document.isDirty)) {
      const read = await this.deps.cases.read(document);
      const text = document.getText();
      if (!read && text.length > MAX_CHARACTERS) return { key, config, file: unchecked(uri, 'too-large') };
      const file = read?.file ?? parseCase(text);
      return { key, config, ...(file && { file: indexed(uri, file, options) }) };
    }
    if (!stamp) return undefined;
    if (before?.stamp && sameStamp(before.stamp, stamp) && before.config === config) return before;
    const reading = await this.files?.read(uri);
    if (!reading) return undefined;
    if (!reading.ok) return { key, stamp, config, file: unchecked(uri, reading.reason) };
    const file = parseCase(reading.text);
    return { key, stamp, config, ...(file && { file: indexed(uri, file, options) }) };
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.store.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

const sameStamp = (a: FileStamp, b: FileStamp): boolean => a.mtime === b.mtime && a.size === b.size;

const openDocument = (key: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === key);

/** Below its workspace folder. */
function pathOf(uri: vscode.Uri): string {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return top ? uri.path.slice(top.path.length).replace(/^\//, '') : uri.path;
}

const unchecked = (uri: vscode.Uri, reason: UncheckedReason): IndexedFile => ({
  kind: 'unchecked',
  key: uri.toString(),
  path: pathOf(uri),
  reason,
});

const indexed = (uri: vscode.Uri, file: CaseFile, options: Options): IndexedFile => ({
  kind: 'case',
  key: uri.toString(),
  summary: summaryOf(pathOf(uri), file, options),
});

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
