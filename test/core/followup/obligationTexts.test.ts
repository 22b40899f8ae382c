import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { openObligations } from '../../../src/core/followup/obligations';
import { obligationText, obligationTexts } from '../../../src/core/followup/obligationTexts';
import { runs } from '../../runs';
import { caseWithRecaps } from './recaps';

describe('what is to be done, in words', () => {
  it('is always the same for one of them as among all', () => {
    let count = 0;
    fc.assert(
      fc.property(caseWithRecaps, (text) => {
        const file = parseCase(text) ?? assert.fail();
        const tasks = openObligations(file, DEFAULT_OPTIONS).filter(({ kind }) => kind === 'task');
        const one = tasks.map((task) => obligationText(file, task, DEFAULT_OPTIONS, 'ja'));
        assert.deepEqual(one, obligationTexts(file, DEFAULT_OPTIONS, 'ja'));
        count += one.length;
      }),
      { numRuns: runs(200) },
    );
    assert.ok(count > runs(200));
  });
});
