import assert from 'node:assert/strict';
import { parseCase } from '../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../src/core/config/options';
import { lint } from '../../src/core/lint/lint';
import type { CallWords } from './callWords';
import { Desk, RUNS } from './desk';
import { eventually } from './eventually';
import { golden, played } from './played';
import type { Workbench } from './workbench';

/** Somebody phones, says he is Amazon and asks for money: from the first key to the word that closes the matter. */

for (const [edition, locale] of RUNS)
  describe(`a fraud on the phone in VS Code (${edition}), ${locale}`, function () {
    this.timeout(180_000);
    this.bail(true);
    let desk: Desk;
    let bench: Workbench;
    let words: CallWords;
    const text = () => desk.read(desk.made);
    const codes = () => {
      const options = { ...DEFAULT_OPTIONS, language: locale, marketplace: words.marketplace };
      const file = parseCase(text()) ?? assert.fail();
      return lint(file, { options, now: Date.now() }).map(({ code }) => code);
    };

    before(async () => {
      desk = await Desk.open(edition, locale, {});
      ({ bench, words } = desk);
    });
    after(() => desk?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await desk?.explain(this.currentTest.title);
    });

    it('has a file with the check open at once', async () => {
      await bench.palette(words.incomingCall);
      await bench.sheet(words.incoming);
      await eventually(() => assert.match(text(), /direction: inbound\n/));
      assert.ok(codes().includes('CN050'));
    });

    it('takes down what is said, and the red flag, by keyboard', async () => {
      const sheet = await bench.sheet(words.incoming);
      await bench.palette(words.addNote);
      const field = sheet.getByLabel(words.noteLabel);
      await eventually(async () =>
        assert.ok(await field.evaluate((it) => it === it.ownerDocument.activeElement)),
      );
      await bench.page.keyboard.insertText(words.demand);
      await bench.page.keyboard.press('Enter');
      await eventually(() => assert.ok(text().includes(words.demand)));
      await bench.tabTo(sheet.getByLabel(words.redFlag));
      await bench.page.keyboard.press('Space');
      await sheet.getByText(words.suspicious).waitFor();
      await bench.screenshot('9-incoming-call');
      await eventually(() => assert.match(text(), words.ticked));
      assert.ok(codes().includes('CN051'));
    });

    it('is closed by the word a person writes', async () => {
      await bench.page.keyboard.press('Control+1');
      await bench.page.locator('.monaco-editor.focused').first().waitFor();
      const line = text().split('\n').indexOf(words.verdictLine) + 1;
      await bench.goToEndOf(line);
      await bench.page.keyboard.press('Control+Shift+ArrowLeft');
      await bench.page.keyboard.insertText(words.scam);
      await bench.save();
      const told = codes().filter((code) => /CN05\d|CN060/.test(code));
      assert.deepEqual(told, []);
    });

    it('leaves the file of the golden one', () => {
      assert.equal(played(text()), golden(`scam.${locale}.after.md`));
    });
  });

describe('an incoming call about the case in front', function () {
  this.timeout(180_000);
  let desk: Desk;
  before(async () => {
    const known = '---\ncaseNotes: 1\ntitle: "返品(見本)"\nstatus: awaiting-amazon\n---\n';
    desk = await Desk.open('newest', 'ja', { 'known.md': known });
  });
  after(() => desk?.close());

  it('is written into it, when a person says so', async () => {
    const { bench, words } = desk;
    await bench.openFile('known.md');
    await bench.palette(words.incomingCall);
    await bench.pick(words.askWhere, words.inThisCase);
    await bench.sheet('返品(見本)');
    await eventually(() => assert.match(desk.read('known.md'), /status: calling\n[\s\S]*## 着信確認 /));
  });
});
