import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hexDigest } from '../../src/node/hexDigest';

describe('the SHA-256 of the platform', () => {
  it('is the same in one call', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(hexDigest(text), createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
    // Half a character has no bytes of its own.
    assert.equal(hexDigest('\ud800'), createHash('sha256').update('\ufffd', 'utf8').digest('hex'));
  });
});
