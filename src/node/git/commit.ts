import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure, Git, type GitResult, type PlaceInRepository } from './git';
import { renamedFrom } from './renamed';
import { attachmentPaths, statusOf } from './status';

export interface Committed {
  /** Abbreviated hash. */
  readonly commit: string;
  /** What the commit holds: paths from the top of the repository, with `/`, in their order there. */
  readonly files: readonly string[];
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

/**
 * Commits exactly one case as it is on disk, with the attachments it links to. Whatever else is staged stays staged,
 * byte for byte. A case that was renamed is committed with the name it had. The message goes in by standard input.
 * Refuses during a merge or rebase, and when only a part of a file is staged: somebody chose those hunks.
 *
 * @param attachments relative to the folder of the case, as `attachmentsOf` gives them; what lies outside the
 * repository, in another one, behind a link, is ignored by git or has not changed is left out
 */
export async function commitCase(
  path: string,
  attachments: readonly string[],
  message: string,
  git = new Git(),
): Promise<GitResult<Committed>> {
  const place = await git.placeOf(path);
  if (!place.ok) return place;
  const { root, prefix, name } = place.value;
  const obstacle = await obstacleTo(git, place.value);
  if (obstacle) return obstacle;
  const own = `${prefix}${name}`;
  const wanted = [own, ...attachmentPaths(place.value, attachments)];
  const changed: string[] = [];
  for (const file of wanted) {
    const state = await statusOf(git, root, file);
    if (state === 'clean' || (state === 'ignored' && file !== own)) continue;
    if (state !== 'changed' && state !== 'untracked') return failure(state, '', file);
    changed.push(file);
  }
  if (!changed.includes(own) && changed.length === 0) return failure('nothing-to-commit');
  const former = await renamedFrom(git, root, own);
  return commitExactly(git, root, former === undefined ? changed : [...changed, former], message);
}

/** Whether a file lies in a repository that git can be asked about. */
export const isInRepository = async (path: string, git = new Git()): Promise<boolean> =>
  (await git.placeOf(path)).ok;

/** The file's text in the last commit; undefined where it is new or there is no repository. */
export async function committedText(path: string, git = new Git()): Promise<string | undefined> {
  const place = await git.placeOf(path);
  if (!place.ok) return undefined;
  const { root, name, prefix } = place.value;
  const own = `${prefix}${name}`;
  const shown = await git.run(root, ['cat-file', 'blob', `HEAD:${own}`]);
  if (shown.code === 0) return shown.stdout;
  const former = await renamedFrom(git, root, own);
  const before = former && (await git.run(root, ['cat-file', 'blob', `HEAD:${former}`]));
  return before && before.code === 0 ? before.stdout : undefined;
}

async function commitExactly(
  git: Git,
  root: string,
  files: readonly string[],
  message: string,
): Promise<GitResult<Committed>> {
  const made: string[] = [];
  for (const file of files) {
    const known = await git.run(root, ['ls-files', '--error-unmatch', '--', file]);
    if (known.code === 0 || !existsSync(resolve(root, file))) continue;
    // `commit --only` takes known files alone; an empty entry makes this one known without staging its content.
    const added = await git.run(root, ['add', '--intent-to-add', '--', file]);
    if (added.code !== 0) return failure('refused', added.stderr.trim(), file);
    made.push(file);
  }
  const done = await git.run(root, ['commit', '--quiet', '--only', '--file=-', '--', ...files], message);
  if (done.code !== 0) {
    if (made.length > 0) await git.run(root, ['rm', '--cached', '--quiet', '--force', '--', ...made]);
    return failure('refused', `${done.stdout}${done.stderr}`.trim());
  }
  const head = await git.run(root, ['rev-parse', '--short', '--verify', 'HEAD']);
  return { ok: true, value: { commit: head.stdout.trim(), files: [...files].sort() } };
}

async function obstacleTo(git: Git, { root }: PlaceInRepository): Promise<GitResult<never> | undefined> {
  for (const marker of GOING_ON) if (await hasMarker(git, root, marker)) return failure('operation-going-on');
  const identity = await git.run(root, ['var', 'GIT_COMMITTER_IDENT']);
  return identity.code === 0 ? undefined : failure('no-identity', identity.stderr.trim());
}

async function hasMarker(git: Git, root: string, marker: string): Promise<boolean> {
  const found = await git.run(root, ['rev-parse', '--git-path', marker]);
  return found.code === 0 && existsSync(resolve(root, found.stdout.trim()));
}
