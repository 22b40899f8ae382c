import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CaseDocuments } from '../../src/extension/caseDocuments';
import { Configurations } from '../../src/extension/configurations';
import type { RowElement } from '../../src/extension/thisCase/rowItem';
import { ThisCaseView } from '../../src/extension/thisCase/thisCaseView';

/** The view This Case on real documents: what it shows, what it draws anew, and its ticks. */

const CASE = `---
caseNotes: 1
title: "Return (sample)"
status: awaiting-us
marketplace: US
ids:
  orderId: 112-1234567-1234567
---

## Call 2026-11-21 21:05

## Recap 2026-11-21 21:20

- Our actions:
  - [ ] issue the refund
- Amazon's actions: none
- Reply due: none
`;

const { Checked } = vscode.TreeItemCheckboxState;
type Ticked = vscode.TreeCheckboxChangeEvent<RowElement>;

describe('the view of the case in front', () => {
  const subscriptions: vscode.Disposable[] = [];
  const ticked = new vscode.EventEmitter<Ticked>();
  /** What was drawn anew, each time. */
  const drawn: (readonly string[] | 'all')[] = [];
  const drew = new vscode.EventEmitter<void>();
  let view: ThisCaseView;
  let cases: CaseDocuments;

  before(() => {
    const configurations = new Configurations();
    cases = new CaseDocuments(configurations);
    const played = {
      visible: true,
      onDidChangeVisibility: new vscode.EventEmitter<never>().event,
      onDidChangeCheckboxState: ticked.event,
      dispose: () => undefined,
    };
    view = new ThisCaseView(cases, () => played as never);
    subscriptions.push(
      configurations,
      cases,
      view,
      view.onDidChangeTreeData((rows) => {
        drawn.push(rows?.map(({ id }) => id) ?? 'all');
        drew.fire();
      }),
    );
  });
  after(() => {
    for (const one of subscriptions) one.dispose();
  });

  const rows = (element?: RowElement): RowElement[] =>
    view.getChildren(element).flatMap((row) => [row, ...rows(row)]);
  const find = (id: string) => rows().find((row) => row.id.startsWith(id));
  const once = (event: vscode.Event<unknown>): Promise<void> =>
    new Promise((resolve) => {
      const listener = event(() => {
        listener.dispose();
        resolve();
      });
    });
  const until = async (event: vscode.Event<unknown>, holds: () => boolean): Promise<void> => {
    while (!holds()) await once(event);
  };
  const open = async (content: string) => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await until(drew.event, () => find('status')?.uri.toString() === document.uri.toString());
    drawn.length = 0;
    return document;
  };
  const insert = async (document: vscode.TextDocument, line: number, text: string) => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(line, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await cases.read(document);
  };

  it('shows the case, and keeps it while other text is in front', async () => {
    const document = await open(CASE);
    const other = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
    await vscode.window.showTextDocument(other);
    assert.equal(find('status')?.uri.toString(), document.uri.toString());
  });

  it('draws anew what looks different, and nothing for what only moved', async () => {
    const document = await open(CASE);
    const before = rows();
    await insert(document, 5, 'category: other\n');
    assert.equal(drawn.length, 0);
    const end = document.lineCount - 3;
    await insert(document, end, '  - [ ] send the photographs\n');
    assert.ok(drawn.every((ids) => ids !== 'all' && ids.includes('actions')));
    for (const row of before) assert.ok(rows().includes(row), row.id);
  });

  it('goes to the place as it is now', async () => {
    const document = await open(CASE);
    await insert(document, 5, 'category: other\n');
    await view.goTo(find('id orderId') ?? assert.fail());
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    assert.equal(
      document.lineAt(editor?.selection.active ?? assert.fail()).text.trim(),
      'orderId: 112-1234567-1234567',
    );
  });

  it('ticks in the file with one edit, which one undo takes back', async () => {
    const document = await open(CASE);
    const changed = until(vscode.workspace.onDidChangeTextDocument, () => document.getText() !== CASE);
    ticked.fire({ items: [[find('task') ?? assert.fail(), Checked]] });
    await changed;
    assert.equal(document.getText(), CASE.replace('[ ]', '[x]'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), CASE);
  });

  it('gives the box back where the task is gone', async () => {
    const document = await open(CASE);
    const task = find('task') ?? assert.fail();
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes('[ ]'));
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, document.lineAt(line).rangeIncludingLineBreak);
    await vscode.workspace.applyEdit(edit);
    const text = document.getText();
    await until(drew.event, () => !find('task'));
    drawn.length = 0;
    const redrawn = until(drew.event, () => drawn.includes('all'));
    ticked.fire({ items: [[task, Checked]] });
    await redrawn;
    assert.equal(document.getText(), text);
  });
});
