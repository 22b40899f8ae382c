import * as vscode from 'vscode';
import type { UncheckedReason } from '../../core/followup/caseIndex';
import { MAX_CHARACTERS } from '../caseDocuments';
import type { Host } from '../host';

/** What tells a version of a file from another without reading it. */
export interface FileStamp {
  /** Milliseconds since 1970 UTC. */
  readonly mtime: number;
  readonly size: number;
}

export type FileText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: UncheckedReason };

/** Files as they are on disk, or wherever the workspace lies. */
export interface CaseFiles {
  /** Undefined where there is no such file; a link is none. */
  stampOf(uri: vscode.Uri): FileStamp | undefined | Promise<FileStamp | undefined>;
  read(uri: vscode.Uri): FileText | Promise<FileText>;
}

/** By the operating system where there is one, as that is many times faster, else through VS Code. */
export async function caseFilesOf(host: Host): Promise<CaseFiles> {
  const local = await host.stamped?.();
  if (!local) return throughVsCode;
  const isLocal = ({ scheme }: vscode.Uri) => scheme === 'file';
  return {
    stampOf: (uri) => (isLocal(uri) ? local.stampOf(uri.fsPath) : throughVsCode.stampOf(uri)),
    read: (uri) => (isLocal(uri) ? local.read(uri.fsPath) : throughVsCode.read(uri)),
  };
}

/** A BOM stays in the text. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const throughVsCode: CaseFiles = {
  async stampOf(uri) {
    try {
      const { type, mtime, size } = await vscode.workspace.fs.stat(uri);
      return type === vscode.FileType.File ? { mtime, size } : undefined;
    } catch {
      return undefined;
    }
  },
  async read(uri) {
    let bytes: Uint8Array;
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      if (size > MAX_CHARACTERS) return { ok: false, reason: 'too-large' };
      bytes = await vscode.workspace.fs.readFile(uri);
    } catch {
      return { ok: false, reason: 'unreadable' };
    }
    try {
      return { ok: true, text: STRICT.decode(bytes) };
    } catch {
      return { ok: false, reason: 'not-utf8' };
    }
  },
};
