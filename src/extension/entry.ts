import * as vscode from 'vscode';
import { COMMANDS, type CommandId, VIEWS } from './ids';

/** What the second bundle hands over once it is loaded. */
export interface Features {
  run(id: CommandId, args: readonly unknown[]): Promise<unknown>;
  /** Fills a call sheet that VS Code brings back after a reload. */
  restoreSheet(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
}

export type LoadFeatures = () => Promise<{ start(context: vscode.ExtensionContext): Features }>;

/**
 * The small first bundle: knows the commands and how to tell a case, and loads everything else when a case is open,
 * the workspace is set up for cases, or a command is called. A folder of other Markdown pays for these lines alone.
 */
export function activateEntry(context: vscode.ExtensionContext, load: LoadFeatures): void {
  let features: Promise<Features> | undefined;
  const started = (): Promise<Features> => {
    features ??= load().then((module) => module.start(context));
    return features;
  };
  for (const id of Object.values(COMMANDS))
    context.subscriptions.push(
      vscode.commands.registerCommand(id, async (...args: unknown[]) => (await started()).run(id, args)),
    );
  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(VIEWS.callSheet, {
      deserializeWebviewPanel: async (panel, state) => (await started()).restoreSheet(panel, state),
    }),
  );
  startForView(context, started);
  void isSetUp().then((yes) => (yes ? started() : undefined));
  const startForCase = (document: vscode.TextDocument) => {
    if (document.languageId === 'markdown' && looksLikeCase(document)) void started();
  };
  vscode.workspace.textDocuments.forEach(startForCase);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument(startForCase),
    vscode.workspace.onDidChangeTextDocument(({ document }) => startForCase(document)),
  );
}

/** The view of all cases is filled by what is loaded once somebody looks at it. */
function startForView(context: vscode.ExtensionContext, start: () => Promise<unknown>): void {
  const waiting = vscode.window.registerTreeDataProvider<never>(VIEWS.cases, {
    getChildren: async () => {
      await start();
      return [];
    },
    getTreeItem: (element) => element,
  });
  context.subscriptions.push(waiting);
}

/** Whether the workspace keeps cases: what is overdue shows before one is opened. */
async function isSetUp(): Promise<boolean> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? [])
    for (const name of ['.case-notes.yaml', '.case-notes.json'])
      if (
        await vscode.workspace.fs.stat(vscode.Uri.joinPath(uri, name)).then(
          () => true,
          () => false,
        )
      )
        return true;
  return false;
}

/** Fences reach no further than this many lines in any file that is read at all. */
const HEAD_LINES = 400;

/** Cheap on purpose: the full answer is the parser's. */
function looksLikeCase(document: vscode.TextDocument): boolean {
  if (!/^\uFEFF?---/.test(document.lineAt(0).text)) return false;
  const head = document.getText(new vscode.Range(0, 0, HEAD_LINES, 0));
  return /^["']?caseNotes["']?[ \t]*:/m.test(head);
}
