import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseCase } from '../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../src/core/config/options';
import { CaseIndex } from '../../src/core/followup/caseIndex';
import { summaryOf } from '../../src/core/followup/summary';
import { CaseDocuments } from '../../src/extension/caseDocuments';
import { SharedIds } from '../../src/extension/cases/sharedIds';
import { Configurations } from '../../src/extension/configurations';
import { diagnosticsOf } from '../../src/extension/diagnostics';

/** CN024 in the editor: the other case is a click away, and the finding follows it. */

const caseOf = (orderId: string) => `---
caseNotes: 1
title: "Return (sample)"
status: preparing
marketplace: US
ids:
  orderId: ${orderId}
---
`;
const ORDER = '112-1234567-1234567';
const OTHER = 'file:///cases/other.md';

describe('an ID that another case bears', () => {
  const index = new CaseIndex();
  const changed = new vscode.EventEmitter<void>();
  const subscriptions: vscode.Disposable[] = [changed];
  let cases: CaseDocuments;
  let document: vscode.TextDocument;

  before(async () => {
    const configurations = new Configurations();
    cases = new CaseDocuments(configurations);
    subscriptions.push(configurations, cases, new SharedIds(cases, index, changed.event));
    document = await vscode.workspace.openTextDocument({ language: 'markdown', content: caseOf(ORDER) });
    await cases.read(document);
  });
  after(() => {
    for (const one of subscriptions) one.dispose();
  });

  const put = (orderId: string) => {
    const file = parseCase(caseOf(orderId)) ?? assert.fail();
    index.put({ kind: 'case', key: OTHER, summary: summaryOf('cases/other.md', file, DEFAULT_OPTIONS) });
    changed.fire();
  };
  const found = () => {
    const read = cases.latest(document);
    const all = read ? diagnosticsOf(read.file, read.findings, vscode.Uri.file('/')) : [];
    return all.filter(({ code }) => typeof code === 'object' && code.value === 'CN024');
  };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds())
      await new Promise<void>((resolve) => {
        const listener = cases.onDidRead(() => {
          listener.dispose();
          resolve();
        });
      });
  };

  it('is told once the other says so, with the way there, and no longer than that', async () => {
    assert.equal(found().length, 0);
    put(ORDER);
    await until(() => found().length === 1);
    const [diagnostic] = found();
    assert.equal(document.getText(diagnostic?.range), ORDER);
    assert.ok(diagnostic?.message.includes('cases/other.md'));
    assert.equal(diagnostic?.relatedInformation?.[0]?.location.uri.toString(), OTHER);
    put('112-7654321-7654321');
    await until(() => found().length === 0);
  });

  it('is read anew only when the others changed', async () => {
    put(ORDER);
    await until(() => found().length === 1);
    let reads = 0;
    const listener = cases.onDidRead(() => reads++);
    for (let i = 0; i < 3; i++) changed.fire();
    await cases.read(document);
    listener.dispose();
    assert.equal(reads, 0);
  });
});
