import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCases, titlesOf } from './caseSamples';
import { CASES_WORDS } from './casesWords';
import { Desk, RUNS } from './desk';

for (const [edition, locale] of RUNS) {
  const words = CASES_WORDS[locale];
  const titles = titlesOf(locale);
  const language = locale === 'ja' ? 'Japanese' : 'English';

  describe(`all cases in the activity bar (${edition}), ${language}`, function () {
    this.timeout(180_000);
    this.bail(true);
    let desk: Desk;
    const row = (label: string) =>
      desk.bench.page.locator('.pane-body .monaco-list-row', { hasText: label }).first();
    const focusedRow = (label: string) =>
      desk.bench.page.locator('.pane-body .monaco-list-row.focused', { hasText: label });
    const file = (name: string) => join(desk.folder, 'cases', name);

    before(async () => {
      desk = await Desk.open(edition, locale, sampleCases(locale));
    });
    after(() => desk?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await desk?.explain(this.currentTest.title);
    });

    it('groups them by what they want now, and counts what is overdue, before one is opened', async () => {
      const { page } = desk.bench;
      const container = page.locator('.activitybar .action-item', {
        has: page.locator('[aria-label^="Case Notes"]'),
      });
      await container.locator('.badge-content', { hasText: '1' }).waitFor();
      await desk.bench.palette(words.focus);
      await row(titles.late).waitFor();
      await row(words.overdue).waitFor();
      await row(words.preparing).waitFor();
      await desk.bench.screenshot('20-cases-view');
      assert.match((await row(titles.late).getAttribute('aria-label')) ?? '', new RegExp(words.overdue));
    });

    it('opens a case by keyboard, and keeps the selection while the file changes', async () => {
      const { page } = desk.bench;
      await row(titles.late).waitFor();
      await page.keyboard.press('Home');
      await focusedRow(words.overdue).waitFor();
      await page.keyboard.press('ArrowDown');
      await focusedRow(titles.late).waitFor();
      await page.keyboard.press('Enter');
      await desk.bench.tab('late.md');
      const text = desk.read('late.md').replace('status: awaiting-amazon', 'status: resolved');
      await desk.bench.palette(words.focus);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await focusedRow(titles.late).waitFor();
      writeFileSync(file('late.md'), text.replace('- [ ]', '- [x]'));
      await row(words.overdue).waitFor({ state: 'detached' });
      await desk.bench.screenshot('21-cases-moved');
    });
  });
}
