import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CALL_WORDS, type CallWords } from './callWords';
import { eventually } from './eventually';
import { type Edition, Workbench } from './workbench';

/** A call as a person makes it, and one that comes in: by the keyboard alone, in the editor and in the call sheet. */

const CASE = (language: 'en' | 'ja') => `---
caseNotes: 1
title: "${language === 'ja' ? '着払い返品の返金(見本)' : 'Return sent at our expense (sample)'}"
status: ready
category: return-refund
channel: phone
marketplace: ${language === 'ja' ? 'JP' : 'US'}
store:
  name: "Blue Sky Store"
  email: ops@bluesky.example
ids:
  orderId: 112-1234567-1234567
  caseId: "12345678901"
goal: "${language === 'ja' ? '送料を差し引いて返金してよいか、回答をもらう' : 'Find out whether we may deduct the shipping'}"
timeline:
  - at: 2026-11-20T10:15+09:00
    event: "${language === 'ja' ? '返品が届いた' : 'The return arrived'}"
    action: "${language === 'ja' ? '検品した' : 'Inspected it'}"
---

## ${language === 'ja' ? '結論・現状・要望' : 'Opening'}

- ${language === 'ja' ? '結論: 注文番号 112-1234567-1234567 の返品についてです。' : 'Conclusion: This is about the return of order 112-1234567-1234567.'}
- ${language === 'ja' ? '現状: 着払いで届きました。' : 'Situation: It came with postage due.'}
- ${language === 'ja' ? '要望: 送料を差し引いて返金してよいでしょうか。' : 'Request: May we deduct the shipping from the refund?'}
`;

const RUNS: readonly (readonly [Edition, 'en' | 'ja'])[] = [
  ['floor', 'ja'],
  ['newest', 'en'],
];

for (const [edition, locale] of RUNS)
  describe(`a call in VS Code (${edition}), ${locale === 'ja' ? 'Japanese' : 'English'}`, function () {
    this.timeout(180_000);
    this.bail(true);
    const words: CallWords = CALL_WORDS[locale];
    let folder: string;
    let bench: Workbench;
    const path = () => join(folder, 'cases', 'sample.md');
    const text = () => readFileSync(path(), 'utf8');

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'case-notes-call-'));
      mkdirSync(join(folder, 'cases'));
      writeFileSync(
        join(folder, '.case-notes.yaml'),
        `language: ${locale}\nmarketplace: ${words.marketplace}\n`,
      );
      writeFileSync(path(), CASE(locale));
      bench = await Workbench.open(folder, { edition, locale });
    });
    after(async () => {
      await bench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      console.log(await bench?.shown());
      await bench?.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-').slice(0, 40)}`);
    });

    it('starts after telling what is missing, with the sheet in front', async () => {
      await bench.openFile('sample.md');
      await bench.palette(words.startCall);
      await bench.quickInput(words.gap);
      assert.doesNotMatch(text(), words.callHeading);
      await bench.pick(words.gap, words.callAnyway);
      const sheet = await bench.sheet();
      await sheet.getByText('112', { exact: true }).first().waitFor();
      await eventually(() => {
        assert.match(text(), /status: calling\n/);
        assert.match(text(), words.callHeading);
      });
    });

    it('takes notes in the sheet, which stand in the file at once', async () => {
      await bench.palette(words.addNote);
      const sheet = await bench.sheet();
      const field = sheet.getByLabel(words.noteLabel);
      await eventually(async () =>
        assert.ok(await field.evaluate((it) => it === it.ownerDocument.activeElement)),
      );
      await bench.page.keyboard.insertText(words.said);
      await bench.page.keyboard.press('Enter');
      await eventually(() => assert.match(text(), new RegExp(`\n- \\d\\d:\\d\\d ${words.said}\n`)));
      await sheet.getByRole('listitem').filter({ hasText: words.said }).waitFor();
      await bench.screenshot('7-call-sheet');
    });

    it('shows in the sheet what is typed into the file', async () => {
      await bench.page.keyboard.press('Control+1');
      await bench.page.locator('.monaco-editor.focused').first().waitFor();
      await bench.page.keyboard.press('Alt+N');
      await eventually(async () => assert.equal(await bench.cursorLine(), 30));
      await bench.page.keyboard.insertText(words.typed);
      const sheet = await bench.sheet();
      await sheet.getByRole('listitem').filter({ hasText: words.typed }).waitFor();
      await bench.page.keyboard.press('Control+Z');
      await bench.page.keyboard.press('Control+Z');
      await sheet.getByRole('listitem').filter({ hasText: words.typed }).waitFor({ state: 'detached' });
      // One step for the words, one for the note: the file is as it was saved.
      await bench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    });

    it('closes with who does what by when', async () => {
      await bench.palette(words.closeCall);
      await bench.answer(words.askSpokeWith, words.spokeWith);
      await bench.answer(words.askAgreed, words.agreed);
      await bench.answer(words.askOurs, words.ours);
      await bench.answer(words.askAmazon, words.amazon);
      await bench.quickInput(words.askReply);
      await bench.screenshot('8-close-call');
      await bench.answer(words.askReply, words.reply);
      await eventually(() => {
        assert.match(text(), /status: awaiting-amazon\n/);
        assert.match(text(), words.recap);
      });
      const sheet = await bench.sheet();
      await sheet.getByText(words.closed).waitFor();
      // The sheet takes the keyboard, which would close a list that is opened before.
      await eventually(async () =>
        assert.ok(await sheet.locator('body').evaluate((it) => it.ownerDocument.hasFocus())),
      );
    });

    it('is ready for an incoming call without a question', async () => {
      await bench.palette(words.incomingCall);
      const sheet = await bench.sheet(words.incoming);
      const flag = sheet.getByLabel(words.redFlag);
      await flag.waitFor();
      await flag.focus();
      await bench.page.keyboard.press('Space');
      await sheet.getByText(words.suspicious).waitFor();
      await bench.screenshot('9-incoming-call');
      const year = readdirSync(join(folder, 'cases')).find((name) => /^\d{4}$/.test(name)) ?? '';
      const [name = ''] = readdirSync(join(folder, 'cases', year));
      await eventually(() => {
        const incoming = readFileSync(join(folder, 'cases', year, name), 'utf8');
        assert.match(incoming, /direction: inbound\n/);
        assert.match(incoming, words.ticked);
      });
    });
  });
