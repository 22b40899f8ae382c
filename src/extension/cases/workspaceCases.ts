import * as vscode from 'vscode';
import type { CaseFile } from '../../core/casefile/casefile';
import type { Options } from '../../core/config/options';
import { CaseIndex } from '../../core/followup/caseIndex';
import type { Deps } from '../features';
import { CaseEvents, type Swarm } from './caseEvents';
import { type CaseFiles, caseFilesOf } from './caseFiles';
import { CaseScope, isBehindLink, type KnownLinks } from './caseScope';
import type { FileRecord } from './fileRecord';
import { IndexStore } from './indexStore';
import { RecordReader } from './recordReader';
import { Slices } from './slices';

/** The cases of the workspace, kept current while files, editors and configurations change. */
export class WorkspaceCases implements vscode.Disposable {
  readonly index = new CaseIndex();
  private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
  /** Keys of files that say something else now, are new, or are gone. */
  readonly onDidChange = this.changed.event;
  /** Resolves once every file has been looked at. */
  readonly complete: Promise<void>;
  private completed = () => {};

  private readonly records = new Map<string, FileRecord>();
  private readonly store: IndexStore;
  /** Whether the store lacks something that was read from disk. */
  private isUnsaved = false;
  private readonly reader: Promise<RecordReader>;
  private scope: CaseScope | undefined;
  private readonly events: CaseEvents;
  private isDisposed = false;

  constructor(
    private readonly deps: Pick<Deps, 'cases' | 'configurations' | 'host' | 'context'>,
    files: Promise<CaseFiles> = caseFilesOf(deps.host),
  ) {
    this.complete = new Promise((resolve) => {
      this.completed = resolve;
    });
    this.store = new IndexStore(deps.context);
    this.reader = files.then((found) => new RecordReader(found, deps.cases));
    this.events = new CaseEvents(deps, (swarm) => this.take(swarm));
  }

  /** A case whole, as it is now: as in its editor, else as on disk. Undefined where it is none any more. */
  async read(key: string): Promise<{ readonly file: CaseFile; readonly options: Options } | undefined> {
    const uri = vscode.Uri.parse(key, true);
    const root = this.scope?.rootOf(uri);
    const file = root && this.index.get(key) && (await (await this.reader).caseOf(uri));
    return file && { file, options: root.options };
  }

  /** Writes down at once what the next start would otherwise have to read. */
  flush(): Promise<void> {
    return this.store.flush();
  }

  private async take(swarm: Swarm): Promise<void> {
    const changes = new Set<string>();
    try {
      if (swarm.isOutdated) await this.readAll(changes);
      await this.readTouched(swarm, changes);
    } finally {
      if (changes.size > 0) this.changed.fire(changes);
      if (this.isUnsaved) this.store.save(this.records);
      this.isUnsaved = false;
      this.completed();
    }
  }

  /** Every file there is; those that have not changed since they were read are not read again. */
  private async readAll(changes: Set<string>): Promise<void> {
    const slices = new Slices();
    const isFirst = !this.scope;
    await this.deps.configurations.forgetMissing();
    this.scope = await CaseScope.load(this.deps.configurations);
    if (isFirst) for (const record of await this.store.read(slices)) this.records.set(record.key, record);
    const seen = new Set<string>();
    for await (const uri of this.scope.files(slices)) {
      if (this.isDisposed) return;
      await slices.pause();
      seen.add(uri.toString());
      await this.look(uri, changes);
    }
    for (const { uri, isDirty } of vscode.workspace.textDocuments)
      if (isDirty && !seen.has(uri.toString())) {
        seen.add(uri.toString());
        await this.look(uri, changes);
      }
    for (const key of [...this.records.keys()]) if (!seen.has(key)) this.forget(key, changes);
  }

  private async readTouched({ touched, created, deleted }: Swarm, changes: Set<string>): Promise<void> {
    const slices = new Slices();
    const links: KnownLinks = new Map();
    await this.lookBelow(deleted, changes, slices);
    for (const uri of touched) {
      await slices.pause();
      if (this.isDisposed) return;
      await this.lookAtTouched(uri, created, changes, slices, links);
    }
  }

  /** What was known below a folder that is gone. */
  private async lookBelow(deleted: ReadonlySet<string>, changes: Set<string>, slices: Slices): Promise<void> {
    if ([...deleted].every((key) => this.records.has(key))) return;
    for (const key of [...this.records.keys()]) {
      await slices.pause();
      let end = key.lastIndexOf('/');
      while (end > 0 && !deleted.has(key.slice(0, end))) end = key.lastIndexOf('/', end - 1);
      if (end > 0) await this.look(vscode.Uri.parse(key, true), changes);
    }
  }

  private async lookAtTouched(
    uri: vscode.Uri,
    created: ReadonlySet<string>,
    changes: Set<string>,
    slices: Slices,
    links: KnownLinks,
  ): Promise<void> {
    const key = uri.toString();
    const isKnown = this.records.has(key);
    if (isKnown || (this.scope?.rootOf(uri) && !(await isBehindLink(uri, links))))
      await this.look(uri, changes);
    if (isKnown || this.records.has(key)) return;
    // A folder that came in as a whole, by a move or a checkout.
    if (!this.scope?.mayHold(uri) || !(await isFolder(uri))) return;
    if (created.has(key)) this.events.lookAgain();
    for await (const file of this.scope.files(slices, uri)) await this.look(file, changes);
  }

  private async look(uri: vscode.Uri, changes: Set<string>): Promise<void> {
    const key = uri.toString();
    const root = this.scope?.rootOf(uri);
    const before = this.records.get(key);
    const after = root && (await (await this.reader).recordOf(uri, root, before));
    if (!after) return this.forget(key, changes);
    this.records.set(key, after);
    if (after !== before && after.stamp) this.isUnsaved = true;
    const known = this.index.get(key);
    if (after.file === known) return;
    if (after.file) this.index.put(after.file);
    else this.index.remove(key);
    changes.add(key);
  }

  private forget(key: string, changes: Set<string>): void {
    if (this.records.delete(key)) this.isUnsaved = true;
    if (!this.index.get(key)) return;
    this.index.remove(key);
    changes.add(key);
  }

  dispose(): void {
    this.isDisposed = true;
    for (const one of [this.events, this.store, this.changed]) one.dispose();
  }
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
