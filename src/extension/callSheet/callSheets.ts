import * as vscode from 'vscode';
import { SheetState } from '../../webview/protocol';
import type { CaseDocuments } from '../caseDocuments';
import type { Configurations } from '../configurations';
import { VIEWS } from '../ids';
import { Sheet } from './sheet';

/** The call sheets that are open. Each is a view of its file: what changes there shows here at once. */
export class CallSheets implements vscode.Disposable {
  private readonly open = new Set<Sheet>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly cases: CaseDocuments,
    private readonly configurations: Configurations,
  ) {
    this.subscriptions = [
      // Also when VS Code closes a document that no editor shows: a sheet opens it again.
      cases.onDidRead(({ uri }) => {
        for (const sheet of this.of(uri)) sheet.refresh();
      }),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.renamed(oldUri, newUri);
      }),
      vscode.workspace.onDidDeleteFiles(() => {
        for (const sheet of this.open) sheet.refresh();
      }),
    ];
    cases.inFrontBesides(() => this.inFront());
  }

  /** The case whose sheet has the keyboard. */
  inFront(): vscode.TextDocument | undefined {
    const uri = [...this.open].find(({ panel }) => panel.active)?.uri.toString();
    return uri === undefined
      ? undefined
      : vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  }

  /** Shows the sheet of a case with the keyboard in it; beside the editor, or where other sheets are. */
  reveal({ uri }: vscode.TextDocument): void {
    const [known] = this.of(uri);
    if (known) {
      known.panel.reveal(undefined, false);
      known.focusEntry();
      return;
    }
    const column = [...this.open].find(({ panel }) => panel.visible)?.panel.viewColumn;
    const panel = vscode.window.createWebviewPanel(
      VIEWS.callSheet,
      vscode.l10n.t('Call Sheet'),
      { viewColumn: column ?? vscode.ViewColumn.Beside, preserveFocus: false },
      Sheet.options(this.extensionUri),
    );
    this.add(panel, uri).focusEntry();
  }

  /**
   * A sheet that VS Code brings back after a reload. It may bring a second one of a case whose sheet was opened in the
   * meantime: both stay, for either may hold a draft.
   */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const known = SheetState.safeParse(state);
    if (!known.success) return void panel.dispose();
    panel.webview.options = Sheet.options(this.extensionUri);
    this.add(panel, vscode.Uri.parse(known.data.uri));
  }

  /** Puts the keyboard into the note field of the sheet. */
  focusNote({ uri }: vscode.TextDocument): void {
    this.of(uri)[0]?.focusEntry();
  }

  private of(uri: vscode.Uri): Sheet[] {
    const key = uri.toString();
    return [...this.open].filter((sheet) => sheet.uri.toString() === key);
  }

  private add(panel: vscode.WebviewPanel, uri: vscode.Uri): Sheet {
    const sheet = new Sheet(panel, uri, this.extensionUri, this.cases, this.configurations);
    this.open.add(sheet);
    panel.onDidDispose(() => this.open.delete(sheet));
    return sheet;
  }

  /** A file, or a folder with files of sheets in it, has another name. */
  private renamed(from: vscode.Uri, to: vscode.Uri): void {
    for (const sheet of this.open) {
      const { scheme, authority, path } = sheet.uri;
      if (scheme !== from.scheme || authority !== from.authority) continue;
      if (path === from.path) sheet.move(to);
      else if (path.startsWith(`${from.path}/`))
        sheet.move(to.with({ path: to.path + path.slice(from.path.length) }));
    }
  }

  dispose(): void {
    for (const { panel } of this.open) panel.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
