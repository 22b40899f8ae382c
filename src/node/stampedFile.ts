import { lstatSync } from 'node:fs';

export { readCaseFile as read } from './readCaseFile';

/** What tells a version of a file from another without reading it. */
export interface FileStamp {
  /** Milliseconds since 1970 UTC. */
  readonly mtime: number;
  readonly size: number;
}

/** Undefined where there is no such file, or it cannot be reached; a link is none. */
export function stampOf(path: string): FileStamp | undefined {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return stat?.isFile() ? { mtime: stat.mtimeMs, size: stat.size } : undefined;
  } catch {
    return undefined;
  }
}
