import * as vscode from 'vscode';
import { formatDay, inZone } from '../core/calendar';
import { parseCase } from '../core/casefile/casefile';
import { sellerZone } from '../core/casefile/effective';
import { readinessOf } from '../core/contact/readiness';
import { caseFileName } from '../core/exports/caseFileName';
import { type NewCase, scaffold } from '../core/exports/scaffold';
import { LineMap } from '../core/text';
import type { Configuration } from './configurations';
import { toRange } from './convert';
import { madeOrSay, userTemplate } from './userTemplates';

/** The folder a new case goes to: asked for where several are open; says so where none is. */
export async function targetFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  if (own) return own.uri;
  if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
  const [only] = folders;
  if (only) return only.uri;
  const open = vscode.l10n.t('Open Folder');
  const message = vscode.l10n.t('Cases are kept in a folder. Open one first.');
  if ((await vscode.window.showWarningMessage(message, open)) === open)
    await vscode.commands.executeCommand('workbench.action.files.openFolder');
  return undefined;
}

/** Writes the file, never over another, and opens it with the cursor at the first gap. */
export async function createCase(
  request: NewCase,
  { options, root }: Configuration,
): Promise<vscode.TextDocument | undefined> {
  if (!root) return undefined;
  const text = await render(request, { options, root });
  if (text === undefined) return undefined;
  const now = Date.now();
  const uri = await write(
    root,
    request.title,
    formatDay(inZone(now, sellerZone(options, request.marketplace))),
    text,
  );
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const file = parseCase(text);
  const gap = file && readinessOf(file, { options, now }).gaps[0];
  if (!gap) return document;
  const range = toRange(new LineMap(text), gap.span);
  const { end } = document.lineAt(range.start.line).range;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(range);
  return document;
}

async function render(request: NewCase, configuration: Configuration): Promise<string | undefined> {
  const template = await userTemplate(configuration, 'case.md');
  return madeOrSay(() => scaffold(request, configuration.options, template));
}

async function write(root: vscode.Uri, title: string, day: string, text: string): Promise<vscode.Uri> {
  const taken = new Set<string>();
  for (;;) {
    const path = caseFileName(title, day, (candidate) => taken.has(candidate));
    const uri = vscode.Uri.joinPath(root, path);
    const edit = new vscode.WorkspaceEdit();
    // `createFile` without overwrite refuses a name that is taken, also one taken this very moment.
    edit.createFile(uri, {
      overwrite: false,
      ignoreIfExists: false,
      contents: new TextEncoder().encode(text),
    });
    if (!(await exists(uri)) && (await vscode.workspace.applyEdit(edit))) return uri;
    taken.add(path);
    if (taken.size > MOST_NAMES) throw new Error(vscode.l10n.t('The file could not be created: {0}', path));
  }
}

const MOST_NAMES = 1000;

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
