import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCases, titlesOf } from './caseSamples';
import { CASES_WORDS } from './casesWords';
import { Desk, RUNS } from './desk';
import { eventually } from './eventually';

/** All cases at a glance, by the keyboard alone. */

for (const [edition, locale] of RUNS) {
  const words = CASES_WORDS[locale];
  const titles = titlesOf(locale);
  const language = locale === 'ja' ? 'Japanese' : 'English';

  describe(`all cases in the activity bar (${edition}), ${language}`, function () {
    this.timeout(180_000);
    this.bail(true);
    let desk: Desk;
    const rows = (more = '') =>
      desk.bench.page.locator(`[aria-label="${words.view}"] .monaco-list-row${more}`);
    const row = (label: string) => rows().filter({ hasText: label }).first();
    const focusedRow = (label: string) => rows('.focused').filter({ hasText: label });
    const selectedRow = (label: string) => rows('.selected').filter({ hasText: label });
    const change = (name: string, from: string | RegExp, to: string) =>
      writeFileSync(join(desk.folder, 'cases', name), desk.read(name).replace(from, to));
    const badge = () =>
      desk.bench.page.locator('.activitybar .action-item', {
        has: desk.bench.page.locator('[aria-label^="Case Notes"]'),
      });
    const goTo = async (label: string) => {
      await row(label).waitFor();
      await desk.bench.palette(words.focus);
      await desk.bench.page.keyboard.press('Home');
      await eventually(async () => {
        if ((await focusedRow(label).count()) === 0) await desk.bench.page.keyboard.press('ArrowDown');
        assert.equal(await focusedRow(label).count(), 1);
      });
    };

    before(async () => {
      desk = await Desk.open(edition, locale, sampleCases(locale));
    });
    after(() => desk?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await desk?.explain(this.currentTest.title);
    });

    it('counts what is overdue before a case is opened', async () => {
      await badge().locator('.badge-content', { hasText: '1' }).waitFor();
    });

    it('groups them by what they want now, the most urgent first', async () => {
      await desk.bench.palette(words.focus);
      await row(titles.late).waitFor();
      const groups = [words.overdue, words.ready, words.waiting, words.preparing, words.resolved];
      await eventually(async () => {
        const shown = (await rows().allInnerTexts()).join('\n');
        const places = groups.map((group) => shown.indexOf(group));
        assert.ok(
          places.every((place, i) => place > (places[i - 1] ?? -1)),
          shown,
        );
      });
      const spoken = (await row(titles.late).getAttribute('aria-label')) ?? '';
      for (const part of [titles.late, words.overdue, titles.stores[0]])
        assert.ok(spoken.includes(part), spoken);
      assert.match(spoken, words.late);
      await desk.bench.screenshot('20-cases');
    });

    it('opens one by Enter, and keeps it selected while another changes', async () => {
      await goTo(titles.late);
      await desk.bench.page.keyboard.press('Enter');
      await desk.bench.tab('late.md');
      await selectedRow(titles.late).waitFor();
      change('ready.md', titles.ready, titles.renamed);
      await row(titles.renamed).waitFor();
      await selectedRow(titles.late).waitFor();
      assert.equal(await rows('.selected').count(), 1);
    });

    it('keeps it selected when it comes into another group', async () => {
      change('late.md', /status: .*([\s\S]*)- \[ \]/, 'status: awaiting-us$1- [x]');
      await row(words.awaitingUs).waitFor();
      await row(words.overdue).waitFor({ state: 'detached' });
      await selectedRow(titles.late).waitFor();
      await badge().locator('.badge-content').waitFor({ state: 'hidden' });
    });

    it('marks in the explorer what is not ready', async () => {
      await desk.bench.palette(words.explorer);
      const file = desk.bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'gaps.md' });
      const folder = desk.bench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'cases' });
      await folder.first().waitFor();
      await eventually(async () => {
        assert.match(
          (await file.locator('.monaco-icon-label').first().getAttribute('aria-label')) ?? '',
          words.notReady,
        );
      });
      await desk.bench.screenshot('21-decorations');
    });

    it('finds the case of an ID, however it is typed', async () => {
      await desk.bench.palette(words.filter);
      await desk.bench.quickInput(words.askFilter);
      await desk.bench.screenshot('22-filter');
      await desk.bench.page.keyboard.insertText('25012345671234');
      await desk.bench.page
        .locator('.quick-input-list .monaco-list-row.focused', { hasText: words.with })
        .waitFor();
      await desk.bench.page.keyboard.press('Enter');
      await desk.bench.page.getByText(words.shown).first().waitFor();
      await row(titles.waits).waitFor({ state: 'detached' });
      await row(titles.renamed).waitFor();
      await desk.bench.screenshot('23-filtered');
    });

    it('keeps the filter when the window is loaded anew, until it is cleared', async () => {
      await desk.bench.page.reload();
      await desk.bench.page.locator('.monaco-workbench').waitFor();
      await desk.bench.palette(words.focus);
      await desk.bench.page.getByText(words.shown).first().waitFor();
      await row(titles.renamed).waitFor();
      assert.equal(await row(titles.waits).count(), 0);
      await desk.bench.palette(words.clear);
      await row(titles.gaps).waitFor();
    });

    it('narrows down to a store, and lets go of it again', async () => {
      await desk.bench.palette(words.filter);
      await desk.bench.quickInput(words.askFilter);
      await desk.bench.page.keyboard.insertText(titles.stores[1].slice(0, 2));
      const choice = desk.bench.page.locator('.quick-input-list .monaco-list-row.focused');
      await choice.filter({ hasText: words.with }).waitFor();
      await desk.bench.page.keyboard.press('ArrowDown');
      await choice.filter({ hasNotText: words.with }).filter({ hasText: titles.stores[1] }).waitFor();
      await desk.bench.page.keyboard.press('Enter');
      await row(titles.renamed).waitFor({ state: 'detached' });
      await row(titles.gaps).waitFor();
      await desk.bench.palette(words.filter);
      await desk.bench.quickInput(words.askFilter);
      // Nothing is typed: that would be a filter too.
      await eventually(async () => {
        const isThere = (await choice.filter({ hasText: words.inUse }).count()) === 1;
        if (!isThere) await desk.bench.page.keyboard.press('ArrowDown');
        assert.ok(isThere);
      });
      await desk.bench.page.keyboard.press('Enter');
      await row(titles.renamed).waitFor();
    });

    it('copies the handover briefs of all open cases', async () => {
      await desk.bench.palette(words.handover);
      await desk.bench.statusBar(words.copied);
      const text = await desk.bench.clipboard();
      const open = [titles.renamed, titles.late, titles.waits, titles.gaps];
      assert.deepEqual(
        open.filter((title) => !text.includes(title)),
        [],
      );
      assert.ok(!text.includes(titles.done));
    });
  });

  describe(`a folder without a case (${edition}), ${language}`, function () {
    this.timeout(120_000);
    let desk: Desk;

    before(async () => {
      desk = await Desk.open(edition, locale, {});
    });
    after(() => desk?.close());

    it('says how to begin, and begins there', async () => {
      await desk.bench.palette(words.focus);
      const welcome = desk.bench.page.locator('.welcome-view-content', { hasText: words.welcome });
      await welcome.waitFor();
      await desk.bench.screenshot('24-welcome');
      await welcome.getByRole('button', { name: words.newCase }).press('Enter');
      await desk.bench.quickInput(words.askTitle);
      await desk.bench.page.keyboard.press('Escape');
    });
  });
}
