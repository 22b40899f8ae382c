import { statSync } from 'node:fs';
import { delimiter, join, relative, sep } from 'node:path';
import { shellWord } from '../core/setup';
import type { World } from './io';

const NAME = 'case-notes';

/**
 * What git is to call, as a shell reads it, by a way that an update does not break: the command on the path, else the
 * one that the repository itself has installed, else this very script.
 * @param root the top of the work tree, where git runs what it calls
 */
export function programFor({ env, script }: World, root: string): string {
  if (isOnPath(env.PATH ?? env.Path ?? '') || script === undefined || script.includes(`${sep}_npx${sep}`))
    return NAME;
  const inside = relative(root, script).split(sep);
  return inside[0] === 'node_modules' ? `node_modules/.bin/${NAME}` : `node ${shellWord(script)}`;
}

/** npm puts `node_modules/.bin` on the path of what it runs; git is run without it. */
const isOnPath = (path: string): boolean =>
  path
    .split(delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .some((folder) => statSync(join(folder, NAME), { throwIfNoEntry: false })?.isFile());
