import assert from 'node:assert/strict';
import { ChildProcess, execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLEAN, Scene } from './world';

/**
 * A repository whose configuration would run programs of its author's. Each trap leaves a file behind when it fires;
 * `provoke` is the everyday git command that sets it off, so that the test knows the trap is live.
 */
interface Trap {
  readonly name: string;
  readonly provoke: readonly string[];
  readonly config: (program: string) => string;
}

const TRAPS: readonly Trap[] = [
  { name: 'fsmonitor', provoke: ['status'], config: (run) => `[core]\n\tfsmonitor = ${run}\n` },
  {
    name: 'clean',
    provoke: ['diff', '--no-ext-diff'],
    config: (run) => `[filter "trap"]\n\tclean = ${run}\n`,
  },
  { name: 'external', provoke: ['diff'], config: (run) => `[diff]\n\texternal = ${run}\n` },
  {
    name: 'textconv',
    provoke: ['show', '--no-ext-diff', 'HEAD'],
    config: (run) => `[diff "trap"]\n\ttextconv = ${run}\n`,
  },
  { name: 'hook', provoke: ['update-index', '--refresh'], config: () => '' },
  {
    name: 'ssh',
    provoke: ['cat-file', 'blob', ':cases/missing.md'],
    config: (run) =>
      `[core]\n\tsshCommand = ${run}\n\trepositoryFormatVersion = 1\n[extensions]\n\tpartialClone = origin\n` +
      '[remote "origin"]\n\turl = ssh://git.example/trap\n\tpromisor = true\n\tpartialCloneFilter = blob:none\n',
  },
  { name: 'alias', provoke: ['trap'], config: (run) => `[alias]\n\ttrap = !${run}\n\tlog = !${run}\n` },
  {
    name: 'editor',
    provoke: ['commit', '--allow-empty', '--no-verify'],
    config: (run) => `[core]\n\teditor = ${run}\n[sequence]\n\teditor = ${run}\n`,
  },
  {
    name: 'signature',
    provoke: ['log', '-1'],
    config: (run) => `[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${run}\n`,
  },
];

const HOOKS = ['pre-commit', 'post-index-change', 'post-checkout', 'reference-transaction', 'pre-auto-gc'];

class TrappedRepository extends Scene {
  private readonly canaries = mkdtempSync(join(tmpdir(), 'case-notes-canaries-'));

  constructor() {
    super();
    this.git('init', '--quiet', '--initial-branch=main');
    this.write('cases/a.md', CLEAN);
    this.write('cases/b.md', CLEAN);
    this.write('.gitattributes', '*.md filter=trap diff=trap\n');
    this.git('add', '--all');
    this.git('-c', 'user.name=Sample', '-c', 'user.email=s@shop.example', 'commit', '--quiet', '-m', 'first');
    this.write('cases/a.md', CLEAN.replace('返金', '返金と送料'));
    this.git('add', '--all');
    this.signedCommit();
    this.write('cases/b.md', CLEAN.replace('返金', '送料'));
    this.git('add', '--all');
    this.write('cases/a.md', CLEAN);
    // As long as before, but at another time: git has to look into it.
    utimesSync(join(this.folder, 'cases/b.md'), 1, 1);
    this.lay();
  }

  git(...args: string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  }

  /** In a partial clone the index can name a blob that is not there; git would fetch it. */
  stageMissing(): void {
    const entry = `100644,${'1'.repeat(40)},cases/missing.md`;
    this.git(
      '-c',
      'core.hooksPath=/dev/null',
      '-c',
      'core.fsmonitor=false',
      'update-index',
      '--add',
      '--cacheinfo',
      entry,
    );
  }

  private signedCommit(): void {
    const tree = this.git('write-tree').trim();
    const parent = this.git('rev-parse', 'HEAD').trim();
    const by = 'Sample <s@shop.example> 1795327200 +0900';
    const commit = `tree ${tree}\nparent ${parent}\nauthor ${by}\ncommitter ${by}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\nsecond\n`;
    const id = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
      cwd: this.folder,
      encoding: 'utf8',
      input: commit,
    });
    this.git('update-ref', 'refs/heads/main', id.trim());
  }

  private lay(): void {
    const config = join(this.folder, '.git/config');
    for (const { name, config: lines } of TRAPS) appendFileSync(config, lines(this.program(name)));
    mkdirSync(join(this.folder, '.git/hooks'), { recursive: true });
    for (const hook of HOOKS) this.program('hook', join(this.folder, '.git/hooks', hook));
  }

  /** A program that leaves a file named like its trap, and passes its input on as a filter has to; a server hangs up. */
  private program(name: string, path = join(this.canaries, `${name}.sh`)): string {
    writeFileSync(
      path,
      `#!/bin/sh\n: > '${join(this.canaries, `${name}.fired`)}'\n${name === 'ssh' ? 'exit 1' : 'cat'}\n`,
    );
    chmodSync(path, 0o755);
    return path;
  }

  fired(): string[] {
    return readdirSync(this.canaries)
      .filter((file) => file.endsWith('.fired'))
      .map((file) => file.replace('.fired', ''));
  }

  provoke(args: readonly string[]): void {
    spawnSync('git', args, { cwd: this.folder, input: '', timeout: 15_000 });
  }

  override dispose(): void {
    rmSync(this.canaries, { recursive: true, force: true });
    super.dispose();
  }
}

/** Programs that are started while something runs, by the file they are started from. */
async function started(run: () => Promise<unknown>): Promise<string[]> {
  const files: string[] = [];
  const prototype = ChildProcess.prototype as unknown as { spawn(options: { file: string }): unknown };
  const { spawn } = prototype;
  prototype.spawn = function (this: ChildProcess, options) {
    files.push(options.file);
    return spawn.call(this, options);
  };
  try {
    await run();
  } finally {
    prototype.spawn = spawn;
  }
  return files;
}

describe('a repository full of traps', () => {
  let scene: TrappedRepository;
  beforeEach(() => {
    scene = new TrappedRepository();
  });
  afterEach(() => scene.dispose());

  for (const { name, provoke } of TRAPS)
    it(`has a live one: git ${provoke.join(' ')} sets off ${name}`, () => {
      if (name === 'ssh') scene.stageMissing();
      assert.deepEqual(scene.fired(), []);
      scene.provoke(provoke);
      assert.ok(scene.fired().includes(name), scene.fired().join(' '));
    });

  it('fires none at lint, which starts no program at all', async () => {
    for (const args of [['lint'], ['lint', '--fix'], ['lint', 'cases/a.md', '--format', 'sarif'], ['list']]) {
      const programs = await started(async () => assert.notEqual((await scene.run(args)).code, 2));
      assert.deepEqual(programs, [], args.join(' '));
    }
    assert.deepEqual(scene.fired(), []);
  });

  it('fires none at the git options of lint, nor at history', async () => {
    scene.stageMissing();
    for (const args of [
      ['lint', '--staged'],
      ['lint', '--staged', '--guard'],
      ['lint', '--since', 'HEAD'],
      ['lint', '--since', 'HEAD~1'],
      ['history', 'cases/a.md'],
    ]) {
      const programs = await started(async () => {
        const { code, err } = await scene.run(args);
        assert.notEqual(code, 2, `${args.join(' ')}: ${err}`);
      });
      assert.ok(programs.length > 0 && programs.every((file) => file === 'git'), programs.join(' '));
      assert.deepEqual(scene.fired(), [], args.join(' '));
    }
  });

  it('has its index left alone', async () => {
    const index = join(scene.folder, '.git/index');
    const before = readFileSync(index);
    await scene.run(['lint', '--staged']);
    await scene.run(['lint', '--since', 'HEAD']);
    assert.deepEqual(readFileSync(index), before);
    assert.ok(!existsSync(`${index}.lock`));
  });

  it('says of a blob that is not there that it was not checked', async () => {
    scene.stageMissing();
    const { code, out } = await scene.run(['lint', '--staged', '--format', 'json']);
    assert.equal(code, 1);
    const missing = JSON.parse(out).files.find(({ path }: { path: string }) => path === 'cases/missing.md');
    assert.deepEqual([missing.state, missing.reason], ['not-checked', 'unreadable']);
  });
});
