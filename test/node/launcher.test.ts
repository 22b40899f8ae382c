import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InstalledAt, installLauncher, launcherWord, refreshLauncher } from '../../src/node/launcher';

/** What git's configuration names: it stays where it is while versions of the extension come and go. */
describe('the launcher of the extension', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "case-notes it's ケース-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** A version of the extension whose command line says its name and its arguments. */
  function version(number: string): InstalledAt {
    const extension = join(root, 'extensions', `case-notes.case-notes-${number}`);
    mkdirSync(join(extension, 'dist'), { recursive: true });
    writeFileSync(
      join(extension, 'dist/cli.js'),
      `console.log(${JSON.stringify(number)}, ...process.argv.slice(2)); process.exitCode = 1;`,
    );
    return { id: 'case-notes.case-notes', extension, storage: join(root, 'storage', 'case notes') };
  }

  const run = (at: InstalledAt, environment: Record<string, string> = {}) => {
    const { status, stdout } = spawnSync('/bin/sh', ['-c', `${launcherWord(at)} merge 'a b' '$x' ""`], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
    return `${status} ${stdout.trim()}`;
  };

  it('passes arguments and exit code through', () => {
    const at = version('0.1.0');
    installLauncher(at);
    assert.equal(run(at), '1 0.1.0 merge a b $x');
  });

  it('finds another version where its own is gone, and leads to the newer one once that has run', () => {
    const [old, updated] = [version('0.1.0'), version('0.2.0')];
    installLauncher(old);
    assert.equal(run(old), '1 0.1.0 merge a b $x');
    rmSync(old.extension, { recursive: true });
    assert.equal(run(old), '1 0.2.0 merge a b $x');
    const before = readFileSync(join(old.storage, 'case-notes'), 'utf8');
    refreshLauncher(updated);
    assert.notEqual(readFileSync(join(old.storage, 'case-notes'), 'utf8'), before);
    assert.equal(run(updated), '1 0.2.0 merge a b $x');
  });

  it('says as a shell does that there is nothing to run', () => {
    const at = version('0.1.0');
    assert.match(run(at), /^127/);
    installLauncher(at);
    renameSync(at.extension, join(root, 'elsewhere'));
    assert.equal(run(at), '127 ');
  });

  it('takes the Node of the path where the editor’s is gone', () => {
    const at = version('0.1.0');
    installLauncher(at);
    const path = join(at.storage, 'case-notes');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^runtime=.*$/m, 'runtime=/nowhere/code'));
    assert.equal(run(at), '1 0.1.0 merge a b $x');
    assert.equal(run(at, { PATH: '/nowhere' }), '127 ');
  });

  it('is not put anywhere by an update alone', () => {
    const at = version('0.1.0');
    refreshLauncher(at);
    assert.ok(!existsSync(at.storage));
  });
});
