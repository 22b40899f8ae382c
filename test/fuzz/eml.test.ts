import assert from 'node:assert/strict';
import fc from 'fast-check';
import { oneLine } from '../../src/core/cleanText';
import { isMailAddress } from '../../src/core/exports/address';
import { emlOf } from '../../src/node/eml';
import { HEADERS, parsed } from '../node/emlReader';

const NOW = 1795327200000;

describe('an .eml draft', () => {
  it('has the intended headers for any of 10,000 subjects and recipients', async () => {
    const nasty = fc.constantFrom(
      '\r\n',
      '\r\nBcc: x@y.example',
      '\n\n<b>',
      '=?UTF-8?B?',
      '=?UTF-8?B?SGk=?=',
      '?=',
      '返金',
      '👨‍👩‍👧',
      '\ud800',
      ',',
      '"',
    );
    const subject = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.array(nasty, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    const part = fc.constantFrom(
      'a@b.example',
      'Bcc: x@y.example',
      '\r\n',
      ',',
      ';',
      ':',
      '<',
      '>',
      '"',
      ' ',
      'G',
      '返',
    );
    const recipient = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('a@b.example', "o'neil+x@mail.shop.example") },
      { weight: 1, arbitrary: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')) },
    );
    await fc.assert(
      fc.asyncProperty(subject, recipient, async (written, to) => {
        const result = await emlOf({ to, subject: `s${written}`, body: 'b' }, NOW);
        assert.equal(result.ok, isMailAddress(to), to);
        if (!result.ok) return;
        const { names, headers } = parsed(result.text);
        assert.deepEqual(names, HEADERS);
        // The host of an address has no case.
        assert.equal(headers.To?.toLowerCase(), to.toLowerCase());
        assert.equal(headers.Subject, oneLine(`s${written}`));
      }),
      { numRuns: 10_000 },
    );
  });
});
