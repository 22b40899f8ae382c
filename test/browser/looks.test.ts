import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import { SAMPLES, type Sample } from './samples';
import type { SheetPage } from './sheetPage';
import { suite } from './suite';
import { THEMES, themes, usedVariables } from './themes';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const EVERY_SAMPLE: readonly Sample[] = Object.values(SAMPLES);

/** What every rule of axe finds on the page as it is; no rule is switched off. */
async function complaints({ page }: SheetPage): Promise<string[]> {
  await page.locator('details').evaluateAll((all) => {
    for (const it of all) it.setAttribute('open', '');
  });
  // High enough for everything: what lies behind the notes has a background axe cannot make out.
  const usual = page.viewportSize() ?? { width: 640, height: 900 };
  await page.setViewportSize({ ...usual, height: 2400 });
  await page.evaluate(AXE);
  const found = await page.evaluate(() => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return tool.run({ runOnly: tags });
  });
  await page.setViewportSize(usual);
  // What axe cannot decide is a question to us, and counts as open.
  return [...found.violations, ...found.incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}

/** Elements that reach over the edge of the page, or hold more than they show. */
const cutOff = ({ page }: SheetPage): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : [];
    for (const it of document.querySelectorAll<HTMLElement>('body *:not(.unseen)')) {
      const { left, right, width: own } = it.getBoundingClientRect();
      const isCut = getComputedStyle(it).display !== 'inline' && it.scrollWidth > it.clientWidth + 1;
      const isField = it instanceof HTMLInputElement;
      if (own > 0 && (left < 0 || right > width + 0.5 || (isCut && !isField)))
        found.push(`${it.tagName} ${it.className} ${it.textContent?.slice(0, 30)}`);
    }
    return found;
  });

suite('the call sheet: its looks', (sheets) => {
  for (const { name } of THEMES)
    it(`${name}: axe has nothing to say, with every rule`, async () => {
      for (const sample of EVERY_SAMPLE) {
        const sheet = await sheets.open(sample, { theme: name });
        assert.deepEqual(await complaints(sheet), [], sample.name);
        await sheet.screenshot(`${name}-${sample.name}`);
      }
    });

  it('the themes are those of VS Code, whole', () => {
    const known = new Set(themes().flatMap(({ variables }) => Object.keys(variables)));
    const unknown = usedVariables().filter((name) => !known.has(name));
    assert.deepEqual(unknown, []);
    assert.deepEqual(
      themes().map(({ name }) => name),
      THEMES.map(({ name }) => name),
    );
  });

  const SIZES = [
    { title: '400 px wide', name: 'narrow', viewport: { width: 400, height: 800 } },
    { title: 'half a large screen', name: 'wide', viewport: { width: 960, height: 900 } },
    // Zoomed, the page has half as many pixels of its own, each twice as large.
    { title: 'half a screen at 200 %', name: 'zoomed', viewport: { width: 320, height: 450 } },
    { title: '400 px wide at 200 %', name: 'narrow-zoomed', viewport: { width: 200, height: 400 } },
    { title: 'a low panel', name: 'low', viewport: { width: 900, height: 260 } },
  ];
  for (const { title, name, viewport } of SIZES)
    it(`${title}: nothing is cut off, and the field is in reach`, async () => {
      const deviceScaleFactor = name.includes('zoomed') ? 2 : 1;
      for (const sample of EVERY_SAMPLE) {
        const sheet = await sheets.open(sample, { viewport, deviceScaleFactor });
        assert.deepEqual(await cutOff(sheet), [], sample.name);
        const field = sheet.page.locator('#note');
        if (await field.isVisible()) assert.ok(await sheet.isInSight(field), sample.name);
        await sheet.screenshot(`${name}-${sample.name}`);
      }
    });

  it('letters twice as large: nothing is cut off', async () => {
    for (const sample of EVERY_SAMPLE) {
      const sheet = await sheets.open(sample, { viewport: { width: 400, height: 800 } });
      await sheet.page.evaluate(() =>
        document.documentElement.style.setProperty('--vscode-font-size', '26px'),
      );
      assert.deepEqual(await cutOff(sheet), [], sample.name);
    }
  });

  it('the longest words break', async () => {
    const text = SAMPLES.outboundJa.text.replaceAll(
      /結論: .*/g,
      `結論: ${'あ'.repeat(300)}${'x'.repeat(300)}`,
    );
    const long = { ...SAMPLES.outboundJa, text: text.replace('ops@', `${'o'.repeat(200)}@`) };
    const sheet = await sheets.open(long, { viewport: { width: 400, height: 800 } });
    assert.deepEqual(await cutOff(sheet), []);
  });

  it('is told without colours: the system’s own take their place', async () => {
    const sheet = await sheets.open(SAMPLES.suspicious, { forcedColors: 'active' });
    const { page } = sheet;
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle);
    assert.equal(ring, 'solid');
    for (const selector of ['.verdict', 'button', 'input[type=text]']) {
      const style = (one: Element) => getComputedStyle(one).borderTopStyle;
      assert.notEqual(await page.locator(selector).last().evaluate(style), 'none', selector);
    }
    assert.equal(await page.locator('.verdict').textContent(), '!疑わしい');
    await sheet.screenshot('forced-colours');
  });

  it('nothing moves by itself', async () => {
    const { page } = await sheets.open(SAMPLES.inbound);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((one) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
          return transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior === 'smooth';
        }).length,
    );
    assert.equal(moving, 0);
  });
});
