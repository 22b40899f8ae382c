import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import type { World } from '../../src/cli/io';
import { program, Repository } from './repository';
import { CLEAN, type Outcome, Scene } from './world';

describe('case-notes init', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.dispose());

  const at = (...path: string[]) => join(scene.folder, ...path);
  const read = (...path: string[]) => readFileSync(at(...path), 'utf8');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: scene.folder, encoding: 'utf8' });
  const driver = () => git('config', '--local', '--default', '', '--get', 'merge.case-notes.driver').trim();
  const init = (...args: string[]) => scene.run(['init', ...args]);

  it('makes files alone where there is no repository, and says how to go on', async () => {
    const { code, out, err } = await init('--language', 'ja');
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /作成 +\.case-notes\.yaml\n作成 +cases\/\.gitkeep\n作成 +\.gitattributes\n/);
    assert.match(out, /git init/);
    assert.match(read('.case-notes.yaml'), /^language: ja .*\nmarketplace: JP /m);
    assert.deepEqual(readdirSync(at('cases')), ['.gitkeep']);
    assert.equal((await scene.run(['lint'])).code, 0);
  });

  it('writes git’s part with --yes: what is registered is what git then runs', async () => {
    git('init', '--quiet');
    const { code, out } = await init('--yes', '--marketplace', 'gb');
    assert.equal(code, 0);
    assert.match(out, /set +merge\.case-notes\.driver[\s\S]*made +\.git\/hooks\/pre-commit/);
    assert.match(read('.case-notes.yaml'), /^marketplace: UK /m);
    assert.match(
      driver(),
      /case-notes merge %O %A %B %L %P %S %X %Y \|\| \{ .*git merge-file .*%A %O %B; \}$/,
    );
    assert.match(git('check-attr', 'merge', '--', 'cases/2026/返品 1.md'), /: case-notes$/m);
    const hook = at('.git/hooks/pre-commit');
    assert.match(readFileSync(hook, 'utf8'), /^case-notes lint --staged --guard \|\| \{$/m);
    assert.ok(statSync(hook).mode & 0o100);
  });

  it('changes nothing the second time', async () => {
    git('init', '--quiet');
    await init('--yes');
    const before = everything();
    const { out } = await init('--yes', '--language', 'ja');
    assert.deepEqual(everything(), before);
    assert.doesNotMatch(out, /作成|追記|設定/);
    const json = JSON.parse((await init('--yes', '--format', 'json')).out);
    assert.deepEqual(json, {
      schemaVersion: 1,
      offers: [],
      written: [],
      kept: ['.case-notes.yaml', 'cases/', '.gitattributes'],
      driver: 'there',
      hook: 'there',
    });
  });

  /** Every file of the folder, git's configuration and hooks included. */
  const everything = (folder = ''): [string, string][] =>
    readdirSync(at(folder), { withFileTypes: true }).flatMap((entry): [string, string][] => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? everything(path) : [[path, read(path)]];
    });

  it('asks at a terminal, and touches git only after a yes', async () => {
    git('init', '--quiet');
    const asked: string[] = [];
    const answering = (yes: (question: string) => boolean): Partial<World> => ({
      ask: async (question) => {
        asked.push(question);
        return yes(question);
      },
    });
    const refused = await scene.run(
      ['init'],
      '',
      answering(() => false),
    );
    assert.equal(asked.length, 2);
    assert.equal(driver(), '');
    assert.ok(!existsSync(at('.git/hooks/pre-commit')));
    assertOffers(refused);
    await scene.run(
      ['init'],
      '',
      answering((question) => question.includes('merging')),
    );
    assert.notEqual(driver(), '');
    assert.ok(!existsSync(at('.git/hooks/pre-commit')));
  });

  it('prints what to run where nobody can be asked; run by hand, it does the same', async () => {
    git('init', '--quiet');
    const outcome = await init();
    assertOffers(outcome);
    assert.equal(driver(), '');
    const commands = outcome.out.match(/^ {2}git config .*$/gm) ?? [];
    execFileSync('sh', ['-c', commands.join('\n')], { cwd: scene.folder });
    assert.match((await init()).out, /kept +merge\.case-notes\.driver\n/);
  });

  function assertOffers({ code, out }: Outcome): void {
    assert.equal(code, 0);
    assert.match(out, /case-notes init --yes\n {2}git config merge\.case-notes\.name 'Case Notes'\n/);
    assert.match(out, /\.git\/hooks\/pre-commit[\s\S]*lint --staged/);
  }

  it('leaves a configuration, cases and attributes as they are, and adds what they lack', async () => {
    scene.write('.case-notes.json', '{"include": ["support/**/*.md", "{a,b}/*.md"]}');
    scene.write('.gitattributes', '*.png binary');
    const { out } = await init();
    assert.ok(!existsSync(at('.case-notes.yaml')));
    assert.ok(existsSync(at('support/.gitkeep')) && !existsSync(at('cases')));
    assert.match(
      read('.gitattributes'),
      /^\*\.png binary\n\n# .*\nsupport\/\*\*\/\*\.md merge=case-notes\n$/,
    );
    assert.match(out, /added to +\.gitattributes/);
    assert.match(out, /“\{a,b\}\/\*\.md” cannot/);
  });

  it('leaves hooks of others alone, wherever they are', async () => {
    git('init', '--quiet');
    scene.write('.git/hooks/pre-commit', '#!/bin/sh\nnpm test\n');
    const own = await init('--yes');
    assert.match(
      own.out,
      /kept +\.git\/hooks\/pre-commit .*\n {2}case-notes lint --staged --guard \|\| exit 1\n/,
    );
    assert.equal(read('.git/hooks/pre-commit'), '#!/bin/sh\nnpm test\n');
    rmSync(at('.git/hooks/pre-commit'));
    scene.write('.pre-commit-config.yaml', 'repos: []\n');
    assert.match((await init('--yes')).out, /not made .*\n {2}repos:\n {4}- repo: local\n/);
    assert.ok(!existsSync(at('.git/hooks/pre-commit')));
  });

  it('keeps a commit from happening while a case has errors, and while nobody can say whether it has', async () => {
    git('init', '--quiet');
    git('config', 'user.name', 'Sample');
    git('config', 'user.email', 'sample@shop.example');
    await init('--yes', '--language', 'ja');
    git('add', '--all');
    const called = scene.write('bin/case-notes', '#!/bin/sh\necho "$@" > called\nexit "$ERRORS"\n');
    chmodSync(called, 0o755);
    const commit = (errors: string, ...path: string[]) =>
      spawnSync('git', ['commit', '--quiet', '--message', 'x'], {
        cwd: scene.folder,
        encoding: 'utf8',
        env: { ...process.env, ERRORS: errors, PATH: [...path, process.env.PATH].join(delimiter) },
      });
    assert.match(commit('0').stderr, /case-notes が見つからず.*pre-commit/);
    assert.notEqual(commit('1', at('bin')).status, 0);
    assert.equal(read('called'), 'lint --staged --guard\n');
    assert.throws(() => git('rev-parse', '--quiet', '--verify', 'HEAD'));
    assert.equal(commit('0', at('bin')).status, 0);
  });

  it('puts a hook there that keeps a card number out of a commit, however the commit is made', async () => {
    const repository = new Repository();
    const called = scene.write('bin/case-notes', `#!/bin/sh\nexec ${program()} "$@"\n`);
    chmodSync(called, 0o755);
    assert.equal((await scene.run(['init', '--yes', repository.folder])).code, 0);
    const commit = (...args: string[]) =>
      spawnSync('git', ['commit', '--quiet', '--message', 'x', ...args], {
        cwd: repository.folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${at('bin')}${delimiter}${process.env.PATH}` },
      });
    repository.write('cases/a.md', CLEAN);
    repository.git('add', '--all');
    assert.equal(commit().status, 0);
    repository.write('cases/a.md', `${CLEAN}\n- 4111 1111 1111 1111\n`);
    for (const args of [['--all'], ['--', 'cases/a.md'], ['--only', 'cases/a.md']]) {
      const { status, stdout, stderr } = commit(...args);
      assert.equal(status, 1, stderr);
      assert.match(stdout + stderr, /cases\/a\.md:\d+:\d+ .*CN080/);
      assert.doesNotMatch(stdout + stderr, /1111/);
    }
    assert.equal(repository.git('rev-list', '--count', 'HEAD'), '1\n');
    repository.dispose();
  });

  it('goes where core.hooksPath leads, but not out of the repository', async () => {
    git('init', '--quiet');
    git('config', 'core.hooksPath', '.githooks');
    assert.match((await init('--yes')).out, /made +\.githooks\/pre-commit/);
    assert.match(read('.githooks/pre-commit'), /lint --staged/);
    const outside = new Scene();
    git('config', 'core.hooksPath', outside.folder);
    assert.match((await init('--yes')).out, /not made .*shared/);
    assert.deepEqual(readdirSync(outside.folder), []);
    outside.dispose();
  });

  it('prepares a folder below the top, and a work tree of its own', async () => {
    const repository = new Repository();
    repository.commit('a.txt', 'a');
    const tree = at('tree');
    repository.git('worktree', 'add', '--quiet', tree);
    mkdirSync(join(tree, 'shop'));
    assert.equal((await init('--yes', 'tree/shop')).code, 0);
    assert.ok(existsSync(join(tree, 'shop/cases/.gitkeep')));
    assert.match(repository.git('config', '--get', 'merge.case-notes.driver'), /merge %O/);
    assert.ok(existsSync(join(repository.folder, '.git/hooks/pre-commit')));
    repository.dispose();
  });

  it('registers the way to the command that an update does not break', async () => {
    git('init', '--quiet');
    const calls = async (script: string, path: string): Promise<string> => {
      const { out } = await scene.run(['init'], '', { script, env: { PATH: path } });
      return /%A\); (.*?) merge %O/.exec(out)?.[1] ?? out;
    };
    const bin = scene.write('bin/case-notes', '');
    const modules = scene.write('node_modules/.bin/case-notes', '');
    chmodSync(bin, 0o755);
    const script = '/opt/case notes/dist/cli.js';
    assert.equal(await calls(script, `/nowhere:${at('bin')}`), 'case-notes');
    // npm lends its own path to what it runs: git is run without.
    assert.equal(await calls(script, at('node_modules/.bin')), `node '\\''${script}'\\''`);
    const own = join(scene.folder, 'node_modules/case-notes/dist/cli.js');
    assert.equal(await calls(own, join(modules, '..')), 'node_modules/.bin/case-notes');
    assert.equal(await calls('/home/me/.npm/_npx/1/node_modules/case-notes/dist/cli.js', ''), 'case-notes');
  });

  it('tells apart what it cannot do', async () => {
    writeFileSync(at('file'), '');
    for (const args of [['nowhere'], ['file'], ['--marketplace', 'XX']]) {
      const { code, err } = await init(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /^case-notes: .+/);
    }
    writeFileSync(at('.gitattributes'), Buffer.from([0xff, 0xfe]));
    assert.equal((await init()).code, 2);
    assert.ok(!existsSync(at('.case-notes.yaml')));
  });
});
