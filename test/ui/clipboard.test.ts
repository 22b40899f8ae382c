import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, RUNS, useDesk } from './desk';
import { eventually } from './eventually';

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
    totals: 'Cases: 2. Errors: 1. Warnings: 0.',
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

for (const [edition, locale] of RUNS)
  describe(`a notice in the clipboard (${edition}), ${locale === 'ja' ? 'Japanese' : 'English'}`, function () {
    this.timeout(180_000);
    this.bail(true);
    const words = WORDS[locale];
    const desk = useDesk(async () => {
      const opened = await Desk.empty(edition, locale, {
        prepare: ({ at }) => writeFileSync(at('.case-notes.yaml'), 'marketplace: JP\n'),
      });
      await opened.bench.setClipboard(readFileSync(join(NOTICES, `${words.notice}.txt`), 'utf8'));
      return opened;
    });

    it('shows what was taken from it, and only that', async () => {
      await desk().bench.palette(words.command);
      await desk().bench.quickInput(words.ask);
      for (const taken of words.taken) await desk().bench.row(taken);
      const rows = await desk().bench.rows();
      for (const other of words.notTaken) assert.ok(!rows.includes(other), rows);
      await desk().bench.screenshot('clipboard-1-taken');
      assert.ok(!existsSync(desk().at('cases')));
    });

    it('leaves nothing behind when the person gives up, also on the way through the questions', async () => {
      await desk().bench.page.keyboard.press('Escape');
      await desk().bench.palette(words.command);
      // A row that shows what was taken leads to changing it.
      await desk().bench.pick(words.ask, words.title);
      await desk().bench.quickInput(words.askTitle);
      await desk().bench.page.keyboard.press('Escape');
      assert.ok(!existsSync(desk().at('cases')));
    });

    it('makes the case of it', async () => {
      await desk().bench.palette(words.command);
      await desk().bench.pick(words.ask, words.make);
      await desk().bench.tab('.md');
      const text = desk().read(desk().made);
      assert.ok(text.includes(`title: "${words.title}"`), text);
      assert.match(text.replaceAll(/^ +/gm, ''), words.file);
      await desk().bench.languageStatus(words.prep);
      await desk().bench.screenshot('clipboard-2-case');
    });

    it('counts in Lint All Cases, as do cases that are not open', async () => {
      mkdirSync(desk().at('cases/more'));
      writeFileSync(desk().at('cases/more/other.md'), OTHER);
      await desk().bench.palette(words.lintAll);
      await desk().bench.notification(words.totals);
      await desk().bench.screenshot('clipboard-3-all');
      await desk().bench.problems(words.broken);
      await eventually(async () => assert.ok(!(await desk().bench.shown()).includes('undefined')));
    });
  });
