import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure, Git, type GitResult } from './git';

export interface Committed {
  /** Abbreviated hash. */
  readonly commit: string;
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

/**
 * Commits exactly one file as it is on disk. Whatever else is staged stays staged, byte for byte. The message goes in
 * by standard input. Refuses during a merge or rebase, and when only a part of the file is staged: somebody chose
 * those hunks.
 */
export async function commitFile(
  path: string,
  message: string,
  git = new Git(),
): Promise<GitResult<Committed>> {
  const place = await git.placeOf(path);
  if (!place.ok) return place;
  const { folder, name } = place.value;
  const obstacle = await obstacleTo(git, folder, name);
  if (obstacle) return obstacle;
  const tracked = await git.run(folder, ['ls-files', '--error-unmatch', '--', name]);
  if (tracked.code !== 0) {
    // `commit --only` takes known files alone; an empty entry makes this one known without staging its content.
    const added = await git.run(folder, ['add', '--intent-to-add', '--', name]);
    if (added.code !== 0) return failure('ignored', added.stderr);
  }
  const done = await git.run(folder, ['commit', '--quiet', '--only', '--file=-', '--', name], message);
  if (done.code !== 0) {
    if (tracked.code !== 0) await git.run(folder, ['rm', '--cached', '--quiet', '--force', '--', name]);
    return failure('refused', `${done.stdout}${done.stderr}`.trim());
  }
  const head = await git.run(folder, ['rev-parse', '--short', 'HEAD']);
  return { ok: true, value: { commit: head.stdout.trim() } };
}

/** The file's text in the last commit; undefined where it is new or there is no repository. */
export async function committedText(path: string, git = new Git()): Promise<string | undefined> {
  const place = await git.placeOf(path);
  if (!place.ok) return undefined;
  const { folder, name, prefix } = place.value;
  const shown = await git.run(folder, ['cat-file', 'blob', `HEAD:${prefix}${name}`]);
  return shown.code === 0 ? shown.stdout : undefined;
}

async function obstacleTo(git: Git, folder: string, name: string): Promise<GitResult<never> | undefined> {
  for (const marker of GOING_ON)
    if (await hasMarker(git, folder, marker)) return failure('operation-going-on');
  const identity = await git.run(folder, ['var', 'GIT_COMMITTER_IDENT']);
  if (identity.code !== 0) return failure('no-identity', identity.stderr.trim());
  const status = await git.run(folder, [...STATUS, name]);
  const state = status.stdout.slice(0, 2);
  if (state === '') return failure('nothing-to-commit');
  if (state === '!!') return failure('ignored');
  if (/U|AA|DD/.test(state)) return failure('conflicted');
  // Both columns set: the index holds a version of its own between the last commit and the file.
  if (/^[MARC][MD]$/.test(state)) return failure('partly-staged');
  return undefined;
}

async function hasMarker(git: Git, folder: string, marker: string): Promise<boolean> {
  const found = await git.run(folder, ['rev-parse', '--git-path', marker]);
  return found.code === 0 && existsSync(resolve(folder, found.stdout.trim()));
}
