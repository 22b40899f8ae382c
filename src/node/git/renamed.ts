import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Git } from './git';

const RENAMES = ['diff-index', '--cached', '-M', '--diff-filter=R', '--name-status', '-z', 'HEAD', '--'];

/**
 * The name a file has in the last commit, where that file is gone and git takes this one for the same; undefined
 * where it has not been renamed. Told from a copy of the index, because a rename that nobody has staged stands in
 * none: the index itself is not touched.
 *
 * @param file from the top, with `/`
 */
export async function renamedFrom(git: Git, root: string, file: string): Promise<string | undefined> {
  const known = await git.run(root, ['cat-file', '-e', `HEAD:${file}`]);
  if (known.code === 0) return undefined;
  const staged = renames((await git.run(root, RENAMES)).stdout).get(file);
  if (staged !== undefined) return staged;
  const gone = (await git.run(root, ['ls-files', '--deleted', '-z'])).stdout;
  return gone === '' ? undefined : unstagedRename(git, root, file, gone);
}

async function unstagedRename(
  git: Git,
  root: string,
  file: string,
  gone: string,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-index-'));
  try {
    const index = join(folder, 'index');
    const own = (await git.run(root, ['rev-parse', '--git-path', 'index'])).stdout.trim();
    if (existsSync(resolve(root, own))) copyFileSync(resolve(root, own), index);
    const env = { GIT_INDEX_FILE: index };
    await git.run(root, ['update-index', '--remove', '-z', '--stdin'], gone, env);
    await git.run(root, ['update-index', '--add', '-z', '--stdin'], `${file}\0`, env);
    return renames((await git.run(root, RENAMES, '', env)).stdout).get(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From the new name to the former one. The output is `R100`, former, new, each ended by NUL. */
function renames(output: string): Map<string, string> {
  const parts = output.split('\0');
  const found = new Map<string, string>();
  for (let i = 0; i + 2 < parts.length; i += 3) found.set(parts[i + 2] as string, parts[i + 1] as string);
  return found;
}
