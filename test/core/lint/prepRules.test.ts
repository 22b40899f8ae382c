import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/lint/fixAll';
import { NOW } from './fixtures';
import { caseText, findings, marked, mended, optionsWith } from './prep';

const stores = [
  { name: '青空商店', email: 'ops@aozora.example' },
  { name: '海風堂', email: 'info@umikaze.example' },
];
const configured = optionsWith({ stores });

const safely = (text: string): string => fixAll(text, { options: optionsWith({}), now: NOW });

describe('CN010 store-missing', () => {
  it('fills in name and e-mail of a configured store together', () => {
    for (const store of [undefined, '', '\n  name:\n  email:', '\n  name: ""']) {
      const texts = mended(caseText({ store }), 'CN010', configured);
      assert.equal(texts.length, 2, JSON.stringify(store));
      for (const text of texts) assert.deepEqual(findings(text, 'CN010', configured), [], text);
    }
  });

  it('never joins the name of one store with the e-mail of another', () => {
    const texts = mended(caseText({ store: '\n  name: 海風堂' }), 'CN010', configured);
    assert.equal(texts.length, 1);
    assert.match(texts[0] as string, /name: 海風堂\n {2}email: "info@umikaze\.example"\n/);
  });

  it('offers the configured stores for a reference that names none', () => {
    const text = caseText({ store: ' 青空' });
    assert.deepEqual(marked(text, 'CN010', configured), ['青空']);
    assert.match(mended(text, 'CN010', configured)[0] as string, /\nstore: "青空商店"\n/);
  });

  it('writes the line ends of the file', () => {
    const text = caseText({ store: undefined }).replaceAll('\n', '\r\n');
    for (const after of mended(text, 'CN010', configured)) assert.doesNotMatch(after, /[^\r]\n/);
  });
});

describe('CN011 store-email-invalid', () => {
  const withMail = (email: string) => caseText({ store: `\n  name: 青空商店\n  email: ${email}` });

  it('makes full-width letters, signs and blanks beside the at sign plain, safely', () => {
    for (const written of [
      'ｏｐｓ＠ａｏｚｏｒａ．ｅｘａｍｐｌｅ',
      'ops@aozora。example',
      'ops @ aozora.example',
    ])
      assert.match(safely(withMail(written)), /email: ops@aozora\.example\n/, written);
  });

  it('takes an address out of other words only by choice', () => {
    const text = withMail('"青空商店 <ops@aozora.example>"');
    assert.equal(safely(text), text);
    assert.match(mended(text, 'CN011')[0] as string, /email: ops@aozora\.example\n/);
  });

  it('does not guess: two addresses, or a blank inside one, have no fix', () => {
    for (const written of ['a@aozora.example b@aozora.example', 'aozora ops@aozora', 'ops@aozora'])
      assert.deepEqual(mended(withMail(written), 'CN011'), [], written);
  });
});

describe('CN012 ids-missing, CN013 category-ids-missing', () => {
  it('offer what title, timeline or body mention, each value once', () => {
    const text = caseText(
      { ids: undefined, title: ' "注文 250-1234567-1234567 の返品"' },
      '## 結論・現状・要望\n\n- 結論: 注文番号 250-1234567-1234567 の件です。\n- 現状: 追跡番号が出ません。\n',
    );
    const texts = mended(text, 'CN012');
    assert.equal(texts.length, 1);
    assert.match(texts[0] as string, /\nids:\n {2}orderId: 250-1234567-1234567\n/);
  });

  it('find the identifier in a timeline entry too', () => {
    const timeline = '\n  - "2026-11-20 10:15 注文番号 250-7654321-7654321 の返品が届いた"';
    const text = caseText({ ids: '\n  asin: B0ABCDEF12', timeline });
    assert.match(mended(text, 'CN013')[0] as string, /orderId: 250-7654321-7654321/);
  });

  it('do not offer more than a person can choose from', () => {
    const numbers = Array.from({ length: 50 }, (_, i) => `250-1234567-${String(1_000_000 + i)}`);
    const text = caseText({ ids: undefined }, `## 通話 2026-11-21 10:00\n\n- ${numbers.join(' ')}\n`);
    assert.equal(findings(text, 'CN012')[0]?.fixes.length, 8);
  });

  it('are silent where the category needs none, and name what it needs', () => {
    assert.deepEqual(marked(caseText({ ids: undefined, category: ' tax' }), 'CN012'), []);
    const text = caseText({ category: ' shipping', ids: '\n  orderId: 250-1234567-1234567' });
    assert.deepEqual(marked(text, 'CN013'), ['ids']);
    assert.deepEqual(marked(text, 'CN012'), []);
  });
});

describe('CN014 timeline-missing', () => {
  it('inserts an entry whose gaps CN015 then marks, and invents no date', () => {
    for (const timeline of [undefined, '', ' []']) {
      const [text] = mended(caseText({ timeline }), 'CN014');
      assert.ok(text, JSON.stringify(timeline));
      assert.deepEqual(marked(text, 'CN014'), []);
      assert.deepEqual(marked(text, 'CN015'), ['at', 'event', 'action', 'error']);
    }
  });

  it('takes the situation of the opening for the event', () => {
    const body = '## 結論・現状・要望\n\n- 現状: 着払いで届きました。\n';
    const [text] = mended(caseText({ timeline: undefined }, body), 'CN014');
    assert.match(text as string, /event: "着払いで届きました。"/);
    assert.deepEqual(marked(text as string, 'CN015'), ['at', 'action', 'error']);
  });
});

describe('CN015 timeline-incomplete', () => {
  const entry = (fields: string) => caseText({ timeline: `\n  - at: 2026-11-20\n${fields}` });

  it('counts a message sent as something done, and an event that names the error', () => {
    const text = entry('    kind: email-sent\n    event: "エラー 8541 が出たと連絡した"');
    assert.deepEqual(marked(text, 'CN015'), []);
  });

  it('records that no error came', () => {
    const text = entry('    event: "返品が届いた"\n    action: "検品した"');
    assert.deepEqual(marked(text, 'CN015'), ['timeline']);
    const [after] = mended(text, 'CN015');
    assert.match(after as string, /error: "なし"\n/);
    assert.deepEqual(marked(after as string, 'CN015'), []);
  });

  it('rewrites a date in front of a line, but none that needs a clock', () => {
    const line = (written: string) => caseText({ timeline: `\n  - "${written}"` });
    const [after] = mended(line('2026年11月20日 10時15分 返品が届いた'), 'CN015');
    assert.match(after as string, /- "2026-11-20T10:15\+09:00 返品が届いた"/);
    assert.deepEqual(marked(after as string, 'CN015'), []);
    for (const unclear of ['昨日 返品が届いた', '11/20 返品が届いた', '返品が届いた'])
      assert.deepEqual(mended(line(unclear), 'CN015'), [], unclear);
  });

  it('leaves values that cannot be read to CN003, with empty items before them', () => {
    const timeline =
      '\n  -\n  - at: 2026-02-30\n    event: "届いた"\n    action: "検品した"\n    error: "なし"';
    assert.deepEqual(marked(caseText({ timeline }), 'CN015'), []);
    assert.deepEqual(marked(caseText({ timeline }), 'CN003'), ['2026-02-30']);
  });
});

describe('CN016 timeline-disorder', () => {
  const list = (...lines: string[]) => caseText({ timeline: `\n${lines.join('\n')}` });

  it('moves each entry with its own comments and bytes', () => {
    const text = list(
      '  - "2026-11-21 09:00 b"',
      '  # 店長に聞いた時刻',
      '  - at: 2026-11-20 # たぶん',
      "    event:   'a'",
    ).replaceAll('\n', '\r\n');
    const expected = list(
      '  # 店長に聞いた時刻',
      '  - at: 2026-11-20 # たぶん',
      "    event:   'a'",
      '  - "2026-11-21 09:00 b"',
    ).replaceAll('\n', '\r\n');
    assert.equal(safely(text), expected);
  });

  it('leaves the choice to a person where a comment above the first entry would stay behind', () => {
    const text = list('  # 返品', '  - "2026-11-21 b"', '  - "2026-11-20 a"');
    assert.equal(safely(text), text);
    assert.equal(mended(text, 'CN016').length, 1);
  });

  it('sees an entry that is earlier than one further up', () => {
    const text = list('  - "2026-11-20 10:00 a"', '  - "2026-11-20 b"', '  - "2026-11-20 09:00 c"');
    assert.deepEqual(marked(text, 'CN016'), ['2026-11-20 09:00']);
    assert.deepEqual(findings(safely(text), 'CN016'), []);
  });

  it('offers no sorting while an entry has no date, or in flow style', () => {
    const undated = list('  - "2026-11-21 b"', '  - "2026-11-20 a"', '  - "c"');
    assert.deepEqual(mended(undated, 'CN016'), []);
    const flow = caseText({ timeline: ' ["2026-11-21 b", "2026-11-20 a"]' });
    assert.equal(findings(flow, 'CN016').length, 1);
    assert.deepEqual(mended(flow, 'CN016'), []);
  });

  it('compares moments, whatever their offsets, and today is no future', () => {
    assert.deepEqual(
      marked(list('  - "2026-11-20T10:00+09:00 a"', '  - "2026-11-20T01:30Z b"'), 'CN016'),
      [],
    );
    assert.deepEqual(marked(list('  - "2026-11-22 a"', '  - "2026-11-22 15:01 b"'), 'CN016'), [
      '2026-11-22 15:01',
    ]);
  });
});

describe('CN017 goal-missing', () => {
  it('offers the request, but writes over nothing', () => {
    const body = '## 結論・現状・要望\n\n- 要望: 送料を差し引いてよいでしょうか。\n';
    assert.match(
      mended(caseText({ goal: undefined }, body), 'CN017')[0] as string,
      /\ngoal: "送料を差し引いてよいでしょうか。"\n/,
    );
    assert.deepEqual(mended(caseText({ goal: '\n  - a\n  - b' }, body), 'CN017'), []);
  });
});

describe('CN019 placeholder-left', () => {
  const withLine = (line: string) => caseText({}, `## 通話 2026-11-21 10:00\n\n${line}\n`);
  const found = (line: string) => marked(withLine(line), 'CN019');

  it('marks exactly what is to be filled in', () => {
    assert.deepEqual(found('- ○○の修正を××まで、担当 ＿＿＿、TODO: <注文番号> は未定'), [
      '○○',
      '××',
      '＿＿＿',
      'TODO',
      '<注文番号>',
      '未定',
    ]);
  });

  it('leaves censored names, answers, sizes, markup, code and comments alone', () => {
    for (const line of [
      '- 〇〇〇様、○○ さん',
      '- 検品 ○、写真 ×、10×20×30cm',
      '- <br> <b>急ぎ</b> <ops@aozora.example> <https://a.example/>',
      '- `<name>` と <!-- ○○ を書く --> は対象外',
      '```\n○○ TODO\n```',
    ])
      assert.deepEqual(found(line), [], line);
  });

  it('does not repeat a long run in its message', () => {
    const [finding] = findings(withLine(`- ${'○'.repeat(5000)}`), 'CN019');
    assert.ok(String(finding?.values.text).length <= 60);
    assert.equal((finding?.span.end ?? 0) - (finding?.span.start ?? 0), 5000);
  });
});
