import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IDENTIFIER_KINDS, isMarketplaceId, MARKETPLACES } from '../../../src/core/identifiers';
import { kindByShape } from '../../../src/core/identifiers/check';
import { bareId } from '../../../src/core/identifiers/sameId';
import { compacted } from '../../../src/core/identifiers/width';

const value = fc.oneof(
  fc.constantFrom(...IDENTIFIER_KINDS.map(({ example }) => example)),
  fc.stringMatching(/^[0-9A-Za-z -]{1,12}$/),
  fc.string({ unit: fc.constantFrom('1', 'a', 'Ａ', '９', 'ー', '-', '－', ' ', '\u3000', 'é', 'ß') }),
);

describe('an identifier that is written as usual', () => {
  it('is the same as when its width and blanks are looked at', () => {
    fc.assert(
      fc.property(value, (written) => {
        // With a wide blank in front nothing is taken as it stands.
        assert.equal(compacted(written), compacted(`\u3000${written}`));
        assert.equal(bareId(written), bareId(`\u3000${written}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('is of the kind of the first shape that fits', () => {
    fc.assert(
      fc.property(value, (written) => {
        const slow = IDENTIFIER_KINDS.find(({ telling }) => telling?.shape.test(written));
        assert.equal(kindByShape(written), slow);
      }),
      { numRuns: 2000 },
    );
  });

  it('is none where it is the ID of a marketplace', () => {
    for (const { id } of MARKETPLACES) assert.ok(isMarketplaceId(id), id);
  });
});
