import assert from 'node:assert/strict';
import { complaints, cutOff } from './inspect';
import { SAMPLES, type Sample } from './samples';
import { suite } from './suite';
import { THEMES, themes, usedVariables } from './themes';

const EVERY_SAMPLE: readonly Sample[] = Object.values(SAMPLES);

suite('the call sheet: its looks', (sheets) => {
  for (const { name } of THEMES)
    it(`${name}: axe has nothing to say, with every rule`, async () => {
      for (const sample of EVERY_SAMPLE) {
        const sheet = await sheets.open(sample, { theme: name });
        assert.deepEqual(await complaints(sheet.page), [], sample.name);
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
        assert.deepEqual(await cutOff(sheet.page), [], sample.name);
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
      assert.deepEqual(await cutOff(sheet.page), [], sample.name);
    }
  });

  it('the longest words break', async () => {
    const text = SAMPLES.outboundJa.text.replaceAll(
      /結論: .*/g,
      `結論: ${'あ'.repeat(300)}${'x'.repeat(300)}`,
    );
    const long = { ...SAMPLES.outboundJa, text: text.replace('ops@', `${'o'.repeat(200)}@`) };
    const sheet = await sheets.open(long, { viewport: { width: 400, height: 800 } });
    assert.deepEqual(await cutOff(sheet.page), []);
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
