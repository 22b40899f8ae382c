import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually';
import { WORDS, type Words } from './words';
import { type Edition, Workbench } from './workbench';

/** The main job as a person does it, by the keyboard alone: from an empty folder to the commit of one case. */

const RECAP = {
  en: `
## Call 2026-11-21 10:05

- 10:06 identity checked

## Recap 2026-11-21 10:20

- Spoke with: somebody from returns
- Agreed: refund less shipping
- Our actions:
  - [ ] issue the refund (due: tomorrow)
- Amazon's actions:
  - [ ] look into the return reason (due: 2026-11-25 17:00)
- Reply due: 2026-11-25 17:00
`,
  ja: `
## 通話 2026-11-22 14:05

- 14:06 本人確認がすんだ

## まとめ 2026-11-22 14:20

- 担当者: 返品担当の方
- 決定事項: 送料を差し引いて返金する
- 当店の作業:
  - [ ] 返金処理をする (期限: 明日)
- Amazonの作業:
  - [ ] 返品理由の登録を調査する (期限: 2026-11-25 17:00)
- 回答期限: 2026-11-25 17:00
`,
};

for (const edition of ['floor', 'newest'] as Edition[])
  for (const locale of ['en', 'ja'] as const)
    describe(`the main job in VS Code (${edition}), ${locale === 'ja' ? 'Japanese' : 'English'}`, function () {
      this.timeout(180_000);
      // Every step stands on the one before it.
      this.bail(true);
      const words: Words = WORDS[locale];
      let folder: string;
      let bench: Workbench;
      const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
      const caseFile = () => {
        const year = join(folder, 'cases', readdirSync(join(folder, 'cases'))[0] as string);
        return join(year, readdirSync(year)[0] as string);
      };

      before(async () => {
        folder = mkdtempSync(join(tmpdir(), 'case-notes-ui-'));
        git('init', '--quiet', '--initial-branch=main');
        git('config', 'user.name', 'Sample');
        git('config', 'user.email', 'sample@shop.example');
        writeFileSync(
          join(folder, '.case-notes.yaml'),
          `language: ${locale}\nmarketplace: ${words.marketplace}\n`,
        );
        mkdirSync(join(folder, 'cases'));
        // Staged by somebody for another commit: it must stay there.
        writeFileSync(join(folder, 'other.txt'), 'staged\n');
        git('add', 'other.txt');
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

      it('makes a case from five answers', async () => {
        await bench.palette(words.newCase);
        await bench.answer(words.askTitle, words.title);
        await bench.pick(words.askCategory, words.category);
        await bench.answer(words.askStore, words.store);
        await bench.answer(words.askIds, words.pasted);
        await bench.quickInput(words.askGoal);
        await bench.screenshot('1-new-case');
        await bench.answer(words.askGoal, '');
        await bench.tab('.md');
        const text = readFileSync(caseFile(), 'utf8');
        assert.match(text, new RegExp(`orderId: ${words.orderId}`));
        assert.match(text, /caseId: "12345678901"/);
      });

      it('shows what is missing, in words', async () => {
        await bench.problems(words.goalMissing, words.timelineMissing);
        await bench.screenshot('2-problems');
      });

      it('mends a full-width e-mail address by a quick fix', async () => {
        await bench.problems(words.emailInvalid);
        await bench.quickFix(words.emailInvalid, words.emailFix);
        await bench.noProblem(words.emailInvalid);
        await bench.save();
        await eventually(() =>
          assert.match(readFileSync(caseFile(), 'utf8'), new RegExp(`email: ${words.email}`)),
        );
      });

      it('takes the cursor to the first gap', async () => {
        await bench.palette(words.checkReadiness);
        await bench.quickInput(words.prep);
        await bench.screenshot('3-readiness');
        await bench.enterAndGo();
        await bench.type(words.timeline);
        await bench.palette(words.checkReadiness);
        await bench.quickInput(words.prepGoal);
        await bench.enterAndGo();
        await bench.type(words.goal);
        await bench.save();
      });

      it('is clean and ready', async () => {
        await bench.palette(words.checkReadiness);
        await bench.notification(words.ready);
        await bench.screenshot('4-ready');
        await bench.clearNotifications();
      });

      it('puts the confirmation into the clipboard, without a relative date', async () => {
        writeFileSync(caseFile(), readFileSync(caseFile(), 'utf8') + RECAP[locale]);
        await bench.line(words.recapHeading);
        // Room for the message: the panel and the side bar are put away.
        await bench.page.keyboard.press('Control+J');
        await bench.page.keyboard.press('Control+B');
        await bench.palette(words.exportConfirmation);
        await bench.quickInput(words.askDelivery);
        await bench.screenshot('5-confirmation');
        await bench.pick(words.askDelivery, words.copy);
        await bench.notification(words.askSent);
        await bench.press(words.askSent, words.yesSent);
        const message = await bench.clipboard();
        assert.match(message, words.tomorrow);
        assert.doesNotMatch(message, /tomorrow|明日|\[ \]|##/);
        await eventually(() => assert.match(readFileSync(caseFile(), 'utf8'), words.recorded));
      });

      it('commits exactly this file', async () => {
        await bench.palette(words.commitCase);
        await bench.quickInput(words.askMessage);
        await bench.screenshot('6-commit');
        await bench.page.keyboard.press('Enter');
        await bench.statusBar(words.committed);
        const files = git('-c', 'core.quotePath=false', 'show', '--format=', '--name-only', 'HEAD')
          .trim()
          .split('\n');
        assert.deepEqual(files, [caseFile().slice(folder.length + 1)]);
        assert.equal(git('diff', '--cached', '--name-only').trim(), 'other.txt');
        assert.match(git('log', '-1', '--format=%s'), /^case\(12345678901\): /);
      });
    });
