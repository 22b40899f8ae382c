import assert from 'node:assert/strict';
import { sampleCases, titlesOf } from './caseSamples';
import { Desk, RUNS } from './desk';

/** The reminder a person finds in the morning, and what can be done with it. */

const WORDS = {
  en: {
    text: '1 case is overdue.',
    show: 'Show',
    off: 'Switch Off',
    overdue: 'Overdue',
    notifications: 'Notifications: Show Notifications',
  },
  ja: {
    text: '期限切れのケースが 1 件あります。',
    show: '表示',
    off: '知らせない',
    overdue: '期限切れ',
    notifications: 'Notifications: Show Notifications',
  },
} as const;

const isOn = { 'caseNotes.reminder.daily': true };
/** Without the configuration's day a case may be due on today's clock already: one is late, no other has a due near. */
const cases = (locale: 'en' | 'ja') => {
  const { 'late.md': late = '', 'ready.md': ready = '' } = sampleCases(locale);
  return { 'late.md': late, 'ready.md': ready };
};

for (const [edition, locale] of RUNS) {
  const words = WORDS[locale];

  describe(`the daily reminder (${edition}), ${locale}`, function () {
    this.timeout(180_000);
    this.bail(true);
    let desk: Desk;

    before(async () => {
      desk = await Desk.open(edition, locale, cases(locale), isOn);
    });
    after(() => desk?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await desk?.explain(this.currentTest.title);
    });

    it('tells how many cases are late, before one is opened', async () => {
      const { page } = desk.bench;
      // It comes once every case has been looked at: the row is there by then.
      await page.locator('.activitybar .badge-content', { hasText: '1' }).waitFor();
      await desk.bench.notification(words.text);
      await desk.bench.screenshot('40-reminder');
    });

    it('leads to the cases', async () => {
      await desk.bench.press(words.text, words.show);
      const { page } = desk.bench;
      await page.locator('.pane-body .monaco-list-row', { hasText: words.overdue }).first().waitFor();
      await page
        .locator('.pane-body .monaco-list-row', { hasText: titlesOf(locale).late })
        .first()
        .waitFor();
      assert.equal(await page.locator('.notification-list-item', { hasText: words.text }).count(), 0);
    });

    it('comes no second time that day, also after a reload', async () => {
      const { page } = desk.bench;
      await page.reload();
      await page.locator('.activitybar .badge-content', { hasText: '1' }).waitFor();
      await desk.bench.openFile('late.md');
      await desk.bench.palette(words.notifications);
      assert.equal(await page.locator('.notification-list-item', { hasText: words.text }).count(), 0);
    });
  });
}
