import * as vscode from 'vscode';
import type { Options } from '../../core/config/options';
import { callSheetOf } from '../../core/contact/callSheet';
import { sheetWords } from '../../core/contact/callSheetWords';
import { noteIntent, noticeIntent, tickIntent } from '../../core/contact/sheetEdits';
import type { Intent } from '../../core/edits/perform';
import type { Wording } from '../../core/language';
import { sheetHtml } from '../../webview/html';
import { FromSheet, type ToSheet } from '../../webview/protocol';
import type { CaseDocuments } from '../caseDocuments';
import type { Configurations } from '../configurations';
import { editCase, keepingSaved, objectionOf } from '../editCase';
import { COMMANDS } from '../ids';
import { interfaceLanguage } from '../language';

type Entry = Exclude<FromSheet, { type: 'ready' | 'command' }>;

/** One open call sheet: a panel, and the case it is a view of. It outlives the case's document, which VS Code closes. */
export class Sheet {
  /** What is asked is done in this order; a sheet that is shown anew waits for the entries before it. */
  private queue: Promise<void> = Promise.resolve();
  private isReady = false;
  private isClosed = false;
  private wantsFocus = false;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private at: vscode.Uri,
    extensionUri: vscode.Uri,
    private readonly cases: CaseDocuments,
    private readonly configurations: Configurations,
  ) {
    const { webview } = panel;
    panel.onDidDispose(() => {
      this.isClosed = true;
    });
    webview.onDidReceiveMessage((data: unknown) => {
      const message = FromSheet.safeParse(data);
      if (message.success) this.receive(message.data);
    });
    const file = (name: string) =>
      webview.asWebviewUri(vscode.Uri.joinPath(folderOf(extensionUri), name)).toString();
    webview.html = sheetHtml({
      language: interfaceLanguage(),
      title: vscode.l10n.t('Call Sheet'),
      source: webview.cspSource,
      nonce: nonce(),
      script: file('callSheet.js'),
      style: file('callSheet.css'),
      uri: at.toString(),
    });
  }

  static options(extensionUri: vscode.Uri): vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [folderOf(extensionUri)] };
  }

  get uri(): vscode.Uri {
    return this.at;
  }

  /** The case is another file from now on. */
  move(uri: vscode.Uri): void {
    this.at = uri;
    this.refresh();
  }

  refresh(): void {
    this.next(() => this.show());
  }

  /** Puts the keyboard where the next entry goes, as soon as the page is there. */
  focusEntry(): void {
    if (this.isReady) this.send({ type: 'focusEntry' });
    else this.wantsFocus = true;
  }

  private receive(message: FromSheet): void {
    if (message.type === 'ready') this.next(() => this.ready());
    else if (message.type === 'command') void this.run(COMMANDS[message.command]);
    else {
      const now = Date.now();
      this.next(() => this.enter(message, now));
    }
  }

  /** Also after the page was hidden, which ends it. */
  private async ready(): Promise<void> {
    await this.show();
    this.isReady = true;
    if (this.wantsFocus) this.send({ type: 'focusEntry' });
    this.wantsFocus = false;
  }

  private async run(command: string): Promise<void> {
    try {
      await vscode.commands.executeCommand(command, this.at);
    } catch (error) {
      this.send({ type: 'objection', words: told(error) });
    }
  }

  private async show(): Promise<void> {
    const document = await opened(this.at);
    if (!document) return this.send({ type: 'frozen', words: gone() });
    const read = await this.cases.read(document);
    if (!read?.file.readable) return this.send({ type: 'frozen', words: unreadable() });
    const reader = interfaceLanguage();
    const sheet = callSheetOf(read.file, read.options, reader);
    if (this.isClosed) return;
    this.panel.title = sheet.title === '' ? vscode.l10n.t('Call Sheet') : `☎ ${sheet.title}`;
    this.send({ type: 'show', uri: this.at.toString(), sheet, words: sheetWords(reader) });
  }

  /** Whatever goes wrong is told: an entry that was not written must not look as if it were. */
  private async enter(entry: Entry, now: number): Promise<void> {
    const document = await opened(this.at);
    const objection = document
      ? await keepingSaved(document, () => this.write(document, entry, now)).catch(told)
      : gone();
    if (entry.type !== 'tick')
      this.send({ type: 'written', id: entry.id, ...(objection !== undefined && { objection }) });
    else if (objection !== undefined) {
      this.send({ type: 'objection', words: objection });
      // The box shows again what the file says.
      await this.show();
    }
  }

  /** @returns why nothing was written */
  private async write(document: vscode.TextDocument, entry: Entry, now: number): Promise<string | undefined> {
    const { options } = await this.configurations.of(document.uri);
    return objectionOf(await editCase(document, intentOf(entry, options, now)));
  }

  private next(task: () => Promise<void>): void {
    this.queue = this.queue.then(task).catch((error: unknown) => {
      this.send({ type: 'objection', words: told(error) });
    });
  }

  private send(message: ToSheet): void {
    // What was entered before the sheet was closed is written all the same; there is nobody to tell.
    if (this.isClosed) return;
    void this.panel.webview.postMessage(message);
  }
}

function intentOf(entry: Entry, options: Options, now: number): Intent<Wording> {
  switch (entry.type) {
    case 'note':
      return noteIntent(entry.heading, entry.said, { options, now });
    case 'notice':
      return noticeIntent(entry.heading, entry.said, options);
    case 'tick':
      return tickIntent(entry, options);
  }
}

const gone = (): string =>
  vscode.l10n.t(
    'The file of this case is not there any more, so nothing is written. What is shown is how it was last.',
  );
const unreadable = (): string =>
  vscode.l10n.t(
    'The frontmatter cannot be read at the moment. What is shown is how the case was before; mend it to go on.',
  );

const told = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The document as it is now. One that VS Code has closed because no editor shows it is opened again. */
async function opened(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const key = uri.toString();
  const known = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
  if (known) return known;
  // To open an untitled document that is gone would be to make another one.
  if (uri.scheme === 'untitled') return undefined;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

const folderOf = (extensionUri: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extensionUri, 'dist', 'webview');

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
