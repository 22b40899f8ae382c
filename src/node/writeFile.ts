import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

export type WriteResult = 'written' | 'changed-on-disk';

/**
 * Replaces a file's text in one step: a reader sees the old text or the new one, never a part. The mode stays, a
 * link stays a link, and whoever changed the file since `expected` was read keeps their change.
 */
export function replaceFile(path: string, expected: string, text: string): WriteResult {
  const target = realpathSync(path);
  const mode = statSync(target).mode & 0o7777;
  const draft = writeDraft(target, text, mode);
  try {
    if (!readFileSync(target).equals(Buffer.from(expected, 'utf8'))) return 'changed-on-disk';
    renameSync(draft, target);
    return 'written';
  } finally {
    rmSync(draft, { force: true });
  }
}

export type CreateResult = 'written' | 'exists' | 'outside';

/**
 * Creates a file that must not be there yet, below `root` even after links are resolved.
 * @param mode permissions before the umask takes its share
 */
export function createFile(root: string, path: string, text: string, mode = 0o666): CreateResult {
  const folder = dirname(resolve(root, path));
  if (!isInside(realpathSync(root), deepestReal(folder))) return 'outside';
  mkdirSync(folder, { recursive: true });
  const target = join(folder, basename(path));
  if (lstatSync(target, { throwIfNoEntry: false })) return 'exists';
  const draft = writeDraft(target, text, mode & ~process.umask());
  try {
    // Unlike a rename, a link fails where something has appeared meanwhile.
    linkSync(draft, target);
    return 'written';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return 'exists';
    if (!WITHOUT_LINKS.includes(code)) throw error;
    return copyOnce(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What file systems that know no hard links, as on memory sticks and some shares, answer. */
const WITHOUT_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'];

function copyOnce(draft: string, target: string): CreateResult {
  try {
    copyFileSync(draft, target, constants.COPYFILE_EXCL);
    return 'written';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'exists';
    throw error;
  }
}

/** The file under a name of its own beside the target, whole and on the disk. */
function writeDraft(target: string, text: string, mode: number): string {
  const [folder, name] = [dirname(target), `.${basename(target).slice(0, 60)}.`];
  sweep(folder, name);
  const draft = join(folder, `${name}${process.pid}.tmp`);
  rmSync(draft, { force: true });
  const handle = openFor(target, draft, mode);
  try {
    // What is given to `open` the umask takes bits from.
    fchmodSync(handle, mode);
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return draft;
}

function openFor(target: string, draft: string, mode: number): number {
  try {
    return openSync(draft, 'wx', mode);
  } catch (error) {
    // Whoever reads of it knows the file, not its draft.
    throw Object.assign(error as NodeJS.ErrnoException, { path: target });
  }
}

/** Takes away what writers of the same file left when they were killed. */
function sweep(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    const pid = entry.startsWith(name) ? /^(\d{1,10})\.tmp$/.exec(entry.slice(name.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, entry), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be signalled, but it is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

export const isInside = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

/** The real path of the deepest folder of a path that exists, with the rest behind it. */
export function deepestReal(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  return join(deepestReal(dirname(folder)), basename(folder));
}
