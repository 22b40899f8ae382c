import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { shellWord } from '../../src/core/setup';

const ROOT = join(__dirname, '../..');
const PROGRAM = join(ROOT, 'out/test/cli.js');

type Content = string | Uint8Array;

let isBuilt = false;

/** The command line as one file, built once, and how a shell calls it. */
export function program(): string {
  if (!isBuilt)
    buildSync({
      entryPoints: [join(ROOT, 'src/cli/bin.ts')],
      outfile: PROGRAM,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      logOverride: { 'direct-eval': 'silent' },
    });
  isBuilt = true;
  return `${shellWord(process.execPath)} ${shellWord(PROGRAM)}`;
}

/** A git repository of its own, untouched by whatever the machine's git is set up to do. */
export class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'case-notes-repository-'));

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Sample');
    this.git('config', 'user.email', 'sample@shop.example');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', env: ENVIRONMENT, stdio: 'pipe' });
  }

  /** Runs git where it may fail: its exit code. */
  tryGit(...args: string[]): number {
    return spawnSync('git', args, { cwd: this.folder, env: ENVIRONMENT }).status ?? -1;
  }

  write(name: string, text: Content): void {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  commit(name: string, text: Content, message = name): void {
    this.write(name, text);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', message);
  }

  /** Two branches, `main` and `topic`, that each changed the file; `main` is checked out. */
  diverge(name: string, base: Content, ours: Content, theirs: Content): void {
    this.commit(name, base, 'base');
    this.git('checkout', '--quiet', '-b', 'topic');
    this.commit(name, theirs, 'theirs');
    this.git('checkout', '--quiet', 'main');
    this.commit(name, ours, 'ours');
  }

  /** Paths git holds for unmerged. */
  unmerged(): string[] {
    const lines = this.git('ls-files', '--unmerged', '-z').split('\0').filter(Boolean);
    return [...new Set(lines.map((line) => line.split('\t')[1] as string))];
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_EDITOR: 'true',
};
