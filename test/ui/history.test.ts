import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pagesOf } from '../core/history/pages';
import type { Locale } from './desk';
import { HISTORY_WORDS } from './historyWords';
import { type Edition, Workbench } from './workbench';

/** The history of a case as a person reads it: the list, the view beside the files, and the change behind an entry. */

const RUNS: readonly (readonly [Edition, Locale])[] = [
  ['floor', 'ja'],
  ['newest', 'en'],
];
/** More than one page. */
const EDITS = 60;

/** A repository whose one case was opened, edited many times, and called about. */
function repository(locale: Locale): string {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-past-'));
  const git = (input: string, ...args: string[]) => execFileSync('git', args, { cwd: folder, input });
  git('', 'init', '--quiet', '--initial-branch=main');
  git('', 'config', 'user.name', 'Sample');
  git('', 'config', 'user.email', 'sample@shop.example');
  const { opened, calling } = pagesOf(locale);
  const texts = [opened, ...Array.from({ length: EDITS }, (_, i) => `${opened}\n${i}\n`), calling];
  const commits = texts.map(
    (text, i) =>
      `commit refs/heads/main\ncommitter Sample <s@shop.example> ${1_764_000_000 + i * 3600} +0900\ndata 1\nx\n` +
      `M 100644 inline cases/sample.md\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  git(commits.join(''), 'fast-import', '--quiet');
  git('', 'reset', '--hard', '--quiet');
  return folder;
}

for (const [edition, locale] of RUNS) {
  const words = HISTORY_WORDS[locale];
  const language = locale === 'ja' ? 'Japanese' : 'English';

  describe(`the history of a case in VS Code (${edition}), ${language}`, function () {
    this.timeout(180_000);
    this.bail(true);
    let folder: string;
    let bench: Workbench;
    const entry = (label: string) =>
      bench.page.locator('.pane', { hasText: words.view }).locator('.monaco-list-row', { hasText: label });
    const focused = (label: string) =>
      bench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
    const original = (text: string) =>
      bench.page.locator('.monaco-diff-editor .editor.original .view-line', { hasText: text });
    const modified = (text: string) =>
      bench.page.locator('.monaco-diff-editor .editor.modified .view-line', { hasText: text });

    before(async () => {
      folder = repository(locale);
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

    it('lists the newest entries first, and the older ones when asked', async () => {
      await bench.openFile('sample.md');
      await bench.palette(words.show);
      await bench.quickInput(words.list);
      await focused(words.called).waitFor();
      await bench.screenshot('10-case-history');
      await bench.pick(words.choose, words.older);
      await focused(words.edited).waitFor();
      await bench.pick(words.choose, words.opened);
    });

    it('shows what the commit behind an entry changed: of the first one, all', async () => {
      await bench.tab(words.opened);
      await modified('status: preparing').waitFor();
      assert.equal(await original('status').count(), 0);
    });

    it('shows from there the history of the same case, and another change', async () => {
      await bench.palette(words.show);
      await bench.pick(words.choose, words.called);
      await bench.tab(words.called);
      await original('status: preparing').waitFor();
      await modified('status: calling').waitFor();
      await bench.screenshot('11-past-change');
    });

    it('shows it in the explorer too, by keyboard', async () => {
      await bench.openFile('sample.md');
      await bench.palette(words.focusView);
      await entry(words.called).waitFor();
      await bench.screenshot('12-history-view');
      await bench.page.keyboard.press('End');
      await bench.page.locator('.monaco-list-row.focused', { hasText: words.older }).waitFor();
      await bench.page.keyboard.press('Enter');
      await bench.page
        .locator('.monaco-list-row.focused', { hasText: words.older })
        .waitFor({ state: 'detached' });
      await bench.page.keyboard.press('End');
      await bench.page.locator('.monaco-list-row.focused', { hasText: words.opened }).waitFor();
      await bench.page.keyboard.press('Enter');
      await bench.tab(words.opened);
    });

    it('has the newest commit in the view as soon as it is made', async () => {
      await bench.openFile('sample.md');
      writeFileSync(join(folder, 'cases/sample.md'), pagesOf(locale).resolved);
      await bench.palette(words.commit);
      await bench.quickInput(words.askMessage);
      await bench.page.keyboard.press('Enter');
      await bench.statusBar(words.committed);
      await bench.palette(words.focusView);
      await bench.page.keyboard.press('Home');
      const row = entry(words.resolved).first();
      await row.waitFor();
      assert.match((await row.getAttribute('aria-label')) ?? '', /Sample/);
      await bench.screenshot('13-history-view-newest');
    });
  });

  describe(`the history of a case in Restricted Mode (${edition}), ${language}`, function () {
    this.timeout(180_000);
    let folder: string;
    let bench: Workbench;
    let tools: string;
    const fired = () => join(tools, 'fired');
    const { PATH } = process.env;

    before(async () => {
      folder = repository(locale);
      // The git that VS Code finds first leaves a mark.
      tools = mkdtempSync(join(tmpdir(), 'case-notes-tools-'));
      writeFileSync(join(tools, 'git'), `#!/bin/sh\ntouch '${fired()}'\n`, { mode: 0o755 });
      process.env.PATH = `${tools}:${PATH}`;
      bench = await Workbench.open(folder, { edition, locale, workspaceTrust: true });
      // Whoever opened VS Code may have asked for git too.
      rmSync(fired(), { force: true });
    });
    after(async () => {
      await bench?.close();
      for (const made of [folder, tools]) rmSync(made, { recursive: true, force: true });
      process.env.PATH = PATH;
    });

    it('says why there is none, and starts no git', async () => {
      await bench.openFile('sample.md');
      await bench.palette(words.show);
      await bench.notification(words.restricted);
      await bench.palette(words.focusView);
      await bench.page.locator('.pane', { hasText: words.view }).getByText(words.restricted).waitFor();
      await bench.screenshot('14-history-restricted');
      assert.ok(!existsSync(fired()));
      execFileSync('git', ['--version']);
      assert.ok(existsSync(fired()), 'The trap is not set.');
    });
  });
}
