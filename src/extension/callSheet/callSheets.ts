import * as vscode from 'vscode';
import { callSheetOf } from '../../core/contact/callSheet';
import { noteIntent, tickIntent } from '../../core/contact/sheetEdits';
import { sheetHtml } from '../../webview/html';
import { FromSheet, type ToSheet } from '../../webview/protocol';
import type { CaseDocuments } from '../caseDocuments';
import type { Configurations } from '../configurations';
import { editCase, objectionOf } from '../editCase';
import { COMMANDS, VIEWS } from '../ids';
import { interfaceLanguage } from '../language';
import { sheetWords } from './words';

interface Open {
  readonly panel: vscode.WebviewPanel;
  readonly document: vscode.TextDocument;
}

/** The call sheets that are open, one a case. Each is a view of its file: what changes there shows here at once. */
export class CallSheets implements vscode.Disposable {
  private readonly open = new Map<string, Open>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly cases: CaseDocuments,
    private readonly configurations: Configurations,
  ) {
    this.subscriptions = [
      cases.onDidRead((document) => {
        const open = this.open.get(document.uri.toString());
        if (open) void this.show(open);
      }),
    ];
    cases.inFrontBesides(() => this.inFront());
  }

  /** The case whose sheet has the keyboard. */
  inFront(): vscode.TextDocument | undefined {
    return [...this.open.values()].find(({ panel }) => panel.active)?.document;
  }

  reveal(document: vscode.TextDocument): void {
    const known = this.open.get(document.uri.toString());
    if (known) {
      known.panel.reveal(undefined, false);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      VIEWS.callSheet,
      vscode.l10n.t('Call Sheet'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      this.options(),
    );
    this.fill(panel, document);
  }

  /** A sheet that VS Code brings back after a reload. */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = (state as { uri?: unknown } | undefined)?.uri;
    const document = typeof uri === 'string' ? await opened(vscode.Uri.parse(uri)) : undefined;
    if (!document) return panel.dispose();
    panel.webview.options = this.options();
    this.fill(panel, document);
  }

  /** Puts the keyboard into the note field of the sheet in front. */
  focusNote(document: vscode.TextDocument): void {
    const open = this.open.get(document.uri.toString());
    if (open) void this.send(open, { type: 'focusNote' });
  }

  private fill(panel: vscode.WebviewPanel, document: vscode.TextDocument): void {
    const open = { panel, document };
    this.open.set(document.uri.toString(), open);
    panel.onDidDispose(() => this.open.delete(document.uri.toString()));
    panel.webview.onDidReceiveMessage((data: unknown) => {
      const message = FromSheet.safeParse(data);
      if (message.success) void this.receive(open, message.data);
    });
    const file = (name: string) =>
      panel.webview.asWebviewUri(vscode.Uri.joinPath(this.folder, name)).toString();
    panel.webview.html = sheetHtml({
      language: interfaceLanguage(),
      title: vscode.l10n.t('Call Sheet'),
      source: panel.webview.cspSource,
      nonce: nonce(),
      script: file('callSheet.js'),
      style: file('callSheet.css'),
      uri: document.uri.toString(),
    });
  }

  private get folder(): vscode.Uri {
    return vscode.Uri.joinPath(this.extensionUri, 'dist', 'webview');
  }

  private options(): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [this.folder] };
  }

  private async show(open: Open): Promise<void> {
    const read = await this.cases.read(open.document);
    if (!read?.file.readable) return;
    const sheet = callSheetOf(read.file, read.options, interfaceLanguage());
    open.panel.title = sheet.title === '' ? vscode.l10n.t('Call Sheet') : `☎ ${sheet.title}`;
    await this.send(open, { type: 'show', sheet: sheet as never, words: sheetWords() });
  }

  private async receive(open: Open, message: FromSheet): Promise<void> {
    const { document } = open;
    if (message.type === 'ready') return this.show(open);
    if (message.type === 'command') {
      await vscode.commands.executeCommand(COMMANDS[message.command], document.uri);
      return;
    }
    const { options } = await this.configurations.of(document.uri);
    // A file that was saved stays saved: an entry must not wait for somebody to look at the editor.
    const wasSaved = !document.isDirty && !document.isUntitled;
    if (message.type === 'note') {
      const intent = noteIntent(message.heading, message.said, { options, now: Date.now() });
      const objection = objectionOf(await editCase(document, intent));
      await this.send(open, { type: 'noted', id: message.id, ...(objection !== undefined && { objection }) });
    } else {
      const objection = objectionOf(await editCase(document, tickIntent(message, options)));
      if (objection !== undefined) await this.send(open, { type: 'objection', words: objection });
      await this.show(open);
    }
    if (wasSaved) await document.save();
  }

  private send({ panel }: Open, message: ToSheet): Thenable<boolean> {
    return panel.webview.postMessage(message);
  }

  dispose(): void {
    for (const { panel } of this.open.values()) panel.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

const opened = (uri: vscode.Uri): Thenable<vscode.TextDocument | undefined> =>
  vscode.workspace.openTextDocument(uri).then(
    (document) => document,
    () => undefined,
  );

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
