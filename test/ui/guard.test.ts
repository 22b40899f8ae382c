import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pagesOf } from '../core/history/pages';
import { Desk, type Locale, useDesk } from './desk';
import { eventually } from './eventually';
import { GUARD_WORDS } from './guardWords';
import type { Edition } from './workbench';

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
    const desk = useDesk(() =>
      Desk.empty(edition, locale, {
        prepare: ({ at }) => {
          mkdirSync(at('cases'));
          writeFileSync(at('cases/sample.md'), `${pagesOf(locale).opened}\n- ${CARD}\n- ${PHONE}\n`);
          // A hook is told what was let through.
          mkdirSync(at('.git/hooks'), { recursive: true });
          writeFileSync(at('.git/hooks/pre-commit'), `#!/bin/sh\necho "$CASE_NOTES_ALLOWED" > .git/told\n`);
          chmodSync(at('.git/hooks/pre-commit'), 0o755);
        },
      }),
    );

    it('stops at a card number and shows where it stands', async () => {
      await desk().bench.openFile('sample.md');
      await desk().bench.palette(words.commit);
      await desk().bench.notification(words.card);
      await desk().bench.screenshot('20-guard');
      await desk().bench.press(words.card, words.place);
      const lines = desk().read('sample.md').split('\n');
      const expected = lines.findIndex((line) => line.includes(CARD)) + 1;
      await eventually(async () => assert.equal(await desk().bench.cursorLine(), expected));
      assert.throws(() => desk().git('rev-parse', '--verify', 'HEAD'));
    });

    it('masks it, asks why a telephone number stays, and records the reason', async () => {
      await desk().bench.palette(words.commit);
      await desk().bench.notification(words.card);
      await desk().bench.press(words.card, words.mask);
      await desk().bench.notification(words.person);
      await desk().bench.press(words.person, words.withReason);
      await desk().bench.answer(words.askReason, words.reason);
      await desk().bench.quickInput(words.askMessage);
      await desk().bench.page.keyboard.press('Enter');
      await desk().bench.statusBar(words.committed);
      const committed = desk().git('show', 'HEAD:cases/sample.md');
      assert.ok(committed.includes(MASKED) && committed.includes(PHONE) && !committed.includes(CARD));
      const trailer = desk().git('log', '-1', '--format=%(trailers:key=Case-Notes-Allowed)').trim();
      assert.equal(trailer, `Case-Notes-Allowed: CN083 ${words.reason}`);
      assert.equal(readFileSync(desk().at('.git/told'), 'utf8').trim(), `CN083 ${words.reason}`);
    });
  });
}
