import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { VERBS } from '../../src/cli/verbs';
import { shellWord } from '../../src/core/setup';
import { guardCall, preCommitEntry } from '../../src/core/setup/guardHook';

/** What the pre-commit framework reads, here and in the repositories of users. */
describe('the pre-commit framework', () => {
  it('finds our hook, and it calls what the plain hook calls', () => {
    const [hook, ...others] = parse(readFileSync(join(__dirname, '../../.pre-commit-hooks.yaml'), 'utf8'));
    assert.deepEqual(others, []);
    assert.equal(hook.id, 'case-notes');
    assert.equal(hook.entry, guardCall('case-notes'));
    assert.equal(hook.pass_filenames, false);
    assert.ok(VERBS.some(({ name }) => hook.entry.startsWith(`case-notes ${name} `)));
  });

  it('can read the entry that init prints, whatever the path to the program', () => {
    for (const program of [
      'case-notes',
      shellWord("/it's a: path/#1"),
      `node ${shellWord('C:/x y/cli.js')}`,
    ]) {
      const [{ hooks }] = parse(preCommitEntry(program)).repos;
      assert.equal(hooks[0].entry, guardCall(program));
    }
  });
});
