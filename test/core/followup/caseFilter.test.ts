import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FACETS, facetValues, isUnfiltered, matcherOf } from '../../../src/core/followup/caseFilter';
import type { CaseSummary } from '../../../src/core/followup/summary';
import { summary } from './summaries';

const CASE: CaseSummary = {
  path: 'cases/2026/2026-11-22-着払い返品.md',
  title: '着払い返品の返金 ＡＢＣ',
  status: 'ready',
  category: 'return-refund',
  channel: 'phone',
  marketplace: 'JP',
  store: '青空商店',
  ids: [
    { kind: 'orderId', value: '250-1234567-1234567' },
    { kind: 'asin', value: 'B0ABCDEF12' },
  ],
  goal: '送料を差し引けるか確認する',
  open: [{ kind: 'task', owner: 'us', what: 'Send the invoice', unclear: false, line: 1 }],
  prep: [],
  contacts: 0,
};
const finds = (text: string) => matcherOf({ text })(CASE);

describe('the filter of cases', () => {
  it('finds words wherever a person reads them, in any order, width and case', () => {
    for (const text of [
      '返品',
      'abc 着払い',
      'ＡＢＣ',
      '青空',
      '送料',
      'INVOICE',
      '返品・返金',
      'return or',
      '2026-11',
    ])
      assert.ok(finds(text), text);
    for (const text of ['返品 紛失', 'abd', 'resolved']) assert.equal(finds(text), false, text);
  });

  it('finds any part of an identifier, however it is typed', () => {
    for (const text of [
      '250-1234567-1234567',
      '25012345671234567',
      '250 1234567',
      '２５０−１２３',
      'b0abc',
      '67-12',
    ])
      assert.ok(finds(text), text);
    for (const text of ['250-1234568', 'B0ABCDEF13']) assert.equal(finds(text), false, text);
  });

  it('finds every identifier of every case by any of its parts', () => {
    fc.assert(
      fc.property(summary('cases/x.md'), fc.nat(), fc.nat(), fc.boolean(), (made, from, length, isBare) => {
        for (const { value } of made.ids) {
          const written = isBare ? value.replaceAll(/[-−]/g, '') : value;
          const start = from % written.length;
          const text = written.slice(start, start + 1 + (length % (written.length - start)));
          if (!/\w/.test(text.normalize('NFKC'))) continue;
          assert.ok(matcherOf({ text })(made), text);
        }
      }),
    );
  });

  it('narrows down with every part that is added', () => {
    fc.assert(
      fc.property(
        fc.array(summary('cases/x.md'), { minLength: 1 }),
        fc.constantFrom(...FACETS),
        (made, facet) => {
          const [{ value, count } = { value: '', count: 0 }] = facetValues(made, facet);
          const fitting = made.filter(matcherOf({ [facet]: value }));
          assert.equal(fitting.length, value === '' ? made.filter((one) => one[facet] === '').length : count);
          const narrower = made.filter(matcherOf({ [facet]: value, text: '250' }));
          assert.ok(narrower.every((one) => fitting.includes(one)));
        },
      ),
    );
  });

  it('shows all where nothing is asked for', () => {
    assert.ok(isUnfiltered({}) && isUnfiltered({ text: ' ' }));
    assert.equal(isUnfiltered({ store: '' }), false);
    fc.assert(
      fc.property(summary('cases/x.md'), (made) => matcherOf({})(made) && matcherOf({ text: '  ' })(made)),
    );
  });
});
