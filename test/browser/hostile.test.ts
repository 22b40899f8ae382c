import assert from 'node:assert/strict';
import { sheetHtml } from '../../src/webview/html';
import { FromSheet, type Shown, ToSheet } from '../../src/webview/protocol';
import { eventually } from '../ui/eventually';
import { PAYLOADS } from './payloads';
import { plant, textsOf } from './plant';
import { SAMPLES } from './samples';
import type { SheetPage } from './sheetPage';
import { suite } from './suite';

/** What a case holds, somebody hostile may have written. Text stays text, and only known messages are heard. */

/** A sheet with something in every field there is. */
function everything(sheet: SheetPage): Shown {
  const sheetOf = (text: string) => {
    sheet.text = text;
    return sheet.shown.sheet;
  };
  const { check } = sheetOf(SAMPLES.suspicious.text);
  const { closing } = sheetOf(SAMPLES.closedJa.text);
  return { ...sheet.shown, sheet: { ...sheetOf(SAMPLES.outboundJa.text), check, closing } as Shown['sheet'] };
}

/** Which are not free: the schema knows their few values. */
const FIXED = ['type', 'sheet.language', 'sheet.check.verdict'];
const freeTexts = (message: object) => textsOf(message).filter((path) => !FIXED.includes(path.join('.')));

suite('the call sheet: hostile texts and messages', (sheets) => {
  it('a hundred payloads in every text there is: none is more than a text', async () => {
    assert.equal(new Set(PAYLOADS).size, 100);
    const sheet = await sheets.open(SAMPLES.outboundJa);
    const whole = everything(sheet);
    const unclear = { ...whole.sheet, closing: { lines: [], unclear: ['x'], isConfirmed: false } };
    const closed = { ...whole.sheet, call: { heading: 'x', notes: [], isClosed: true } };
    const plantings = [
      { message: whole, paths: freeTexts(whole) },
      { message: { ...whole, sheet: unclear }, paths: [['sheet', 'closing', 'unclear', 0]] },
      {
        message: { ...whole, sheet: closed },
        paths: [
          ['words', 'closed'],
          ['words', 'exportConfirmation'],
        ],
      },
      { message: { type: 'objection', words: 'x' }, paths: [['words']] },
      { message: { type: 'frozen', words: 'x' }, paths: [['words']] },
    ];
    for (const { message } of plantings) ToSheet.parse(message);
    const result = await sheet.page.evaluate(plant, { plantings, payloads: PAYLOADS });
    assert.deepEqual(result.made, []);
    // Headings name their section to the extension, and the address the file; both are for it alone.
    assert.deepEqual(
      result.unseen.filter((place) => !place.startsWith('words.')),
      ['uri', 'sheet.call.heading', 'sheet.check.heading'],
    );
    assert.ok(result.count > 8_000, String(result.count));
    assert.deepEqual(await sheet.ran(), []);
    assert.deepEqual(await sheet.refused(), [], 'nothing was even tried');
    assert.deepEqual(sheet.requests, []);
  });

  it('nor is what somebody enters, or the reason why it was not written', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    const note = sheet.page.locator('#note');
    for (const payload of PAYLOADS) {
      sheet.refusal = `${payload}!`;
      await note.fill(payload);
      await note.press('Enter');
      await sheet.page.waitForFunction(
        (words) => document.querySelector('#note-objection')?.textContent === words,
        sheet.refusal,
      );
      sheet.refusal = undefined;
      const before = sheet.received.length;
      await note.press('Enter');
      await eventually(() => assert.ok(sheet.received.length > before));
      await sheet.page.waitForFunction(
        (count) => document.querySelectorAll('.notes li').length === count,
        sheet.shown.sheet.call?.notes.length,
      );
    }
    assert.equal(await sheet.page.locator('[data-planted]').count(), 0);
    assert.deepEqual(await sheet.ran(), []);
    assert.deepEqual(await sheet.refused(), []);
    assert.deepEqual(sheet.requests, []);
  });

  it('each of them would be more than a text on a page without care', async () => {
    const page = await sheets.browser.newPage();
    const requests: string[] = [];
    await page.route('**', (route) => {
      requests.push(route.request().url());
      return route.abort();
    });
    await page.setContent('<div></div>');
    await page.evaluate(() => Object.assign(globalThis, { ran: [] }));
    for (const payload of PAYLOADS) {
      const made = await page.evaluate((text) => {
        const place = document.querySelector('div') as HTMLElement;
        place.innerHTML = text;
        return place.querySelectorAll('[data-planted]').length;
      }, payload);
      assert.ok(made > 0, payload);
    }
    await page.waitForFunction(() => (globalThis as unknown as { ran: string[] }).ran.length > 0);
    assert.ok(requests.length > 0);
    await page.close();
  });

  it('nor do they get out of the frame of the page', async () => {
    const { page } = await sheets.open(SAMPLES.outboundJa);
    const frame = {
      language: 'ja',
      title: 'x',
      source: 'x',
      nonce: 'x',
      script: 'x',
      style: 'x',
      uri: 'x',
    };
    const elements = (html: string) =>
      page.evaluate(
        (text) =>
          [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')].map(
            (it) => it.tagName,
          ),
        html,
      );
    const usual = await elements(sheetHtml(frame));
    assert.deepEqual(usual.slice(0, 3), ['HTML', 'HEAD', 'META']);
    for (const key of Object.keys(frame))
      for (const payload of PAYLOADS)
        assert.deepEqual(
          await elements(sheetHtml({ ...frame, [key]: payload })),
          usual,
          `${key}: ${payload}`,
        );
  });

  it('the policy lets nothing in but the page’s own files', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    await sheet.page.evaluate((payloads) => {
      document.body.append(
        ...payloads.map((text) => Object.assign(document.createElement('div'), { innerHTML: text })),
      );
      const script = Object.assign(document.createElement('script'), { textContent: "ran.push('x')" });
      document.body.append(script);
      new Image().src = 'http://planted.example/b.png';
      return fetch('http://planted.example/c').catch(() => undefined);
    }, PAYLOADS);
    assert.ok((await sheet.refused()).some((one) => one.startsWith('connect-src')));
    assert.deepEqual(await sheet.ran(), []);
    assert.deepEqual(sheet.requests, []);
  });

  it('a message that is none of the known ones changes nothing', async () => {
    const sheet = await sheets.open(SAMPLES.outboundJa);
    const { shown } = sheet;
    const { goal: _goal, ...withoutGoal } = shown.sheet;
    const { notes: _notes, ...fewWords } = shown.words;
    const messages: unknown[] = [
      null,
      'show',
      7,
      [],
      [shown],
      {},
      { type: 'run', command: 'closeCall' },
      { type: 'toString' },
      { ...shown, type: 'Show' },
      { ...shown, more: 1 },
      { ...shown, uri: 1 },
      { ...shown, sheet: { ...shown.sheet, title: 'x', html: '<b>' } },
      { ...shown, sheet: { ...shown.sheet, title: { toString: 'x' } } },
      { ...shown, sheet: { ...shown.sheet, language: 'fr' } },
      { ...shown, sheet: withoutGoal },
      { ...shown, words: fewWords },
      { ...shown, words: { ...shown.words, extra: 'x' } },
      { ...shown, sheet: { ...shown.sheet, call: { ...shown.sheet.call, notes: 'x' } } },
      { type: 'written', id: '1' },
      { type: 'frozen' },
      { type: 'objection', words: ['x'] },
      { type: 'focusEntry', where: 'x' },
    ];
    const before = await sheet.page.locator('main').innerHTML();
    for (const message of messages) {
      assert.equal(ToSheet.safeParse(message).success, false, JSON.stringify(message));
      await sheet.send(message);
      assert.equal(await sheet.page.locator('main').innerHTML(), before, JSON.stringify(message));
    }
    await sheet.send({ ...shown, sheet: { ...shown.sheet, title: 'その次' } });
    assert.equal(await sheet.page.locator('h1').textContent(), 'その次');
  });

  it('the extension hears known messages alone', () => {
    const known = [
      { type: 'ready' },
      { type: 'note', id: 1, heading: '通話', said: 'x' },
      { type: 'notice', id: 1, heading: '着信確認', said: 'x' },
      { type: 'tick', heading: '着信確認', text: 'x', isDone: true },
      { type: 'command', command: 'closeCall' },
    ];
    for (const message of known) {
      assert.ok(FromSheet.safeParse(message).success);
      assert.equal(FromSheet.safeParse({ ...message, more: 1 }).success, false);
      for (const key of Object.keys(message))
        assert.equal(FromSheet.safeParse({ ...message, [key]: {} }).success, false, `${message.type}.${key}`);
    }
    for (const command of ['commitCase', 'workbench.action.terminal.new', '__proto__'])
      assert.equal(FromSheet.safeParse({ type: 'command', command }).success, false);
  });
});
