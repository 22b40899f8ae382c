import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../src/core/casefile/casefile';
import { fingerprintOf } from '../../src/core/casefile/fingerprint';
import { recapsOf } from '../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../src/core/config/options';
import type { CallWords } from './callWords';
import { Desk, RUNS } from './desk';
import { eventually } from './eventually';
import { golden, played } from './played';
import type { Workbench } from './workbench';

/** A call from the choice of the channel to the record of its confirmation, by the keyboard alone. */

for (const [edition, locale] of RUNS)
  describe(`a call of ours in VS Code (${edition}), ${locale}`, function () {
    this.timeout(180_000);
    this.bail(true);
    let desk: Desk;
    let bench: Workbench;
    let words: CallWords;
    const text = () => desk.read('sample.md');

    before(async () => {
      const sample = readFileSync(join(__dirname, `../fixtures/calls/outbound.${locale}.before.md`), 'utf8');
      desk = await Desk.open(edition, locale, { 'sample.md': sample });
      ({ bench, words } = desk);
    });
    after(() => desk?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await desk?.explain(this.currentTest.title);
    });

    it('begins with the choice of the channel, the reasons told', async () => {
      await bench.openFile('sample.md');
      await bench.palette(words.chooseChannel);
      await bench.quickInput(words.boilerplates);
      await bench.page.keyboard.press('Enter');
      await bench.quickInput(words.channelAdvice);
      await bench.screenshot('10-choose-channel');
      await bench.pick(words.channelAdvice, words.phone);
      await eventually(() => assert.match(text(), /\nchannel: phone\n/));
    });

    it('copies what to say first', async () => {
      await bench.palette(words.copyOpening);
      await eventually(async () => assert.ok((await bench.clipboard()).includes(words.conclusion)));
    });

    it('starts after telling what is missing, with the sheet in front', async () => {
      await bench.palette(words.startCall);
      await bench.quickInput(words.gap);
      assert.doesNotMatch(text(), words.callHeading);
      await bench.pick(words.gap, words.callAnyway);
      const sheet = await bench.sheet();
      await sheet.getByText(/^112/).first().waitFor();
      await eventually(() => {
        assert.match(text(), /status: calling\n/);
        assert.match(text(), words.callHeading);
      });
    });

    it('takes notes in the sheet, which stand in the file at once', async () => {
      await bench.palette(words.addNote);
      const sheet = await bench.sheet();
      const field = sheet.getByLabel(words.noteLabel);
      await eventually(async () =>
        assert.ok(await field.evaluate((it) => it === it.ownerDocument.activeElement)),
      );
      await bench.page.keyboard.insertText(words.said);
      await bench.page.keyboard.press('Enter');
      await eventually(() => assert.match(text(), new RegExp(`\n- \\d\\d:\\d\\d ${words.said}\n`)));
      await sheet.getByRole('listitem').filter({ hasText: words.said }).waitFor();
      await bench.screenshot('7-call-sheet');
    });

    it('shows in the sheet what is typed into the file, and takes it back in one step', async () => {
      await bench.page.keyboard.press('Control+1');
      await bench.page.locator('.monaco-editor.focused').first().waitFor();
      const notes = text().split('\n').length;
      await bench.page.keyboard.press('Alt+N');
      await eventually(async () => assert.equal(await bench.cursorLine(), notes));
      await bench.page.keyboard.insertText(words.typed);
      const sheet = await bench.sheet();
      const shown = sheet.getByRole('listitem').filter({ hasText: words.typed });
      await shown.waitFor();
      await bench.page.keyboard.press('Control+Z');
      await bench.page.keyboard.press('Control+Z');
      await shown.waitFor({ state: 'detached' });
      // One step for the words, one for the note: the file is as it was saved.
      await bench.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    });

    it('closes with who does what by when, and shows what to repeat aloud', async () => {
      await bench.palette(words.closeCall);
      await bench.answer(words.askSpokeWith, words.spokeWith);
      await bench.answer(words.askAgreed, words.agreed);
      await bench.answer(words.askOurs, words.ours);
      await bench.answer(words.askAmazon, words.amazon);
      await bench.quickInput(words.askReply);
      await bench.screenshot('8-close-call');
      await bench.answer(words.askReply, words.reply);
      await eventually(() => assert.match(text(), /status: awaiting-amazon\n/));
      const sheet = await bench.sheet();
      await sheet.getByText(words.closed).waitFor();
      await sheet.getByText(words.aloud).waitFor();
      // The sheet takes the keyboard, which would close a list that is opened before.
      await eventually(async () =>
        assert.ok(await sheet.locator('body').evaluate((it) => it.ownerDocument.hasFocus())),
      );
    });

    it('puts the confirmation out and on record', async () => {
      await bench.palette(words.exportConfirmation);
      await bench.pick(words.askDelivery, words.copy);
      await bench.notification(words.askSent);
      await bench.press(words.askSent, words.yesSent);
      assert.ok((await bench.clipboard()).includes(words.agreed));
      await eventually(() => assert.match(text(), words.recorded));
    });

    it('offers the commit, which holds exactly this case', async () => {
      await bench.notification(words.askCommit);
      await bench.press(words.askCommit, words.commit);
      await bench.quickInput(words.askMessage);
      await bench.page.keyboard.press('Enter');
      await eventually(() => assert.match(desk.git('log', '-1', '--format=%s'), words.subject));
      const files = desk.git('show', '--format=', '--name-only', 'HEAD').trim();
      assert.equal(files, 'cases/sample.md');
    });

    it('is handed over in a brief', async () => {
      await bench.palette(words.copyHandover);
      await eventually(async () => assert.ok((await bench.clipboard()).includes(words.nextStep)));
    });

    it('leaves the file of the golden one', () => {
      assert.equal(played(text()), golden(`outbound.${locale}.after.md`));
      const file = parseCase(text()) ?? assert.fail();
      const [recap = assert.fail()] = recapsOf(file);
      const options = { ...DEFAULT_OPTIONS, language: locale, marketplace: words.marketplace };
      assert.equal(recap.confirmations[0]?.fingerprint?.value, fingerprintOf(file, recap, options));
    });
  });
