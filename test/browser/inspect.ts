import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What every rule of axe finds on the page as it is; no rule is switched off. */
export async function complaints(page: Page): Promise<string[]> {
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
export const cutOff = (page: Page): Promise<string[]> =>
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
