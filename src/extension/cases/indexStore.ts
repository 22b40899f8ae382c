import type * as vscode from 'vscode';
import type { Slices } from './slices';
import type { FileRecord } from './workspaceCases';

/** Keeps what was read for the next start. */
export class IndexStore implements vscode.Disposable {
  constructor(readonly context: vscode.ExtensionContext) {}
  async read(_slices: Slices): Promise<FileRecord[]> {
    return [];
  }
  save(_records: ReadonlyMap<string, FileRecord>): void {}
  dispose(): void {}
}
