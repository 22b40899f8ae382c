import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Desk, RUNS, useDesk } from './desk';
import { eventually } from './eventually';
import { WORDS, type Words } from './words';

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

for (const [edition, locale] of RUNS)
  describe(`the main job in VS Code (${edition}), ${locale === 'ja' ? 'Japanese' : 'English'}`, function () {
    this.timeout(180_000);
    // Every step stands on the one before it.
    this.bail(true);
    const words: Words = WORDS[locale];
    const desk = useDesk(() =>
      Desk.empty(edition, locale, {
        prepare: ({ at, git }) => {
          const config = `language: ${locale}\nmarketplace: ${words.marketplace}\n`;
          writeFileSync(at('.case-notes.yaml'), config);
          mkdirSync(at('cases'));
          // Staged by somebody for another commit: it must stay there.
          writeFileSync(at('other.txt'), 'staged\n');
          git('add', 'other.txt');
        },
      }),
    );
    const caseFile = () => desk().at('cases', desk().made);

    it('makes a case from five answers', async () => {
      await desk().bench.palette(words.newCase);
      await desk().bench.answer(words.askTitle, words.title);
      await desk().bench.pick(words.askCategory, words.category);
      await desk().bench.answer(words.askStore, words.store);
      await desk().bench.answer(words.askIds, words.pasted);
      await desk().bench.quickInput(words.askGoal);
      await desk().bench.screenshot('1-new-case');
      await desk().bench.answer(words.askGoal, '');
      await desk().bench.tab('.md');
      const text = readFileSync(caseFile(), 'utf8');
      assert.match(text, new RegExp(`orderId: ${words.orderId}`));
      assert.match(text, /caseId: "12345678901"/);
    });

    it('shows what is missing, in words', async () => {
      await desk().bench.problems(words.goalMissing, words.timelineMissing);
      await desk().bench.screenshot('2-problems');
    });

    it('mends a full-width e-mail address by a quick fix', async () => {
      await desk().bench.problems(words.emailInvalid);
      await desk().bench.quickFix(words.emailInvalid, words.emailFix);
      await desk().bench.noProblem(words.emailInvalid);
      await desk().bench.save();
      await eventually(() =>
        assert.match(readFileSync(caseFile(), 'utf8'), new RegExp(`email: ${words.email}`)),
      );
    });

    it('takes the cursor to the first gap', async () => {
      await desk().bench.palette(words.checkReadiness);
      await desk().bench.quickInput(words.prep);
      await desk().bench.screenshot('3-readiness');
      await desk().bench.enterAndGo();
      await desk().bench.type(words.timeline);
      await desk().bench.palette(words.checkReadiness);
      await desk().bench.quickInput(words.prepGoal);
      await desk().bench.enterAndGo();
      await desk().bench.type(words.goal);
      await desk().bench.save();
    });

    it('is clean and ready', async () => {
      await desk().bench.palette(words.checkReadiness);
      await desk().bench.notification(words.ready);
      await desk().bench.screenshot('4-ready');
      await desk().bench.clearNotifications();
    });

    it('puts the confirmation into the clipboard, without a relative date', async () => {
      writeFileSync(caseFile(), readFileSync(caseFile(), 'utf8') + RECAP[locale]);
      await desk().bench.line(words.recapHeading);
      // Room for the message: the panel and the side bar are put away.
      await desk().bench.page.keyboard.press('Control+J');
      await desk().bench.page.keyboard.press('Control+B');
      await desk().bench.palette(words.exportConfirmation);
      await desk().bench.quickInput(words.askDelivery);
      await desk().bench.screenshot('5-confirmation');
      await desk().bench.pick(words.askDelivery, words.copy);
      await desk().bench.notification(words.askSent);
      await desk().bench.press(words.askSent, words.yesSent);
      const message = await desk().bench.clipboard();
      assert.match(message, words.tomorrow);
      assert.doesNotMatch(message, /tomorrow|明日|\[ \]|##/);
      await eventually(() => assert.match(readFileSync(caseFile(), 'utf8'), words.recorded));
    });

    it('commits exactly this file', async () => {
      await desk().bench.palette(words.commitCase);
      await desk().bench.quickInput(words.askMessage);
      await desk().bench.screenshot('6-commit');
      await desk().bench.page.keyboard.press('Enter');
      await desk().bench.statusBar(words.committed);
      const files = desk()
        .git('-c', 'core.quotePath=false', 'show', '--format=', '--name-only', 'HEAD')
        .trim()
        .split('\n');
      assert.deepEqual(files, [`cases/${desk().made}`]);
      assert.equal(desk().git('diff', '--cached', '--name-only').trim(), 'other.txt');
      assert.match(desk().git('log', '-1', '--format=%s'), /^case\(12345678901\): /);
    });
  });
