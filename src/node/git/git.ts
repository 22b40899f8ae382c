import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, relative, sep } from 'node:path';

/**
 * Real git, called without a shell. Paths are literal, never patterns; hooks and signing run as the user set them up;
 * nothing is ever pushed.
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
      /** The file that stands in the way, from the top of the repository, where it is a particular one. */
      readonly file?: string;
    };

export const failure = (problem: GitProblem, detail = '', file?: string): GitResult<never> => ({
  ok: false,
  problem,
  detail,
  ...(file !== undefined && { file }),
});

export interface Output {
  /** git's own exit code, 0–255; `NOT_FOUND` where there is no such program, -1 where it could not be run. */
  readonly code: number;
  /** Read as UTF-8. */
  readonly stdout: string;
  /** The same, as it came. */
  readonly bytes: Buffer;
  readonly stderr: string;
}

/** Where a file stands in its repository. */
export interface PlaceInRepository {
  /** The file's folder, links resolved: git is run there. */
  readonly folder: string;
  /** The top of the work tree, links resolved. */
  readonly root: string;
  readonly name: string;
  /** From the top to the folder, with `/` at the end; empty at the top. */
  readonly prefix: string;
}

/**
 * Read-only calls start nothing that the repository's configuration names: no file system monitor, no transport for
 * objects that a partial clone lacks, no check of signatures. `commit` runs as the user set it up, and so do its hooks,
 * which would inherit these.
 */
const WITHOUT_HELPERS = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'protocol.allow=never',
  '-c',
  'log.showSignature=false',
];

/** Our own exit code for "there is no such program". */
export const NOT_FOUND = 1000;

export class Git {
  /**
   * @param executable found on the path; never taken from a setting or a repository
   * @param env what its hooks are to know besides the environment
   */
  constructor(
    private readonly executable = 'git',
    private readonly env: Readonly<Record<string, string>> = {},
  ) {}

  /** The file's place, or why it has none. The file itself need not exist, its folder must. */
  async placeOf(path: string): Promise<GitResult<PlaceInRepository>> {
    const folder = realpathSync(dirname(path));
    const top = await this.run(folder, ['rev-parse', '--show-toplevel']);
    if (top.code === NOT_FOUND) return failure('no-git');
    // A folder of another owner: git says how to allow it, with the name of the setting in every language.
    if (top.stderr.includes('safe.directory')) return failure('refused', top.stderr.trim());
    if (top.code !== 0) return failure('no-repository', top.stderr.trim());
    const root = realpathSync(top.stdout.replace(/\r?\n$/, ''));
    const inside = relative(root, folder).split(sep).join('/');
    const prefix = inside === '' ? '' : `${inside}/`;
    return { ok: true, value: { folder, root, name: basename(path), prefix } };
  }

  /** Runs git in a folder; never rejects. */
  run(
    folder: string,
    args: readonly string[],
    input = '',
    extra: Readonly<Record<string, string>> = {},
  ): Promise<Output> {
    return new Promise((resolve) => {
      const child = this.open(folder, args, extra);
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
      child.on('error', (error: NodeJS.ErrnoException) => {
        const code = error.code === 'ENOENT' ? NOT_FOUND : -1;
        resolve({ code, stdout: '', bytes: Buffer.alloc(0), stderr: error.message });
      });
      child.on('close', (code) => {
        const bytes = Buffer.concat(stdout);
        const stderrText = Buffer.concat(stderr).toString('utf8');
        resolve({ code: code ?? -1, stdout: bytes.toString('utf8'), bytes, stderr: stderrText });
      });
      // git may end before it has read its input, for example when a hook refuses.
      child.stdin.on('error', () => {});
      child.stdin.end(input);
    });
  }

  /** Starts git in a folder and leaves its pipes to the caller, who listens for `error` and ends it. */
  open(
    folder: string,
    args: readonly string[],
    extra: Readonly<Record<string, string>> = {},
  ): ChildProcessWithoutNullStreams {
    const settings = args[0] === 'commit' ? [] : WITHOUT_HELPERS;
    return spawn(this.executable, ['--literal-pathspecs', ...settings, ...args], {
      cwd: folder,
      windowsHide: true,
      env: {
        ...process.env,
        GIT_TERMINAL_PROMPT: '0',
        GIT_EDITOR: 'true',
        GIT_OPTIONAL_LOCKS: '0',
        ...this.env,
        ...extra,
      },
    });
  }
}
