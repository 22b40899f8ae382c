import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findRuns } from '../../../src/core/identifiers/runs';

/** Every run, whatever it is made of, and of those the ones that may be an identifier. */
const plainly = (text: string): string[] =>
  [...text.matchAll(/[A-Za-z0-9-]+/g)]
    .filter(([run]) => /\d|RRMA/.test(run) && run.replace(/^-+/, '').length <= 40)
    .map(([run]) => run.replace(/^-+|-+$/g, ''))
    .filter((run) => run.length >= 8);

describe('the runs of a text that may be identifiers', () => {
  it('are those that are found by looking at every run', () => {
    const piece = fc.oneof(
      fc.constantFrom(' ', '、', 'ー', '@', '--', '1', '14:10', '2026-11-24', 'RRMA', 'D50WttPH', '件'),
      fc.constantFrom('250-1234567-1234567', 'B0ABCDEF12', 'support', 'ae74147e', '12345678901234567890'),
      fc.stringMatching(/^[A-Za-z0-9-]{1,9}$/),
      fc.stringMatching(/^[A-Z-]{4,7}\d{1,3}$/),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(
          findRuns(text).map(({ start, end }) => text.slice(start, end)),
          plainly(text),
        );
      }),
      { numRuns: 5000 },
    );
  });
});
