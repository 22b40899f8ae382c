import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edition, installVsCode } from './install';

export interface ServerOptions {
  readonly edition: Edition;
  readonly locale?: 'en' | 'ja';
  /** Ask for trust in a folder, as in real life; tests mostly do without. */
  readonly workspaceTrust?: boolean;
  /** Settings that hold in every workspace. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface VsCodeServer {
  readonly port: number;
  readonly version: string;
  /** The address of a folder or workspace file; `payload` is what VS Code's own tests use to load an extension from its sources. */
  url(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** What the server and its extension hosts printed last, for an error message. */
  log(): string;
  stop(): Promise<void>;
}

/** Quiet windows: no tour, no chat, no questions. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'git.autofetch': false,
  'files.autoSave': 'off',
  'editor.scrollBeyondLastLine': false,
  'telemetry.telemetryLevel': 'off',
};

export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const { root, node, version } = installVsCode(options.edition);
  const data = mkdtempSync(join(tmpdir(), 'case-notes-vscode-'));
  writeData(data, options);
  lendRipgrep(root);
  const port = await freePort();
  const child = spawn(node, serverArguments(root, data, port, options), {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, ended as a whole: an extension host that hangs does not go with its server.
    detached: true,
  });
  const end = () => killGroup(child);
  process.once('exit', end);
  const lines: string[] = [];
  const keep = (chunk: Buffer) => {
    lines.push(chunk.toString());
    if (lines.length > 200) lines.shift();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const log = () => lines.join('').split('\n').slice(-60).join('\n');
  await listening(child, port, log);
  const authority = `127.0.0.1:${port}`;
  return {
    port,
    version,
    log,
    url(folder, payload = []) {
      const remote = payload.map(([key, path]) => [key, `vscode-remote://${authority}${path}`]);
      const query = remote.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(remote))}` : '';
      const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
      return `http://${authority}/?${kind}=${encodeURI(folder)}${query}`;
    },
    async stop() {
      await ended(child);
      process.off('exit', end);
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function serverArguments(root: string, data: string, port: number, options: ServerOptions): string[] {
  return [
    join(root, 'out/server-main.js'),
    '--host=127.0.0.1',
    `--port=${port}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    // The payload of the address is honoured with the smoke-test driver alone.
    '--enable-smoke-test-driver',
    '--disable-telemetry',
    `--server-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(options.locale === 'ja' ? ['--locale=ja'] : []),
  ];
}

function writeData(data: string, { locale, settings }: ServerOptions): void {
  mkdirSync(join(data, 'data/Machine'), { recursive: true });
  mkdirSync(join(data, 'extensions'), { recursive: true });
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  if (locale !== 'ja') return;
  // An empty language pack suffices: the workbench stays English, extensions are told `ja` and use their own texts.
  const main = join(data, 'main.i18n.json');
  writeFileSync(main, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'case-notes',
    extensions: [{ extensionIdentifier: { id: 'test.ja' }, version: '0.0.1' }],
    translations: { vscode: main },
    label: '日本語',
  };
  writeFileSync(join(data, 'data/languagepacks.json'), JSON.stringify({ ja: pack }));
}

/** VS Code's own search binary comes by a download that is switched off: the system's takes its place. */
function lendRipgrep(root: string): void {
  const folder = join(root, 'node_modules/@vscode/ripgrep/bin');
  const found = execFileSync('sh', ['-c', 'command -v rg'], { encoding: 'utf8' }).trim();
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'rg'))) symlinkSync(found, join(folder, 'rg'));
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const START_LIMIT_MS = 60_000;

/** Waits for the server's own word that it listens. */
function listening(child: ChildProcess, port: number, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`VS Code did not start on port ${port}:\n${log()}`)),
      START_LIMIT_MS,
    );
    child.stdout?.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('listening on')) return;
      clearTimeout(timer);
      resolve();
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code ended with ${code}:\n${log()}`));
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    killGroup(child);
  });
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody of it is left.
  }
}
