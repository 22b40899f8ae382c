import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser';
import { LANGUAGES, type Language } from '../../src/core/language';
import { reportPage } from '../../src/core/report/page/page';
import type { CaseRecord } from '../../src/core/report/record';
import { reportOf } from '../../src/core/report/tally';
import { NOW, sampleRecords } from '../core/report/sampleRecords';
import { complaints as everyComplaint, cutOff as everyCutOff } from './inspect';
import { PAYLOADS } from './payloads';
import { THEMES, themeOf } from './themes';

/** The page as it is shipped, behind its own content security policy. */

/** Of text in SVG axe cannot tell what lies behind it, and says so; `contrasts` can. */
const complaints = async (page: Page): Promise<string[]> =>
  (await everyComplaint(page)).filter((one) => !/^color-contrast (?:svg\[|text\[|\.\w+\[)/.test(one));

/** The words of a label may be longer than its frame, which cuts them off. */
const cutOff = async (page: Page): Promise<string[]> =>
  (await everyCutOff(page)).filter((one) => !one.startsWith('text '));

const SHOTS = join(__dirname, '../../out/screenshots');
const LIMIT_MS = 120_000;

interface Settings extends BrowserContextOptions {
  readonly language?: Language;
  readonly records?: readonly CaseRecord[];
  readonly place?: 'file' | 'editor';
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** One of VS Code's themes, as its webviews have it. */
  readonly theme?: string;
}

describe('the page of the report', function () {
  this.timeout(LIMIT_MS);
  let browser: Browser;
  let requests: string[] = [];
  const open: Page[] = [];
  before(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close();
  });
  after(() => browser.close());

  async function show(settings: Settings = {}): Promise<Page> {
    const { language = 'ja', records = sampleRecords(), place = 'file', media, theme, ...rest } = settings;
    const context = await browser.newContext({ viewport: { width: 1000, height: 900 }, ...rest });
    const page = await context.newPage();
    open.push(page);
    requests = [];
    const html = reportPage(reportOf(records, NOW), { zone: 'Asia/Tokyo', language, place });
    await context.route('**', (route) => {
      if (route.request().url() === 'http://report.example/')
        return route.fulfill({ contentType: 'text/html', body: html });
      requests.push(route.request().url());
      return route.abort();
    });
    page.on('console', (message) => requests.push(message.text()));
    // Functions handed over have been compiled; `__name` is what the compiler puts around those with a name.
    await page.addInitScript({ content: 'globalThis.ran = []; globalThis.__name = (it) => it;' });
    if (media) await page.emulateMedia(media);
    await page.goto('http://report.example/');
    if (theme) await page.evaluate(dress, themeOf(theme));
    return page;
  }

  async function shot(page: Page, name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `report-${name}.png`), fullPage: true });
  }

  const MEDIA: [string, Settings['media']][] = [
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['contrast-light', { colorScheme: 'light', contrast: 'more' }],
    ['contrast-dark', { colorScheme: 'dark', contrast: 'more' }],
    ['forced', { forcedColors: 'active' }],
    ['forced-dark', { forcedColors: 'active', colorScheme: 'dark' }],
    ['print', { media: 'print' }],
    ['print-dark', { media: 'print', colorScheme: 'dark' }],
  ];
  for (const [name, media] of MEDIA)
    for (const language of LANGUAGES)
      it(`${name} in ${language}: axe has nothing to say, and nothing is cut off`, async () => {
        const page = await show({ language, media });
        assert.deepEqual(await complaints(page), []);
        assert.deepEqual(await cutOff(page), []);
        assert.deepEqual(requests, [], 'nothing was asked for, and nothing refused');
        await shot(page, `${name}-${language}`);
      });

  for (const { name } of THEMES)
    it(`in the editor, ${name}: axe has nothing to say`, async () => {
      const page = await show({ place: 'editor', theme: name });
      assert.deepEqual(await complaints(page), []);
      await shot(page, `editor-${name}`);
    });

  it('bars and words of a chart can be told from what lies behind them, in every dress', async () => {
    const check = async (page: Page, name: string) => {
      for (const [selector, least] of [
        ['.bar', 3],
        ['.chart text', 4.5],
      ] as const)
        for (const ratio of await page.locator(selector).evaluateAll(contrasts))
          assert.ok(ratio >= least, `${name}, ${selector}: ${ratio}`);
    };
    for (const [name, media] of MEDIA) await check(await show({ media }), name);
    for (const { name } of THEMES) await check(await show({ place: 'editor', theme: name }), name);
  });

  const SIZES = [
    { name: 'narrow', viewport: { width: 320, height: 800 } },
    { name: 'wide', viewport: { width: 1600, height: 900 } },
  ];
  for (const { name, viewport } of SIZES)
    it(`${viewport.width} px wide: nothing is cut off`, async () => {
      for (const language of LANGUAGES) {
        const page = await show({ viewport, language });
        assert.deepEqual(await cutOff(page), []);
        assert.deepEqual(await overlapping(page), []);
        await shot(page, `${name}-${language}`);
      }
    });

  it('names its headings, charts and tables', async () => {
    const page = await show({ language: 'en' });
    const charts = await page.getByRole('img').all();
    const tables = await page.getByRole('table').all();
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 10);
    assert.deepEqual([charts.length, tables.length], [10, 10]);
    assert.equal(await page.getByRole('table', { name: 'Cases by status' }).getByRole('row').count(), 7);
    assert.equal(await page.getByRole('img', { name: /^Open: \d+\. Resolved: \d+\.$/ }).count(), 1);
  });

  it('prints: every table is there, and no figure is torn', async () => {
    const page = await show({ media: { media: 'print' } });
    for (const table of await page.locator('table').all()) assert.ok(await table.isVisible());
    const breaks = await page
      .locator('section')
      .evaluateAll((all) => all.map((it) => getComputedStyle(it).breakInside));
    assert.ok(breaks.every((one) => one === 'avoid'));
    mkdirSync(SHOTS, { recursive: true });
    await page.pdf({
      path: join(SHOTS, 'report.pdf'),
      format: 'A4',
      margin: { top: '15mm', bottom: '15mm', left: '12mm', right: '12mm' },
    });
  });

  it('a hundred payloads as category, marketplace and store: none is more than a text', async () => {
    const usual = await elementsOf(await show({ records: named(PAYLOADS.map((_, i) => `x${i}`)) }));
    for (let i = 0; i < PAYLOADS.length; i += 10) {
      const page = await show({
        records: named([...PAYLOADS.slice(i, i + 10), ...PAYLOADS.map((_, j) => `x${j}`)]),
      });
      assert.equal(await page.locator('[data-planted], script, iframe, img, object, link').count(), 0);
      assert.deepEqual(await elementsOf(page), usual);
      assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran), []);
      assert.deepEqual(requests, []);
    }
  });

  it('the policy lets nothing in', async () => {
    const page = await show();
    await page.evaluate((payloads) => {
      document.body.append(
        ...payloads.map((text) => Object.assign(document.createElement('div'), { innerHTML: text })),
      );
      document.body.append(Object.assign(document.createElement('script'), { textContent: "ran.push('x')" }));
      return fetch('http://planted.example/c').catch(() => undefined);
    }, PAYLOADS);
    assert.deepEqual(await page.evaluate(() => (globalThis as unknown as { ran: string[] }).ran), []);
    assert.deepEqual(
      requests.filter((one) => one.startsWith('http')),
      [],
    );
  });

  it('a label of any length keeps to its column', async () => {
    const records = named(['あ'.repeat(300), 'x'.repeat(300), 'W'.repeat(24)]);
    for (const width of [320, 1000]) {
      const page = await show({ records, viewport: { width, height: 800 } });
      assert.deepEqual(await cutOff(page), []);
      assert.deepEqual(await valuesUnderLabels(page), []);
    }
  });

  it('is a page of its own without cases', async () => {
    const page = await show({ records: [] });
    assert.deepEqual(await complaints(page), []);
    assert.match((await page.locator('main').textContent()) ?? '', /ケースがありません/);
    await shot(page, 'empty');
  });
});

/** Cases in which each of these is a category, a marketplace and a store; the same number, whatever they are. */
const named = (names: readonly string[]): CaseRecord[] =>
  names.slice(0, 100).map((name) => ({
    ...(sampleRecords(1)[0] as CaseRecord),
    category: name,
    marketplace: name,
    store: name,
  }));

const elementsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('*')].map((it) => it.tagName));

/** Values that begin where labels may still be drawn. */
const valuesUnderLabels = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.chart')].flatMap((chart) => {
      const { left, width } = chart.getBoundingClientRect();
      const share = Number.parseFloat(chart.querySelector('clipPath rect')?.getAttribute('width') ?? '100');
      const values = [...chart.querySelectorAll('.value')];
      return values
        .filter((value) => value.getBoundingClientRect().left < left + (width * share) / 100)
        .map((value) => value.textContent ?? '');
    }),
  );

/** Labels of a chart that lie over their value. */
const overlapping = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.chart')].flatMap((chart) => {
      const values = [...chart.querySelectorAll('.value')];
      const width = document.documentElement.clientWidth;
      return [...chart.querySelectorAll('.label')].flatMap((label, i) => {
        const [a, b] = [label.getBoundingClientRect(), values[i]?.getBoundingClientRect()];
        return (b && a.right > b.left) || a.right > width ? [label.textContent ?? ''] : [];
      });
    }),
  );

/** Runs in the page: what VS Code puts on a webview's document. */
function dress({ kind, variables }: { kind: string; variables: Readonly<Record<string, string>> }): void {
  for (const [name, value] of Object.entries(variables))
    document.documentElement.style.setProperty(name, value);
  document.body.classList.add(...kind.split(' '));
}

/** Runs in the page: how far the colour of each is from the background (WCAG). */
function contrasts(all: readonly Element[]): number[] {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const brush = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  const luminance = (colour: string) => {
    brush.fillStyle = colour;
    brush.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...brush.getImageData(0, 0, 1, 1).data].map((part) => {
      const one = part / 255;
      return one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = luminance(getComputedStyle(document.body).backgroundColor);
  return all.map((one) => {
    const own = luminance(getComputedStyle(one).fill);
    return (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
  });
}
