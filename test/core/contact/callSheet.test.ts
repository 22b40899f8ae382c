import assert from 'node:assert/strict';
import fc from 'fast-check';
import { currentInbound } from '../../../src/core/casefile/callerCheck';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { incomingCall, startCall } from '../../../src/core/contact/callEdits';
import { callSheetOf } from '../../../src/core/contact/callSheet';
import { SHEET_WORDS, sheetWords } from '../../../src/core/contact/callSheetWords';
import { noticeIntent } from '../../../src/core/contact/sheetEdits';
import { applyEdits } from '../../../src/core/edits/change';
import { groupsAloud } from '../../../src/core/identifiers';
import { ToSheet } from '../../../src/webview/protocol';
import { runs } from '../../runs';
import { caseText } from '../edits/arbitraryCase';

const CONTEXT = { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 22, 5, 5) };

const parsed = (text: string): CaseFile => {
  const file = parseCase(text);
  assert.ok(file);
  return file;
};
const sheetOf = (text: string, reader: 'en' | 'ja' = 'en') =>
  callSheetOf(parsed(text), DEFAULT_OPTIONS, reader);

const HEAD = '---\ncaseNotes: 1\ntitle: "着信(見本)"\nstatus: ready\nmarketplace: JP\n---\n';
const INBOUND = applyEdits(HEAD, incomingCall(parsed(HEAD), CONTEXT) ?? []);
const FLAGGED = INBOUND.replace('- [ ] 支払い', '- [x] 支払い');
const NAMED = INBOUND.replace('挙げた通知:', '挙げた通知: アカウントの確認');
const FOUND = NAMED.replace('- [ ] Seller Central', '- [x] Seller Central');
const SCAM = FLAGGED.replace('判定: 未確認', '判定: 詐欺');

describe('what to say to a caller', () => {
  const said = (text: string) => sheetOf(text).check?.say ?? assert.fail();

  it('is the question which notice it is about, then that we call back, in the language of the case', () => {
    const [ask = '', callBack = '', ...more] = said(INBOUND);
    assert.match(ask, /どの通知/);
    assert.match(callBack, /折り返し/);
    assert.deepEqual(more, []);
    assert.match(said(INBOUND.replace('marketplace: JP', 'marketplace: US'))[0] ?? '', /^Which notice/);
  });

  it('is no question any more once the notice is named', () => assert.equal(said(NAMED).length, 1));

  it('is a refusal when a red flag is ticked, and nothing once the matter is clear', () => {
    assert.match(said(FLAGGED).join(), /応じられません/);
    assert.deepEqual(said(FOUND), []);
    assert.deepEqual(said(SCAM), []);
  });
});

describe('the notice a caller names', () => {
  const heading = sheetOf(INBOUND).check?.heading ?? '';
  const write = (text: string, said: string, where = heading) => {
    const answer = noticeIntent(where, said, DEFAULT_OPTIONS)(parsed(text));
    return 'edits' in answer ? applyEdits(text, answer.edits) : answer.refused;
  };

  it('goes behind its label, on one line', () => {
    const after = write(INBOUND, 'アカウントの確認\n11月20日');
    assert.equal(after, INBOUND.replace('挙げた通知:', '挙げた通知: アカウントの確認 11月20日'));
    assert.equal(sheetOf(after as string).check?.noticeNamed, 'アカウントの確認 11月20日');
  });

  it('gets its label where somebody took that out', () => {
    const after = write(INBOUND.replace('- 相手が挙げた通知:\n', ''), 'アカウントの確認');
    assert.equal(sheetOf(after as string).check?.noticeNamed, 'アカウントの確認');
  });

  it('never takes the place of another one, nor of one in another check', () => {
    assert.equal(write(NAMED, 'アカウントの確認'), NAMED);
    assert.match((write(NAMED, '別の通知') as { ja: string }).ja, /すでに書かれています/);
    assert.match(
      (write(INBOUND, 'x', '## 着信確認 2026-11-23 09:00') as { ja: string }).ja,
      /なくなっています/,
    );
  });
});

describe('the call that came in', () => {
  it('is the matter until we call back', () => {
    assert.ok(currentInbound(parsed(INBOUND)));
    const calledBack = applyEdits(INBOUND, startCall(parsed(INBOUND), CONTEXT) ?? []);
    assert.equal(currentInbound(parsed(calledBack)), undefined);
    assert.equal(currentInbound(parsed(HEAD)), undefined);
    const bare = HEAD.replace('status', 'direction: inbound\nstatus');
    assert.ok(currentInbound(parsed(`${bare}\n## 通話 2026-11-22 14:05\n`)));
  });

  it('owes no confirmation once it is known for a fraud', () => {
    const recap = '\n## まとめ 2026-11-22 14:20\n\n- 決定事項: なし\n';
    const isConfirmed = (text: string) => sheetOf(text).closing?.isConfirmed;
    assert.equal(isConfirmed(INBOUND), undefined);
    assert.equal(isConfirmed(INBOUND + recap), false);
    assert.equal(isConfirmed(`${INBOUND + recap}- 確認メール: 2026-11-22T14:31+09:00 a1b2c3d4\n`), true);
    assert.equal(isConfirmed(SCAM + recap), true);
  });
});

describe('the call sheet and its page', () => {
  it('understand each other, whatever a case says', () => {
    const body = fc.array(
      fc.constantFrom(
        '## 結論・現状・要望',
        '- 結論: 注文番号 250-1234567-1234567',
        '- 要望: <script>',
        '## 着信確認',
        '- [x] 支払い・ギフトカードの要求',
        '- 危険な兆候:',
        '  - [ ] 自分の兆候',
        '- 相手が挙げた通知: x',
        '## 通話 2026-11-22 14:05',
        '## Call',
        '- 14:06 x',
        '## まとめ 2026-11-22 14:20',
        '- 決定事項: なし',
        '- 回答期限: 今週末',
        '',
      ),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(caseText, body, fc.constantFrom('en' as const, 'ja' as const), (head, lines, reader) => {
        const file = parseCase(head + lines.join('\n'));
        if (!file?.readable) return;
        const sheet = callSheetOf(file, DEFAULT_OPTIONS, reader);
        ToSheet.parse({ type: 'show', uri: 'x', sheet, words: sheetWords(reader) });
      }),
      { numRuns: runs(2000) },
    );
  });

  it('also about the longest case there is', () => {
    const id = 'x'.repeat(30_000);
    const long = `${HEAD.replace('title:', `ids:\n  sku: ${id}\ntitle:`)}\n## 通話\n\n- ${'x'.repeat(900_000)}\n`;
    const sheet = sheetOf(long);
    assert.equal(sheet.ids[0]?.value, id);
    ToSheet.parse({ type: 'show', uri: 'x', sheet, words: sheetWords('ja') });
  });

  it('has every word of its own in both languages', () => {
    for (const [word, { ja, en }] of Object.entries(SHEET_WORDS)) {
      assert.match(ja, /[ぁ-んァ-ヶ一-龠]/, word);
      assert.match(en, /^[\x20-\x7e…’]+$/, word);
    }
  });

  it('reads an ID in the groups it is said in, prose as it stands', () => {
    for (const [kind, value, groups] of [
      ['orderId', '250-1234567-1234567', ['250', '1234567', '1234567']],
      ['caseId', '12345678901', ['1234', '5678', '901']],
      ['notice', 'アカウントの確認 11月20日', ['アカウントの確認 11月20日']],
      ['sku', '-AB-', ['AB']],
    ] as const)
      assert.deepEqual(groupsAloud(kind, value), groups, value);
  });
});
