import assert from 'node:assert/strict';
import { Desk, RUNS } from './desk';
import { eventually } from './eventually';
import { sampleCase, THIS_CASE_WORDS } from './thisCaseWords';

/** The case in front at a glance: read, ticked off, resolved, by the keyboard alone. */

for (const [edition, locale] of RUNS) {
  const words = THIS_CASE_WORDS[locale];

  describe(`this case in the activity bar (${edition}), ${locale}`, function () {
    this.timeout(180_000);
    this.bail(true);
    let desk: Desk;
    const text = () => desk.read('sample.md');
    const row = (label: string) =>
      desk.bench.page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`).first();
    const focusedRow = (label: string) =>
      desk.bench.page.locator(`.pane-body .monaco-list-row.focused[aria-label^="${label}"]`);
    const goTo = async (label: string) => {
      await row(label).waitFor();
      await desk.bench.palette(words.focus);
      await desk.bench.page.keyboard.press('Home');
      const focused = focusedRow(label);
      await eventually(async () => {
        if ((await focused.count()) === 0) await desk.bench.page.keyboard.press('ArrowDown');
        assert.equal(await focused.count(), 1);
      });
    };

    before(async () => {
      desk = await Desk.open(edition, locale, { 'sample.md': sampleCase(locale) });
    });
    after(() => desk?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await desk?.explain(this.currentTest.title);
    });

    it('says how to get a case there while none is in front', async () => {
      await desk.bench.palette(words.focus);
      await desk.bench.page.locator('.welcome-view-content', { hasText: words.welcome }).waitFor();
    });

    it('shows where it stands, what is missing, what is late', async () => {
      const { page } = desk.bench;
      await desk.bench.openFile('sample.md');
      await desk.bench.palette(words.focus);
      await row(words.waiting).waitFor();
      await row(words.prep).waitFor();
      const late = (await row(words.refund).getAttribute('aria-label')) ?? '';
      assert.match(late, new RegExp(words.late));
      await desk.bench.screenshot('30-this-case');
      await page.keyboard.press('Home');
    });

    it('goes to the place of a gap', async () => {
      await goTo(words.goal);
      await desk.bench.page.keyboard.press('Enter');
      await desk.bench.page.locator('.monaco-editor.focused').first().waitFor();
      await eventually(async () => assert.ok((await desk.bench.cursorLine()) > 8));
    });

    it('ticks an action off in the file, one character, and the list keeps its place', async () => {
      const before = text();
      const ticked = before.replace(`[ ] ${words.refund}`, `[x] ${words.refund}`);
      await goTo(words.refund);
      const box = row(words.refund).locator('.custom-view-tree-node-item-checkbox');
      await box.press('Space');
      await eventually(() => assert.equal(text(), ticked));
      await row(words.refund).locator('[aria-checked="true"]').waitFor();
      await focusedRow(words.refund).waitFor();
      await desk.bench.screenshot('31-ticked');
      await box.press('Space');
      await eventually(() => assert.equal(text(), before));
    });

    it('ticks off from the palette as well', async () => {
      const before = text();
      await desk.bench.palette(words.tickActions);
      await desk.bench.quickInput(words.askTicks);
      await desk.bench.page.keyboard.press('ArrowDown');
      await desk.bench.page.keyboard.press('Space');
      await desk.bench.screenshot('31-tick-actions');
      await desk.bench.page.keyboard.press('Enter');
      await eventually(() =>
        assert.equal(text(), before.replace(`[ ] ${words.refund}`, `[x] ${words.refund}`)),
      );
    });

    it('is undone in one step like any edit', async () => {
      const ticked = text();
      await desk.bench.openFile('sample.md');
      await desk.bench.page.locator('.monaco-editor.focused').first().waitFor();
      await desk.bench.page.keyboard.press('Control+Z');
      await desk.bench.save();
      assert.equal(text(), ticked.replace(`[x] ${words.refund}`, `[ ] ${words.refund}`));
      await desk.bench.page.keyboard.press('Control+Y');
      await desk.bench.save();
      assert.equal(text(), ticked);
    });

    it('adds what happened where it belongs, told as it is said', async () => {
      await desk.bench.palette(words.addEntry);
      await desk.bench.quickInput(words.askWhen);
      await desk.bench.page.locator('.quick-input-widget input[type="text"]').first().fill(words.when);
      await desk.bench.quickInput(words.understood);
      await desk.bench.screenshot('32-timeline-when');
      await desk.bench.page.keyboard.press('Enter');
      await desk.bench.pick(words.askKind, words.received);
      await desk.bench.answer(words.askEvent, words.event);
      await eventually(() =>
        assert.match(
          text(),
          new RegExp(
            `T15:00[+-]\\d\\d:00\\n    kind: email-received\\n    event: "${words.event}"\\n    boilerplate: true\\n---\\n`,
          ),
        ),
      );
    });

    it('opens no page of an ID before VS Code has asked', async () => {
      const { page } = desk.bench;
      await desk.bench.palette(words.openLink);
      await desk.bench.quickInput(words.askLink);
      await desk.bench.row(words.host);
      await desk.bench.screenshot('33-links');
      const dialog = page.locator('.monaco-dialog-box', { hasText: words.host });
      // Under automation the floor refuses to show a dialog, and says so.
      const refused = page.waitForEvent('console', {
        predicate: (message) => message.text().includes('refused to show dialog'),
      });
      const asked = Promise.any([dialog.waitFor(), refused]);
      await desk.bench.pick(words.askLink, words.orderId);
      await asked;
      if (await dialog.isVisible()) {
        await desk.bench.screenshot('33-asked');
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      }
      assert.equal(page.context().pages().length, 1);
    });

    it('asks about what stays open before it is resolved, and ticks it along', async () => {
      await desk.bench.palette(words.changeStatus);
      await desk.bench.quickInput(words.resolvedImplies);
      await desk.bench.screenshot('34-change-status');
      const before = text();
      await desk.bench.pick(words.changeStatus.slice('Case Notes: '.length, -1), words.resolved);
      await desk.bench.quickInput(words.askOpen);
      await desk.bench.screenshot('35-open-actions');
      assert.equal(text(), before);
      await desk.bench.pick(words.askOpen, words.tickAll);
      await eventually(() =>
        assert.equal(
          text(),
          before
            .replace('status: awaiting-us', 'status: resolved')
            .replace(`[ ] ${words.photographs}`, `[x] ${words.photographs}`),
        ),
      );
      await row(words.resolved).waitFor();
    });
  });
}
