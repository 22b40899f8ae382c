import assert from 'node:assert/strict';
import { relative, resolve, sep } from 'node:path';
import fc from 'fast-check';
import { shownPath } from '../../src/cli/lintFiles';

const folder = fc
  .array(fc.constantFrom('a', 'ab', 'ケース', '.a', '..b'), { maxLength: 4 })
  .map((names) => resolve('/', ...names));

describe('a path as it is shown', () => {
  it('is always the one from the working directory, with slashes', () => {
    let below = 0;
    fc.assert(
      fc.property(folder, folder, (cwd, path) => {
        const way = relative(cwd, path);
        if (way !== '' && !way.startsWith(`..${sep}`) && way !== '..') below++;
        assert.equal(shownPath(cwd, path), way.split(sep).join('/') || path);
      }),
      { numRuns: 2000 },
    );
    assert.ok(below > 200, `${below} lay below`);
  });
});
