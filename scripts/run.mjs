/**
 * What `npm test` and `npm start` begin with: plain JavaScript, because nothing need be installed yet. Installs the
 * npm packages when the lock file has changed, then hands over to a script of the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules/.installed');
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');

const run = (command, args) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, lock);
}
const [script, ...rest] = process.argv.slice(2);
run(process.execPath, ['--import', 'tsx', join('scripts', script), ...rest]);
