import assert from 'node:assert/strict';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { fixAll } from '../../../src/core/lint/fixAll';
import { NOW } from './fixtures';
import { caseText, findings, marked, mended } from './prep';

const fixed = (text: string): string => fixAll(text, { options: DEFAULT_OPTIONS, now: NOW });

describe('CN009 value-truncated', () => {
  it('finds the text YAML drops, and quotes it', () => {
    const OF: [written: string, lost: string, mended: string][] = [
      [' 返品 #5 の件', '#5 の件', ' "返品 #5 の件"'],
      [' 返品\t#5', '#5', ' "返品\\t#5"'],
      [' 「a」 # b # c  ', '# b # c', ' "「a」 # b # c"  '],
      [' 返品の\n  送料 # 5番', '# 5番', ' "返品の 送料 # 5番"'],
    ];
    for (const [written, lost, whole] of OF)
      for (const eol of ['\n', '\r\n']) {
        const text = caseText({ title: written }).replaceAll('\n', eol);
        assert.deepEqual(marked(text, 'CN009'), [lost]);
        assert.equal(fixed(text), caseText({ title: whole }).replaceAll('\n', eol));
      }
  });

  it('knows one-line entries and entries by keys', () => {
    const lines = caseText({ timeline: '\n  - 2026-11-20 10:15 注文 #123 の件で電話した' });
    assert.deepEqual(marked(lines, 'CN009'), ['#123 の件で電話した']);
    assert.equal(fixed(lines), caseText({ timeline: '\n  - "2026-11-20 10:15 注文 #123 の件で電話した"' }));
    const keys = caseText({
      timeline: '\n  - at: 2026-11-20 # 午後\n    event: 届いた #1\n    action: 検品 #2\n    error: 表示 #3',
    });
    assert.deepEqual(marked(keys, 'CN009'), ['#1', '#2', '#3']);
  });

  it('asks about a value that is all behind the sign, and leaves comments alone', () => {
    const text = caseText({ title: ' #5の件' });
    assert.deepEqual(marked(text, 'CN009'), ['#5の件']);
    assert.deepEqual(mended(text, 'CN009'), [caseText({ title: ' "#5の件"' })]);
    assert.equal(fixed(text), text);
    for (const title of [
      ' # あとで',
      ' "返品" # あとで',
      ' 返品#5',
      ' 返品 ＃5',
      '\n  # x\n  返品',
      ' >-\n  返品 # 5',
    ])
      assert.deepEqual(marked(caseText({ title }), 'CN009'), [], title);
  });
});

describe('CN019 placeholder-left', () => {
  const inTitle = (written: string) => marked(caseText({ title: ` "${written}"` }), 'CN019');

  it('finds what a template left', () => {
    for (const left of [
      '○○',
      '〇〇〇',
      '◯×',
      '＿＿',
      '____',
      'TODO',
      'ＴＯＤＯ',
      '<商品名>',
      '<order ID>',
      '<…>',
      '＜...＞',
      '未定',
    ])
      assert.deepEqual(inTitle(`${left}の件`), [left]);
  });

  it('leaves answers, names that are not to be read, tags and addresses', () => {
    for (const text of [
      '○',
      '×',
      '3×4',
      '○○様',
      '〇〇 さん',
      '＿＿様',
      '__init__',
      '＜重要＞',
      'a <br> b',
      '<https://a.example>',
      '<ops@aozora.example>',
    ])
      assert.deepEqual(inTitle(text), [], text);
  });

  it('looks at the whole body, but not at quotes, code and comments', () => {
    const body = [
      'はじめに○○',
      '## メモ ＿＿',
      '- 担当: <担当者名>',
      '> ○○',
      '```\n○○\n```',
      '<!-- ○○ -->',
      '`○○` <!-- TODO -->',
      '## 通話 2026-11-21 10:00',
      '- 10:05 日時は未定とのこと',
    ].join('\n\n');
    assert.deepEqual(marked(caseText({}, body), 'CN019'), ['○○', '＿＿', '<担当者名>', '未定']);
  });
});

describe('CN012 ids-missing', () => {
  it('shows the key that waits, of a kind the category needs if there is one', () => {
    assert.deepEqual(marked(caseText({ ids: '\n  asin:\n  orderId:' }), 'CN012'), ['orderId']);
    assert.deepEqual(marked(caseText({ ids: '\n  asin:' }), 'CN012'), ['ids']);
    assert.deepEqual(marked(caseText({ ids: '\n  asin:', category: ' other' }), 'CN012'), ['asin']);
    assert.deepEqual(marked(caseText({ ids: '' }), 'CN012'), ['ids']);
  });
});

describe('messages', () => {
  it('quote no page', () => {
    const long = '相談したい'.repeat(1000);
    for (const [code, text] of [
      ['CN018', caseText({ goal: ` "${long}"` })],
      ['CN003', caseText({ status: ` ${long}` })],
      ['CN009', caseText({ title: ` a #${long}` })],
      ['CN019', caseText({ title: ` "${'○'.repeat(5000)}"` })],
    ] as const)
      for (const { values } of findings(text, code))
        for (const value of Object.values(values)) assert.ok(String(value).length < 300, code);
  });
});
