import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { contactsOf } from '../../../src/core/casefile/contacts';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { addNote, incomingCall, startCall } from '../../../src/core/contact/callEdits';
import { callSheetOf } from '../../../src/core/contact/callSheet';
import { closeCall } from '../../../src/core/contact/closeCall';
import { tickIntent } from '../../../src/core/contact/sheetEdits';
import { applyEdits } from '../../../src/core/edits/change';
import { lint } from '../../../src/core/lint/lint';
import type { TextEdit } from '../../../src/core/text';
import { runs } from '../../runs';

const CONTEXT = { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 22, 5, 5) };
const later = (minutes: number) => ({ ...CONTEXT, now: CONTEXT.now + minutes * 60_000 });

const HEAD = `---
caseNotes: 1
title: "返品"
status: ready
marketplace: JP
ids:
  caseId: "12345678901"
---
`;
const parsed = (text: string): CaseFile => {
  const file = parseCase(text);
  assert.ok(file);
  return file;
};
const changed = (file: CaseFile, edits: readonly TextEdit[] | undefined): CaseFile => {
  assert.ok(edits);
  return parsed(applyEdits(file.text, edits));
};

describe('starting a call', () => {
  it('sets the status and adds the section with the time on the seller’s clock', () => {
    const file = changed(
      parsed(`${HEAD}\n## 結論・現状・要望\n\n- 結論: x\n`),
      startCall(parsed(`${HEAD}\n## 結論・現状・要望\n\n- 結論: x\n`), CONTEXT),
    );
    assert.match(file.text, /status: calling\n/);
    assert.ok(file.text.endsWith('- 結論: x\n\n## 通話 2026-11-22 14:05\n'), file.text);
  });

  it('writes in the language and the line ends of the case', () => {
    const file = parsed(HEAD.replace('JP', 'US').replaceAll('\n', '\r\n'));
    const after = changed(file, startCall(file, CONTEXT));
    assert.match(after.text, /\r\n## Call 2026-11-21 21:05\r\n$/);
    assert.doesNotMatch(after.text, /[^\r]\n/);
  });

  it('is refused where the section would be hidden', () => {
    for (const open of ['<!-- a note', '```\ncode'])
      assert.equal(startCall(parsed(`${HEAD}\n${open}\n`), CONTEXT), undefined, open);
  });

  it('puts the check before an incoming call', () => {
    const file = parsed(HEAD);
    const after = changed(file, incomingCall(file, CONTEXT));
    const contact = contactsOf(after).at(-1);
    assert.ok(contact?.callerCheck && contact.call);
    assert.equal(callSheetOf(after, DEFAULT_OPTIONS, 'ja').check?.verdict, 'unverified');
  });
});

describe('a note', () => {
  it('stands behind the last one of the last call, and its cursor behind its words', () => {
    let file = parsed(`${HEAD}\n## 通話 2026-11-22 14:05\n\n## 覚え書き\n\n- その他\n`);
    for (const [minutes, said] of [
      [1, '本人確認'],
      [4, '送料は差し引いてよい\nとのこと'],
    ] as const) {
      const note = addNote(file, later(minutes), said);
      assert.ok(note);
      file = changed(file, [note.edit]);
      assert.ok(file.text.slice(0, note.cursor).endsWith(said.replace('\n', ' ')));
    }
    assert.match(
      file.text,
      /14:05\n\n- 14:06 本人確認\n- 14:09 送料は差し引いてよい とのこと\n\n## 覚え書き/,
    );
  });

  it('needs a call', () => assert.equal(addNote(parsed(HEAD), CONTEXT), undefined));

  it('leaves every other byte as it was', () => {
    const body = fc.array(
      fc.constantFrom(
        '## 通話 2026-11-22 14:05',
        '## まとめ',
        '- 14:06 x',
        '  - y',
        '',
        '本文',
        '## x',
        '> q',
        '```',
        'text  ',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        body,
        fc.constantFrom('\n', '\r\n'),
        fc.string({ maxLength: 12 }),
        fc.boolean(),
        (lines, eol, said, ends) => {
          const text = HEAD.replaceAll('\n', eol) + lines.join(eol) + (ends ? eol : '');
          const note = addNote(parsed(text), CONTEXT, said);
          if (!note) return;
          const { span, newText } = note.edit;
          assert.equal(span.start, span.end);
          const after = applyEdits(text, [note.edit]);
          assert.equal(after.slice(0, span.start) + after.slice(span.start + newText.length), text);
          const calls = (file: CaseFile) => contactsOf(file).filter(({ call }) => call).length;
          assert.equal(calls(parsed(after)), calls(parsed(text)));
        },
      ),
      { numRuns: runs(3000) },
    );
  });
});

describe('closing a call', () => {
  const open = parsed(`${HEAD}\n## 通話 2026-11-22 14:05\n\n- 14:06 本人確認\n`);

  it('writes a recap that lint finds complete, and the status that follows', () => {
    const settled = {
      spokeWith: '返品担当の方',
      agreed: ['送料を差し引いて返金する'],
      ours: [{ what: '返金処理をする', due: '2026-11-24' }],
      amazon: [],
      replyDue: '2026-11-25 17:00',
    };
    const after = changed(open, closeCall(open, settled, later(15)));
    assert.match(after.text, /status: awaiting-amazon/);
    assert.ok(
      after.text.endsWith(
        '\n\n## まとめ 2026-11-22 14:20\n\n- 担当者: 返品担当の方\n- 決定事項: 送料を差し引いて返金する\n- 当店の作業:\n  - [ ] 返金処理をする (期限: 2026-11-24)\n- Amazonの作業: なし\n- 回答期限: 2026-11-25 17:00\n',
      ),
      after.text,
    );
    assert.equal(recapsOf(after).length, 1);
    const codes = lint(after, CONTEXT).map(({ code }) => code);
    assert.ok(!codes.includes('CN060') && !codes.includes('CN061'), codes.join());
    assert.equal(closeCall(after, settled, CONTEXT), undefined, 'a call is closed once');
  });

  it('puts the recap behind its own call', () => {
    const file = parsed(
      `${HEAD}\n## 通話 2026-11-21 10:00\n\n- x\n\n## まとめ 2026-11-21 10:10\n\n- 決定事項: x\n\n## 通話 2026-11-22 14:05\n\n## メモ\n`,
    );
    const after = changed(
      file,
      closeCall(file, { spokeWith: '', agreed: [], ours: [], amazon: [], replyDue: '' }, CONTEXT),
    );
    assert.match(after.text, /14:05\n\n## まとめ 2026-11-22 14:05\n[\s\S]*\n\n## メモ\n$/);
    assert.match(after.text, /status: ready/, 'nobody has anything to do: a person decides');
  });
});

describe('ticking the check of a caller', () => {
  const base = changed(parsed(HEAD), incomingCall(parsed(HEAD), CONTEXT));
  const sheet = (file: CaseFile) => callSheetOf(file, DEFAULT_OPTIONS, 'ja').check;
  const tick = (file: CaseFile, index: number, isDone: boolean): CaseFile => {
    const { heading, boxes } = sheet(file) ?? assert.fail();
    const answer = tickIntent({ heading, text: boxes[index]?.text ?? '', isDone }, DEFAULT_OPTIONS)(file);
    assert.ok('edits' in answer);
    return changed(file, answer.edits);
  };

  it('writes the verdict that follows, both ways', () => {
    const found = tick(base, 0, true);
    assert.equal(sheet(found)?.verdict, 'genuine');
    assert.match(found.text, /- 判定: 確認済み\n/);
    assert.match(sheet(found)?.next[0] ?? '', /すぐにかけ直す/);
    const suspicious = tick(found, 3, true);
    assert.equal(sheet(suspicious)?.verdict, 'scam');
    assert.match(sheet(suspicious)?.next[0] ?? '', /応じないで/);
    assert.match(suspicious.text, /- 判定: 未確認\n/, 'the word that closes the matter is a person’s alone');
    assert.equal(tick(tick(suspicious, 3, false), 0, false).text, base.text);
  });

  it('keeps the verdict a person wrote', () => {
    const written = parsed(base.text.replace('判定: 未確認', '判定: 詐欺(声が録音だった)'));
    assert.match(tick(tick(written, 0, true), 1, true).text, /判定: 詐欺\(声が録音だった\)/);
  });

  it('is refused when the line is gone', () => {
    const { heading } = sheet(base) ?? assert.fail();
    assert.ok('refused' in tickIntent({ heading, text: 'x', isDone: true }, DEFAULT_OPTIONS)(base));
    assert.ok(
      'refused' in
        tickIntent(
          { heading: '## y', text: sheet(base)?.boxes[0]?.text ?? '', isDone: true },
          DEFAULT_OPTIONS,
        )(base),
    );
  });
});
