import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually';
import { type Edition, Workbench } from './workbench';

/** From an empty repository to two people's versions of one case, merged by what VS Code set up. */

const WORDS = {
  en: {
    initialise: 'Case Notes: Initialise Folder…',
    title: 'What is ticked is written',
    restricted: 'In Restricted Mode git is not started',
    written: 'Written: .case-notes.yaml',
    nothing: 'Nothing was written',
    conflict: 'A merge conflict is unresolved',
    resolve: 'Resolve in the merge editor',
    language: 'en',
  },
  ja: {
    initialise: 'Case Notes: フォルダーを準備…',
    title: 'チェックしたものを書き込みます',
    restricted: '制限モードでは git を起動しない',
    written: '書き込みました: .case-notes.yaml',
    nothing: '書き込んだものはありません',
    conflict: 'マージの競合が残っています',
    resolve: 'マージエディターで解決する',
    language: 'ja',
  },
} as const;

const NAME = 'cases/sample.md';

const caseText = (status: string, ...entries: string[]) =>
  `---\ncaseNotes: 1\ntitle: "sample"\nstatus: ${status}\ntimeline:\n${entries.map((it) => `  - "${it}"\n`).join('')}---\n`;

const [A, B, C] = ['2026-11-20 10:15 one', '2026-11-21 10:15 two', '2026-11-22 10:15 three'] as const;

const RUNS: readonly (readonly [Edition, 'en' | 'ja'])[] = [
  ['floor', 'ja'],
  ['newest', 'en'],
];

for (const [edition, locale] of RUNS) {
  const words = WORDS[locale];
  let folder: string;
  let bench: Workbench;
  const at = (...path: string[]) => join(folder, ...path);
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const driver = () => git('config', '--local', '--default', '', '--get', 'merge.case-notes.driver').trim();

  const open = async (options: { workspaceTrust?: boolean } = {}) => {
    folder = mkdtempSync(join(tmpdir(), 'case-notes-initialise-'));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Sample');
    git('config', 'user.email', 'sample@shop.example');
    bench = await Workbench.open(folder, { edition, locale, ...options });
  };
  const close = async () => {
    await bench?.close();
    rmSync(folder, { recursive: true, force: true });
  };
  async function explain(this: Mocha.Context): Promise<void> {
    if (this.currentTest?.state !== 'failed') return;
    console.log(await bench?.shown());
    await bench?.screenshot(`failed-${this.currentTest.title.replaceAll(' ', '-').slice(0, 40)}`);
  }

  describe(`a folder for cases in VS Code (${edition}), ${locale}`, function () {
    this.timeout(180_000);
    this.bail(true);
    before(() => open());
    after(close);
    afterEach(explain);

    it('is prepared after its parts were shown and confirmed', async () => {
      await bench.palette(words.initialise);
      await bench.quickInput(words.title);
      assert.ok(!existsSync(at('.gitattributes')));
      assert.equal(driver(), '');
      await bench.screenshot('11-initialise');
      await bench.page.keyboard.press('Enter');
      await bench.notification(words.written);
      assert.match(
        readFileSync(at('.case-notes.yaml'), 'utf8'),
        new RegExp(`^language: ${words.language} `, 'm'),
      );
      assert.ok(existsSync(at('cases/.gitkeep')));
      assert.match(readFileSync(at('.gitattributes'), 'utf8'), /merge=case-notes/);
      assert.match(driver(), /globalStorage\/case-notes\.case-notes\/case-notes merge %O %A %B/);
      assert.match(readFileSync(at('.git/hooks/pre-commit'), 'utf8'), /lint --staged/);
      await bench.clearNotifications();
    });

    it('stays as it is the second time', async () => {
      await bench.palette(words.initialise);
      await bench.notification(words.nothing);
      await bench.clearNotifications();
    });

    const commit = (text: string, message: string) => {
      writeFileSync(at(NAME), text);
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
    };

    it('merges what two people wrote', () => {
      commit(caseText('ready', A), 'base');
      git('checkout', '--quiet', '-b', 'topic');
      commit(caseText('ready', A, B), 'theirs');
      git('checkout', '--quiet', 'main');
      commit(caseText('ready', A, C), 'ours');
      git('merge', '--quiet', '--no-edit', 'topic');
      assert.equal(readFileSync(at(NAME), 'utf8'), caseText('ready', A, B, C));
    });

    it('keeps a card number out of a commit', () => {
      writeFileSync(at(NAME), `${caseText('ready', A, B, C)}\n4111 1111 1111 1111\n`);
      const { status, stderr, stdout } = spawnSync('git', ['commit', '--quiet', '--all', '--message', 'x'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 1, stderr);
      assert.match(stdout + stderr, /CN080/);
      git('checkout', '--quiet', 'HEAD', '--', NAME);
    });

    it('leads from a conflict to the merge editor', async () => {
      git('checkout', '--quiet', '-b', 'other');
      commit(caseText('resolved', A, B, C), 'resolved');
      git('checkout', '--quiet', 'main');
      commit(caseText('awaiting-us', A, B, C), 'waiting');
      assert.equal(spawnSync('git', ['merge', '--quiet', '--no-edit', 'other'], { cwd: folder }).status, 1);
      await bench.openFile('sample.md');
      await bench.problems(words.conflict);
      await bench.quickFix(words.conflict, words.resolve);
      await bench.page.locator('.merge-editor').waitFor();
      const sides = bench.page.locator('.merge-editor .view-lines');
      await eventually(async () => {
        const shown = (await sides.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
        assert.match(shown, /status: resolved/);
        assert.match(shown, /status: awaiting-us/);
      });
      await bench.screenshot('12-merge-editor');
    });
  });

  describe(`a folder nobody trusts yet (${edition}), ${locale}`, function () {
    this.timeout(180_000);
    before(() => open({ workspaceTrust: true }));
    after(close);
    afterEach(explain);

    it('gets its files alone, and is told why', async () => {
      await bench.palette(words.initialise);
      await bench.quickInput(words.restricted);
      await bench.page.keyboard.press('Enter');
      await bench.notification(words.written);
      assert.ok(existsSync(at('cases/.gitkeep')));
      assert.equal(driver(), '');
      assert.ok(!existsSync(at('.git/hooks/pre-commit')));
    });
  });
}
