import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { sampleCases } from './caseSamples';
import { Desk, RUNS, useDesk } from './desk';
import { eventually } from './eventually';

/** Figures of all cases, by the keyboard alone. */

const WORDS = {
  en: {
    open: 'Case Notes: Open Report',
    save: 'Case Notes: Save Report as HTML',
    title: 'Case report',
    of: 'Cases: 5.',
    figure: 'Open: 4. Resolved: 1.',
    row: 'Waiting on Amazon',
  },
  ja: {
    open: 'Case Notes: レポートを開く',
    save: 'Case Notes: レポートを HTML で保存',
    title: 'ケースのレポート',
    of: '5 件のケース',
    figure: '対応中 4 件、解決済み 1 件',
    row: 'Amazonの回答待ち',
  },
} as const;

for (const [edition, locale] of RUNS) {
  const words = WORDS[locale];

  describe(`the report (${edition}), ${locale === 'ja' ? 'Japanese' : 'English'}`, function () {
    this.timeout(180_000);
    this.bail(true);
    const desk = useDesk(() => Desk.open(edition, locale, sampleCases(locale)));

    it('shows the figures of every case, with charts and tables', async () => {
      const { bench } = desk();
      await bench.palette(words.open);
      const page = await bench.sheet(words.title);
      await page.locator('.as-of', { hasText: words.of }).waitFor();
      await page.locator('.headline', { hasText: words.figure }).waitFor();
      await page.getByRole('row', { name: words.row }).waitFor();
      assert.ok((await page.locator('svg .bar').count()) > 0);
      // Its style is let through by its own policy, and the colours are the editor's.
      const isDressed = await page
        .locator('body')
        .evaluate(
          (body) =>
            body.ownerDocument.defaultView?.getComputedStyle(body).getPropertyValue('--page').trim() !== '',
        );
      assert.ok(isDressed);
      await bench.screenshot('30-report');
    });

    it('is saved as a file that needs nothing else', async () => {
      const { bench, at } = desk();
      await bench.palette(words.save);
      const box = bench.page.locator('.quick-input-widget input[type="text"]').first();
      await eventually(async () => assert.match(await box.inputValue(), /case-report-[\d-]+\.html$/));
      await bench.page.keyboard.press('Enter');
      await eventually(async () => {
        const name = readdirSync(at()).find((one) => one.endsWith('.html')) ?? '';
        const html = readFileSync(at(name), 'utf8');
        assert.ok(html.includes(words.figure) && html.includes('prefers-color-scheme'));
        assert.doesNotMatch(html, /--vscode-|<script/);
      });
    });
  });
}
