import * as vscode from 'vscode';
import { formatDay, inZone } from '../core/calendar';
import { parseCase } from '../core/casefile/casefile';
import { sellerZone } from '../core/casefile/effective';
import { readinessOf } from '../core/contact/readiness';
import { caseFileName } from '../core/exports/caseFileName';
import { type NewCase, scaffold } from '../core/exports/scaffold';
import { LineMap } from '../core/text';
import type { CreateResult } from '../node/writeFile';
import type { Configuration } from './configurations';
import { toRange } from './convert';
import type { Host } from './host';
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

/** Writes the file, never over another and never outside the folder, and opens it with the cursor at the first gap. */
export async function createCase(
  request: NewCase,
  { options, root }: Configuration,
  host: Host,
): Promise<vscode.TextDocument | undefined> {
  if (!root) return undefined;
  const text = await render(request, { options, root });
  if (text === undefined) return undefined;
  const now = Date.now();
  const day = formatDay(inZone(now, sellerZone(options, request.marketplace)));
  const uri = await write(root, (taken) => caseFileName(request.title, day, taken), text, host);
  if (!uri) return undefined;
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

/** Under the first name that is free. */
async function write(
  root: vscode.Uri,
  nameOf: (isTaken: (path: string) => boolean) => string,
  text: string,
  host: Host,
): Promise<vscode.Uri | undefined> {
  const taken = new Set<string>();
  for (;;) {
    const path = nameOf((candidate) => taken.has(candidate));
    const result = await create(root, path, text, host);
    if (result === 'written') return vscode.Uri.joinPath(root, path);
    if (result === 'outside') {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The folder “cases” is a link that leads outside this folder. Nothing was written.'),
      );
      return undefined;
    }
    taken.add(path);
  }
}

async function create(root: vscode.Uri, path: string, text: string, { files }: Host): Promise<CreateResult> {
  if (files && root.scheme === 'file') return (await files()).createFile(root.fsPath, path, text);
  const uri = vscode.Uri.joinPath(root, path);
  if (await exists(uri)) return 'exists';
  const edit = new vscode.WorkspaceEdit();
  // `createFile` without overwrite refuses a name that is taken, also one taken this very moment.
  edit.createFile(uri, {
    overwrite: false,
    ignoreIfExists: false,
    contents: new TextEncoder().encode(text),
  });
  return (await vscode.workspace.applyEdit(edit)) ? 'written' : 'exists';
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
