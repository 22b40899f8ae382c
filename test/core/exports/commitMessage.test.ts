import assert from 'node:assert/strict';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { commitMessageOf } from '../../../src/core/exports/commitMessage';
import { TemplateError } from '../../../src/core/exports/template';

const parsed = (text: string): CaseFile => {
  const file = parseCase(text);
  assert.ok(file);
  return file;
};

const BEFORE = `---
caseNotes: 1
title: "着払い返品"
status: calling
ids:
  caseId: "12345678901"
goal: "返金してよいか、回答をもらう"
---

## 通話 2026-11-22 14:05

- 14:06 本人確認がすんだ
`;

const RECAP = `
## まとめ 2026-11-22 14:20

- 当店の作業:
  - [ ] 返金処理をする (期限: 2026-11-24)
- Amazonの作業: なし
- 回答期限: 2026-11-25 17:00
`;

const both = (after: string, before?: string) => {
  const [now, then] = [parsed(after), before === undefined ? undefined : parsed(before)];
  return [commitMessageOf(now, then, { language: 'ja' }), commitMessageOf(now, then, { language: 'en' })];
};

describe('the proposed commit message', () => {
  it('says that a case was opened', () => {
    assert.deepEqual(both(BEFORE), [
      'case(12345678901): 新規作成 – 着払い返品',
      'case(12345678901): opened – 着払い返品',
    ]);
    assert.equal(both('---\ncaseNotes: 1\ntitle: "A"\n---\n')[1], 'case: opened – A');
  });

  it('says that a call was closed, and by when Amazon answers', () => {
    assert.deepEqual(both(BEFORE + RECAP, BEFORE), [
      'case(12345678901): 通話を終了 – 回答期限 2026-11-25',
      'case(12345678901): call closed – reply due 2026-11-25',
    ]);
    const relative = BEFORE + RECAP.replace('2026-11-25 17:00', '明日');
    assert.equal(both(relative, BEFORE)[1], 'case(12345678901): call closed');
    const chat = (BEFORE + RECAP).replace('通話', 'チャット');
    assert.match(both(chat, BEFORE.replace('通話', 'チャット'))[0] as string, /チャットを終了/);
  });

  it('puts the most telling change first and lists the others', () => {
    const after = (BEFORE + RECAP)
      .replace('status: calling', 'status: awaiting-amazon')
      .replace('ids:\n', 'ids:\n  orderId: 250-1234567-1234567\n');
    assert.deepEqual(both(after, BEFORE), [
      'case(12345678901): 通話を終了 – 回答期限 2026-11-25\n\n- ステータスを awaiting-amazon に変更\n- 注文番号 250-1234567-1234567 を追加',
      'case(12345678901): call closed – reply due 2026-11-25\n\n- status awaiting-amazon\n- order ID 250-1234567-1234567 added',
    ]);
  });

  it('tells every other step', () => {
    const closed = BEFORE + RECAP;
    const en = (after: string, before: string) =>
      (both(after, before)[1] as string).replace('case(12345678901): ', '');
    assert.equal(en(`${closed}- 確認メール: 2026-11-22T14:31+09:00 a1b2c3d4\n`, closed), 'confirmation sent');
    assert.equal(en(closed.replace('[ ]', '[x]'), closed), 'done: 返金処理をする');
    assert.equal(en(BEFORE.replace('calling', 'resolved'), BEFORE), 'resolved');
    assert.equal(en(BEFORE, BEFORE.replace('calling', 'resolved')), 'reopened\n\n- status calling');
    assert.equal(en(`${BEFORE}\n## 通話 2026-11-23 09:00\n`, BEFORE), 'call started');
    assert.equal(en(BEFORE.replace('返金してよいか', '交換してよいか'), BEFORE), 'goal changed');
    assert.equal(en(BEFORE, BEFORE.replace(/goal:.*/, 'goal:')), 'goal set');
    assert.equal(en(BEFORE.replace(/goal:.*/, 'goal:'), BEFORE), 'goal removed');
    assert.equal(
      en(BEFORE.replace('goal:', 'timeline:\n  - "2026-11-20 届いた"\ngoal:'), BEFORE),
      'timeline: 1 added',
    );
    assert.equal(en(`${BEFORE}\n追記\n`, BEFORE), 'edited');
  });

  it('stays one short line of visible characters', () => {
    const title = `\\u202e${'返'.repeat(300)}\\nSigned-off-by: x`;
    const message = both(BEFORE.replace('着払い返品', title))[0] as string;
    assert.equal([...message].length, 100);
    assert.match(message, /^case\(12345678901\): 新規作成 – 返+…$/);
  });

  it('follows a template of the user’s', () => {
    const message = (template: string) =>
      commitMessageOf(parsed(BEFORE + RECAP), parsed(BEFORE), { language: 'en', template });
    assert.equal(
      message('{{caseId}} {{title}}: {{event}}\n'),
      '12345678901 着払い返品: call closed – reply due 2026-11-25',
    );
    assert.equal(
      message('{{subject}}\n\n{{#events}}\n* {{text}}\n{{/events}}\nRefs: SAMPLE-1\n'),
      'case(12345678901): call closed – reply due 2026-11-25\n\n* call closed – reply due 2026-11-25\nRefs: SAMPLE-1',
    );
    assert.throws(() => message('{{nothing}}'), TemplateError);
  });
});
