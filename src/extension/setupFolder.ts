import * as vscode from 'vscode';
import { readConfig } from '../core/config/config';
import { DEFAULT_OPTIONS } from '../core/config/options';
import { casesFolderOf, type FileWrite, type FolderState } from '../core/setup';
import { ATTRIBUTES_NAME } from '../core/setup/attributes';
import { readText } from './userTemplates';

const CONFIG_NAMES = ['.case-notes.yaml', '.case-notes.json'] as const;

/** What a folder has of what is to be set up, on whatever file system it is. git is not asked. */
export async function readFolder(folder: vscode.Uri): Promise<FolderState> {
  const at = (path: string) => vscode.Uri.joinPath(folder, path);
  const texts = await Promise.all(CONFIG_NAMES.map((name) => readText(at(name))));
  const index = texts.findIndex((text) => text !== undefined);
  const { include } = index === -1 ? DEFAULT_OPTIONS : readConfig(texts[index] ?? '').options;
  const cases = casesFolderOf(include);
  const attributes = await readText(at(ATTRIBUTES_NAME));
  return {
    ...(index !== -1 && { config: CONFIG_NAMES[index] as string }),
    include,
    hasCases: cases === undefined || (await exists(at(cases))),
    ...(attributes !== undefined && { attributes }),
  };
}

/** Writes what is missing; a file that has appeared meanwhile stays as it is. The paths that were written. */
export async function writePlanned(folder: vscode.Uri, files: readonly FileWrite[]): Promise<string[]> {
  const written: string[] = [];
  for (const file of files) {
    const uri = vscode.Uri.joinPath(folder, file.path);
    if (await (file.isNew ? create(uri, file.text) : append(uri, file.text))) written.push(file.path);
  }
  return written;
}

async function create(uri: vscode.Uri, text: string): Promise<boolean> {
  if (await exists(uri)) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: new TextEncoder().encode(text) });
  return vscode.workspace.applyEdit(edit);
}

/** Through the document: it may be open, and changed. */
async function append(uri: vscode.Uri, text: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, text);
  return (await vscode.workspace.applyEdit(edit)) && document.save();
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
