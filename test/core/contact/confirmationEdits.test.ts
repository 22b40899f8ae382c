import assert from 'node:assert/strict';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { fingerprintOf } from '../../../src/core/casefile/fingerprint';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { dateIntent, recordIntent } from '../../../src/core/contact/confirmationEdits';
import { applyEdits } from '../../../src/core/edits/change';

const CASE = `---
caseNotes: 1
title: "返品(見本)"
status: awaiting-amazon
marketplace: JP
store:
  name: "見本商店"
  email: ops@mihon.example
ids:
  caseId: "12345678901"
---

## 通話 2026-11-22 14:05

- 14:09 今週末までに調べるとのこと

## まとめ 2026-11-22 14:20

- 決定事項: 送料を差し引く
- 当店の作業: なし
- Amazonの作業:
  - [ ] 調査する (期限: 今週末)
- 回答期限: 2026-11-27
`;
const HEADING = '## まとめ 2026-11-22 14:20';
const parsed = (text: string): CaseFile => parseCase(text) ?? assert.fail();
const fingerprint = (text: string) =>
  fingerprintOf(parsed(text), recapsOf(parsed(text))[0] ?? assert.fail(), DEFAULT_OPTIONS);

const done = (text: string, intent: ReturnType<typeof recordIntent>): string | undefined => {
  const answer = intent(parsed(text));
  return 'edits' in answer ? applyEdits(text, answer.edits) : undefined;
};

describe('recording a confirmation', () => {
  const sent = { heading: HEADING, fingerprint: fingerprint(CASE), sentAt: '2026-11-22T14:31+09:00' };
  const record = (text: string) => done(text, recordIntent(sent, DEFAULT_OPTIONS));

  it('writes time and fingerprint behind the recap it was made of', () => {
    assert.equal(record(CASE), `${CASE}- 確認メール: 2026-11-22T14:31+09:00 ${sent.fingerprint}\n`);
  });

  it('finds the recap where it stands by now, whatever was typed around it and ticked in it', () => {
    const typed = CASE.replace('## 通話', '## 覚え書き\n\n- 途中で書いた\n\n## 通話').replace('[ ]', '[x]');
    assert.match(record(typed) ?? '', /- 回答期限: 2026-11-27\n- 確認メール: /);
  });

  it('is refused when the recap says something else by now, or is gone', () => {
    assert.equal(record(CASE.replace('送料を差し引く', '全額を返金する')), undefined);
    assert.equal(record(CASE.slice(0, CASE.indexOf('## まとめ'))), undefined);
  });
});

describe('choosing the day that unclear words mean', () => {
  const chosen = { heading: HEADING, words: '今週末', date: { year: 2026, month: 11, day: 22 } };
  const choose = (text: string) => done(text, dateIntent(chosen, DEFAULT_OPTIONS));

  it('replaces the due alone, not the same words elsewhere', () => {
    assert.equal(choose(CASE), CASE.replace('期限: 今週末', '期限: 2026-11-22'));
  });

  it('is refused when somebody has written a date meanwhile', () => {
    assert.equal(choose(CASE.replace('期限: 今週末', '期限: 2026-11-29')), undefined);
  });
});
