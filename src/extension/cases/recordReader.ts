import * as vscode from 'vscode';
import { type CaseFile, parseCase } from '../../core/casefile/casefile';
import type { Options } from '../../core/config/options';
import type { IndexedFile, UncheckedReason } from '../../core/followup/caseIndex';
import { summaryOf } from '../../core/followup/summary';
import { type CaseDocuments, MAX_CHARACTERS } from '../caseDocuments';
import type { CaseFiles, FileStamp } from './caseFiles';
import type { CaseRoot } from './caseScope';
import type { FileRecord } from './fileRecord';

/** Reads a file into what is known of it. What an editor shows counts before what is on disk. */
export class RecordReader {
  constructor(
    private readonly files: CaseFiles,
    private readonly cases: CaseDocuments,
  ) {}

  /**
   * Undefined where there is no such file.
   * @param before what was known: the answer itself where the file has not changed since
   */
  async recordOf(
    uri: vscode.Uri,
    { options, stamp: config }: CaseRoot,
    before: FileRecord | undefined,
  ): Promise<FileRecord | undefined> {
    const key = uri.toString();
    const document = openDocument(key);
    const stamp = await this.files.stampOf(uri);
    // VS Code keeps an editor open whose file was deleted: only what was typed there is still somewhere.
    if (document && (stamp || document.isDirty))
      return { key, config, ...(await this.ofDocument(document, options)) };
    if (!stamp) return undefined;
    if (before?.stamp && isSame(before.stamp, stamp) && before.config === config) return before;
    const reading = await this.files.read(uri);
    if (!reading.ok) return { key, stamp, config, file: unchecked(uri, reading.reason) };
    const file = parseCase(reading.text);
    return { key, stamp, config, ...(file && { file: indexed(uri, file, options) }) };
  }

  /** A case whole; undefined where it is none, or cannot be read. */
  async caseOf(uri: vscode.Uri): Promise<CaseFile | undefined> {
    const document = openDocument(uri.toString());
    if (document) return parseCase(document.getText());
    const reading = await this.files.read(uri);
    return reading.ok ? parseCase(reading.text) : undefined;
  }

  private async ofDocument(
    document: vscode.TextDocument,
    options: Options,
  ): Promise<{ readonly file?: IndexedFile }> {
    const { uri } = document;
    const file = (await this.cases.read(document))?.file;
    if (file) return { file: indexed(uri, file, options) };
    const text = document.getText();
    if (text.length > MAX_CHARACTERS) return { file: unchecked(uri, 'too-large') };
    const other = parseCase(text);
    return other ? { file: indexed(uri, other, options) } : {};
  }
}

const isSame = (a: FileStamp, b: FileStamp): boolean => a.mtime === b.mtime && a.size === b.size;

const openDocument = (key: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === key);

const unchecked = (uri: vscode.Uri, reason: UncheckedReason): IndexedFile => ({
  kind: 'unchecked',
  key: uri.toString(),
  path: pathOf(uri),
  reason,
});

const indexed = (uri: vscode.Uri, file: CaseFile, options: Options): IndexedFile =>
  file.readable
    ? { kind: 'case', key: uri.toString(), summary: summaryOf(pathOf(uri), file, options) }
    : unchecked(uri, 'frontmatter');

/** Below its workspace folder. */
function pathOf(uri: vscode.Uri): string {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return top ? uri.path.slice(top.path.length).replace(/^\//, '') : uri.path;
}
