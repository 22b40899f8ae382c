import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { fingerprintOf } from '../../../src/core/casefile/fingerprint';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { runs } from '../../runs';

const CASE = (recap: string, marketplace = 'JP') =>
  `---\ncaseNotes: 1\ntitle: "件"\nstatus: awaiting-amazon\nmarketplace: ${marketplace}\n---\n\n## 通話 2026-11-22 14:05\n\n## まとめ 2026-11-22 14:20\n\n${recap}`;

/** The recap of the file format's own example. */
const RECAP = `- 担当者: 返品担当の方
- 決定事項: 送料を差し引いて返金する
- 当店の作業:
  - [ ] 返金処理をする (期限: 2026-11-24)
- Amazonの作業:
  - [ ] 返品理由の登録を調査する (期限: 2026-11-25 17:00)
- 回答期限: 2026-11-25 17:00
`;

const fingerprint = (text: string) => {
  const file = parseCase(text);
  const recap = file && recapsOf(file).at(-1);
  assert.ok(file && recap);
  return fingerprintOf(file, recap, DEFAULT_OPTIONS);
};
const of = (recap: string) => fingerprint(CASE(recap));
const hash = (said: unknown) =>
  createHash('sha256').update(JSON.stringify(said), 'utf8').digest('hex').slice(0, 8);

describe('the fingerprint of a recap', () => {
  const SAID = [
    ['送料を差し引いて返金する'],
    [['返金処理をする', '2026-11-24']],
    [['返品理由の登録を調査する', '2026-11-25T17:00+09:00']],
    '2026-11-25T17:00+09:00',
  ];

  it('is the start of the SHA-256 over the JSON that the file format defines', () => {
    assert.equal(of(RECAP), hash(SAID));
    assert.equal(
      of('- 当店の作業: なし\n- Amazonの作業: なし\n- 回答期限: なし\n'),
      hash([[], [], [], null]),
    );
    assert.equal(
      of('- 当店の作業:\n  - [ ] 送る\n- 回答期限: そのうち\n'),
      hash([[], [['送る', null]], [], 'そのうち']),
    );
    const american = CASE('- Our actions:\n  - [ ] Send (due: tomorrow)\n- Reply due: Nov 25 5pm\n', 'US');
    assert.equal(fingerprint(american), hash([[], [['Send', '2026-11-23']], [], '2026-11-25T17:00-08:00']));
  });

  const SAME: [string, string][] = [
    ['ticks', RECAP.replaceAll('[ ]', '[x]')],
    ['bullets', RECAP.replaceAll('- ', '* ')],
    ['line ends', RECAP.replaceAll('\n', '\r\n')],
    ['strong', RECAP.replace('返金処理', '**返金処理**')],
    ['emphasis', RECAP.replace('返金処理', '*返金処理*')],
    ['emphasis by underscores', RECAP.replace('返金処理をする', '_返金処理をする_')],
    ['struck out and code', RECAP.replace('返金処理', '~~返金処理~~').replace('送料', '`送料`')],
    ['comments', RECAP.replace('返金処理', '返金<!-- 内緒 -->処理')],
    ['a comment that is never closed', RECAP.replace('差し引いて返金する', '差し引いて返金する <!-- 内緒')],
    ['links', RECAP.replace('返品理由の登録', '[返品理由の登録](https://help.example/a)')],
    [
      'blanks',
      RECAP.replace('返金処理をする (', '返金処理をする   (').replace('決定事項: ', '決定事項:\u3000'),
    ],
    [
      'another way to write the date',
      RECAP.replace('2026-11-24', '明後日').replace('2026-11-25 17:00\n', '11月25日(水) 午後5時まで\n'),
    ],
    [
      'English labels',
      RECAP.replace('当店の作業', 'Our actions').replace('期限: 2026-11-24', 'due: 2026-11-24'),
    ],
    ['who it was', RECAP.replace('返品担当の方', '見本様')],
    ['the confirmation itself', `${RECAP}- 確認メール: 2026-11-22T14:31+09:00 a1b2c3d4\n`],
  ];
  for (const [what, recap] of SAME) it(`does not count ${what}`, () => assert.equal(of(recap), hash(SAID)));

  it('does not count how letters are composed', () => {
    assert.equal(of('- 決定事項: がぎぐ\n'), of('- 決定事項: がぎぐ\n'.normalize('NFD')));
    assert.equal(of('- 決定事項: a b\n'), of('- 決定事項: a\u00a0\u2003b\n'));
  });

  const OTHER = [
    RECAP.replace('差し引いて', '差し引かずに'),
    RECAP.replace('2026-11-24', '2026-11-25'),
    RECAP.replace('17:00\n', '18:00\n'),
    RECAP.replace('返金処理をする', '返金処理をしない'),
    RECAP.replace('Amazonの作業', '当店の作業の続き'),
    `${RECAP}`.replace('- 回答期限', '  - [ ] もう一つ\n- 回答期限'),
  ];
  for (const recap of OTHER) it('changes with what is said', () => assert.notEqual(of(recap), hash(SAID)));

  it('never depends on anything but what is said', () => {
    const word = fc.stringMatching(/^[a-zあ-ん漢字0-9]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        (tasks, ticks) => {
          const list = (mark: string, end: string) =>
            `${mark} 当店の作業:${end}${tasks.map((task, i) => `  ${mark} [${ticks[i] ? 'x' : ' '}] ${task}`).join(end)}${end}`;
          const expected = hash([[], tasks.map((task) => [task, null]), [], null]);
          for (const mark of ['-', '*', '+'])
            for (const end of ['\n', '\r\n']) assert.equal(of(list(mark, end)), expected);
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
