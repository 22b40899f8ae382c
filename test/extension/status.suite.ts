import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { callerStatus } from '../../src/extension/callerStatus';
import { CaseDocuments } from '../../src/extension/caseDocuments';
import { Configurations } from '../../src/extension/configurations';
import { registerLanguageStatus } from '../../src/extension/languageStatus';

const INBOUND = `---
caseNotes: 1
title: "Incoming call (sample)"
status: calling
direction: inbound
marketplace: US
---

## Caller check 2026-11-22 14:03

- Notice named:
- [ ] Found the same notice in Seller Central
- [ ] Hung up and called back ourselves
- Red flags:
  - [ ] Asks for a payment or gift cards
- Verdict: unverified

## Call 2026-11-22 14:03
`;
const OUTBOUND = INBOUND.replace('direction: inbound\n', '').replace(
  /## Caller check[\s\S]*?## Call/,
  '## Call',
);

const SAID = {
  en: ['Caller: Not verified yet', 'Caller: Suspicious', 'Caller: Verified'],
  ja: ['電話の相手: 未確認', '電話の相手: 疑わしい', '電話の相手: 確認済み'],
};

describe('the verdict of a call that came in', () => {
  const subscriptions: vscode.Disposable[] = [];
  let cases: CaseDocuments;
  let item: vscode.LanguageStatusItem;

  before(() => {
    const configurations = new Configurations();
    cases = new CaseDocuments(configurations);
    subscriptions.push(configurations, cases);
    registerLanguageStatus({ subscriptions }, cases, callerStatus(), (id, selector) => {
      item = vscode.languages.createLanguageStatusItem(`${id}.test`, selector);
      return item;
    });
  });
  after(() => {
    for (const one of subscriptions) one.dispose();
  });

  /**
   * Resolves once it holds: whenever a case was read or another editor is in front, it is asked again. What a test
   * before this one opened may come to the front late; the document is put there again.
   */
  const until = (document: vscode.TextDocument, holds: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const listeners: vscode.Disposable[] = [];
      const look = () => {
        if (!holds()) {
          const inFront = vscode.window.activeTextEditor?.document;
          if (inFront && inFront !== document) void vscode.window.showTextDocument(document);
          return;
        }
        for (const listener of listeners) listener.dispose();
        resolve();
      };
      listeners.push(cases.onDidRead(look), vscode.window.onDidChangeActiveTextEditor(look));
      look();
    });
  const open = async (content: string) => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    return document;
  };
  const isShownFor = (document: vscode.TextDocument) => vscode.languages.match(item.selector, document) > 0;
  const tick = async (document: vscode.TextDocument, text: string, box: string) => {
    const at = document.positionAt(document.getText().indexOf(`[${box === 'x' ? ' ' : 'x'}] ${text}`) + 1);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), box);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };

  it('stands among the language status items, and follows the boxes', async () => {
    const [unverified, suspicious, verified] = SAID[vscode.env.language === 'ja' ? 'ja' : 'en'];
    const { Error: Severe, Warning, Information } = vscode.LanguageStatusSeverity;
    const document = await open(INBOUND);
    await until(document, () => isShownFor(document) && item.text === unverified);
    assert.equal(item.severity, Warning);
    await tick(document, 'Asks for a payment', 'x');
    await until(document, () => item.text === suspicious);
    assert.equal(item.severity, Severe);
    assert.match(item.detail ?? '', /^(Pay nothing|支払い)/);
    await tick(document, 'Asks for a payment', ' ');
    await tick(document, 'Found the same notice', 'x');
    await until(document, () => item.text === verified);
    assert.equal(item.severity, Information);
  });

  it('stays away from a call of ours', async () => {
    const inbound = await open(INBOUND);
    await until(inbound, () => isShownFor(inbound));
    const outbound = await open(OUTBOUND);
    await until(outbound, () => !isShownFor(outbound));
    assert.equal(vscode.window.activeTextEditor?.document, outbound);
  });
});
