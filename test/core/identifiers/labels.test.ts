import assert from 'node:assert/strict';
import { IDENTIFIER_KINDS, labelsBefore } from '../../../src/core/identifiers';

const LABELS = IDENTIFIER_KINDS.flatMap(({ key, labels }) => labels.map((label) => ({ key, label })));
const BETWEEN = ['', ' ', ': ', '：'.normalize('NFKC'), '番号は「', ' (ID ', ' no', '】', '** = '];

describe('the label before an identifier', () => {
  it('is found with whatever usually stands between it and the value', () => {
    for (const { key, label } of LABELS)
      for (const between of BETWEEN) {
        const before = `2026-11-24 の連絡で、${label}${between}`;
        const kinds = labelsBefore(before);
        assert.ok(kinds && kinds.length > 0, `${key}: ${before}`);
        if (between === ': ') assert.ok(kinds.includes(key), `${key}: ${before}`);
      }
  });

  it('is none in other words, however near', () => {
    for (const before of ['(期限: ', '- Reply due: ', '## 通話 ', 'showcase ', 'x'.repeat(32), ''])
      assert.equal(labelsBefore(before), undefined, before);
  });
});
