import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openingOf } from '../../../src/core/casefile/opening';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { callSheetOf } from '../../../src/core/contact/callSheet';
import { fillerIn } from '../../../src/core/contact/fillers';
import { isOpeningAhead, spokenOpening } from '../../../src/core/contact/opening';
import { mostTenthsToSay, tenthsToSay, wholeSeconds } from '../../../src/core/contact/speakingTime';
import { caseText, fileOf } from '../lint/prep';

const OPENING =
  '## 結論・現状・要望\n\n- 結論: 返品の件です。\n- 現状: 着払いです。\n- 要望: 返金してよいですか。\n';
const spoken = (body: string, changes = {}) =>
  spokenOpening(fileOf(caseText(changes, body)), DEFAULT_OPTIONS);

describe('the time it takes to say a text', () => {
  it('counts 5 Japanese characters or 2.5 English words a second, and no punctuation', () => {
    for (const [text, tenths] of [
      ['', 0],
      ['あいうえお', 10],
      ['あ、い「う」え…お。・', 10],
      ['one two three four five', 20],
      ['Well – “one”, two!', 12],
      ["don't e-mail 17:00 4,980", 16],
      ['FBA の納品です', 4 + 10],
      ['ラーメンを々', 12],
      ['ｶﾀｶﾅ', 8],
      ['2026年11月20日', 3 * 4 + 3 * 2],
    ] as const)
      assert.equal(tenthsToSay(text), tenths, text);
  });

  it('says an identifier sign by sign', () => {
    assert.equal(tenthsToSay('250-1234567-1234567'), 19 * 4);
    assert.equal(tenthsToSay('注文番号 ２５０ー１２３４５６７ー１２３４５６７ です'), 19 * 4 + 6 * 2);
    assert.equal(tenthsToSay('ASIN B0ABCDEF12 is gone'), 4 + 10 * 4 + 2 * 4);
  });

  it('rounds up for people', () => assert.deepEqual([0, 1, 300, 301].map(wholeSeconds), [0, 1, 30, 31]));

  it('takes no less time for more text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('返品', ' the ', '、', '12'),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        const [a, b] = [before.join(''), after.join('')];
        // An identifier may end at the seam: it is parted by a mark that costs nothing.
        assert.equal(tenthsToSay(`${a}。\n${b}`), tenthsToSay(`${a}。\n`) + tenthsToSay(b));
      }),
    );
  });
});

describe('the quick bound of that time', () => {
  it('is never less, so that no long opening is passed over', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '250-1234567-1234567',
        'B0ABCDEF12',
        ' FBA15ABCD123 ',
        '返品の',
        'ー',
        ' the ',
        "don't ",
        '２５０',
        '…',
        'é',
      ),
      fc.constantFrom(
        'D50WttPHRRMA',
        'DABCDEFGRRMA',
        'SKU: AB_C-1/2',
        'SKU AB',
        '–',
        '補てんID: 12',
        '12345678901',
        '12,000',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        assert.ok(mostTenthsToSay(text) >= tenthsToSay(text), text);
      }),
      { numRuns: 5000 },
    );
  });

  it('is the time itself for plain words', () => {
    for (const text of [
      '送料を差し引いて返金してよいでしょうか。',
      'May we deduct the shipping?',
      '注文番号 250-1234567-1234567',
    ])
      assert.equal(mostTenthsToSay(text), tenthsToSay(text));
  });
});

describe('the opening', () => {
  it('is said in its order, whatever the order of the file', () => {
    const { lines, seconds } = spoken(
      '## Opening\n\n- 要望: 返金してよいですか。\n- 結論: 返品の件です。\n- 現状: 着払いです。\n',
    );
    assert.deepEqual(
      lines.map(({ title, text }) => [title, text]),
      [
        ['結論', '返品の件です。'],
        ['現状', '着払いです。'],
        ['要望', '返金してよいですか。'],
      ],
    );
    assert.equal(seconds, Math.ceil((6 + 5 + 9) / 5));
  });

  it('takes the points below a label, and joins lines as each language does', () => {
    const said = spoken(
      '## 結論・現状・要望\n\n- 結論: 返品の\n  件です。 <!-- 写真あり -->\n- 現状:\n  - **着払い**で届いた\n  - 欄がない\n- 要望: May we\n  deduct it?\n',
    ).lines.map(({ text }) => text);
    assert.deepEqual(said, ['返品の件です。', '着払いで届いた。欄がない', 'May we deduct it?']);
  });

  it('is the last one that says anything', () => {
    const second = OPENING.replace('返品の件', '二度目の件');
    const empty = '## Opening\n\n- Conclusion:\n- Situation:\n- Request:\n';
    assert.equal(spoken(OPENING + second).lines[0]?.text, '二度目の件です。');
    assert.equal(spoken(`${second}\n${empty}`).lines[0]?.text, '二度目の件です。');
    assert.deepEqual(spoken(empty).lines, []);
    assert.deepEqual(spoken('').lines, []);
  });

  it('points at what is said, from its first to its last word', () => {
    const text = caseText(
      {},
      '## 結論・現状・要望\n\n- 結論:  返品\n  です \n- 現状:\n  - あ\n  - い\n- 要望:\n',
    );
    const parts = openingOf(fileOf(text))?.parts ?? [];
    assert.deepEqual(
      parts.map(({ label, span }) => [label, text.slice(span.start, span.end)]),
      [
        ['conclusion', '返品\n  です '],
        ['situation', 'あ\n  - い'],
        ['request', ''],
      ],
    );
  });

  it('offers a question where two replies were boilerplate', () => {
    const timeline = (count: number) => ({
      timeline: '\n  - at: 2026-11-20\n    event: "定型文"\n    boilerplate: true'.repeat(count),
    });
    assert.equal(spoken(OPENING, timeline(1)).question, undefined);
    assert.match(spoken(OPENING, timeline(2)).question ?? '', /具体的に何でしょうか。$/);
    const english = { ...timeline(2), marketplace: ' US' };
    assert.equal(spoken(OPENING, english).question, 'What exactly blocks the case?');
  });

  it('is on the call sheet with the same words and time', () => {
    const file = fileOf(caseText({}, OPENING));
    const sheet = callSheetOf(file, DEFAULT_OPTIONS, 'en');
    const { lines, seconds } = spokenOpening(file, DEFAULT_OPTIONS);
    assert.deepEqual(
      sheet.opening,
      lines.map(({ title, text }) => ({ label: title, text })),
    );
    assert.equal(sheet.openingTime, `about ${seconds} s`);
    assert.equal(callSheetOf(fileOf(caseText()), DEFAULT_OPTIONS, 'ja').openingTime, '');
  });
});

describe('whether the opening is still to be said', () => {
  const CALL = '## 通話 2026-11-22 14:05\n\n- 14:06 x\n';
  const RECAP = '\n## まとめ 2026-11-22 14:20\n\n- 決定事項: x\n';
  const CHECK = '## 着信確認 2026-11-22 14:03\n\n- 判定: 未確認\n\n';
  const ahead = (status: string | undefined, body: string, changes = {}) =>
    isOpeningAhead(fileOf(caseText({ status: status && ` ${status}`, ...changes }, body)));

  it('is while a case is prepared, whatever was talked about before', () => {
    for (const status of [undefined, 'preparing', 'ready'])
      for (const body of ['', CALL + RECAP, CHECK + CALL]) assert.equal(ahead(status, body), true);
  });

  it('is on a call of ours until its recap', () => {
    assert.equal(ahead('calling', CALL), true);
    assert.equal(ahead('calling', CALL + RECAP), false);
    assert.equal(ahead('awaiting-us', CALL + RECAP + CALL), true);
    assert.equal(ahead('awaiting-amazon', ''), true);
  });

  it('is not on a call that came in, but when we call back', () => {
    assert.equal(ahead('calling', CHECK + CALL), false);
    assert.equal(ahead('calling', CALL, { direction: ' inbound' }), false);
    assert.equal(ahead('calling', CHECK + CALL + CALL), true);
  });

  it('is not where an e-mail was sent, nor once the case is resolved', () => {
    assert.equal(ahead('awaiting-amazon', '', { channel: ' email' }), false);
    assert.equal(ahead('ready', '', { channel: ' email' }), true);
    for (const body of ['', CALL]) assert.equal(ahead('resolved', body), false);
  });
});

describe('fillers', () => {
  it('are found in front, all of them', () => {
    for (const [said, word, isEmpty] of [
      ['あの、注文の件です', 'あの', true],
      ['えっと、あのー、実は返品が', 'えっと、あのー、実は', true],
      ['えーと 注文', 'えーと', true],
      ['Um, so the order', 'Um, so', true],
      ['Well, the order', 'Well', true],
      ['昨日、返品が', '昨日', false],
      ['先週から出品が', '先週から', false],
      ['3日前に届いた', '3日前に', false],
      ['Last week the return', 'Last week', false],
      ['yesterday it came', 'yesterday', false],
    ] as const) {
      const found = fillerIn(said);
      assert.deepEqual([found?.word, found?.isEmpty], [word, isEmpty], said);
    }
  });

  it('are not seen in words that begin alike', () => {
    for (const said of [
      'その注文についてです',
      'あの商品の件です',
      'まとめて返金する件です',
      '注文番号の件です、あの',
      'Some orders are missing',
      'Well-known brands',
      'So far 12 units are missing',
      'Right now the listing is off',
      'Order 112-1234567-1234567',
      'Lastly',
    ])
      assert.equal(fillerIn(said), undefined, said);
  });

  it('take no time however many there are', () => {
    for (const unit of ['あの、', 'um, ', 'so ', '、']) fillerIn(unit.repeat(300_000));
  });
});
