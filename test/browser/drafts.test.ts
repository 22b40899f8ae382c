import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../ui/eventually';
import { NOW, SAMPLES } from './samples';
import type { SheetPage } from './sheetPage';
import { suite } from './suite';

/** Nothing typed is lost, and nothing is said without need: the file changes, the window is reloaded, a write fails. */

const MINUTE = 60_000;
const note = ({ page }: SheetPage): Locator => page.locator('#note');
const caret = (sheet: SheetPage) =>
  note(sheet).evaluate((it) => [
    (it as HTMLInputElement).selectionStart,
    (it as HTMLInputElement).selectionEnd,
  ]);

suite('the call sheet: drafts and time', (sheets) => {
  it('the time goes on, also over a reload, before the extension has said a word', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    const timer = sheet.page.getByRole('timer');
    await sheet.page.clock.pauseAt(NOW + MINUTE);
    assert.equal(await timer.textContent(), '13:09');
    await sheet.page.clock.runFor(50 * MINUTE);
    assert.equal(await timer.textContent(), '1:03:09');
    sheet.isAnswering = false;
    await sheet.page.reload();
    await sheet.page.clock.runFor(2000);
    assert.equal(await sheet.page.locator('h1').count(), 0);
    assert.match((await sheet.page.locator('.timer').textContent()) ?? '', /^1:03:\d\d$/);
  });

  it('neither the time nor typing in the file makes a screen reader speak', async () => {
    const sheet = await sheets.open(SAMPLES.inbound);
    const { page } = sheet;
    assert.equal(await page.getByRole('timer').evaluate((it) => it.closest('[aria-live]')), null);
    const watch = () => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      for (const live of document.querySelectorAll('[role=status], [role=alert], [aria-live]'))
        new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, {
          childList: true,
          characterData: true,
          subtree: true,
        });
    };
    await page.evaluate(watch);
    const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    await page.clock.runFor(5000);
    for (const typed of ['- 14:0', '- 14:07 声', '- 14:07 声は録音'])
      await sheet.edit(`${sheet.text}${typed}\n`);
    assert.deepEqual(await said(), []);
    await page.getByLabel('外部サイトへの誘導').check();
    await page.getByText('疑わしい').waitFor();
    assert.deepEqual(await said(), ['!疑わしい']);
  });

  it('a draft, its cursor and the keyboard outlast every change of the file', async () => {
    const sheet = await sheets.open(SAMPLES.inbound);
    await note(sheet).focus();
    await sheet.page.keyboard.type('声は録音のよう');
    await sheet.page.keyboard.press('ArrowLeft');
    await sheet.page.keyboard.press('Shift+ArrowLeft');
    const before = await caret(sheet);
    await sheet.edit(sheet.text.replace('- [ ] 外部', '- [x] 外部'));
    await sheet.edit(`${sheet.text}- 14:08 メモ\n`.replace('title: "着信', 'title: "不審な着信'));
    await sheet.edit(sheet.text.replace('  - [ ] 支払い', '  - [ ] 声が録音\n  - [ ] 支払い'));
    assert.equal(await note(sheet).inputValue(), '声は録音のよう');
    assert.deepEqual(await caret(sheet), before);
    assert.ok(await note(sheet).evaluate((it) => it === document.activeElement));
  });

  it('a conversion from kana goes on while the file changes, and its Enter writes nothing', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    await note(sheet).focus();
    const hands = await sheet.page.context().newCDPSession(sheet.page);
    await hands.send('Input.imeSetComposition', { text: 'そうりょう', selectionStart: 5, selectionEnd: 5 });
    await note(sheet).evaluate(
      (it) =>
        Object.assign(globalThis, { ended: 0 }) &&
        it.addEventListener('compositionend', () => Object.assign(globalThis, { ended: 1 })),
    );
    await sheet.edit(`${sheet.text}- 14:16 メモ\n`);
    assert.equal(await sheet.page.evaluate(() => (globalThis as unknown as { ended: number }).ended), 0);
    await note(sheet).evaluate((it) => (it as HTMLInputElement).form?.requestSubmit());
    assert.equal(await note(sheet).inputValue(), 'そうりょう');
    await hands.send('Input.insertText', { text: '送料' });
    await sheet.page.keyboard.press('Enter');
    await sheet.page.getByRole('listitem').filter({ hasText: '14:17 送料' }).waitFor();
    assert.equal(sheet.received.filter(({ type }) => type === 'note').length, 1);
  });

  it('a draft outlasts a reload', async () => {
    const sheet = await sheets.open(SAMPLES.inbound);
    await note(sheet).fill('声は録音のよう');
    await sheet.page.locator('#notice').fill('アカウントの');
    await sheet.page.reload();
    await sheet.page.locator('h1').waitFor();
    assert.equal(await note(sheet).inputValue(), '声は録音のよう');
    assert.equal(await sheet.page.locator('#notice').inputValue(), 'アカウントの');
  });

  it('what was not written comes back with the reason, before what was typed since', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    sheet.refusal = 'この通話はファイルからなくなっています。';
    await note(sheet).fill('送料は差し引き可');
    await note(sheet).press('Enter');
    await sheet.page.getByRole('alert').filter({ hasText: 'なくなっています' }).waitFor();
    assert.equal(await note(sheet).inputValue(), '送料は差し引き可');
    assert.equal(await note(sheet).getAttribute('aria-invalid'), 'true');
    const described = (await note(sheet).getAttribute('aria-describedby')) ?? '';
    assert.ok(described.split(' ').includes('note-objection'));
    sheet.refusal = undefined;
    await note(sheet).press('Enter');
    await sheet.page.getByRole('listitem').filter({ hasText: '送料は差し引き可' }).waitFor();
    assert.equal(await note(sheet).getAttribute('aria-invalid'), 'false');
    assert.equal(await sheet.page.getByText('なくなっています').count(), 0);
  });

  it('entries nobody has answered come back after a reload, unless they are in the file', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    sheet.isAnswering = false;
    for (const said of ['一つ目', '二つ目', '三つ目']) {
      await note(sheet).fill(said);
      await note(sheet).press('Enter');
    }
    await note(sheet).fill('まだ途中');
    await eventually(() => assert.equal(sheet.received.filter(({ type }) => type === 'note').length, 3));
    sheet.text += '- 14:17 二つ目\n';
    sheet.isAnswering = true;
    await sheet.page.reload();
    await sheet.page.locator('h1').waitFor();
    assert.equal(await note(sheet).inputValue(), '一つ目 三つ目 まだ途中');
    await sheet.page.getByRole('alert').filter({ hasText: '確かめられなかった' }).waitFor();
    const ids = sheet.received.flatMap((it) => (it.type === 'note' ? [it.id] : []));
    await note(sheet).press('Enter');
    await eventually(() => assert.match(sheet.text, /- 14:17 一つ目 三つ目 まだ途中\n$/));
    const last = sheet.received.flatMap((it) => (it.type === 'note' ? [it.id] : [])).at(-1);
    assert.ok(last !== undefined && !ids.includes(last), 'a number stands for one entry');
  });

  it('a case that cannot be read at the moment leaves what was shown, says so, and keeps the draft', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    await note(sheet).fill('途中');
    await sheet.send({ type: 'frozen', words: 'いまは読み取れません。' });
    await sheet.page.getByRole('status').filter({ hasText: 'いまは読み取れません。' }).waitFor();
    assert.equal(await sheet.page.locator('h1').count(), 1);
    await sheet.edit(sheet.text);
    assert.equal(await sheet.page.getByText('いまは読み取れません。').count(), 0);
    assert.equal(await note(sheet).inputValue(), '途中');
  });

  it('leaves a state behind that the extension finds the case by', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    const state = () => sheet.page.evaluate(() => JSON.parse(sessionStorage.getItem('state') ?? ''));
    assert.equal((await state()).uri, 'file:///cases/sample.md');
    await sheet.send({ ...sheet.shown, uri: 'file:///cases/renamed.md' });
    assert.equal((await state()).uri, 'file:///cases/renamed.md');
    // One of another make is no state.
    await sheet.page.evaluate(() => sessionStorage.setItem('state', '{"uri": 1, "draft": "x"}'));
    await sheet.page.reload();
    await sheet.page.locator('h1').waitFor();
    assert.equal(await note(sheet).inputValue(), '');
  });
});
