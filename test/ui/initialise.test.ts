import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Desk, useDesk } from './desk';
import { eventually } from './eventually';
import type { Edition } from './workbench';

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

/** The merge driver that the repository's own configuration names. */
const driverOf = (desk: Desk) =>
  desk.git('config', '--local', '--default', '', '--get', 'merge.case-notes.driver').trim();

const RUNS: readonly (readonly [Edition, 'en' | 'ja'])[] = [
  ['floor', 'ja'],
  ['newest', 'en'],
];

for (const [edition, locale] of RUNS) {
  const words = WORDS[locale];
  describe(`a folder for cases in VS Code (${edition}), ${locale}`, function () {
    this.timeout(180_000);
    this.bail(true);
    const desk = useDesk(() => Desk.empty(edition, locale));

    it('is prepared after its parts were shown and confirmed', async () => {
      await desk().bench.palette(words.initialise);
      await desk().bench.quickInput(words.title);
      assert.ok(!existsSync(desk().at('.gitattributes')));
      assert.equal(driverOf(desk()), '');
      await desk().bench.screenshot('11-initialise');
      await desk().bench.page.keyboard.press('Enter');
      await desk().bench.notification(words.written);
      assert.match(
        readFileSync(desk().at('.case-notes.yaml'), 'utf8'),
        new RegExp(`^language: ${words.language} `, 'm'),
      );
      assert.ok(existsSync(desk().at('cases/.gitkeep')));
      assert.match(readFileSync(desk().at('.gitattributes'), 'utf8'), /merge=case-notes/);
      assert.match(driverOf(desk()), /globalStorage\/case-notes\.case-notes\/case-notes merge %O %A %B/);
      assert.match(readFileSync(desk().at('.git/hooks/pre-commit'), 'utf8'), /lint --staged/);
      await desk().bench.clearNotifications();
    });

    it('stays as it is the second time', async () => {
      await desk().bench.palette(words.initialise);
      await desk().bench.notification(words.nothing);
      await desk().bench.clearNotifications();
    });

    const commit = (text: string, message: string) => {
      writeFileSync(desk().at(NAME), text);
      desk().git('add', '--all');
      desk().git('commit', '--quiet', '--message', message);
    };

    it('merges what two people wrote', () => {
      commit(caseText('ready', A), 'base');
      desk().git('checkout', '--quiet', '-b', 'topic');
      commit(caseText('ready', A, B), 'theirs');
      desk().git('checkout', '--quiet', 'main');
      commit(caseText('ready', A, C), 'ours');
      desk().git('merge', '--quiet', '--no-edit', 'topic');
      assert.equal(readFileSync(desk().at(NAME), 'utf8'), caseText('ready', A, B, C));
    });

    it('keeps a card number out of a commit', () => {
      writeFileSync(desk().at(NAME), `${caseText('ready', A, B, C)}\n4111 1111 1111 1111\n`);
      const { status, stderr, stdout } = spawnSync('git', ['commit', '--quiet', '--all', '--message', 'x'], {
        cwd: desk().folder,
        encoding: 'utf8',
      });
      assert.equal(status, 1, stderr);
      assert.match(stdout + stderr, /CN080/);
      desk().git('checkout', '--quiet', 'HEAD', '--', NAME);
    });

    it('leads from a conflict to the merge editor', async () => {
      desk().git('checkout', '--quiet', '-b', 'other');
      commit(caseText('resolved', A, B, C), 'resolved');
      desk().git('checkout', '--quiet', 'main');
      commit(caseText('awaiting-us', A, B, C), 'waiting');
      assert.equal(
        spawnSync('git', ['merge', '--quiet', '--no-edit', 'other'], { cwd: desk().folder }).status,
        1,
      );
      await desk().bench.openFile('sample.md');
      await desk().bench.problems(words.conflict);
      await desk().bench.quickFix(words.conflict, words.resolve);
      await desk().bench.page.locator('.merge-editor').waitFor();
      const sides = desk().bench.page.locator('.merge-editor .view-lines');
      await eventually(async () => {
        const shown = (await sides.allInnerTexts()).join('\n').replaceAll('\u00a0', ' ');
        assert.match(shown, /status: resolved/);
        assert.match(shown, /status: awaiting-us/);
      });
      await desk().bench.screenshot('12-merge-editor');
    });
  });

  describe(`a folder nobody trusts yet (${edition}), ${locale}`, function () {
    this.timeout(180_000);
    const desk = useDesk(() => Desk.empty(edition, locale, { workspaceTrust: true }));

    it('gets its files alone, and is told why', async () => {
      await desk().bench.palette(words.initialise);
      await desk().bench.quickInput(words.restricted);
      await desk().bench.page.keyboard.press('Enter');
      await desk().bench.notification(words.written);
      assert.ok(existsSync(desk().at('cases/.gitkeep')));
      assert.equal(driverOf(desk()), '');
      assert.ok(!existsSync(desk().at('.git/hooks/pre-commit')));
    });
  });
}
