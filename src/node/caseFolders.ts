import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
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
    const found = configIn(at);
    if (found) return found;
    if (dirname(at) === at)
      return { options: DEFAULT_OPTIONS, problems: [], text: '', root: resolve(folder) };
  }
}

/** The configuration that lies in a folder. */
export function configIn(folder: string): FoundConfig | undefined {
  const path = CONFIG_NAMES.map((name) => join(folder, name)).find(
    (candidate) => existsSync(candidate) && !isFolder(candidate),
  );
  return path === undefined ? undefined : loadConfig(path);
}

/** @throws the error of the file system where the file cannot be read. */
export function loadConfig(path: string): FoundConfig {
  const text = readFileSync(path, 'utf8');
  return { ...readConfig(text), path, text, root: dirname(resolve(path)) };
}

/** Case files with the configuration that holds for them. */
export interface CaseFiles {
  readonly options: Options;
  /** Absolute, in path order. */
  readonly paths: readonly string[];
  /** Links where a case, or a folder of cases, would be; they are not followed. */
  readonly links: readonly string[];
}

/** Folders that hold no cases, whatever a glob says. */
const PASSED_OVER = new Set(['.git', 'node_modules', '.case-notes']);

/**
 * The files below a folder that a configuration's globs include. A configuration in a folder further down holds for
 * what is below that. Links are not followed: what they lead to lies elsewhere.
 * @param nearer the configuration that lies in a folder further down, if it is to count
 */
export function caseFilesBelow(
  folder: string,
  config: FoundConfig,
  nearer: (folder: string) => FoundConfig | undefined,
): CaseFiles[] {
  const found: CaseFiles[] = [];
  const enter = (holding: FoundConfig, real: string): Scope => {
    const scope = { options: holding.options, paths: [], links: [], isIncluded: matcher(holding, real) };
    found.push(scope);
    return scope;
  };
  const walk = (at: string, real: string, scope: Scope): void => {
    const entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    const isConfigured = at !== top && entries.some(({ name }) => CONFIG_NAMES.some((one) => one === name));
    const own = isConfigured ? nearer(at) : undefined;
    const holding = own ? enter(own, real) : scope;
    for (const entry of entries) {
      const path = `${at}/${entry.name}`;
      const realPath = `${real}/${entry.name}`;
      if (PASSED_OVER.has(entry.name)) continue;
      if (entry.isDirectory()) walk(path, realPath, holding);
      else if (entry.isFile() && holding.isIncluded(realPath)) holding.paths.push(path);
      else if (entry.isSymbolicLink() && standsForCases(realPath, holding)) holding.links.push(path);
    }
  };
  const top = resolve(folder);
  const real = realpathSync(top);
  walk(top, real, enter(config, real));
  return found;
}

/**
 * Whether a configuration includes one file, which need not be there.
 * @param path absolute, links resolved
 * @param top the folder that is looked into
 */
export const isIncluded = (path: string, top: string, config: FoundConfig): boolean =>
  !path
    .slice(top.length)
    .split(/[/\\]/)
    .some((name) => PASSED_OVER.has(name)) && matcher(config, dirname(path))(path);

/** A link has no kind of its own: it may stand for a file, or for a folder of them. */
const standsForCases = (path: string, { isIncluded }: Scope): boolean =>
  isIncluded(path) || isIncluded(`${path}/case.md`);

interface Scope extends CaseFiles {
  readonly paths: string[];
  readonly links: string[];
  readonly isIncluded: (path: string) => boolean;
}

/**
 * Whether the globs of a configuration include a path. They count from the configuration's folder. Without one, or
 * where it lies elsewhere, from the folder that is looked into or any above it: `lint cases/2026` finds what
 * `lint .` finds there.
 */
function matcher({ options, path, root }: FoundConfig, folder: string): (path: string) => boolean {
  const own = path === undefined ? undefined : realpathSync(root);
  const roots = own !== undefined && isAtOrBelow(folder, own) ? [own] : withParents(folder);
  const lengths = roots.map((at) => (/[/\\]$/.test(at) ? at : `${at}/`).length);
  const isIncluded = picomatch([...options.include], { dot: false });
  return (file) => lengths.some((length) => isIncluded(file.slice(length).replaceAll('\\', '/')));
}

const isAtOrBelow = (folder: string, root: string): boolean =>
  withParents(folder).some((parent) => parent === root);

function withParents(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...withParents(parent)];
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
