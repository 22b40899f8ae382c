import picomatch from 'picomatch';
import * as vscode from 'vscode';
import type { Options } from '../../core/config/options';
import type { Configurations } from '../configurations';
import type { Slices } from './slices';

/** Folders that hold no cases, whatever a glob says. */
const PASSED_OVER = new Set(['.git', 'node_modules', '.case-notes']);

/** A folder whose configuration holds for what is below it, up to the next such folder. */
export interface CaseRoot {
  readonly folder: vscode.Uri;
  readonly options: Options;
  /** The same text means the same configuration. */
  readonly stamp: string;
  readonly isIncluded: (path: string) => boolean;
}

/**
 * Which files of the workspace may be cases: those that the globs of the nearest configuration include. Links are not
 * followed: what they lead to lies elsewhere.
 */
export class CaseScope {
  private constructor(private readonly roots: ReadonlyMap<string, CaseRoot>) {}

  /** Reads the configurations of all workspace folders as they are now. */
  static async load(configurations: Configurations): Promise<CaseScope> {
    const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const configured = await configuredFolders();
    const all = [...folders, ...configured];
    const roots = new Map<string, CaseRoot>();
    for (const folder of all) {
      if (roots.has(folder.toString()) || isPassedOver(folder) || (await isBehindLink(folder))) continue;
      const { options, root } = await configurations.of(vscode.Uri.joinPath(folder, 'x.md'));
      // Its configuration may lie above, or turn out to be none.
      if (root?.toString() === folder.toString()) roots.set(folder.toString(), rootOf(folder, options));
    }
    return new CaseScope(roots);
  }

  /** The root whose configuration includes a file; undefined for what is no case whatever it says. */
  rootOf(uri: vscode.Uri): CaseRoot | undefined {
    if (isPassedOver(uri)) return undefined;
    const root = this.nearest(uri);
    return root?.isIncluded(pathBelow(root.folder, uri)) ? root : undefined;
  }

  /** Whether cases may lie below a folder, or it lies above where they do. */
  mayHold(folder: vscode.Uri): boolean {
    const root = isPassedOver(folder) ? undefined : this.nearest(folder);
    if (!root) return false;
    const path = `${pathBelow(root.folder, folder)}/`;
    const isAbove = (start: string) => start === '' || `${start}/`.startsWith(path);
    return startsOf(root.options.include).some((start) => isAbove(start) || path.startsWith(`${start}/`));
  }

  /** All files that are included, below a folder or everywhere, each once. */
  async *files(slices: Slices, below?: vscode.Uri): AsyncGenerator<vscode.Uri> {
    if (below) {
      const root = isPassedOver(below) ? undefined : this.nearest(below);
      if (root && !(await isBehindLink(below))) yield* this.walk(below, root, slices);
      return;
    }
    for (const root of this.roots.values())
      for (const start of startsOf(root.options.include)) {
        const folder = start === '' ? root.folder : vscode.Uri.joinPath(root.folder, start);
        if (this.nearest(folder) === root && !(await isBehindLink(folder)))
          yield* this.walk(folder, root, slices);
      }
  }

  private async *walk(folder: vscode.Uri, root: CaseRoot, slices: Slices): AsyncGenerator<vscode.Uri> {
    for (const [name, type] of await entriesOf(folder)) {
      await slices.pause();
      if (PASSED_OVER.has(name)) continue;
      const uri = folder.with({ path: `${folder.path.replace(/\/$/, '')}/${name}` });
      // A link has a type of its own besides that of what it leads to.
      if (type === vscode.FileType.File) {
        if (root.isIncluded(pathBelow(root.folder, uri))) yield uri;
      } else if (type === vscode.FileType.Directory && !this.roots.has(uri.toString()))
        yield* this.walk(uri, root, slices);
    }
  }

  private nearest(uri: vscode.Uri): CaseRoot | undefined {
    for (const folder of withParents(uri)) {
      const root = this.roots.get(folder.toString());
      if (root) return root;
    }
    return undefined;
  }
}

/** A file or folder and the folders above it, up to the top, which in the browser may be `/`. */
function* withParents(uri: vscode.Uri): Generator<vscode.Uri> {
  let { path } = uri;
  for (;;) {
    yield uri.with({ path, query: '', fragment: '' });
    const end = path.lastIndexOf('/');
    // A document that was never saved has a name alone.
    if (path === '/' || end < 0) return;
    path = path.slice(0, Math.max(1, end));
  }
}

/** Folders with a configuration of their own; none where VS Code cannot search: then that of the top holds for all. */
async function configuredFolders(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('**/.case-notes.{yaml,json}', '**/node_modules/**').then(
    (uris) => uris,
    () => [],
  );
  return found.map((uri) => vscode.Uri.joinPath(uri, '..'));
}

const rootOf = (folder: vscode.Uri, options: Options): CaseRoot => ({
  folder,
  options,
  stamp: JSON.stringify(options),
  isIncluded: picomatch([...options.include], { dot: false }),
});

const pathBelow = (folder: vscode.Uri, uri: vscode.Uri): string =>
  uri.path.slice(folder.path.length).replace(/^\//, '');

const isPassedOver = ({ path }: vscode.Uri): boolean => path.split('/').some((name) => PASSED_OVER.has(name));

/** The folders that globs begin in, none of them within another: nothing else need be walked through. */
function startsOf(globs: readonly string[]): string[] {
  const starts = globs.map((glob) => {
    const parts = glob.replace(/^\.\//, '').split('/').slice(0, -1);
    const wild = parts.findIndex((part) => /[*?[\]{}()!+@\\]/.test(part));
    return (wild < 0 ? parts : parts.slice(0, wild)).join('/');
  });
  const isWithin = (start: string, other: string) =>
    start !== other && (other === '' || start.startsWith(`${other}/`));
  return [...new Set(starts)].filter((start) => !starts.some((other) => isWithin(start, other)));
}

/** Empty where the folder is not there or cannot be read. */
async function entriesOf(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}

/** What was found of files and folders on the way: each is asked once. */
export type KnownLinks = Map<string, Promise<boolean>>;

/** Whether a link lies between a file or folder and its workspace folder, or it is one. */
export async function isBehindLink(uri: vscode.Uri, known: KnownLinks = new Map()): Promise<boolean> {
  const top = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (!top) return true;
  for (const folder of withParents(uri)) {
    if (folder.path.length <= top.path.length) return false;
    const key = folder.toString();
    const asked = known.get(key) ?? isLink(folder);
    known.set(key, asked);
    if (await asked) return true;
  }
  return false;
}

async function isLink(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}
