import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import picomatch from 'picomatch';
import { type ConfigReading, readConfig } from '../core/config/config';
import { DEFAULT_OPTIONS, type Options } from '../core/config/options';

export const CONFIG_NAMES = ['.case-notes.yaml', '.case-notes.json'] as const;

export interface FoundConfig extends ConfigReading {
  /** Absent where there is none and the defaults hold. */
  readonly path?: string;
  readonly text: string;
  /** The folder that globs count from. */
  readonly root: string;
}

/** The nearest configuration at or above a folder; without one, the defaults with that folder as root. */
export function findConfig(folder: string): FoundConfig {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of CONFIG_NAMES) if (existsSync(join(at, name))) return loadConfig(join(at, name));
    if (dirname(at) === at)
      return { options: DEFAULT_OPTIONS, problems: [], text: '', root: resolve(folder) };
  }
}

/** @throws the error of the file system where the file cannot be read. */
export function loadConfig(path: string): FoundConfig {
  const text = readFileSync(path, 'utf8');
  return { ...readConfig(text), path, text, root: dirname(resolve(path)) };
}

/** Folders that hold no cases, whatever a glob says. */
const PASSED_OVER = new Set(['.git', 'node_modules', '.case-notes']);

/**
 * The files below a folder that the configuration's globs include, in path order. Links are not followed: what they
 * lead to lies elsewhere. Paths are absolute.
 */
export function caseFilesBelow(folder: string, root: string, options: Options): string[] {
  const isIncluded = picomatch(options.include as string[], { dot: false });
  const found: string[] = [];
  const prefix = root.endsWith('/') ? root : `${root}/`;
  const walk = (at: string): void => {
    const entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = `${at}/${entry.name}`;
      if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) walk(path);
      else if (entry.isFile() && isIncluded(path.slice(prefix.length).replaceAll('\\', '/')))
        found.push(path);
    }
  };
  walk(resolve(folder));
  return found;
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
