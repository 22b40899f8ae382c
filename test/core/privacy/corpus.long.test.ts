import assert from 'node:assert/strict';
import { CLEAN_COUNT, PLANTED_COUNT, privacyCorpus } from './corpus';
import { measurePrivacy } from './measure';

describe('privacy rules over the labelled corpus', () => {
  it('holds 200 planted and 1,000 clean cases, half of each Japanese, the same at every run', () => {
    const { planted, clean } = privacyCorpus();
    assert.deepEqual([planted.length, clean.length], [PLANTED_COUNT, CLEAN_COUNT]);
    for (const cases of [planted, clean]) {
      const japanese = cases.filter(({ text }) => text.includes('marketplace: JP')).length;
      assert.equal(japanese, cases.length / 2);
    }
    assert.deepEqual(privacyCorpus(), { planted, clean });
  });

  // The default seed is what the benchmark prints; the others were never looked at while the rules were written.
  for (const seed of [undefined, 1, 22, 333])
    it(`finds at least 98 % of what was planted and flags at most 1 % of the clean cases (seed ${seed ?? 'default'})`, () => {
      const { planted, clean, found, flagged, missed, wrong } = measurePrivacy(seed);
      assert.ok(found / planted >= 0.98, `${found} of ${planted} found, missed:\n${missed.join('\n')}`);
      assert.ok(flagged / clean <= 0.01, `${flagged} of ${clean} flagged:\n${wrong.join('\n')}`);
    });
});
