import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commitCase, committedText } from '../../src/node/git';

/** What goes into the commit of a case besides its file, and where the repository is not the usual one. */

describe('a case and what belongs to it', () => {
  let base: string;
  let root: string;
  const gitIn = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', '-c', 'core.quotePath=false', ...args], {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const git = (...args: string[]) => gitIn(root, ...args);
  const write = (name: string, text: string, folder = root) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const made = (folder: string) => {
    mkdirSync(folder, { recursive: true });
    gitIn(folder, 'init', '--quiet', '--initial-branch=main');
    gitIn(folder, 'config', 'user.name', 'Sample');
    gitIn(folder, 'config', 'user.email', 'sample@shop.example');
    return folder;
  };
  const filesOfHead = (folder = root) =>
    gitIn(folder, 'show', '-z', '--format=', '--name-only', '--no-renames', 'HEAD')
      .split('\0')
      .filter(Boolean);
  const first = (...names: string[]) => {
    for (const name of names) write(name, `${name}\n`.repeat(20));
    git('add', '.');
    git('commit', '-qm', 'first');
  };

  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'case-notes-together-'));
    root = made(join(base, 'repository'));
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  it('takes the attachments along that have changed, from other folders too', async () => {
    first('cases/a.md', 'cases/old.png', 'shared/label.pdf');
    write('cases/a.md', 'changed\n');
    write('cases/photos/箱 1.png', 'new\n');
    write('shared/label.pdf', 'changed\n');
    write('cases/bystander.png', 'x\n');
    const attachments = ['photos/箱 1.png', '../shared/label.pdf', 'old.png', 'missing.png', 'photos'];
    const result = await commitCase(join(root, 'cases/a.md'), attachments, 'm');
    assert.ok(result.ok);
    assert.deepEqual(result.value.files, ['cases/a.md', 'cases/photos/箱 1.png', 'shared/label.pdf']);
    assert.deepEqual(filesOfHead(), ['cases/a.md', 'cases/photos/箱 1.png', 'shared/label.pdf']);
    assert.equal(git('status', '--porcelain'), '?? cases/bystander.png\n');
  });

  it('leaves out what is ignored, behind a link, outside, or another repository’s', async () => {
    write('.gitignore', '*.tmp\n');
    write('outside.png', 'x\n', base);
    symlinkSync(join(base, 'outside.png'), join(root, 'link.png'));
    symlinkSync(base, join(root, 'linked'));
    made(join(root, 'inner'));
    write('inner/x.png', 'x\n');
    write('a.tmp', 'x\n');
    write('a.md', 'x\n');
    const attachments = [
      '../outside.png',
      'link.png',
      'linked/outside.png',
      'inner/x.png',
      'a.tmp',
      '.git/config',
      '.',
    ];
    const result = await commitCase(join(root, 'a.md'), attachments, 'm');
    assert.ok(result.ok);
    assert.deepEqual(filesOfHead(), ['a.md']);
  });

  it('refuses a partly staged attachment, and names it', async () => {
    first('a.md', 'photo.png');
    write('a.md', 'changed\n');
    write('photo.png', 'one\n');
    git('add', 'photo.png');
    write('photo.png', 'two\n');
    const before = git('status', '--porcelain=v2');
    const result = await commitCase(join(root, 'a.md'), ['photo.png'], 'm');
    assert.deepEqual(result, { ok: false, problem: 'partly-staged', detail: '', file: 'photo.png' });
    assert.equal(git('status', '--porcelain=v2'), before);
  });

  it('commits an attachment alone where the case has not changed', async () => {
    first('a.md');
    write('photo.png', 'one\n');
    assert.ok((await commitCase(join(root, 'a.md'), ['photo.png'], 'm')).ok);
    assert.deepEqual(filesOfHead(), ['photo.png']);
  });

  for (const isStaged of [true, false])
    it(`commits a renamed case with the name it had (${isStaged ? 'git mv' : 'moved by hand'})`, async () => {
      first('cases/old.md', 'cases/other.md');
      const text = readFileSync(join(root, 'cases/old.md'), 'utf8');
      if (isStaged) git('mv', 'cases/old.md', 'cases/new.md');
      else renameSync(join(root, 'cases/old.md'), join(root, 'cases/new.md'));
      write('cases/new.md', `${text}changed\n`);
      if (isStaged) git('add', 'cases/new.md');
      rmSync(join(root, 'cases/other.md'));
      assert.equal(await committedText(join(root, 'cases/new.md')), text);
      const result = await commitCase(join(root, 'cases/new.md'), [], 'm');
      assert.ok(result.ok, JSON.stringify(result));
      assert.deepEqual(filesOfHead(), ['cases/new.md', 'cases/old.md']);
      assert.equal(git('status', '--porcelain'), ' D cases/other.md\n');
    });

  it('commits on a detached head and in a further work tree', async () => {
    first('a.md');
    git('checkout', '-q', '--detach');
    write('a.md', 'detached\n');
    assert.ok((await commitCase(join(root, 'a.md'), [], 'm')).ok);
    const tree = join(base, 'tree');
    git('worktree', 'add', '-q', '-b', 'side', tree);
    write('a.md', 'side\n', tree);
    assert.ok((await commitCase(join(tree, 'a.md'), [], 'm')).ok);
    assert.deepEqual(filesOfHead(tree), ['a.md']);
    assert.equal(git('status', '--porcelain'), '');
  });

  it('commits into the submodule a case lies in, not into what holds it', async () => {
    const library = made(join(base, 'library'));
    write('a.md', 'x\n', library);
    gitIn(library, 'add', '.');
    gitIn(library, 'commit', '-qm', 'first');
    git('submodule', '--quiet', 'add', library, 'inner');
    git('commit', '-qm', 'with a submodule');
    const inner = join(root, 'inner');
    gitIn(inner, 'config', 'user.name', 'Sample');
    gitIn(inner, 'config', 'user.email', 'sample@shop.example');
    const head = git('rev-parse', 'HEAD');
    write('a.md', 'changed\n', inner);
    assert.ok((await commitCase(join(inner, 'a.md'), [], 'm')).ok);
    assert.deepEqual(filesOfHead(inner), ['a.md']);
    assert.equal(git('rev-parse', 'HEAD'), head);
  });

  it('refuses during a rebase', async () => {
    first('a.md');
    git('checkout', '-qb', 'side');
    write('a.md', 'side\n');
    git('commit', '-qam', 'side');
    git('checkout', '-q', 'main');
    write('a.md', 'main\n');
    git('commit', '-qam', 'main');
    git('checkout', '-q', 'side');
    assert.throws(() => git('rebase', '-q', 'main'));
    write('b.md', 'x\n');
    const result = await commitCase(join(root, 'b.md'), [], 'm');
    assert.equal(result.ok ? '' : result.problem, 'operation-going-on');
  });

  it('shows what signing or a hook on the message says, and changes nothing', async () => {
    write('a.md', 'x\n');
    write('photo.png', 'x\n');
    git('config', 'commit.gpgSign', 'true');
    git('config', 'gpg.program', join(base, 'no-such-program'));
    const unsigned = await commitCase(join(root, 'a.md'), ['photo.png'], 'm');
    assert.ok(!unsigned.ok && unsigned.problem === 'refused');
    assert.match(unsigned.detail, /no-such-program|sign/);
    git('config', 'commit.gpgSign', 'false');
    write('.git/hooks/commit-msg', '#!/bin/sh\necho "the message needs a ticket" >&2\nexit 1\n');
    chmodSync(join(root, '.git/hooks/commit-msg'), 0o755);
    const refused = await commitCase(join(root, 'a.md'), ['photo.png'], 'm');
    assert.ok(!refused.ok && /needs a ticket/.test(refused.detail));
    assert.equal(git('status', '--porcelain'), '?? a.md\n?? photo.png\n');
  });
});
