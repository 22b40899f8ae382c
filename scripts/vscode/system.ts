import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isDebian = (): boolean => existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
const isRoot = (): boolean => process.getuid?.() === 0;

/** Installs Debian packages as root; anybody else is told what to install. */
export function ensurePackages(packages: readonly string[]): void {
  const missing = packages.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (!isDebian() || !isRoot()) throw new Error(`Please install first: ${missing.join(', ')}`);
  process.stderr.write(`Installing ${missing.join(', ')} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function isInstalled(name: string): boolean {
  if (!isDebian()) return false;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own way of naming a field.
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return stdout.includes('ok installed');
}

/** What VS Code's native module and the tests need besides Node. */
export function ensureTools(): void {
  const commands = { git: 'git', 'g++': 'g++', make: 'make', python3: 'python3', rg: 'ripgrep' };
  const missing = Object.entries(commands).filter(([command]) => spawnSync(command, ['--version']).error);
  ensurePackages(missing.map(([, name]) => name));
}
