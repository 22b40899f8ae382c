import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Candidate, formatDateTime } from '../../../src/core/calendar';
import { parseCase } from '../../../src/core/casefile/casefile';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS, type Options } from '../../../src/core/config/options';
import { applyEdits } from '../../../src/core/edits/change';
import { chosenText, confirmationOf } from '../../../src/core/exports/confirmation';
import type { Language } from '../../../src/core/language';
import { textAt } from '../../../src/core/text';

const FOLDER = join(__dirname, '../../fixtures/exports');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

const optionsOf = (name: string): Options => {
  const path = join(FOLDER, `${name}.options.json`);
  return existsSync(path)
    ? { ...DEFAULT_OPTIONS, ...JSON.parse(readFileSync(path, 'utf8')) }
    : DEFAULT_OPTIONS;
};

function confirm(text: string, options = DEFAULT_OPTIONS, language?: Language, template?: string) {
  const file = parseCase(text);
  const recap = file && recapsOf(file).at(-1);
  assert.ok(file && recap);
  return confirmationOf(file, recap, {
    options,
    ...(language && { language }),
    ...(template !== undefined && { template }),
  });
}

function sent(...args: Parameters<typeof confirm>) {
  const result = confirm(...args);
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

/** A recap of one line under a case that lacks nothing. */
const withRecap = (
  recap: string,
  heading = '## まとめ 2026-11-20 10:20',
  call = '## 通話 2026-11-20 10:05',
): string =>
  `---\ncaseNotes: 1\ntitle: "件"\nstatus: ready\nstore: 青空商店\n---\n\n${call}\n\n${heading}\n\n${recap}\n`;

describe('the confirmation message', () => {
  for (const [name, language] of [
    ['return.ja', 'ja'],
    ['return.ja', 'en'],
    ['account.en', 'en'],
    ['account.en', 'ja'],
    ['chat.ja', 'ja'],
    ['chat.ja', 'en'],
  ] as const)
    it(`reads as in the golden file: ${name} in ${language}`, () => {
      const { subject, body, to } = sent(read(`${name}.md`), optionsOf(name), language);
      const text = `${to ? `To: ${to}\n` : ''}Subject: ${subject}\n\n${body}`;
      const golden = `${name}.confirmation.${language}.txt`;
      if (process.env.UPDATE_GOLDEN) writeFileSync(join(FOLDER, golden), text);
      assert.equal(text, read(golden));
    });

  it('takes the language of the case unless told otherwise', () => {
    assert.match(sent(read('return.ja.md')).subject, /^【お電話内容の確認】/);
    assert.match(sent(read('account.en.md')).subject, /^Re: Confirmation of our call: /);
  });

  it('lets no markup, comment, box or relative date through', () => {
    const recap = `- 当店の作業:
  - [ ] **明日** \`SKU-1\` を_確認_する <!-- 内緒 -->
  - [x] [手順](https://help.example/a) を読む
- Amazonの作業:
  - [ ] 3日以内に連絡する <!-- 閉じない`;
    const { body } = sent(withRecap(recap));
    assert.match(
      body,
      /・2026年11月21日\(土\) SKU-1 を_確認_する\n・手順 \(https:\/\/help\.example\/a\) を読む\(完了済み\)\n/,
    );
    assert.match(body, /・2026年11月23日\(月\)までに連絡する\n/);
    assert.doesNotMatch(body, /[*`]|\[[ x]\]|<!--|内緒|閉じない|明日|3日以内/);
  });

  it('keeps what is no day of writing: durations, other starting points, written dates, identifiers', () => {
    const said = [
      '発送から3日以内に返金する',
      '返金には3営業日かかる',
      '11月10日に届いた商品について',
      '25日締めで処理する',
      '在庫は 11/25 個だった',
      '注文 250-1234567-1234567 と 11月10日 のメール',
    ];
    const { body } = sent(withRecap(`- 決定事項:\n${said.map((line) => `  - ${line}`).join('\n')}`));
    for (const line of said) assert.ok(body.includes(`・${line}\n`), `${line}\n${body}`);
    const english = [
      'Refund within 3 days of delivery',
      'A refund takes 3 business days',
      'The order of May 3',
    ];
    const letter = sent(
      withRecap(`- Agreed:\n${english.map((line) => `  - ${line}`).join('\n')}`),
      DEFAULT_OPTIONS,
      'en',
    );
    for (const line of english) assert.ok(letter.body.includes(`• ${line}\n`), letter.body);
  });

  it('puts the time of day behind the date, and leaves words between them alone', () => {
    const { body } = sent(
      withRecap(
        '- 当店の作業:\n  - 明日17時までに送る\n  - 明日確認し、17時に電話する\n  - 24時間以内に送る',
      ),
    );
    assert.match(
      body,
      /・2026年11月21日\(土\) 17時までに送る\n・2026年11月21日\(土\)に確認し、17時に電話する\n・2026年11月21日\(土\) 10時20分までに送る/,
    );
  });

  it('refuses to guess: every unclear date with its place and what it may mean', () => {
    const recap = `- 決定事項: 金曜日に発送した商品は対象外
- 当店の作業:
  - [ ] 今週末までに**写真**を送る (期限: 本日中)
- 回答期限: そのうち`;
    const text = withRecap(recap);
    const result = confirm(text);
    assert.ok(!result.ok && result.reason === 'unclear');
    const told = result.unclear.map((one) => [
      textAt(text, one.span),
      one.candidates.map(({ value }) => formatDateTime(value)).sort(),
    ]);
    assert.deepEqual(told, [
      ['そのうち', []],
      ['金曜日', ['2026-11-20', '2026-11-27']],
      ['本日中', ['2026-11-20', '2026-11-20T18:00+09:00']],
      ['今週末', ['2026-11-20', '2026-11-22']],
    ]);
  });

  it('offers choices that can be written in the place of the words', () => {
    const text = withRecap(
      '- 当店の作業:\n  - [ ] **本日**中に写真を送る (期限: 本日中)\n  - [ ] 今週末までに送る',
    );
    const result = confirm(text);
    assert.ok(!result.ok && result.reason === 'unclear');
    const edits = result.unclear.map((one) => ({
      span: one.span,
      newText: chosenText(one, one.candidates[0] as Candidate),
    }));
    const chosen = applyEdits(text, edits);
    assert.match(chosen, /\[ \] 2026-11-20 18:00までに写真を送る \(期限: 2026-11-20 18:00\)\n/);
    assert.match(chosen, /\[ \] 2026-11-20までに送る\n/);
    assert.match(
      sent(chosen).body,
      /・2026年11月20日\(金\) 18時までに写真を送る\(期限: 2026年11月20日\(金\) 18時\)/,
    );
  });

  it('tells every time on the clock of its side', () => {
    const recap =
      '- 当店の作業:\n  - [ ] 送る (期限: 2026-11-25T17:00-08:00)\n- 回答期限: 2026-11-25 17:00 PST';
    const { body } = sent(withRecap(recap, '## まとめ 2026-11-20 10:20', '## 通話 2026-11-20T10:05+08:00'));
    assert.match(body, /2026年11月20日\(金\) 11時5分に/);
    assert.match(body, /期限: 2026年11月26日\(木\) 10時/);
    assert.match(body, /■ 回答期限\n・2026年11月26日\(木\) 10時/);
  });

  it('has the identifiers of one kind on one line', () => {
    const ids = 'ids: {asin: [B0ABCDEF12, B0ABCDEF13], caseId: "12345678901"}\n---\n\n## 通話';
    const { body } = sent(withRecap('- 回答期限: なし').replace('---\n\n## 通話', ids));
    assert.match(body, /■ 対象\n・ASIN: B0ABCDEF12、B0ABCDEF13\n・ケース ID: 12345678901\n/);
  });

  it('lets no data of a buyer and no secret through, and the case’s own identifiers as they are', () => {
    const text = withRecap(
      '- 決定事項: 山田様(090-1234-5678、taro@marketplace.amazon.co.jp)に返金する\n- 当店の作業:\n  - [ ] 〒150-0001 東京都渋谷区神南1-2-3 へ送る (期限: 2026-11-24)\n  - [ ] 4111 1111 1111 1111 を確認する\n- 回答期限: 2026-11-25',
    ).replace('---\n\n', 'ids:\n  orderId: 250-1234567-1234567\n  caseId: "12345678901"\n---\n\n');
    const { subject, body } = sent(text);
    const message = `${subject}\n${body}`;
    assert.doesNotMatch(message, /1234-5678|taro@|150-0001|神南|4111 1111/);
    for (const kept of ['山田様', 'に返金する', '2026年11月24日', '250-1234567-1234567', '12345678901'])
      assert.ok(message.includes(kept), kept);
  });

  it('lets through what the case gives a reason for', () => {
    const text = withRecap(
      '- 決定事項: 090-1234-5678 に返金を知らせる <!-- case-notes-disable-line CN083 -- 当店の番号 -->\n- 回答期限: なし',
    );
    assert.match(sent(text).body, /090-1234-5678 に返金を知らせる/);
  });

  it('says what is missing', () => {
    const missing = (text: string) => {
      const result = confirm(text);
      return !result.ok && result.reason === 'missing' ? result.missing.map(({ part }) => part) : result;
    };
    const bare = '---\ncaseNotes: 1\ntitle:\nstatus: ready\n---\n\n## まとめ\n\n- 担当者: 佐藤\n';
    assert.deepEqual(missing(bare), ['title', 'store-name', 'call-time', 'recap-content']);
    assert.deepEqual(missing(withRecap('- 回答期限: なし', '## まとめ', '## 通話')), ['call-time']);
    assert.deepEqual(missing(withRecap('- 回答期限:')), ['recap-content']);
  });

  it('is not written while a conflict is open', () => {
    const result = confirm(
      withRecap('- 回答期限: なし\n<<<<<<< HEAD\n- 決定事項: A\n=======\n- 決定事項: B\n>>>>>>> x'),
    );
    assert.ok(!result.ok && result.reason === 'conflict');
  });

  it('sends to plain addresses only, by category before marketplace', () => {
    const to = (recipients: Record<string, string>) =>
      sent(withRecap('- 回答期限: なし'), { ...DEFAULT_OPTIONS, recipients }).to;
    assert.equal(to({ JP: 'jp@amazon.example' }), 'jp@amazon.example');
    assert.equal(to({ JP: 'jp@amazon.example', other: 'o@amazon.example' }), 'o@amazon.example');
    for (const bad of [
      'a@b.example, c@d.example',
      'G: a@b.example;',
      'a@b.example\r\nBcc: x@y.example',
      '<a@b.example>',
    ])
      assert.equal(to({ JP: bad }), undefined);
  });

  it('addresses departments, persons and roles as a letter does', () => {
    const to = (noted: string) =>
      sent(withRecap(`- 担当者: ${noted}\n- 回答期限: なし`))
        .body.split('\n\n')[0]
        ?.replace('\n', ' / ');
    assert.equal(to('なし'), 'Amazon セラーサポート 御中');
    assert.equal(to('不明'), 'Amazon セラーサポート 御中');
    assert.equal(to('返品担当の方'), 'Amazon セラーサポート / 返品ご担当者様');
    assert.equal(to('an agent from returns'), 'Amazon セラーサポート / ご担当者様');
    assert.equal(to('担当者'), 'Amazon セラーサポート / ご担当者様');
    assert.equal(to('商品審査の方'), 'Amazon セラーサポート / 商品審査ご担当者様');
    assert.equal(
      to('アカウントスペシャリストの方'),
      'Amazon セラーサポート / アカウントスペシャリスト ご担当者様',
    );
    assert.equal(to('the Returns team'), 'Amazon Returns team 御中');
    assert.equal(to('カタログチームの見本さん'), 'Amazon カタログチーム / 見本 様');
    assert.equal(to('カタログチームの担当者'), 'Amazon セラーサポート / カタログチーム ご担当者様');
    assert.equal(to('見本様'), 'Amazon セラーサポート / 見本 様');
    assert.equal(to('見本さん(声の低い方)'), 'Amazon セラーサポート / ご担当者様');
    assert.equal(to('カタログチーム'), 'Amazon カタログチーム 御中');
    assert.equal(to('Amazon カタログチーム 御中'), 'Amazon カタログチーム 御中');
    const dear = (noted: string) =>
      sent(withRecap(`- Spoke with: ${noted}\n- Reply due: none`), DEFAULT_OPTIONS, 'en').body.split('\n')[0];
    assert.equal(dear('Ms. Sample'), 'Dear Ms. Sample,');
    assert.equal(dear('the Returns team'), 'Dear Returns team,');
    assert.equal(dear('an agent, did not give a name'), 'Dear Amazon Seller Support,');
    assert.equal(dear('見本様'), 'Dear Amazon Seller Support,');
  });

  it('follows a template of the user’s', () => {
    const template = `件名: ご確認 {{caseId}} {{title}}

{{addressee}}
{{#ours}}
* {{text}}{{#due}} [{{due}}]{{/due}}{{#done}} 済{{/done}}
{{/ours}}
{{signature}}`;
    const { subject, body } = sent(read('return.ja.md'), DEFAULT_OPTIONS, 'ja', template);
    assert.equal(subject, 'ご確認 12345678901 着払い返品の送料を差し引いた返金');
    assert.equal(
      body,
      'Amazon セラーサポート\n返品ご担当者様\n* 2026年11月23日(月)までに返金処理をする [2026年11月24日(火)]\n* 検品の写真を送る 済\n--------------------\n青空商店\nops@aozora.example\n',
    );
  });
});
