import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { findEmails } from '../../../src/core/privacy/emails';
import { textAt } from '../../../src/core/text';

function found(email: string, body: string): string[] {
  const file = parseCase(`---\ncaseNotes: 1\nstore:\n  email: ${email}\n---\n\n${body}\n`) ?? assert.fail();
  return findEmails(file, DEFAULT_OPTIONS).map(({ span }) => textAt(file.text, span));
}

describe('e-mail addresses of persons', () => {
  it('takes the store’s own for nobody else’s, however it is written', () => {
    const local = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9'._+-]{0,12}$/);
    fc.assert(
      fc.property(local, fc.boolean(), (name, isUpper) => {
        const own = `${name}@aozora.example`;
        const body = `From ${isUpper ? own.toUpperCase() : own} to buyer@home.example.`;
        assert.deepEqual(found(`"${own}"`, body), ['buyer@home.example']);
      }),
      { examples: [["o'neil", false]] },
    );
    assert.deepEqual(found('ｏｐｓ＠ａｏｚｏｒａ．ｅｘａｍｐｌｅ', 'ops@aozora.example'), []);
  });

  it('keeps back a marketplace’s relay, be it under the store’s own name', () => {
    const relay = 'abc123@marketplace.amazon.co.jp';
    assert.deepEqual(found(relay, ''), [relay]);
  });
});
