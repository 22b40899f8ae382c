/**
 * Shows the main job on sample cases: a pasted notice becomes a case, lint finds its gaps, the filled case is clean,
 * the recap becomes a confirmation message, the case is committed. Then the folder opens in a real VS Code.
 * `--no-editor` ends after the steps; `--desktop` opens the `code` on the path.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitCase } from '../src/node/git';

const ROOT = join(__dirname, '..');
const SAMPLES = join(__dirname, 'samples');
const has = (flag: string): boolean => process.argv.includes(flag);

/** The day the samples are told on, so that every run shows the same. */
const NOW = '2026-11-20T16:00+09:00';

async function main(): Promise<void> {
  execFileSync(process.execPath, ['esbuild.js', '--production'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const folder = sampleRepository();
  await mainJob(folder);
  if (has('--no-editor')) return;
  if (has('--desktop')) openDesktop(folder);
  else await openInBrowser(folder);
}

function sampleRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-sample-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('config', 'user.name', 'Sample');
  git('config', 'user.email', 'sample@shop.example');
  mkdirSync(join(folder, 'cases/2026'), { recursive: true });
  copyFileSync(join(SAMPLES, 'config.yaml'), join(folder, '.case-notes.yaml'));
  copyFileSync(join(SAMPLES, 'notice.ja.txt'), join(folder, 'notice.txt'));
  copyFileSync(join(SAMPLES, 'preparing.en.md'), join(folder, 'cases/2026/2026-11-19-return-sample.md'));
  git('add', '.');
  git('commit', '-m', 'sample: configuration and a case');
  return folder;
}

/** Runs the command line as a person would, and shows both. */
function step(folder: string, words: string, args: readonly string[], expected: number): string {
  console.log(`\n── ${words}\n$ case-notes ${args.join(' ')}`);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli.js'), ...args, '--now', NOW],
    { cwd: folder, encoding: 'utf8' },
  );
  console.log(`${stdout}${stderr}`.trimEnd());
  if (status !== expected) throw new Error(`Exit code ${status} instead of ${expected}.`);
  return stdout.trim();
}

async function mainJob(folder: string): Promise<void> {
  console.log(`Sample cases: ${folder}`);
  const created = step(
    folder,
    '1. 通知からケースを作る / A pasted notice becomes a case',
    ['new', '--from', 'notice.txt', '--category', 'listing'],
    0,
  );
  step(folder, '2. 足りないものを調べる / Lint finds what is missing', ['lint', '--language', 'ja'], 1);
  writeFileSync(join(folder, created), readFileSync(join(SAMPLES, 'filled.ja.md')));
  step(
    folder,
    '3. 埋めたケースは指摘なし / The filled case is clean',
    ['lint', created, '--language', 'ja'],
    0,
  );
  step(folder, '4. まとめから確認メール / The recap becomes a confirmation', ['export', 'email', created], 0);
  console.log('\n── 5. このケースだけをコミット / Exactly this case is committed');
  const result = await commitCase(
    join(folder, created),
    [],
    'case(12345678901): call closed – reply due 2026-11-27',
  );
  if (!result.ok) throw new Error(`${result.problem} ${result.detail}`);
  console.log(
    execFileSync('git', ['-c', 'core.quotePath=false', 'show', '--stat', '--oneline', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
    }),
  );
}

function openDesktop(folder: string): void {
  const { error } = spawnSync('code', [`--extensionDevelopmentPath=${ROOT}`, folder], { stdio: 'inherit' });
  if (error)
    throw new Error('There is no “code” on the path. Leave out --desktop, or install VS Code’s command.');
}

async function openInBrowser(folder: string): Promise<void> {
  const { startServer } = await import('./vscode/server');
  const { ensureTools } = await import('./vscode/system');
  ensureTools();
  const server = await startServer({ edition: 'newest', settings: { 'files.autoSave': 'afterDelay' } });
  console.log(`VS Code ${server.version} is running with Case Notes. Open this address, and press F1:\n`);
  console.log(`  ${server.url(folder, [['extensionDevelopmentPath', ROOT]])}\n`);
  console.log('Ctrl+C ends it.');
  process.once('SIGINT', () => void server.stop().then(() => process.exit(0)));
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
