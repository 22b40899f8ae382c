import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDemand } from '../../../src/core/lint/demands/demand';

const FOLDER = join(__dirname, '../../fixtures/demands');

/** Notes of calls, one a line; written before the rule. */
const notes = (file: string): string[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

describe('demands in the notes of a call', () => {
  for (const language of ['ja', 'en']) {
    const demanding = notes(`demanding.${language}.txt`);
    const innocent = notes(`innocent.${language}.txt`);

    it(`${language}: at least thirty of each`, () => {
      assert.ok(demanding.length >= 30 && innocent.length >= 30);
    });

    it(`${language}: at least nine in ten demands are found`, () => {
      const missed = demanding.filter((note) => !findDemand(note));
      assert.ok(missed.length <= demanding.length / 10, `missed:\n${missed.join('\n')}`);
    });

    it(`${language}: no innocent note is taken for a demand`, () => {
      assert.deepEqual(
        innocent.filter((note) => findDemand(note)),
        [],
      );
    });
  }
});
