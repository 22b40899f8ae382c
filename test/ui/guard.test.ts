import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesOf } from '../core/history/pages';
import type { Locale } from './desk';
import { eventually } from './eventually';
import { GUARD_WORDS } from './guardWords';
import { type Edition, Workbench } from './workbench';

/** Commit Case with a card number and a telephone number in the notes, as a person goes about it. */

const RUNS: readonly (readonly [Edition, Locale])[] = [
  ['floor', 'ja'],
  ['newest', 'en'],
];
const CARD = '4111 1111 1111 1111';
const MASKED = '4111 11•• •••• 1111';
const PHONE = '090-0000-1234';

for (const [edition, locale] of RUNS) {
  const words = GUARD_WORDS[locale];
  const language = locale === 'ja' ? 'Japanese' : 'English';

  describe(`the guard before a commit in VS Code (${edition}), ${language}`, function () {
    this.timeout(180_000);
    this.bail(true);
    let folder: string;
    let bench: Workbench;
    const file = () => join(folder, 'cases/sample.md');
    const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'case-notes-guard-'));
      git('init', '--quiet', '--initial-branch=main');
      git('config', 'user.name', 'Sample');
      git('config', 'user.email', 'sample@shop.example');
      mkdirSync(join(folder, 'cases'));
      writeFileSync(file(), `${pagesOf(locale).opened}\n- ${CARD}\n- ${PHONE}\n`);
      // A hook is told what was let through.
      mkdirSync(join(folder, '.git/hooks'), { recursive: true });
      writeFileSync(
        join(folder, '.git/hooks/pre-commit'),
        `#!/bin/sh\necho "$CASE_NOTES_ALLOWED" > .git/told\n`,
      );
      chmodSync(join(folder, '.git/hooks/pre-commit'), 0o755);
      bench = await Workbench.open(folder, { edition, locale });
    });
    after(async () => {
      await bench?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    afterEach(async function () {
      if (this.currentTest?.state !== 'failed') return;
      console.log(await bench?.shown());
      await bench?.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-').slice(0, 40)}`);
    });

    it('stops at a card number and shows where it stands', async () => {
      await bench.openFile('sample.md');
      await bench.palette(words.commit);
      await bench.notification(words.card);
      await bench.screenshot('20-guard');
      await bench.press(words.card, words.place);
      const lines = readFileSync(file(), 'utf8').split('\n');
      const expected = lines.findIndex((line) => line.includes(CARD)) + 1;
      await eventually(async () => assert.equal(await bench.cursorLine(), expected));
      assert.throws(() => git('rev-parse', '--verify', 'HEAD'));
    });

    it('masks it, asks why a telephone number stays, and records the reason', async () => {
      await bench.palette(words.commit);
      await bench.notification(words.card);
      await bench.press(words.card, words.mask);
      await bench.notification(words.person);
      await bench.press(words.person, words.withReason);
      await bench.answer(words.askReason, words.reason);
      await bench.quickInput(words.askMessage);
      await bench.page.keyboard.press('Enter');
      await bench.statusBar(words.committed);
      const committed = git('show', 'HEAD:cases/sample.md');
      assert.ok(committed.includes(MASKED) && committed.includes(PHONE) && !committed.includes(CARD));
      const trailer = git('log', '-1', '--format=%(trailers:key=Case-Notes-Allowed)').trim();
      assert.equal(trailer, `Case-Notes-Allowed: CN083 ${words.reason}`);
      assert.equal(readFileSync(join(folder, '.git/told'), 'utf8').trim(), `CN083 ${words.reason}`);
    });
  });
}
