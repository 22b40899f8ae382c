import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  checkDigitProblem,
  checkIdentifier,
  findIdentifiers,
  IDENTIFIER_KINDS,
  linkFor,
  MARKETPLACES,
  marketplaceOf,
  marketplaceOfHost,
  normaliseWidth,
  readAloud,
  wrongKind,
} from '../../../src/core/identifiers';
import { LANGUAGES, say } from '../../../src/core/language';
import { runs } from '../../runs';

const found = (text: string) =>
  findIdentifiers(text).map(
    ({ kind, value, certainty }) => `${kind}=${value}${certainty === 'likely' ? '?' : ''}`,
  );

describe('the shape of an identifier', () => {
  const GOOD: Record<string, string[]> = {
    orderId: ['902-3159896-1390916', 'S01-1234567-1234567', 'D01-1234567-1234567'],
    asin: ['B00551Q3CS', '0306406152', '080442957X'],
    fnsku: ['X0014BIZ8T', 'B00551Q3CS'],
    caseId: ['13335259002', '1234567890', '12345678'],
    merchantToken: ['A3TH9S8BH6GOGM', 'A1SAMPLE2TOKE'],
    shipmentId: ['FBA15GBW843C', 'FBA15GBW843CU000001'],
    rma: ['D50WttPHRRMA'],
    lpn: ['LPNSAMPLE0123'],
    safetClaimId: ['12345-12345-1234567'],
    jan: ['4569951116179', '12345670', '123456789012'],
    trackingNumber: [
      '123456789012',
      '12345678901',
      'DA1234567890',
      'TBA123456789012',
      '1Z999AA10123456784',
      'EE123456789JP',
    ],
    settlementId: ['1', '12345678901234567890'],
    sku: ['any thing', '在庫-1'],
    notice: ['パフォーマンス通知「確認」'],
  };
  for (const [key, values] of Object.entries(GOOD))
    for (const value of values)
      it(`${key} takes ${value}`, () => assert.deepEqual(checkIdentifier(key, value), { ok: true, value }));

  const NORMALISED: [string, string, string][] = [
    ['orderId', '25012345671234567', '250-1234567-1234567'],
    ['orderId', '２５０－１２３４５６７－１２３４５６７', '250-1234567-1234567'],
    ['orderId', '250ー1234567ー1234567', '250-1234567-1234567'],
    ['orderId', ' 250-1234567-1234567 ', '250-1234567-1234567'],
    ['orderId', '250-12345671-234567', '250-1234567-1234567'],
    ['asin', 'b0abcdef12', 'B0ABCDEF12'],
    ['asin', 'Ｂ０ＡＢＣＤＥＦ１２', 'B0ABCDEF12'],
    ['caseId', '1333-525-9002', '13335259002'],
    ['shipmentId', 'fba15gbw843c', 'FBA15GBW843C'],
    ['trackingNumber', '1234-5678-9012', '123456789012'],
    ['jan', '4-569951-116179', '4569951116179'],
  ];
  for (const [key, raw, value] of NORMALISED)
    it(`${key} means ${value} by ${JSON.stringify(raw)}`, () => {
      const verdict = checkIdentifier(key, raw);
      assert.ok(!verdict.ok);
      assert.equal(verdict.normalised, value);
      assert.deepEqual(checkIdentifier(key, value), { ok: true, value });
      for (const language of LANGUAGES)
        assert.ok(say(verdict.wording, language, verdict.values).includes(value));
    });

  const BAD: [string, string][] = [
    ['orderId', '250-123456-1234567'],
    ['orderId', '250-1234567-123456x'],
    ['asin', 'B0ABCDEF1'],
    ['caseId', '0312345678'],
    ['caseId', '1234567'],
    ['merchantToken', 'B3TH9S8BH6GOGM'],
    ['jan', '123456789'],
  ];
  for (const [key, raw] of BAD)
    it(`${key} refuses ${raw} and shows it`, () => {
      const verdict = checkIdentifier(key, raw);
      assert.ok(!verdict.ok && verdict.normalised === undefined);
      for (const language of LANGUAGES) {
        const message = say(verdict.wording, language, verdict.values);
        assert.ok(message.includes(raw), message);
        assert.doesNotMatch(message, /\{|undefined/);
      }
    });

  it('says whether the length is wrong or the characters are', () => {
    const messageOf = (key: string, raw: string) => {
      const verdict = checkIdentifier(key, raw);
      return verdict.ok ? '' : say(verdict.wording, 'en', verdict.values);
    };
    assert.match(messageOf('orderId', '250-123456-1234567'), /Its length is 16/);
    for (const [key, raw] of [
      ['orderId', '250-1234567-123456x'],
      ['asin', 'BOABCDEF12'],
      ['merchantToken', 'B3TH9S8BH6GOGM'],
    ] as const)
      assert.match(messageOf(key, raw), /Its length is right, its characters are not/);
  });

  it('makes no capitals where small letters mean something', () => {
    const verdict = checkIdentifier('rma', 'd50WttPHRRMA');
    assert.ok(!verdict.ok && verdict.normalised === undefined);
    const wide = checkIdentifier('rma', 'Ｄ50WttPHRRMA');
    assert.ok(!wide.ok && wide.normalised === 'D50WttPHRRMA');
  });
});

describe('check digits', () => {
  const RIGHT: [string, string][] = [
    ['jan', '4569951116179'],
    ['jan', '12345670'],
    ['asin', '0306406152'],
    ['asin', '080442957X'],
    ['asin', 'B0ABCDEF12'],
    ['trackingNumber', '123456789013'],
    ['trackingNumber', 'DA1234567890'],
  ];
  for (const [key, value] of RIGHT)
    it(`${key} ${value} fits`, () => assert.equal(checkDigitProblem(key, value), undefined));
  it('fit in every example', () => {
    for (const { key, example } of IDENTIFIER_KINDS) {
      assert.equal(checkIdentifier(key, example).ok, true, example);
      assert.equal(checkDigitProblem(key, example), undefined, example);
    }
  });
  const WRONG: [string, string][] = [
    ['jan', '4569951116178'],
    ['asin', '0306406153'],
    ['trackingNumber', '123456789012'],
  ];
  for (const [key, value] of WRONG)
    it(`${key} ${value} does not fit`, () =>
      assert.match(say(checkDigitProblem(key, value)?.wording ?? { ja: '', en: '' }, 'en'), /check digit/));
});

describe('a value under the wrong key', () => {
  it('is told where it belongs', () => {
    assert.equal(wrongKind('asin', '250-1234567-1234567')?.belongsTo, 'orderId');
    assert.equal(wrongKind('orderId', 'B0ABCDEF12')?.belongsTo, 'asin');
    assert.equal(wrongKind('caseId', 'FBA15GBW843C')?.belongsTo, 'shipmentId');
  });
  it('is told when it is a marketplace', () => {
    for (const { id } of MARKETPLACES) assert.ok(wrongKind('merchantToken', id), id);
  });
  it('is fine where two kinds share a shape', () => {
    assert.equal(wrongKind('fnsku', 'B0ABCDEF12'), undefined);
    assert.equal(wrongKind('sku', '250-1234567-1234567'), undefined);
    assert.equal(wrongKind('caseId', '12345'), undefined);
  });
});

describe('identifiers in prose', () => {
  const TABLE: [string, string[]][] = [
    ['注文番号 250-1234567-1234567 の返品', ['orderId=250-1234567-1234567']],
    ['注文番号：２５０－１２３４５６７－１２３４５６７', ['orderId=250-1234567-1234567']],
    ['order 250-1234567-1234567, ASIN B0ABCDEF12', ['orderId=250-1234567-1234567', 'asin=B0ABCDEF12']],
    ['B0ABCDEF12', ['asin=B0ABCDEF12?']],
    ['ASIN: B0ABCDEF12、B0ABCDEF13', ['asin=B0ABCDEF12', 'asin=B0ABCDEF13']],
    ['ASIN 0306406152', ['asin=0306406152']],
    ['https://www.amazon.co.jp/dp/B0ABCDEF12?th=1', ['asin=B0ABCDEF12']],
    ['FNSKU：X0ABCDEF12', ['fnsku=X0ABCDEF12']],
    ['ケースID 12345678901', ['caseId=12345678901']],
    ['ケース ID: 12345678901', ['caseId=12345678901']],
    ['case ID 12345678901', ['caseId=12345678901']],
    ['view-case?caseID=12345678901', ['caseId=12345678901']],
    ['12345678901', ['caseId=12345678901?']],
    ['納品番号 FBA15GBW843C', ['shipmentId=FBA15GBW843C']],
    ['FBA15GBW843CU000001', ['shipmentId=FBA15GBW843CU000001?']],
    ['納品ID：FBA15GBW843C', ['shipmentId=FBA15GBW843C']],
    ['S01-1234567-1234567', ['orderId=S01-1234567-1234567?']],
    ['250-1234567-1234567', ['orderId=250-1234567-1234567']],
    ['12345-12345-1234567', ['safetClaimId=12345-12345-1234567?']],
    ['DA1234567890', ['trackingNumber=DA1234567890?']],
    ['SAFE-T 12345-12345-1234567', ['safetClaimId=12345-12345-1234567']],
    ['追跡番号 123456789013', ['trackingNumber=123456789013']],
    ['123456789013', ['trackingNumber=123456789013?']],
    ['123456789012', []],
    ['TBA123456789012', ['trackingNumber=TBA123456789012']],
    ['JAN 4569951116179', ['jan=4569951116179']],
    ['4569951116179', ['jan=4569951116179?']],
    ['出品者SKU: AO-2026_b.1', ['sku=AO-2026_b.1']],
    ['SKU: A1', ['sku=A1']],
    ['決済ID: 123', ['settlementId=123']],
    ['25012345671234567', ['orderId=250-1234567-1234567?']],
    ['A1VC38T7YXB528', []],
    ['マーチャントトークン A3TH9S8BH6GOGM', ['merchantToken=A3TH9S8BH6GOGM']],
    ['D50WttPHRRMA', ['rma=D50WttPHRRMA?']],
    ['A3TH9S8BH6GOGM', ['merchantToken=A3TH9S8BH6GOGM?']],
    ['出品者ID：A1VC38T7YXB528', []],
    ['[CASE 12345678901] 返品の件', ['caseId=12345678901']],
    ['Your case (ID 12345678901)', ['caseId=12345678901']],
    ['ケース（ID：12345678901）', ['caseId=12345678901']],
    ['お問い合わせ番号 12345678901', ['caseId=12345678901']],
    ['お問い合わせ番号 1234-5678-9013（宅配便）', ['trackingNumber=123456789013']],
    ['ISBN-10: 4-87311-904-9', ['asin=4873119049']],
    ['https://www.amazon.co.jp/gp/product/B0ABCDEF12', ['asin=B0ABCDEF12']],
    ['返送/所有権の放棄依頼の番号: SAMPLE-1', ['removalOrderId=SAMPLE-1']],
  ];
  for (const [text, expected] of TABLE)
    it(JSON.stringify(text), () => assert.deepEqual(found(text), expected));

  const INNOCENT = [
    '電話は 0120-899-543 です。',
    '03-1234-5678 と 090-1234-5678 に連絡した。',
    '2026-11-25 17:00 までに 12,800円を返金する。',
    '〒100-0001 東京都千代田区',
    'a1b2c3d4 を確認した。データーセンターのサーバー。',
    '2026-11-22T14:31+09:00',
    'ops@aozora.example',
    'インターネットショップ-コード-ナンバー',
    '0312345678',
    '電話番号: 2062661000',
    'Call us at 2062661000 or +12062661000.',
    '売上は 1234567890円、¥1234567890 でした。',
    'ACKNOWLEDGED2',
  ];
  for (const text of INNOCENT) it(`finds nothing in ${text}`, () => assert.deepEqual(found(text), []));

  /** Two kinds go by it: the usual length decides, see the table. */
  const isShared = (label: string) =>
    IDENTIFIER_KINDS.filter(({ labels }) => labels.includes(label)).length > 1;
  const labelled = IDENTIFIER_KINDS.filter((kind) => kind.shape && kind.labels.length > 0);
  const value: fc.Arbitrary<{ kind: string; label: string; value: string }> = fc
    .constantFrom(...labelled)
    .chain((kind) =>
      fc.record({
        kind: fc.constant(kind.key),
        label: fc.constantFrom(...kind.labels.filter((label) => !isShared(label))),
        value: fc
          .stringMatching(kind.shape as RegExp)
          // A run without a digit is a word: no identifier in use has none.
          .filter((text) => text.length >= 8 && text.length <= 40 && /\d|RRMA/.test(text)),
      }),
    );

  it('are found behind their label, as themselves and at their place', () => {
    fc.assert(
      fc.property(value, fc.constantFrom(': ', '：', ' ', ' は'), ({ kind, label, value }, sign) => {
        const text = `前の文。${label}${sign}${value} の件`;
        const [first, ...others] = findIdentifiers(text);
        assert.deepEqual(others, []);
        assert.ok(first, text);
        assert.equal(first.certainty, 'sure');
        assert.equal(first.kind, kind);
        assert.equal(first.value, value);
        assert.equal(text.slice(first.span.start, first.span.end), first.raw);
      }),
      { numRuns: runs(300) },
    );
  });

  it('are never days, whatever label stands before them', () => {
    // What has no form of its own, as a seller's SKU, is whatever stands behind its label.
    const kinds = IDENTIFIER_KINDS.filter(({ telling }) => telling);
    for (const label of kinds.flatMap(({ labels }) => labels))
      assert.deepEqual(found(`${label} 2026-11-20、${label}: 2026-11-20`), [], label);
  });

  it('are found behind the words we use for them ourselves', () => {
    for (const kind of IDENTIFIER_KINDS.filter(({ labels }) => labels.length > 0))
      for (const language of LANGUAGES)
        assert.deepEqual(found(`・${kind.title[language]}: ${kind.example}`), [
          `${kind.key}=${kind.example}`,
        ]);
  });

  it('are found in full width too', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(value, ({ kind, label, value }) => {
        const text = `${label}：${wide(value)}`;
        assert.deepEqual(
          findIdentifiers(text).map((one) => [one.kind, one.value, one.raw]),
          [[kind, value, wide(value)]],
        );
      }),
      { numRuns: runs(100) },
    );
  });

  it('keep their length when narrowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => normaliseWidth(text).length === text.length),
    );
  });
});

describe('reading aloud', () => {
  it('names every character', () => {
    assert.deepEqual(readAloud('orderId', '250-1234567-1234567'), {
      ja: 'ニ ゴ ゼロ ハイフン イチ ニ サン ヨン ゴ ロク ナナ ハイフン イチ ニ サン ヨン ゴ ロク ナナ',
      en: 'two five zero dash one two three four five six seven dash one two three four five six seven',
    });
    assert.deepEqual(readAloud('asin', 'B0ABCDEF12'), {
      ja: 'ブラジルのB 数字のゼロ、アメリカのA ブラジルのB チャイナのC デンマークのD、イングランドのE フランスのF 数字のイチ 数字のニ',
      en: 'Bravo zero, Alfa Bravo Charlie Delta, Echo Foxtrot one two',
    });
  });
});

describe('reading aloud what sellers name themselves', () => {
  it('says signs and small letters', () => {
    assert.deepEqual(readAloud('sku', 'A_b.1'), {
      ja: 'アメリカのA アンダーバー ブラジルの小文字のb ドット 数字のイチ',
      en: 'Alfa underscore small Bravo dot one',
    });
  });
  it('parts what is long, a box from its shipment', () => {
    assert.equal(
      readAloud('settlementId', '1234567890').en,
      'one two three four, five six seven eight, nine zero',
    );
    assert.match(
      readAloud('shipmentId', 'FBA15GBW843CU000001').en,
      /Charlie, Uniform zero zero zero zero zero one$/,
    );
  });
  it('does not spell words', () => {
    const value = 'パフォーマンス通知「確認」';
    assert.deepEqual(readAloud('notice', value), { ja: value, en: value });
  });
  it('has a word for every character of every example', () => {
    for (const { key, example, isProse } of IDENTIFIER_KINDS)
      if (!isProse) assert.doesNotMatch(readAloud(key, example).en, /[^a-zA-Z, -]/, key);
  });
});

describe('marketplaces and links', () => {
  it('are known by code and by host', () => {
    assert.equal(marketplaceOf('gb')?.code, 'UK');
    assert.equal(marketplaceOfHost('sellercentral.amazon.co.jp')?.code, 'JP');
    assert.equal(marketplaceOfHost('sellercentral-japan.amazon.com')?.code, 'JP');
    assert.equal(marketplaceOfHost('www.amazon.com')?.code, 'US');
    assert.equal(marketplaceOfHost('sellercentral-europe.amazon.com'), undefined);
    assert.equal(marketplaceOfHost('amazon.com.evil.example'), undefined);
  });
  it('lead to the value, encoded', () => {
    const japan = marketplaceOf('JP');
    assert.ok(japan);
    assert.equal(
      linkFor('orderId', '250-1234567-1234567', japan),
      'https://sellercentral.amazon.co.jp/orders-v3/order/250-1234567-1234567',
    );
    assert.equal(linkFor('asin', 'B0 /?', japan), 'https://www.amazon.co.jp/dp/B0%20%2F%3F');
    assert.equal(linkFor('rma', 'D50WttPHRRMA', japan), undefined);
    assert.match(linkFor('trackingNumber', 'EE123456789JP', japan) ?? '', /japanpost.*EE123456789JP/);
    assert.equal(linkFor('trackingNumber', '123456789013', japan), undefined);
  });
});
