import assert from 'node:assert/strict';
import { caseText, findings, marked, mended } from './prep';

describe('CN003 value-invalid', () => {
  const PLACES: [key: string, written: string, place: string][] = [
    ['caseNotes', ' 0', '0'],
    ['caseNotes', ' 01', '01'],
    ['caseNotes', ' 1.0', '1.0'],
    ['caseNotes', ' １', '１'],
    ['title', ' [a, b]', '[a, b]'],
    ['title', ' { a: b }', '{ a: b }'],
    ['title', '\n  - a\n  - b', 'title'],
    ['status', ' Ready', 'Ready'],
    ['status', ' 準備中', '準備中'],
    ['store', ' [青空商店]', '[青空商店]'],
    ['store', '\n  name: 青空商店\n  email: [a@b.example]', '[a@b.example]'],
    ['ids', ' 250-1234567-1234567', '250-1234567-1234567'],
    ['ids', '\n  - 250-1234567-1234567', 'ids'],
    ['ids', '\n  orderId: { a: b }', '{ a: b }'],
    ['ids', '\n  orderId: [a, [b]]', '[b]'],
    ['deadline', ' 2026-02-30', '2026-02-30'],
    ['deadline', ' "2026-11-25T17:00+25:00"', '"2026-11-25T17:00+25:00"'],
    ['timeline', ' "2026-11-20 届いた"', '"2026-11-20 届いた"'],
    ['timeline', '\n  at: 2026-11-20\n  event: 届いた', 'timeline'],
    ['timeline', '\n  - [a, b]', '[a, b]'],
    ['timeline', '\n  - at: 2026-11-31\n    event: 届いた', '2026-11-31'],
    ['timeline', '\n  - "2026-02-30 届いた"', '2026-02-30'],
  ];
  for (const [key, written, place] of PLACES)
    it(`shows the value in ${JSON.stringify(`${key}:${written}`)}`, () => {
      assert.deepEqual(marked(caseText({ [key]: written }), 'CN003'), [place]);
    });

  it('takes a later version for one, however large, and says nothing else', () => {
    for (const version of ['2', '10', '99999999999999999999']) {
      const text = caseText({ caseNotes: ` ${version}`, status: ' redy' });
      assert.deepEqual(marked(text, 'CN007'), [version]);
      assert.deepEqual(marked(text, 'CN003'), []);
    }
  });

  it('says how a value of its place is written', () => {
    const told = (key: string, written: string) =>
      findings(caseText({ [key]: written }), 'CN003').map(({ message }) => message.en);
    assert.match(told('ids', ' [x]')[0] ?? '', /lines of kind and ID/);
    assert.match(told('ids', '\n  orderId: { a: b }')[0] ?? '', /One ID in|one ID in/);
    assert.match(told('store', ' [x]')[0] ?? '', /name and email/);
    assert.match(told('timeline', '\n  - [a]')[0] ?? '', /begin with/);
    assert.match(told('goal', ' [a]')[0] ?? '', /single value/);
  });

  it('offers the word, or the date, that was meant', () => {
    const offered = (key: string, written: string) =>
      mended(caseText({ [key]: ` ${written}` }), 'CN003').map(
        (text) => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1],
      );
    assert.deepEqual(offered('status', 'redy'), ['ready']);
    assert.deepEqual(offered('status', 'Ｒｅａｄｙ'), ['ready']);
    assert.deepEqual(offered('channel', 'e-mail'), ['email']);
    assert.deepEqual(offered('category', 'return_refund'), ['return-refund']);
    assert.deepEqual(offered('marketplace', 'JPN'), ['JP']);
    assert.deepEqual(offered('caseNotes', '１'), ['1']);
    assert.deepEqual(offered('deadline', '2026/11/25'), ['2026-11-25']);
    assert.deepEqual(offered('deadline', '"2026年11月25日 17時"'), ['2026-11-25T17:00+09:00']);
    assert.deepEqual(offered('deadline', '２０２６－１１－２５'), ['2026-11-25']);
    assert.deepEqual(offered('deadline', '2026-02-30'), ['2026-02-28']);
    for (const unclear of ['明日', '11月25日', '2026/11/25 か 26', 'soon', '20261125'])
      assert.deepEqual(offered('deadline', unclear), [], unclear);
  });
});

describe('CN008 key-missing', () => {
  it('wants the version of the format too, where its key is empty', () => {
    const text = caseText({ caseNotes: '' });
    assert.deepEqual(marked(text, 'CN008'), ['caseNotes']);
    assert.deepEqual(mended(text, 'CN008'), [caseText()]);
  });

  it('shows the line a missing key belongs behind, whatever unknown keys there are', () => {
    const text = caseText({ status: undefined, tags: ' [a]', Title: ' x' });
    assert.deepEqual(marked(text, 'CN008'), ['title: "着払いの返品"']);
    assert.deepEqual(mended(text, 'CN008')[0]?.split('\n').slice(2, 4), [
      'title: "着払いの返品"',
      'status: preparing',
    ]);
  });
});

describe('CN004 key-unknown', () => {
  it('takes full-width letters for what they look like', () => {
    const text = caseText().replace('goal:', 'ｇｏａｌ:').replace('orderId:', 'ＯｒｄｅｒＩＤ:');
    assert.deepEqual(marked(text, 'CN004'), ['ＯｒｄｅｒＩＤ', 'ｇｏａｌ']);
    assert.deepEqual(
      findings(text, 'CN004').map(({ fixes }) => fixes.map(({ safe }) => safe)),
      [[true], [true]],
    );
  });
});
