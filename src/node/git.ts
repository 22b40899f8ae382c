import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, relative, resolve as resolvePath, sep } from 'node:path';

/**
 * Real git, called without a shell. Paths are literal, never patterns; the message goes in by standard input; hooks
 * and signing run as the user set them up; nothing is ever pushed.
 */

export type GitProblem =
  | 'no-git'
  | 'no-repository'
  | 'no-identity'
  | 'operation-going-on'
  | 'conflicted'
  | 'partly-staged'
  | 'ignored'
  | 'nothing-to-commit'
  | 'refused';

export type GitResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly problem: GitProblem;
      /** What git or a hook printed; to be shown where the problem is `refused`. */
      readonly detail: string;
    };

export interface Committed {
  /** Abbreviated hash. */
  readonly commit: string;
}

interface Output {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files in the git folder whose presence means that an operation is under way. */
const GOING_ON = [
  'MERGE_HEAD',
  'CHERRY_PICK_HEAD',
  'REVERT_HEAD',
  'BISECT_LOG',
  'rebase-merge',
  'rebase-apply',
  'sequencer',
];

const STATUS = ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignored', '--'];

const failure = (problem: GitProblem, detail = ''): GitResult<never> => ({ ok: false, problem, detail });

export class Git {
  /** @param executable found on the path; never taken from a setting or a repository. */
  constructor(private readonly executable = 'git') {}

  /**
   * Commits exactly one file as it is on disk. Whatever else is staged stays staged, byte for byte.
   * Refuses during a merge or rebase, and when only a part of the file is staged: somebody chose those hunks.
   */
  async commitFile(path: string, message: string): Promise<GitResult<Committed>> {
    const opened = await this.open(path);
    if (!opened.ok) return opened;
    const { folder, name } = opened.value;
    const obstacle = await this.obstacle(folder, name);
    if (obstacle) return obstacle;
    const tracked = await this.run(folder, ['ls-files', '--error-unmatch', '--', name]);
    if (tracked.code !== 0) {
      // `commit --only` takes known files alone; an empty entry makes this one known without staging its content.
      const added = await this.run(folder, ['add', '--intent-to-add', '--', name]);
      if (added.code !== 0) return failure('ignored', added.stderr);
    }
    const done = await this.run(folder, ['commit', '--quiet', '--only', '--file=-', '--', name], message);
    if (done.code !== 0) {
      if (tracked.code !== 0) await this.run(folder, ['rm', '--cached', '--quiet', '--force', '--', name]);
      return failure('refused', `${done.stdout}${done.stderr}`.trim());
    }
    const head = await this.run(folder, ['rev-parse', '--short', 'HEAD']);
    return { ok: true, value: { commit: head.stdout.trim() } };
  }

  /** The file's text in the last commit; undefined where it is new or there is no repository. */
  async committedText(path: string): Promise<string | undefined> {
    const opened = await this.open(path);
    if (!opened.ok) return undefined;
    const { folder, name, prefix } = opened.value;
    const shown = await this.run(folder, ['cat-file', 'blob', `HEAD:${prefix}${name}`]);
    return shown.code === 0 ? shown.stdout : undefined;
  }

  private async open(path: string): Promise<GitResult<{ folder: string; name: string; prefix: string }>> {
    const folder = realpathSync(dirname(path));
    const top = await this.run(folder, ['rev-parse', '--show-toplevel']);
    if (top.code === NOT_FOUND) return failure('no-git');
    if (top.code !== 0) return failure('no-repository', top.stderr.trim());
    const root = realpathSync(top.stdout.replace(/\r?\n$/, ''));
    const inside = relative(root, folder).split(sep).join('/');
    return { ok: true, value: { folder, name: basename(path), prefix: inside === '' ? '' : `${inside}/` } };
  }

  private async obstacle(folder: string, name: string): Promise<GitResult<never> | undefined> {
    for (const marker of GOING_ON)
      if (await this.hasMarker(folder, marker)) return failure('operation-going-on');
    const identity = await this.run(folder, ['var', 'GIT_COMMITTER_IDENT']);
    if (identity.code !== 0) return failure('no-identity', identity.stderr.trim());
    const status = await this.run(folder, [...STATUS, name]);
    const state = status.stdout.slice(0, 2);
    if (state === '') return failure('nothing-to-commit');
    if (state === '!!') return failure('ignored');
    if (/U|AA|DD/.test(state)) return failure('conflicted');
    // Both columns set: the index holds a version of its own between the last commit and the file.
    if (/^[MARC][MD]$/.test(state)) return failure('partly-staged');
    return undefined;
  }

  private async hasMarker(folder: string, marker: string): Promise<boolean> {
    const found = await this.run(folder, ['rev-parse', '--git-path', marker]);
    return found.code === 0 && existsSync(resolvePath(folder, found.stdout.trim()));
  }

  private run(folder: string, args: readonly string[], input = ''): Promise<Output> {
    return new Promise((resolve) => {
      const child = spawn(this.executable, ['--literal-pathspecs', ...args], {
        cwd: folder,
        windowsHide: true,
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_EDITOR: 'true', GIT_OPTIONAL_LOCKS: '0' },
      });
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
      child.on('error', (error: NodeJS.ErrnoException) =>
        resolve({ code: error.code === 'ENOENT' ? NOT_FOUND : -1, stdout: '', stderr: error.message }),
      );
      child.on('close', (code) => {
        const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
        resolve({ code: code ?? -1, stdout: text(stdout), stderr: text(stderr) });
      });
      // git may end before it has read its input, for example when a hook refuses.
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
  }
}

/** Our own exit code for "there is no such program"; git's are 0–255. */
const NOT_FOUND = 1000;
