import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findDemand } from '../../../src/core/lint/demands/demand';

const FOLDER = join(__dirname, '../../fixtures/demands');

/** Notes of calls, one a line; those of the folder itself were written before the rule, `more` after it. */
const notes = (name: string): string[] =>
  [name, `more/${name}`].flatMap((path) =>
    readFileSync(join(FOLDER, path), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );

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

  it('points at the demand and nothing else of the note', () => {
    for (const [note, demand] of [
      ['- 14:07 断ると、カード番号を読み上げてくださいと言われた', 'カード番号を読み上げてください'],
      ['名乗らなかった。AnyDeskをインストールするよう言われた', 'AnyDeskをインストールするよう言'],
      ['he was friendly; told us to install AnyDesk now', 'told us to install AnyDesk'],
      ['asked for our password', 'asked for our password'],
    ] as const) {
      const found = findDemand(note);
      assert.equal(found && note.slice(found.span.start, found.span.end), demand);
    }
  });
});
