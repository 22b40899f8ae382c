import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { DRIVER_KEYS, DRIVER_TITLE, type HookPlan, type RepositoryState } from '../../core/setup';
import { type CreateResult, createFile, deepestReal, isInside } from '../writeFile';
import { failure, Git, type GitResult, NOT_FOUND } from './git';

/** A repository as `init` finds it. */
export interface FoundRepository {
  /** The top of the work tree, links resolved. */
  readonly root: string;
  /** The folder of hooks, absolute; `core.hooksPath` counts. */
  readonly hooks: string;
  readonly state: RepositoryState;
}

const HOOK = 'pre-commit';

/** What a repository has of what `init` would set up. Reads only. */
export async function repositoryAt(folder: string, git = new Git()): Promise<GitResult<FoundRepository>> {
  const ask = async (at: string, ...args: string[]) => (await git.run(at, args)).stdout.replace(/\r?\n$/, '');
  const top = await git.run(folder, ['rev-parse', '--show-toplevel']);
  if (top.code === NOT_FOUND) return failure('no-git');
  if (top.code !== 0) return failure('no-repository', top.stderr.trim());
  const root = realpathSync(top.stdout.replace(/\r?\n$/, ''));
  const driver = await ask(root, 'config', '--get', DRIVER_KEYS.command);
  const hooks = resolve(root, await ask(root, 'rev-parse', '--git-path', 'hooks'));
  const common = realpathSync(resolve(root, await ask(root, 'rev-parse', '--git-common-dir')));
  const path = join(hooks, HOOK);
  const text = textOf(path);
  const isOwn = [root, common].some((owner) => isInside(owner, deepestReal(hooks)));
  return {
    ok: true,
    value: {
      root,
      hooks,
      state: {
        ...(driver !== '' && { driver }),
        hook: { path: shown(root, path), ...(text !== undefined && { text }), isShared: !isOwn },
        usesFramework: existsSync(join(root, '.pre-commit-config.yaml')),
      },
    },
  };
}

/** Empty where something is there that cannot be read: it is somebody's all the same. */
function textOf(path: string): string | undefined {
  if (!lstatSync(path, { throwIfNoEntry: false })) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const shown = (root: string, path: string): string =>
  isInside(root, path) ? relative(root, path).split(sep).join('/') : path;

/** Registers the merge driver in the configuration of this one repository. */
export async function setDriver(
  { root }: FoundRepository,
  command: string,
  git = new Git(),
): Promise<GitResult<undefined>> {
  for (const [key, value] of [
    [DRIVER_KEYS.title, DRIVER_TITLE],
    [DRIVER_KEYS.command, command],
  ] as const) {
    const { code, stderr } = await git.run(root, ['config', '--local', key, value]);
    if (code !== 0) return failure('refused', stderr.trim());
  }
  return { ok: true, value: undefined };
}

/** Puts the hook where none is. */
export function writeHook({ hooks }: FoundRepository, { text }: HookPlan): CreateResult {
  const folder = deepestReal(hooks);
  return createFile(existingPart(folder), join(folder, HOOK), text, 0o777);
}

/** A repository may come without a folder of hooks. */
function existingPart(folder: string): string {
  let at = folder;
  while (!existsSync(at)) at = resolve(at, '..');
  return at;
}
