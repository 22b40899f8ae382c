import assert from 'node:assert/strict';
import fc from 'fast-check';
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

  it('is found wherever every label, tried one after the other, finds one', () => {
    const word = fc.oneof(
      fc.constantFrom(...LABELS.map(({ label }) => label)),
      fc.constantFrom('番号', 'ID', 'no', 'number', '/dp/', '/gp/product/', 'メール', 'ト', 'x'),
    );
    const cased = fc
      .tuple(word, fc.constantFrom('as it is', 'upper', 'lower'))
      .map(([text, form]) =>
        form === 'upper' ? text.toUpperCase() : form === 'lower' ? text.toLowerCase() : text,
      );
    // Blanks within a label may be there or not.
    const blanks = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.replaceAll(' ', ''),
      (text: string) => text.replace(/(?<=[\u3040-\u9fff])(?=[A-Za-z])/, ' '),
      (text: string) => text.replace(/(?=.$)/, ' '),
    );
    const part = fc.oneof(
      fc.tuple(cased, blanks).map(([text, change]) => change(text)),
      fc.constantFrom(' ', ': ', '#', '(', '「', '**', 'の', 'は', '、', '1', '\n', '        '),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const before = parts.join('');
        assert.equal(labelsBefore(before) !== undefined, ANY_OF_ALL.test(before), before);
      }),
      { numRuns: 5000 },
    );
  });
});

const ANY_OF_ALL = new RegExp(
  `(?:(?<![A-Za-z])(?:${LABELS.map(({ label }) =>
    label
      .replaceAll(' ', ' ?')
      .replace(/(?<=[\u3040-\u9fff])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u3040-\u9fff])/g, ' ?'),
  ).join(
    '|',
  )})|/(?:dp|gp/product)/)(?: ?\\(? ?(?:番号|ID|no|number))?[\\s:#=.はがの「『"'()\\[\\]】*_]{0,6}$`,
  'i',
);
