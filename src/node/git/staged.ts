import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { failure, type Git, type GitResult, NOT_FOUND } from './git';

/** A file as the next commit would hold it. */
export interface StagedFile {
  /** From the top of the work tree, with `/`. */
  readonly path: string;
  readonly oid: string;
}

export interface Staged {
  /** The top of the work tree, links resolved. */
  readonly root: string;
  /** Regular files that were added or changed; what was deleted has nothing to look at. */
  readonly files: readonly StagedFile[];
}

/** Compares entries alone: no content is read, so that no filter, text conversion or external diff is called. */
const COMPARE = ['diff-index', '-z', '--no-renames', '--ignore-submodules=all', '--diff-filter=d'];

/** The modes of regular files: a link's blob is a path, a submodule's no blob of ours. */
const REGULAR = /^100(?:644|755)$/;

/**
 * What is staged, against the last commit or, before the first one, against nothing. Run where the caller is: a hook is
 * given the index by a path that counts from there.
 */
export async function stagedFiles(folder: string, git: Git): Promise<GitResult<Staged>> {
  const root = await topOf(folder, git);
  if (!root.ok) return root;
  const base = (await commitOf(folder, 'HEAD', git)) ?? (await emptyTree(folder, git));
  const compared = await git.run(folder, [...COMPARE, '--cached', '--raw', base, '--']);
  if (compared.code !== 0) return failure('refused', compared.stderr.trim());
  const fields = compared.stdout.split('\0');
  const files: StagedFile[] = [];
  for (let i = 0; i + 1 < fields.length; i += 2) {
    const [, mode = '', , oid = ''] = (fields[i] as string).split(' ');
    if (REGULAR.test(mode)) files.push({ path: fields[i + 1] as string, oid });
  }
  return { ok: true, value: { root: root.value, files } };
}

/**
 * Files of the work tree that differ from a commit, new ones included, as absolute paths. Where history went on after
 * the two parted, the commit they have in common counts.
 * @param root the top of the work tree
 * @param commit as `commitOf` gives it
 */
export async function filesChangedSince(
  root: string,
  commit: string,
  git: Git,
): Promise<GitResult<readonly string[]>> {
  const common = await git.run(root, ['merge-base', commit, 'HEAD']);
  const base = common.code === 0 ? common.stdout.trim() : commit;
  const changed = await git.run(root, [...COMPARE, '--name-only', base, '--']);
  if (changed.code !== 0) return failure('refused', changed.stderr.trim());
  const fresh = await git.run(root, ['ls-files', '-z', '--others', '--exclude-standard']);
  if (fresh.code !== 0) return failure('refused', fresh.stderr.trim());
  const names = `${changed.stdout}${fresh.stdout}`.split('\0').filter(Boolean);
  return { ok: true, value: [...new Set(names)].map((name) => join(root, name)) };
}

/** The commit a name stands for; undefined where it stands for none. */
export async function commitOf(folder: string, ref: string, git: Git): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { code, stdout } = await git.run(folder, args);
  return code === 0 ? stdout.trim() : undefined;
}

/** The top of the work tree that a folder lies in, links resolved. */
export async function topOf(folder: string, git: Git): Promise<GitResult<string>> {
  const top = await git.run(folder, ['rev-parse', '--show-toplevel']);
  if (top.code === NOT_FOUND) return failure('no-git');
  if (top.code !== 0) return failure('no-repository', top.stderr.trim());
  return { ok: true, value: realpathSync(top.stdout.replace(/\r?\n$/, '')) };
}

/** Before the first commit; its name depends on the repository's hash. */
const emptyTree = async (folder: string, git: Git): Promise<string> =>
  (await git.run(folder, ['hash-object', '-t', 'tree', '--stdin'])).stdout.trim();
