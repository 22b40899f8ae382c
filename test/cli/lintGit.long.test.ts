import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { CLEAN, Scene } from './world';

const { libraryPlugins } = require('../../esbuild.js') as { libraryPlugins(): Plugin[] };

const CARD = '4111111111111111';
const PHONE = '090-0000-1234';
const BAD = CLEAN.replace('awaiting-us', 'redy');
const WITH_CARD = `${CLEAN}\n- カード ${CARD}\n`;
const WITH_PHONE = `${CLEAN}\n- 購入者の電話 ${PHONE}\n`;

/** A scene that is a git repository, with nobody's configuration but its own. */
class Repository extends Scene {
  constructor() {
    super();
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Sample');
    this.git('config', 'user.email', 'sample@shop.example');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--no-verify', '--allow-empty', '-m', 'step');
  }

  async findings(...args: string[]): Promise<{ code: number; files: [string, string][] }> {
    const { code, out, err } = await this.run(['lint', '--format', 'json', ...args]);
    assert.notEqual(out, '', err);
    const files = JSON.parse(out).files as { path: string; state: string; findings: { code: string }[] }[];
    return {
      code,
      files: files.map(({ path, state, findings }) => [
        path,
        state === 'checked' ? findings.map(({ code: rule }) => rule).join(' ') : state,
      ]),
    };
  }
}

describe('case-notes lint --staged', () => {
  let scene: Repository;
  beforeEach(() => {
    scene = new Repository();
  });
  afterEach(() => scene.dispose());

  it('looks at the blobs in the index, not at the files', async () => {
    scene.write('cases/a.md', BAD);
    scene.write('cases/b.md', CLEAN);
    scene.git('add', '.');
    scene.write('cases/a.md', CLEAN);
    scene.write('cases/b.md', BAD);
    assert.deepEqual(await scene.findings('--staged'), {
      code: 1,
      files: [
        ['cases/a.md', 'CN003 CN024 CN024'],
        ['cases/b.md', 'CN024 CN024'],
      ],
    });
  });

  it('looks at what differs from the last commit alone, also before the first one', async () => {
    scene.write('cases/old.md', BAD);
    scene.write('cases/gone.md', BAD);
    scene.write('cases/before.md', CLEAN);
    scene.git('add', '.');
    assert.equal((await scene.findings('--staged')).files.length, 3);
    scene.commit();
    assert.deepEqual(await scene.findings('--staged'), { code: 0, files: [] });
    scene.git('rm', '--quiet', 'cases/gone.md');
    scene.git('mv', 'cases/before.md', 'cases/after 着払い.md');
    scene.write('cases/unstaged.md', BAD);
    assert.deepEqual((await scene.findings('--staged')).files, [['cases/after 着払い.md', '']]);
  });

  it('looks at case files alone: by the globs, or because they are named; no links, no submodules', async () => {
    scene.write('.case-notes.yaml', 'include: ["notes/**/*.md"]\n');
    scene.write('notes/a.md', CLEAN);
    scene.write('notes/node_modules/a.md', BAD);
    scene.write('notes/plain.md', '# no case\n');
    scene.write('cases/b.md', BAD);
    scene.write('target.md', BAD);
    symlinkSync('../target.md', join(scene.folder, 'notes/link.md'));
    scene.git('add', '--force', '.');
    assert.deepEqual((await scene.findings('--staged')).files, [['notes/a.md', '']]);
    assert.deepEqual((await scene.findings('--staged', 'cases/b.md', 'notes/plain.md')).files, [
      ['cases/b.md', 'CN003'],
      ['notes/plain.md', 'not-a-case'],
    ]);
    assert.deepEqual((await scene.findings('--staged', 'cases')).files, []);
  });

  it('shows paths from the folder it is run in', async () => {
    scene.write('cases/2026/a.md', BAD);
    scene.write('cases/b.md', BAD);
    scene.git('add', '.');
    const { out } = await scene.run(['lint', '--staged', '--format', 'json'], '', {
      cwd: join(scene.folder, 'cases/2026'),
    });
    assert.deepEqual(
      JSON.parse(out).files.map(({ path }: { path: string }) => path),
      ['a.md'],
    );
    const above = await scene.run(['lint', '--staged', '..', '--format', 'json'], '', {
      cwd: join(scene.folder, 'cases/2026'),
    });
    assert.deepEqual(
      JSON.parse(above.out).files.map(({ path }: { path: string }) => path),
      ['../b.md', 'a.md'],
    );
  });

  it('never takes for clean what it could not read', async () => {
    scene.write('cases/large.md', `---\ncaseNotes: 1\n---\n${'x'.repeat(1_000_000)}`);
    scene.write('cases/sjis.md', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0x92, 0x85, 0x0a]));
    scene.write('cases/fine.md', CLEAN);
    scene.git('add', '.');
    assert.deepEqual(await scene.findings('--staged'), {
      code: 1,
      files: [
        ['cases/fine.md', ''],
        ['cases/large.md', 'not-checked'],
        ['cases/sjis.md', 'not-checked'],
      ],
    });
  });

  it('takes hostile names for names', async () => {
    const names = ['--all.md', '*.md', ':(exclude)x.md', 'new\nline.md', '"quoted".md', '$(id).md', ' a.md'];
    for (const name of names) scene.write(`cases/${name}`, CLEAN);
    scene.git('add', '.');
    const { files } = await scene.findings('--staged');
    assert.deepEqual(files.map(([path]) => path).sort(), names.map((name) => `cases/${name}`).sort());
  });

  it('says why it cannot be carried out', async () => {
    scene.write('cases/a.md', CLEAN);
    for (const args of [
      ['--staged', '--since', 'HEAD'],
      ['--staged', '--fix'],
      ['--staged', '-'],
      ['--staged', 'nowhere.md'],
      ['--guard'],
      ['--since', 'nowhere'],
      ['--since', '--all'],
      ['--since', ''],
    ]) {
      const { code, out, err } = await scene.run(['lint', ...args]);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /^case-notes: \S/, args.join(' '));
    }
    rmSync(join(scene.folder, '.git'), { recursive: true });
    for (const args of [['--staged'], ['--since', 'HEAD']])
      assert.match((await scene.run(['lint', ...args])).err, /no git repository/);
  });
});

describe('case-notes lint --since', () => {
  let scene: Repository;
  beforeEach(() => {
    scene = new Repository();
  });
  afterEach(() => scene.dispose());

  it('looks at the files that changed since a commit: committed, staged, unstaged and new', async () => {
    for (const name of ['same', 'committed', 'staged', 'unstaged', 'gone'])
      scene.write(`cases/${name}.md`, CLEAN);
    scene.write('.gitignore', 'ignored.md\n');
    scene.commit();
    scene.write('cases/committed.md', BAD);
    scene.commit();
    scene.write('cases/staged.md', BAD);
    scene.git('add', '.');
    scene.write('cases/unstaged.md', BAD);
    scene.write('cases/new.md', BAD);
    scene.write('cases/ignored.md', BAD);
    rmSync(join(scene.folder, 'cases/gone.md'));
    const { code, files } = await scene.findings('--since', 'HEAD~1');
    assert.equal(code, 1);
    // They bear the same IDs, too, and are compared with one another.
    assert.deepEqual(files, [
      ['cases/committed.md', 'CN003 CN024 CN024'],
      ['cases/new.md', 'CN003 CN024 CN024'],
      ['cases/staged.md', 'CN003 CN024 CN024'],
      ['cases/unstaged.md', 'CN003 CN024 CN024'],
    ]);
    assert.equal((await scene.findings('--since', 'HEAD')).files.length, 3);
  });

  it('counts from the commit two branches have in common', async () => {
    scene.write('cases/a.md', CLEAN);
    scene.write('cases/b.md', CLEAN);
    scene.commit();
    scene.git('checkout', '--quiet', '-b', 'side');
    scene.write('cases/a.md', BAD);
    scene.commit();
    scene.git('checkout', '--quiet', 'main');
    scene.write('cases/b.md', BAD);
    scene.commit();
    assert.deepEqual((await scene.findings('--since', 'side')).files, [['cases/b.md', 'CN003']]);
  });

  it('can mend what it looks at', async () => {
    scene.write('cases/a.md', CLEAN);
    scene.write('cases/b.md', CLEAN.replace('250-1234567-1234567', '"25012345671234567"'));
    scene.commit();
    scene.write('cases/a.md', CLEAN.replace('250-1234567-1234567', '"25012345671234567"'));
    assert.deepEqual(await scene.findings('--since', 'HEAD', '--fix'), {
      code: 0,
      files: [['cases/a.md', '']],
    });
    assert.equal(scene.git('status', '--porcelain'), '');
  });
});

describe('the guard before a commit', () => {
  let scene: Repository;
  beforeEach(() => {
    scene = new Repository();
  });
  afterEach(() => scene.dispose());

  const stage = (text: string) => {
    scene.write('cases/a.md', text);
    scene.git('add', '.');
  };
  const guard = (env: Record<string, string> = {}) =>
    scene.run(['lint', '--staged', '--guard'], '', { env: { LANG: 'en_US.UTF-8', ...env } });

  it('stops secrets and personal data, and lets an unfinished case pass', async () => {
    stage(BAD);
    assert.equal((await guard()).code, 0);
    stage(WITH_CARD);
    const card = await guard();
    assert.equal(card.code, 1);
    assert.match(card.out, /cases\/a\.md:\d+:\d+ error CN080/);
    assert.match(card.err, /^case-notes: The commit was stopped\./);
    stage(WITH_PHONE);
    const phone = await guard();
    assert.equal(phone.code, 1);
    assert.match(phone.err, /case-notes-disable-line CN083 -- reason/);
    for (const { out, err } of [card, phone])
      for (const match of [CARD, PHONE]) assert.ok(!`${out}${err}`.includes(match));
  });

  it('looks behind conflict markers, which silence every other rule', async () => {
    stage(`${CLEAN}\n<<<<<<< ours\n- カード ${CARD}\n=======\n>>>>>>> theirs\n`);
    assert.match((await guard()).out, /CN080/);
  });

  it('lets personal data through with a reason: in the line, or asked for by Commit Case', async () => {
    const line = (comment: string) => WITH_PHONE.replace(PHONE, `${PHONE} <!-- ${comment} -->`);
    stage(line('case-notes-disable-line CN083'));
    assert.equal((await guard()).code, 1, 'no reason');
    stage(line('case-notes-disable-line CN083 -- 本人の了承あり'));
    assert.equal((await guard()).code, 0);
    stage(WITH_PHONE);
    assert.equal((await guard({ CASE_NOTES_ALLOWED: 'CN083 agreed with the buyer' })).code, 0);
    for (const allowed of ['CN083', 'CN083 ', 'agreed', 'CN080 agreed', ''])
      assert.equal((await guard({ CASE_NOTES_ALLOWED: allowed })).code, 1, allowed);
    stage(WITH_CARD);
    assert.equal((await guard({ CASE_NOTES_ALLOWED: 'CN080 a test number' })).code, 1);
  });

  it('works as the hook of plain git, also for commit --all, commit --only and in a worktree', async () => {
    const program = join(scene.folder, '.git/case-notes.cjs');
    await build({
      entryPoints: [join(__dirname, '../../src/cli/bin.ts')],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      logOverride: { 'direct-eval': 'silent' },
      plugins: libraryPlugins(),
    });
    const hook = join(scene.folder, '.git/hooks/pre-commit');
    writeFileSync(hook, `#!/bin/sh\nexec '${process.execPath}' '${program}' lint --staged --guard\n`);
    chmodSync(hook, 0o755);
    const commits = (folder: string, ...args: string[]): boolean => {
      try {
        execFileSync('git', ['commit', '--quiet', '-m', 'x', ...args], { cwd: folder, stdio: 'pipe' });
        return true;
      } catch (error) {
        assert.match(String((error as { stderr: Buffer }).stderr), /CN08\d/);
        return false;
      }
    };
    stage(CLEAN);
    assert.ok(commits(scene.folder));
    scene.write('cases/a.md', WITH_CARD);
    assert.ok(!commits(scene.folder, '--all'));
    assert.ok(!commits(scene.folder, '--only', 'cases/a.md'));
    scene.write('cases/b.md', CLEAN);
    scene.git('add', 'cases/b.md');
    assert.ok(commits(scene.folder), 'the card is not staged');
    scene.git('checkout', '--quiet', 'cases/a.md');
    const tree = join(scene.folder, 'tree');
    scene.git('worktree', 'add', '--quiet', tree);
    writeFileSync(join(tree, 'cases/a.md'), WITH_CARD);
    execFileSync('git', ['add', '.'], { cwd: tree });
    assert.ok(!commits(tree));
  });
});
