import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A real repository in a folder of its own; every commit is an hour later than the one before. */
export class Repository {
  readonly root: string;
  /** Hours since 2026-11-01: moves by one with each commit. */
  hour = 0;
  zone = '+09:00';

  constructor(clone?: { readonly of: Repository; readonly args: readonly string[] }) {
    this.root = mkdtempSync(join(tmpdir(), 'case-notes-history-'));
    if (clone) this.git('clone', '--quiet', ...clone.args, `file://${clone.of.root}`, '.');
    else this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', 'Sample');
    this.git('config', 'user.email', 'sample@shop.example');
  }

  git(...args: string[]): string {
    return this.gitWith('', ...args);
  }

  gitWith(input: string, ...args: string[]): string {
    const date = `2026-11-${String(1 + Math.floor(this.hour / 24)).padStart(2, '0')}T${String(this.hour % 24).padStart(2, '0')}:00:00${this.zone}`;
    return execFileSync('git', ['--literal-pathspecs', ...args], {
      cwd: this.root,
      encoding: 'utf8',
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 1e8,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    });
  }

  path(name: string): string {
    return join(this.root, name);
  }

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** Commits everything as it lies there. @returns its hash */
  commit(message = 'x'): string {
    this.hour++;
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD').trim();
  }

  save(name: string, text: string | Uint8Array): string {
    this.write(name, text);
    return this.commit();
  }

  merge(...args: string[]): string {
    this.hour++;
    this.git('merge', '--quiet', '--no-edit', '--no-ff', ...args);
    return this.git('rev-parse', 'HEAD').trim();
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
