import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { STATUSES } from '../../../src/core/casefile/keys';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { applyEdits } from '../../../src/core/edits/change';
import { contradictionOf } from '../../../src/core/followup/contradiction';
import {
  lacksReplyDate,
  type StatusChange,
  statusChoices,
  statusIntent,
} from '../../../src/core/followup/statusChange';
import { canBeTicked, namedTasks } from '../../../src/core/followup/tasks';
import { milestonesBetween } from '../../../src/core/history/milestones';
import { LANGUAGES, say } from '../../../src/core/language';
import { runs } from '../../runs';
import { caseWithRecaps } from './recaps';

const NOW = Date.UTC(2026, 10, 22, 6);
const CONTEXT = { options: DEFAULT_OPTIONS, now: NOW };
const parsed = (text: string) => parseCase(text) ?? assert.fail('no case');
const changed = (text: string, change: StatusChange): string => {
  const answer = statusIntent(change, DEFAULT_OPTIONS)(parsed(text));
  assert.ok('edits' in answer);
  return applyEdits(text, answer.edits);
};
const suggested = (text: string) =>
  statusChoices(parsed(text), CONTEXT)
    .filter(({ isSuggested }) => isSuggested)
    .map(({ status }) => status);

const HEAD = `---
caseNotes: 1
title: "x"
status: ready # so far
marketplace: JP
---
`;
const RECAP = `
## 通話 2026-11-22 14:05

## まとめ 2026-11-22 14:20

- 当店の作業:
  - [ ] 返金処理をする (期限: 2026-11-24)
  - [x] 写真を送る
- Amazonの作業: なし
- 回答期限: なし
`;

describe('changing the status', () => {
  it('offers every other status, what the case speaks for first', () => {
    const statuses = statusChoices(parsed(HEAD + RECAP), CONTEXT).map(({ status }) => status);
    assert.deepEqual(statuses, ['awaiting-us', 'calling', 'awaiting-amazon', 'resolved', 'preparing']);
    assert.deepEqual(suggested(HEAD + RECAP), ['awaiting-us']);
    assert.deepEqual(suggested(HEAD), ['calling']);
    const bare = parsed(HEAD.replace(/status: .*\n/, ''));
    assert.deepEqual(
      statusChoices(bare, CONTEXT).map(({ status }) => status),
      [...STATUSES],
    );
    assert.deepEqual(suggested(HEAD.replace('ready', 'preparing')), []);
    assert.deepEqual(suggested(HEAD.replace('ready', 'calling') + RECAP), ['awaiting-us']);
  });

  it('changes the bytes of the status alone', () => {
    assert.equal(
      changed(HEAD + RECAP, { status: 'awaiting-us' }),
      HEAD.replace('ready', 'awaiting-us') + RECAP,
    );
  });

  it('ticks along what was chosen, and leaves out what is gone', () => {
    const ticked = namedTasks(parsed(HEAD + RECAP)).map(({ name }) => name);
    const after = changed(HEAD + RECAP, { status: 'resolved', ticked });
    assert.equal(after, (HEAD + RECAP).replace('ready', 'resolved').replace('[ ]', '[x]'));
    const without = HEAD + RECAP.replace(/ {2}- \[ \].*\n/, '');
    assert.equal(changed(without, { status: 'resolved', ticked }), without.replace('ready', 'resolved'));
  });

  it('writes the reply date where the last recap has none', () => {
    const change = { status: 'awaiting-amazon', replyDue: '2026-11-25 17:00' } as const;
    assert.ok(lacksReplyDate(parsed(HEAD + RECAP), DEFAULT_OPTIONS));
    const after = changed(HEAD + RECAP, change);
    assert.ok(after.endsWith('\n- 回答期限: 2026-11-25 17:00\n'), after);
    assert.ok(!lacksReplyDate(parsed(after), DEFAULT_OPTIONS));
    const bare = changed(HEAD + RECAP.replace('- 回答期限: なし\n', ''), change);
    assert.equal(recapsOf(parsed(bare)).at(-1)?.replyDue?.value, '2026-11-25 17:00');
  });

  it('is a milestone where it was one', () => {
    const after = parsed(changed(HEAD + RECAP, { status: 'resolved' }));
    assert.deepEqual(milestonesBetween(after, parsed(HEAD + RECAP)), ['resolved']);
  });

  it('always gives the status that was meant, once; what is suggested contradicts nothing', () => {
    fc.assert(
      fc.property(caseWithRecaps, fc.constantFrom(...STATUSES), (text, status) => {
        const file = parsed(text);
        const choices = statusChoices(file, CONTEXT);
        assert.deepEqual(
          choices.map((choice) => choice.status).sort(),
          STATUSES.filter((one) => one !== file.data.status?.value).sort(),
        );
        for (const { implies, values, ...choice } of choices) {
          for (const language of LANGUAGES)
            for (const wording of implies) assert.doesNotMatch(say(wording, language, values), /\{\w+\}/);
          if (!choice.isSuggested || choice.status === 'calling') continue;
          const after = parsed(changed(text, { status: choice.status }));
          assert.equal(contradictionOf(after, DEFAULT_OPTIONS, NOW), undefined);
        }
        const open = namedTasks(file).filter(({ task }) => !task.done);
        const after = parsed(changed(text, { status, ticked: open.map(({ name }) => name) }));
        assert.equal(after.data.status?.value, status);
        assert.ok(namedTasks(after).every(({ task }) => task.done || !canBeTicked(after, task)));
        assert.ok(after.text.includes(`status: ${status} # as of today`));
      }),
      { numRuns: runs(300) },
    );
  });
});
