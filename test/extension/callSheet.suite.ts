import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CallSheets } from '../../src/extension/callSheet/callSheets';
import { CaseDocuments } from '../../src/extension/caseDocuments';
import { Configurations } from '../../src/extension/configurations';
import { FromSheet, type SheetState, ToSheet } from '../../src/webview/protocol';

/** The extension's end of the call sheet, with real documents; the page is played by a panel without one. */

const CASE = `---
caseNotes: 1
title: "Return (sample)"
status: calling
marketplace: US
---

## Call 2026-11-21 21:05

- 21:06 identity checked
`;
const HEADING = '## Call 2026-11-21 21:05';

const EMPTY = { draft: '', sent: [] };

/** A panel whose page is the test: what it is sent can be waited for. */
class Page {
  private readonly messages: ToSheet[] = [];
  private readonly arrived = new vscode.EventEmitter<void>();
  private readonly said = new vscode.EventEmitter<unknown>();
  private readonly gone = new vscode.EventEmitter<void>();
  private lastId = 0;

  readonly panel = {
    active: false,
    visible: true,
    title: '',
    webview: {
      cspSource: 'self',
      options: {},
      html: '',
      onDidReceiveMessage: this.said.event,
      asWebviewUri: (uri: vscode.Uri) => uri,
      postMessage: async (message: unknown) => {
        this.messages.push(ToSheet.parse(message));
        this.arrived.fire();
        return true;
      },
    },
    onDidDispose: this.gone.event,
    reveal: () => undefined,
    dispose: () => this.gone.fire(),
  };

  state(uri: vscode.Uri): SheetState {
    return { uri: uri.toString(), lastId: 0, note: EMPTY, notice: EMPTY };
  }

  post(message: FromSheet): void {
    this.said.fire(FromSheet.parse(message));
  }

  note(said: string): number {
    const id = ++this.lastId;
    this.post({ type: 'note', id, heading: HEADING, said });
    return id;
  }

  /** The first message, from the ones that have come on, that is as wanted. */
  async get<T extends ToSheet['type']>(
    type: T,
    isWanted: (message: Extract<ToSheet, { type: T }>) => boolean = () => true,
  ): Promise<Extract<ToSheet, { type: T }>> {
    for (;;) {
      while (this.messages.length > 0) {
        const message = this.messages.shift() as ToSheet;
        if (message.type !== type) continue;
        const found = message as Extract<ToSheet, { type: T }>;
        if (isWanted(found)) return found;
      }
      await new Promise<void>((resolve) => {
        const listener = this.arrived.event(() => {
          listener.dispose();
          resolve();
        });
      });
    }
  }

  answer(id: number): Promise<Extract<ToSheet, { type: 'written' }>> {
    return this.get('written', (message) => message.id === id);
  }
}

describe('the call sheet’s end in the editor', () => {
  const extensionUri = vscode.extensions.getExtension('case-notes.case-notes')?.extensionUri as vscode.Uri;
  let configurations: Configurations;
  let cases: CaseDocuments;
  let sheets: CallSheets;
  let count = 0;

  beforeEach(() => {
    configurations = new Configurations();
    cases = new CaseDocuments(configurations);
    sheets = new CallSheets(extensionUri, cases, configurations);
  });
  afterEach(async () => {
    sheets.dispose();
    cases.dispose();
    configurations.dispose();
    // What is not saved is not closed, and would be a case of the suites that follow.
    for (const document of vscode.workspace.textDocuments)
      if (document.isDirty && !document.isUntitled) await document.save();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const file = async (text = CASE): Promise<vscode.Uri> => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, `cases/sheet-${++count}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  };
  const onDisk = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  /** A sheet as VS Code brings it back after a reload: nothing of its case is read yet. */
  const restored = (uri: vscode.Uri): Page => {
    const page = new Page();
    sheets.restore(page.panel as unknown as vscode.WebviewPanel, page.state(uri));
    page.post({ type: 'ready' });
    return page;
  };
  const replaced = async (uri: vscode.Uri, from: string, to: string) => {
    const document = await vscode.workspace.openTextDocument(uri);
    const start = document.getText().indexOf(from);
    assert.ok(start >= 0, from);
    const edit = new vscode.WorkspaceEdit();
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
    edit.replace(uri, range, to);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };

  it('shows a case that nobody has opened yet, and every change of it', async () => {
    const uri = await file();
    const page = restored(uri);
    const { sheet } = await page.get('show');
    assert.deepEqual(sheet.call?.notes, ['21:06 identity checked']);
    await replaced(uri, 'identity checked', 'who we are is clear');
    await page.get('show', (shown) => shown.sheet.call?.notes[0] === '21:06 who we are is clear');
  });

  it('writes notes in the order they were entered, and a saved file stays saved', async () => {
    const uri = await file();
    const page = restored(uri);
    await page.get('show');
    const ids = ['one', 'two', 'three'].map((said) => page.note(said));
    for (const id of ids) assert.equal((await page.answer(id)).objection, undefined);
    // What is asked next is done after the last note is saved.
    page.post({ type: 'ready' });
    await page.get('show', ({ sheet }) => sheet.call?.notes.length === 4);
    assert.match(await onDisk(uri), /checked\n- \d\d:\d\d one\n- \d\d:\d\d two\n- \d\d:\d\d three\n$/);
  });

  it('a note is one step to undo', async () => {
    const uri = await file();
    const document = await vscode.workspace.openTextDocument(uri);
    const page = restored(uri);
    await page.get('show');
    for (const said of ['one', 'two']) await page.answer(page.note(said));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.match(document.getText(), /checked\n- \d\d:\d\d one\n$/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CASE);
    await page.get('show', ({ sheet }) => sheet.call?.notes.length === 1);
  });

  it('goes with its file when that gets another name, or its folder does', async () => {
    const uri = await file();
    const page = restored(uri);
    await page.get('show');
    const folder = vscode.Uri.joinPath(uri, `../moved-${count}`);
    const moved = vscode.Uri.joinPath(folder, 'renamed.md');
    const rename = async (from: vscode.Uri, to: vscode.Uri) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await rename(uri, moved);
    await page.get('show', (shown) => shown.uri === moved.toString());
    assert.equal((await page.answer(page.note('after the first move'))).objection, undefined);
    const folderThen = vscode.Uri.joinPath(uri, `../moved-again-${count}`);
    await rename(folder, folderThen);
    const movedThen = vscode.Uri.joinPath(folderThen, 'renamed.md');
    await page.get('show', (shown) => shown.uri === movedThen.toString());
    assert.equal((await page.answer(page.note('after the second'))).objection, undefined);
    page.post({ type: 'ready' });
    await page.get('show', ({ sheet }) => sheet.call?.notes.length === 3);
    assert.match(await onDisk(movedThen), /after the first move\n- \d\d:\d\d after the second\n$/);
  });

  it('says so when its file is gone, takes no note then, and goes on when it is back', async () => {
    const uri = await file();
    const page = restored(uri);
    await page.get('show');
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await page.get('frozen');
    assert.ok((await page.answer(page.note('lost?'))).objection);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(CASE));
    await vscode.workspace.openTextDocument(uri);
    await page.get('show');
    assert.equal((await page.answer(page.note('there'))).objection, undefined);
  });

  it('says so when the frontmatter cannot be read, and takes no note until it can', async () => {
    const uri = await file();
    const page = restored(uri);
    await page.get('show');
    await replaced(uri, 'title: "Return (sample)"', 'title: "Return (sample)');
    await page.get('frozen');
    assert.ok((await page.answer(page.note('lost?'))).objection);
    await replaced(uri, 'title: "Return (sample)', 'title: "Return (sample)"');
    await page.get('show');
    assert.equal((await page.answer(page.note('there'))).objection, undefined);
  });

  it('two sheets of one case show the same', async () => {
    const uri = await file();
    const [one, two] = [restored(uri), restored(uri)];
    await Promise.all([one.get('show'), two.get('show')]);
    await one.answer(one.note('from the first'));
    await two.get('show', ({ sheet }) => sheet.call?.notes.length === 2);
    one.panel.dispose();
    await two.answer(two.note('from the second'));
    await two.get('show', ({ sheet }) => sheet.call?.notes.length === 3);
  });

  it('writes what was entered before it was closed', async () => {
    const uri = await file();
    const [page, witness] = [restored(uri), restored(uri)];
    await Promise.all([page.get('show'), witness.get('show')]);
    page.note('in haste');
    page.panel.dispose();
    await witness.get('show', ({ sheet }) => sheet.call?.notes.at(-1)?.endsWith('in haste') === true);
  });

  it('a note for a call that is there no more is refused with words', async () => {
    const uri = await file();
    const page = restored(uri);
    await page.get('show');
    await replaced(uri, HEADING, '## Call 2026-11-22 09:00');
    const { objection } = await page.answer(page.note('for the first call'));
    assert.ok(objection);
    assert.doesNotMatch((await vscode.workspace.openTextDocument(uri)).getText(), /for the first call/);
  });

  it('a state of another make is no sheet', () => {
    const page = new Page();
    let isClosed = false;
    page.panel.onDidDispose(() => {
      isClosed = true;
    });
    sheets.restore(page.panel as unknown as vscode.WebviewPanel, { uri: 7 });
    assert.ok(isClosed);
  });
});
