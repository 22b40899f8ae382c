import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually';
import { type Edition, Workbench } from './workbench';

/** A copied notice: what was taken out of it is shown, and nothing is written before the person says so. */

const NOTICES = join(__dirname, '../fixtures/notices');

const WORDS = {
  en: {
    notice: 'suppressed.en',
    command: 'Case Notes: New Case from Clipboard',
    ask: 'This is what the notice says. Make the case?',
    taken: ['Listings removed from search', 'B0SAMPLE04', 'SS-0005', '12345678905', '2026-12-04'],
    notTaken: ['2026111912345'],
    make: 'Make the case',
    title: 'Listings removed from search – action required (sample)',
    askTitle: 'What is the case about?',
    file: /^asin: \[B0SAMPLE04, B0SAMPLE05\]$/m,
    prep: 'Prep 1/4',
    lintAll: 'Case Notes: Lint All Cases',
    totals: '2 cases: 1 errors, 0 warnings',
    broken: 'does not have the form of an order ID',
  },
  ja: {
    notice: 'thread.ja',
    command: 'Case Notes: クリップボードから新しいケース',
    ask: '通知から次の内容を読み取りました',
    taken: ['在庫の数量が合わない件(見本)', '12345678901', 'FBA15SAMPLE1', '2026-11-24'],
    notTaken: ['0120-000-000', '29,760'],
    make: 'ケースを作る',
    title: '在庫の数量が合わない件(見本)',
    askTitle: '何についてのケースですか',
    file: /^caseId: "12345678901"$/m,
    prep: '準備 1/4',
    lintAll: 'Case Notes: すべてのケースを調べる',
    totals: '2 件',
    broken: '注文番号の形ではありません',
  },
} as const;

/** A case that is not open, with one mistake. */
const OTHER = `---
caseNotes: 1
title: "Another one"
status: preparing
store:
  name: Blue Sky Store
  email: ops@bluesky.example
ids:
  orderId: 112-123-123
goal: "Find out whether we may deduct the shipping"
timeline:
  - "2026-11-20 10:15 The return arrived, inspected it, no error shown"
---
`;

for (const edition of ['floor', 'newest'] as Edition[])
  for (const locale of ['en', 'ja'] as const)
    describe(`a notice in the clipboard (${edition}), ${locale === 'ja' ? 'Japanese' : 'English'}`, function () {
      this.timeout(180_000);
      this.bail(true);
      const words = WORDS[locale];
      let folder: string;
      let bench: Workbench;

      before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'case-notes-ui-'));
        writeFileSync(join(folder, '.case-notes.yaml'), 'marketplace: JP\n');
        bench = await Workbench.open(folder, { edition, locale });
        await bench.setClipboard(readFileSync(join(NOTICES, `${words.notice}.txt`), 'utf8'));
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

      it('shows what was taken from it, and only that', async () => {
        await bench.palette(words.command);
        await bench.quickInput(words.ask);
        for (const taken of words.taken) await bench.row(taken);
        const rows = await bench.rows();
        for (const other of words.notTaken) assert.ok(!rows.includes(other), rows);
        await bench.screenshot('clipboard-1-taken');
        assert.ok(!existsSync(join(folder, 'cases')));
      });

      it('leaves nothing behind when the person gives up, also on the way through the questions', async () => {
        await bench.page.keyboard.press('Escape');
        await bench.palette(words.command);
        // A row that shows what was taken leads to changing it.
        await bench.pick(words.ask, words.title);
        await bench.quickInput(words.askTitle);
        await bench.page.keyboard.press('Escape');
        assert.ok(!existsSync(join(folder, 'cases')));
      });

      it('makes the case of it', async () => {
        await bench.palette(words.command);
        await bench.pick(words.ask, words.make);
        await bench.tab('.md');
        const year = join(folder, 'cases', readdirSync(join(folder, 'cases'))[0] as string);
        const text = readFileSync(join(year, readdirSync(year)[0] as string), 'utf8');
        assert.ok(text.includes(`title: "${words.title}"`), text);
        assert.match(text.replaceAll(/^ +/gm, ''), words.file);
        await bench.languageStatus(words.prep);
        await bench.screenshot('clipboard-2-case');
      });

      it('counts in Lint All Cases, as do cases that are not open', async () => {
        mkdirSync(join(folder, 'cases/more'));
        writeFileSync(join(folder, 'cases/more/other.md'), OTHER);
        await bench.palette(words.lintAll);
        await bench.notification(words.totals);
        await bench.screenshot('clipboard-3-all');
        await bench.problems(words.broken);
        await eventually(async () => assert.ok(!(await bench.shown()).includes('undefined')));
      });
    });
