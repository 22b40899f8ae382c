import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitCase, committedText, Git } from '../../src/node/git';

describe('committing one case', () => {
  let root: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['--literal-pathspecs', ...args], { cwd: root, encoding: 'utf8' });
  const write = (name: string, text: string) => writeFileSync(join(root, name), text);
  const commit = (name: string, message = 'case: opened') => commitCase(join(root, name), [], message);
  const filesOfHead = () =>
    git('-c', 'core.quotePath=false', 'show', '-z', '--format=', '--name-only', 'HEAD', '--')
      .split('\0')
      .filter(Boolean);
  const problem = async (name: string) => {
    const result = await commit(name);
    return result.ok ? 'committed' : result.problem;
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'case-notes-git-'));
    git('init', '--quiet', '--initial-branch=main');
    git('config', 'user.name', 'Sample');
    git('config', 'user.email', 'sample@shop.example');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('commits exactly the file, on an unborn branch too, and keeps the message as written', async () => {
    write('a.md', 'one\n');
    write('b.md', 'two\n');
    git('add', 'b.md');
    const result = await commit('a.md', 'case(123): opened – 返品\n\n# not a comment');
    assert.ok(result.ok);
    assert.deepEqual(filesOfHead(), ['a.md']);
    assert.equal(git('diff', '--cached', '--name-only'), 'b.md\n');
    assert.match(git('log', '-1', '--format=%B'), /^case\(123\): opened – 返品/);
  });

  it('leaves other staged work byte-identical', async () => {
    write('a.md', 'one\n');
    write('other.txt', 'before\n');
    git('add', '.');
    git('commit', '-qm', 'first');
    write('other.txt', 'staged\n');
    git('add', 'other.txt');
    write('other.txt', 'later\n');
    write('a.md', 'changed\n');
    const before = git('ls-files', '--stage', 'other.txt');
    assert.ok((await commit('a.md')).ok);
    assert.equal(git('ls-files', '--stage', 'other.txt'), before);
    assert.equal(readFileSync(join(root, 'other.txt'), 'utf8'), 'later\n');
    assert.deepEqual(filesOfHead(), ['a.md']);
  });

  const HOSTILE = [
    '--all',
    '-a',
    '--amend',
    '-',
    '--',
    '*.md',
    '?.md',
    '[a].md',
    '{a,b}.md',
    ':(exclude)x',
    ':!x.md',
    ':(glob)**',
    'a b.md',
    ' leading.md',
    'trailing .md',
    '着払い返品.md',
    'が(NFD).md',
    '😀.md',
    'new\nline.md',
    'tab\there.md',
    'cr\rhere.md',
    'bell\u0007.md',
    'esc\u001b[31m.md',
    '"quoted".md',
    "it's.md",
    '$(id).md',
    '`id`.md',
    '; rm -rf x.md',
    'back\\slash.md',
    '%s%n.md',
    '#hash.md',
    '@{-1}.md',
    'HEAD',
  ];
  for (const name of HOSTILE)
    it(`takes the name ${JSON.stringify(name)} for a name`, async () => {
      for (const bystander of ['bystander.md', 'x', 'x.md', 'a.md', 'b.md']) write(bystander, 'x\n');
      write('staged.txt', 'staged\n');
      git('add', '--', 'staged.txt');
      const before = git('ls-files', '--stage', '-z', 'staged.txt');
      write(name, 'case\n');
      assert.ok((await commit(name)).ok);
      assert.deepEqual(filesOfHead(), [name]);
      assert.equal(git('ls-files', '--stage', '-z', 'staged.txt'), before);
    });

  it('refuses a partly staged file', async () => {
    write('a.md', 'one\n');
    git('add', '.');
    git('commit', '-qm', 'first');
    write('a.md', 'two\n');
    git('add', '.');
    write('a.md', 'three\n');
    assert.equal(await problem('a.md'), 'partly-staged');
  });

  it('refuses while a merge is going on', async () => {
    write('a.md', 'one\n');
    git('add', '.');
    git('commit', '-qm', 'first');
    git('checkout', '-qb', 'side');
    write('a.md', 'side\n');
    git('commit', '-qam', 'side');
    git('checkout', '-q', 'main');
    write('a.md', 'main\n');
    git('commit', '-qam', 'main');
    assert.throws(() => git('merge', '-q', 'side'));
    write('b.md', 'new\n');
    assert.equal(await problem('b.md'), 'operation-going-on');
  });

  it('says that there is nothing to commit', async () => {
    write('a.md', 'one\n');
    assert.equal(await problem('a.md'), 'committed');
    assert.equal(await problem('a.md'), 'nothing-to-commit');
  });

  it('says that git ignores the file', async () => {
    write('.gitignore', '*.md\n');
    write('a.md', 'one\n');
    assert.equal(await problem('a.md'), 'ignored');
  });

  it('says that there is no repository, and no git', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'case-notes-plain-'));
    writeFileSync(join(outside, 'a.md'), 'one\n');
    const plain = await commitCase(join(outside, 'a.md'), [], 'm');
    assert.equal(plain.ok ? '' : plain.problem, 'no-repository');
    const none = await commitCase(join(outside, 'a.md'), [], 'm', new Git('no-such-git'));
    assert.equal(none.ok ? '' : none.problem, 'no-git');
    rmSync(outside, { recursive: true });
  });

  it('says that git does not know who commits', async () => {
    git('config', 'user.name', '');
    git('config', 'user.useConfigOnly', 'true');
    write('a.md', 'one\n');
    assert.equal(await problem('a.md'), 'no-identity');
  });

  it('shows what a hook says and leaves the file as untracked as it was', async () => {
    mkdirSync(join(root, '.git/hooks'), { recursive: true });
    write('.git/hooks/pre-commit', '#!/bin/sh\necho "card number in line 3" >&2\nexit 1\n');
    chmodSync(join(root, '.git/hooks/pre-commit'), 0o755);
    write('a.md', 'one\n');
    const result = await commit('a.md');
    assert.ok(!result.ok && result.problem === 'refused');
    assert.match(result.detail, /card number in line 3/);
    assert.equal(git('status', '--porcelain'), '?? a.md\n');
  });

  it('reads the committed text of a file in a folder', async () => {
    mkdirSync(join(root, 'cases'));
    write('cases/a.md', 'one\n');
    assert.equal(await committedText(join(root, 'cases/a.md')), undefined);
    await commit('cases/a.md');
    write('cases/a.md', 'two\n');
    assert.equal(await committedText(join(root, 'cases/a.md')), 'one\n');
  });
});
