import assert from 'node:assert/strict';
import { CATEGORIES } from '../../../src/core/casefile/categories';
import { answeredIds } from '../../../src/core/intake/answeredIds';

const read = (answer: string, category: string) => {
  const requires = CATEGORIES.find(({ name }) => name === category)?.requires;
  assert.ok(requires);
  return answeredIds(answer, requires).map(({ kind, value }) => `${kind}=${value}`);
};

describe('an answer to the question for IDs', () => {
  it('has its IDs picked out, each once', () => {
    const pasted = '注文番号 250-1234567-1234567(250-1234567-1234567) ケースID：１２３４５６７８９０１';
    assert.deepEqual(read(pasted, 'return-refund'), ['orderId=250-1234567-1234567', 'caseId=12345678901']);
    assert.deepEqual(read('12345678901', 'other'), ['caseId=12345678901']);
  });
  it('is the value itself where the category needs what no shape tells', () => {
    const notice = 'パフォーマンス通知「出品用アカウントの確認」 2026-11-20';
    assert.deepEqual(read(` ${notice}\n`, 'account-health'), [`notice=${notice}`]);
    assert.deepEqual(read('SAMPLE-REMOVAL-1', 'removal'), ['removalOrderId=SAMPLE-REMOVAL-1']);
    assert.deepEqual(read('123456', 'payment'), ['settlementId=123456']);
  });
  it('holds none where nothing fits', () => {
    for (const category of ['other', 'return-refund', 'listing', 'brand'])
      assert.deepEqual(read('きのう届いた返品', category), [], category);
    assert.deepEqual(read('不明', 'payment'), []);
    assert.deepEqual(read('', 'account-health'), []);
    assert.deepEqual(read('長い文章'.repeat(40), 'account-health'), []);
  });
});
