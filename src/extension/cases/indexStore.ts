import * as vscode from 'vscode';
import { isIndexedFile } from '../../core/followup/storedSummary';
import type { FileRecord } from './fileRecord';
import { Slices } from './slices';

/** Changed whenever what is stored means something else. */
const FORMAT = 3;
const NAME = 'cases.ndjson';
const NEWLINE = 10;
/** What has changed is written together, after a while: lost, it is read anew at the next start. */
const DELAY_MS = 10_000;

/** The first line: by what the others were made. */
interface Head {
  readonly format: number;
  readonly version: string;
  readonly configs: readonly string[];
}

/**
 * Keeps what was read of each file for the next start, with the time and size the file had: one line of JSON a file,
 * so that neither reading nor writing holds anything up. Whatever is damaged or of another version is left aside.
 */
export class IndexStore implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private records: ReadonlyMap<string, FileRecord> | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly context: Pick<vscode.ExtensionContext, 'storageUri' | 'extension'>) {}

  async read(slices: Slices): Promise<FileRecord[]> {
    const bytes = await this.bytes();
    if (!bytes) return [];
    const lines = linesOf(bytes);
    const head = parsed(lines.next().value ?? '');
    if (!isHead(head) || head.format !== FORMAT || head.version !== this.version) return [];
    const records: FileRecord[] = [];
    for (const line of lines) {
      await slices.pause();
      const record = recordOf(parsed(line), head.configs);
      if (!record) return [];
      records.push(record);
    }
    return records;
  }

  /** Writes them in a while, together with what changes until then. */
  save(records: ReadonlyMap<string, FileRecord>): void {
    this.records = records;
    this.timer ??= setTimeout(() => void this.flush(), DELAY_MS);
  }

  /** Writes now what is waiting to be written. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { records } = this;
    this.records = undefined;
    // Without it the next start takes longer, and that is all: a full disk is nobody's business here.
    if (records) this.writing = this.writing.then(() => this.write([...records.values()])).catch(() => {});
    return this.writing;
  }

  private async write(records: readonly FileRecord[]): Promise<void> {
    const { storageUri } = this.context;
    if (!storageUri) return;
    const slices = new Slices();
    const encoder = new TextEncoder();
    const configs = [...new Set(records.map(({ config }) => config))];
    const head: Head = { format: FORMAT, version: this.version, configs };
    const parts = [encoder.encode(`${JSON.stringify(head)}\n`)];
    for (const record of records) {
      await slices.pause();
      if (!record.stamp) continue;
      const { key, stamp, config, file } = record;
      const line = [key, stamp.mtime, stamp.size, configs.indexOf(config), file ?? null];
      parts.push(encoder.encode(`${JSON.stringify(line)}\n`));
    }
    const target = vscode.Uri.joinPath(storageUri, NAME);
    // Beside its place and moved there whole: whoever reads it meanwhile sees the former one.
    const fresh = vscode.Uri.joinPath(storageUri, `${NAME}.new`);
    await vscode.workspace.fs.createDirectory(storageUri);
    await vscode.workspace.fs.writeFile(fresh, joined(parts));
    await vscode.workspace.fs.rename(fresh, target, { overwrite: true });
  }

  private async bytes(): Promise<Uint8Array | undefined> {
    const { storageUri } = this.context;
    if (!storageUri) return undefined;
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(storageUri, NAME));
    } catch {
      return undefined;
    }
  }

  private get version(): string {
    return String(this.context.extension.packageJSON.version);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

function* linesOf(bytes: Uint8Array): Generator<string, undefined> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, start);
    const stop = end < 0 ? bytes.length : end;
    yield decoder.decode(bytes.subarray(start, stop));
    start = stop + 1;
  }
  return undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is Head {
  const { configs } = (value ?? {}) as Partial<Head>;
  return Array.isArray(configs) && configs.every((config) => typeof config === 'string');
}

function recordOf(line: unknown, configs: readonly string[]): FileRecord | undefined {
  if (!Array.isArray(line)) return undefined;
  const [key, mtime, size, at, file] = line as unknown[];
  const config = typeof at === 'number' ? configs[at] : undefined;
  if (typeof key !== 'string' || typeof mtime !== 'number' || typeof size !== 'number') return undefined;
  if (config === undefined) return undefined;
  const record = { key, stamp: { mtime, size }, config };
  if (file === null) return record;
  return isIndexedFile(file) && file.key === key ? { ...record, file } : undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
