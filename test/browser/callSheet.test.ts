import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../ui/eventually';
import { SAMPLES } from './samples';
import type { SheetPage } from './sheetPage';
import { suite } from './suite';

/** The call sheet held by its keyboard, with an extension at the other end that is quick, slow, or says no. */

const note = ({ page }: SheetPage): Locator => page.locator('#note');
const listed = ({ page }: SheetPage, text: string): Promise<void> =>
  page.getByRole('listitem').filter({ hasText: text }).waitFor();

/** The element with the keyboard, kept in the page to be compared with a later one. */
const keepFocused = ({ page }: SheetPage): Promise<unknown> =>
  page.evaluate(() => Object.assign(globalThis, { kept: document.activeElement }));
const isStillFocused = ({ page }: SheetPage): Promise<boolean> =>
  page.evaluate(() => (globalThis as unknown as { kept: Element }).kept === document.activeElement);

/** What is on the way of the Tab key, from the top to the end, by the words a person sees. */
async function walk(sheet: SheetPage): Promise<string[]> {
  const { page } = sheet;
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) return stops;
    assert.ok(await sheet.isInSight(focused), `hidden: ${stops.at(-1)} and on`);
    const ring = await focused.evaluate((it) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(it);
      return `${outlineStyle} ${outlineWidth}`;
    });
    assert.equal(ring, 'solid 2px');
    const name = (it: HTMLElement | SVGElement) =>
      (it instanceof HTMLInputElement && it.labels?.[0]?.textContent) || it.textContent || it.tagName;
    stops.push(await focused.evaluate(name));
  }
}

suite('the call sheet: by keyboard', (sheets) => {
  const CHECK_STOPS = [
    '相手が挙げた通知(Enter で書き込む)',
    '書き込む',
    '支払い・ギフトカードの要求',
    '外部サイトへの誘導',
    'カード番号・パスワード・認証コードの聴取',
    '遠隔操作・アプリのインストール',
    'Seller Central で同じ通知を見つけた',
    '一度切って、自分からかけ直した',
    '店舗情報と ID(相手が Amazon だと確かめてから読み上げる)',
    '通話を終了…',
    'メモ(Enter で時刻つきで書き込む)',
    'メモを書く',
  ];
  for (const viewport of [
    { width: 640, height: 900 },
    { width: 400, height: 600 },
    { width: 320, height: 450 },
    { width: 200, height: 400 },
    { width: 960, height: 500 },
  ])
    it(`every control is reached in order, seen, and marked (${viewport.width} × ${viewport.height})`, async () => {
      assert.deepEqual(await walk(await sheets.open(SAMPLES.inbound, { viewport })), CHECK_STOPS);
      assert.deepEqual(await walk(await sheets.open(SAMPLES.closedEn, { viewport })), [
        'Copy',
        'Export confirmation…',
        'Start call',
      ]);
    });

  it('notes that scroll are a stop on the way', async () => {
    const { outboundJa } = SAMPLES;
    const many = Array.from({ length: 30 }, (_, index) => `- 14:13 メモ ${index}\n`).join('');
    const sheet = await sheets.open({ ...outboundJa, text: outboundJa.text + many });
    const stops = await walk(sheet);
    assert.equal(stops.length, 5);
    assert.ok(stops[2]?.includes('メモ 29'));
    // The last note is in sight without anybody scrolling.
    assert.ok(await sheet.isInSight(sheet.page.getByRole('listitem').last()));
  });

  it('Enter writes the note with the time, and the field is free for the next one', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    await note(sheet).focus();
    await sheet.page.keyboard.type('<b>送料</b> 差し引き可');
    await sheet.page.keyboard.press('Enter');
    assert.equal(await note(sheet).inputValue(), '');
    await listed(sheet, '14:17 <b>送料</b> 差し引き可');
    assert.ok(sheet.text.endsWith('\n- 14:17 <b>送料</b> 差し引き可\n'));
    assert.equal(
      await sheet.page.getByRole('status').last().textContent(),
      '書き込みました: <b>送料</b> 差し引き可',
    );
    await sheet.page.keyboard.press('Enter');
    await sheet.page.keyboard.type('   ');
    await sheet.page.keyboard.press('Enter');
    assert.equal(sheet.received.filter(({ type }) => type === 'note').length, 1, 'nothing is no note');
  });

  it('Escape leads back to the note from anywhere', async () => {
    const sheet = await sheets.open(SAMPLES.inbound);
    for (const selector of ['body', '#notice', 'summary', 'input[type=checkbox]']) {
      await sheet.page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await sheet.page.locator(selector).first().focus();
      await sheet.page.keyboard.press('Escape');
      assert.ok(await note(sheet).evaluate((it) => it === document.activeElement), selector);
    }
  });

  it('a box is ticked, the verdict follows, and the keyboard stays', async () => {
    const sheet = await sheets.open(SAMPLES.inbound);
    const box = sheet.page.getByLabel('外部サイトへの誘導');
    await box.focus();
    await keepFocused(sheet);
    await sheet.page.keyboard.press('Space');
    await sheet.page.getByText('疑わしい').waitFor();
    assert.ok(await isStillFocused(sheet));
    assert.match(sheet.text, /- \[x\] 外部サイトへの誘導\n/);
    // Somebody writes a flag of his own into the file: the boxes are others, the keyboard is on the same one.
    await sheet.edit(sheet.text.replace('  - [ ] 支払い', '  - [ ] 声が録音\n  - [ ] 支払い'));
    assert.ok(await box.evaluate((it) => it === document.activeElement));
    await sheet.page.keyboard.press('Space');
    await sheet.page.getByText('未確認').waitFor();
  });

  it('a box that cannot be ticked shows what the file says, and why', async () => {
    const sheet = await sheets.open(SAMPLES.inbound);
    sheet.refusal = '書き込めません。';
    const box = sheet.page.getByLabel('外部サイトへの誘導');
    await box.focus();
    await sheet.page.keyboard.press('Space');
    await sheet.page.getByRole('alert').filter({ hasText: '書き込めません。' }).waitFor();
    assert.equal(await box.isChecked(), false);
  });

  it('the notice the caller names goes into the file, and the question is answered', async () => {
    const sheet = await sheets.open(SAMPLES.inbound);
    await sheet.page.getByLabel('相手が挙げた通知').fill('アカウントの確認 11月20日');
    await sheet.page.keyboard.press('Enter');
    await sheet.page.locator('#notice').waitFor({ state: 'hidden' });
    assert.match(sheet.text, /\n- 相手が挙げた通知: アカウントの確認 11月20日\n/);
    await sheet.page.getByText('アカウントの確認 11月20日', { exact: true }).waitFor();
    assert.equal(await sheet.page.getByText('どの通知の件でしょうか').count(), 0);
  });

  it('when the call is closed, what to repeat is on top and the next step has the keyboard', async () => {
    const sheet = await sheets.open(SAMPLES.outboundEn, { viewport: { width: 400, height: 500 } });
    await sheet.page.mouse.wheel(0, 2000);
    await sheet.page.getByText('Close call…').focus();
    await sheet.page.keyboard.press('Enter');
    await eventually(() =>
      assert.deepEqual(sheet.received.at(-1), { type: 'command', command: 'closeCall' }),
    );
    await sheet.edit(SAMPLES.closedEn.text);
    const next = sheet.page.getByText('Export confirmation…');
    await eventually(async () => assert.ok(await next.evaluate((it) => it === document.activeElement)));
    assert.equal(await sheet.page.evaluate(() => scrollY), 0);
    assert.equal(await sheet.page.getByRole('timer').count(), 0);
    await sheet.edit(`${sheet.text}- Confirmation sent: 2026-11-21T21:31-08:00 a1b2c3d4\n`);
    await sheet.page.getByText('The confirmation has been sent.').waitFor();
    assert.equal(await next.count(), 0);
  });

  it('copies the opening by the keyboard', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    await sheet.page.getByText('コピー').press('Enter');
    await eventually(() =>
      assert.deepEqual(sheet.received.at(-1), { type: 'command', command: 'copyOpening' }),
    );
  });
});
