import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesOf } from '../core/history/pages';
import { Desk, type Locale, useDesk } from './desk';
import { HISTORY_WORDS } from './historyWords';
import type { Edition } from './workbench';

/** The history of a case as a person reads it: the list, the view beside the files, and the change behind an entry. */

const RUNS: readonly (readonly [Edition, Locale])[] = [
  ['floor', 'ja'],
  ['newest', 'en'],
];
/** More than one page. */
const EDITS = 60;

/** One case that was opened, edited many times, and called about. */
function writeHistory(desk: Desk, locale: Locale): void {
  const { opened, calling } = pagesOf(locale);
  const texts = [opened, ...Array.from({ length: EDITS }, (_, i) => `${opened}\n${i}\n`), calling];
  const commits = texts.map(
    (text, i) =>
      `commit refs/heads/main\ncommitter Sample <s@shop.example> ${1_764_000_000 + i * 3600} +0900\ndata 1\nx\n` +
      `M 100644 inline cases/sample.md\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  execFileSync('git', ['fast-import', '--quiet'], { cwd: desk.folder, input: commits.join('') });
  desk.git('reset', '--hard', '--quiet');
}

for (const [edition, locale] of RUNS) {
  const words = HISTORY_WORDS[locale];
  const language = locale === 'ja' ? 'Japanese' : 'English';

  describe(`the history of a case in VS Code (${edition}), ${language}`, function () {
    this.timeout(180_000);
    this.bail(true);
    const desk = useDesk(() =>
      Desk.empty(edition, locale, { prepare: (made) => writeHistory(made, locale) }),
    );
    const entry = (label: string) =>
      desk()
        .bench.page.locator('.pane', { hasText: words.view })
        .locator('.monaco-list-row', { hasText: label });
    const focused = (label: string) =>
      desk().bench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
    const original = (text: string) =>
      desk().bench.page.locator('.monaco-diff-editor .editor.original .view-line', { hasText: text });
    const modified = (text: string) =>
      desk().bench.page.locator('.monaco-diff-editor .editor.modified .view-line', { hasText: text });

    it('lists the newest entries first, and the older ones when asked', async () => {
      await desk().bench.openFile('sample.md');
      await desk().bench.palette(words.show);
      await desk().bench.quickInput(words.list);
      await focused(words.called).waitFor();
      await desk().bench.screenshot('10-case-history');
      await desk().bench.pick(words.choose, words.older);
      await focused(words.edited).waitFor();
      await desk().bench.pick(words.choose, words.opened);
    });

    it('shows what the commit behind an entry changed: of the first one, all', async () => {
      await desk().bench.tab(words.opened);
      await modified('status: preparing').waitFor();
      assert.equal(await original('status').count(), 0);
    });

    it('shows from there the history of the same case, and another change', async () => {
      await desk().bench.palette(words.show);
      await desk().bench.pick(words.choose, words.called);
      await desk().bench.tab(words.called);
      await original('status: preparing').waitFor();
      await modified('status: calling').waitFor();
      await desk().bench.screenshot('11-past-change');
    });

    it('shows it in the explorer too, by keyboard', async () => {
      await desk().bench.openFile('sample.md');
      await desk().bench.palette(words.focusView);
      await entry(words.called).waitFor();
      await desk().bench.screenshot('12-history-view');
      await desk().bench.page.keyboard.press('End');
      await desk().bench.page.locator('.monaco-list-row.focused', { hasText: words.older }).waitFor();
      await desk().bench.page.keyboard.press('Enter');
      await desk()
        .bench.page.locator('.monaco-list-row.focused', { hasText: words.older })
        .waitFor({ state: 'detached' });
      await desk().bench.page.keyboard.press('End');
      await desk().bench.page.locator('.monaco-list-row.focused', { hasText: words.opened }).waitFor();
      await desk().bench.page.keyboard.press('Enter');
      await desk().bench.tab(words.opened);
    });

    it('has the newest commit in the view as soon as it is made', async () => {
      await desk().bench.openFile('sample.md');
      writeFileSync(desk().at('cases/sample.md'), pagesOf(locale).resolved);
      await desk().bench.palette(words.commit);
      await desk().bench.quickInput(words.askMessage);
      await desk().bench.page.keyboard.press('Enter');
      await desk().bench.statusBar(words.committed);
      await desk().bench.palette(words.focusView);
      await desk().bench.page.keyboard.press('Home');
      const row = entry(words.resolved).first();
      await row.waitFor();
      assert.match((await row.getAttribute('aria-label')) ?? '', /Sample/);
      await desk().bench.screenshot('13-history-view-newest');
    });
  });

  describe(`the history of a case in Restricted Mode (${edition}), ${language}`, function () {
    this.timeout(180_000);
    let tools: string;
    const fired = () => join(tools, 'fired');
    const { PATH } = process.env;
    const desk = useDesk(async () => {
      const opened = await Desk.empty(edition, locale, {
        prepare: (made) => {
          writeHistory(made, locale);
          // The git that VS Code finds first leaves a mark.
          tools = mkdtempSync(join(tmpdir(), 'case-notes-tools-'));
          writeFileSync(join(tools, 'git'), `#!/bin/sh\ntouch '${fired()}'\n`, { mode: 0o755 });
          process.env.PATH = `${tools}:${PATH}`;
        },
        workspaceTrust: true,
      });
      // Whoever opened VS Code may have asked for git too.
      rmSync(fired(), { force: true });
      return opened;
    });
    after(() => {
      rmSync(tools, { recursive: true, force: true });
      process.env.PATH = PATH;
    });

    it('says why there is none, and starts no git', async () => {
      await desk().bench.openFile('sample.md');
      await desk().bench.palette(words.show);
      await desk().bench.notification(words.restricted);
      await desk().bench.palette(words.focusView);
      await desk().bench.page.locator('.pane', { hasText: words.view }).getByText(words.restricted).waitFor();
      await desk().bench.screenshot('14-history-restricted');
      assert.ok(!existsSync(fired()));
      execFileSync('git', ['--version']);
      assert.ok(existsSync(fired()), 'The trap is not set.');
    });
  });
}
