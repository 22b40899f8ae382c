import { lstatSync, realpathSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Git, GitProblem, PlaceInRepository } from './git';

const STATUS = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--ignored', '--'];

export type FileState =
  | 'clean'
  | 'changed'
  | 'untracked'
  | Extract<GitProblem, 'ignored' | 'conflicted' | 'partly-staged'>;

/** How a file stands between work tree, index and last commit. @param file from the top, with `/` */
export async function statusOf(git: Git, root: string, file: string): Promise<FileState> {
  const { stdout } = await git.run(root, [...STATUS, file]);
  const state = stdout.slice(0, 2);
  if (state === '') return 'clean';
  if (state === '!!') return 'ignored';
  if (state === '??') return 'untracked';
  if (/U|AA|DD/.test(state)) return 'conflicted';
  // Both columns set: the index holds a version of its own between the last commit and the file.
  return /^[MTARC][MTD]$/.test(state) ? 'partly-staged' : 'changed';
}

/**
 * The attachments of a case that can be committed with it, as paths from the top: regular files of the same work tree.
 * A link is followed by nobody, and another repository's file is that one's business.
 */
export function attachmentPaths(
  { folder, root }: PlaceInRepository,
  attachments: readonly string[],
): string[] {
  return attachments.flatMap((attachment) => {
    const path = resolve(folder, attachment);
    const inside = relative(root, path).split(sep).join('/');
    if (inside === '' || inside.startsWith('..') || inside.split('/')[0] === '.git') return [];
    return isPlainFile(path) && topOf(path, root) ? [inside] : [];
  });
}

const isPlainFile = (path: string): boolean => {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && realpathSync(dirname(path)) === dirname(path);
};

/** Whether no folder between the file and the top has a repository of its own. */
function topOf(path: string, root: string): boolean {
  for (let at = dirname(path); at !== root; at = dirname(at)) {
    if (at === dirname(at)) return false;
    if (lstatSync(resolve(at, '.git'), { throwIfNoEntry: false })) return false;
  }
  return true;
}
