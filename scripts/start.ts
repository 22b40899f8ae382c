/**
 * Shows the main job on sample cases: a pasted notice becomes a case, lint finds its gaps, the filled case is clean,
 * the recap becomes a confirmation message, the case is committed. Then the folder opens in a real VS Code.
 * `--no-editor` ends after the steps; `--desktop` opens the `code` on the path.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseCase } from '../src/core/casefile/casefile';
import { commitMessageOf } from '../src/core/exports/commitMessage';
import { commitCase } from '../src/node/git';

const ROOT = join(__dirname, '..');
const SAMPLES = join(__dirname, 'samples');
/** A case of the sample folder, in English. */
const ENGLISH = 'cases/2026/2026-11-19-return-sample.md';
const has = (flag: string): boolean => process.argv.includes(flag);

/** The times the samples are told at, so that every run shows the same: before the call, and after it. */
const BEFORE = '2026-11-20T16:00+09:00';
const AFTER = '2026-11-21T10:30+09:00';

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
  copyFileSync(join(SAMPLES, 'preparing.en.md'), join(folder, ENGLISH));
  git('add', '.');
  git('commit', '-m', 'sample: configuration and a case');
  return folder;
}

/** Runs the command line as a person would, and shows both. */
function step(
  folder: string,
  words: string,
  args: readonly string[],
  { now = AFTER, expected = 0 }: { now?: string; expected?: number } = {},
): string {
  console.log(`\n── ${words}\n$ case-notes ${args.join(' ')}`);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(ROOT, 'dist/cli.js'), ...args, '--now', now],
    { cwd: folder, encoding: 'utf8' },
  );
  console.log(`${stdout}${stderr}`.trimEnd());
  if (status !== expected) throw new Error(`Exit code ${status} instead of ${expected}.`);
  return stdout.trim();
}

/** Shows a file, set in from what the steps print. */
function show(path: string): string {
  const text = readFileSync(path, 'utf8');
  console.log(text.trimEnd().replaceAll(/^/gm, '  │ '));
  return text;
}

async function mainJob(folder: string): Promise<void> {
  console.log(
    `見本のフォルダー / Sample folder: ${folder}\n\n── コピーした通知 / The notice as it was copied`,
  );
  show(join(folder, 'notice.txt'));
  const created = step(
    folder,
    '1. 通知からケースを作る / A pasted notice becomes a case',
    ['new', '--from', 'notice.txt', '--category', 'listing', '--store', '青空商店'],
    { now: BEFORE },
  );
  const scaffold = show(join(folder, created));
  step(folder, '2. 足りないものを調べる / Lint finds what is missing', ['lint', '--language', 'ja'], {
    now: BEFORE,
    expected: 1,
  });
  const filled = readFileSync(join(SAMPLES, 'filled.ja.md'), 'utf8');
  writeFileSync(join(folder, created), filled);
  step(folder, '3. 埋めたケースは指摘なし / The filled case is clean', ['lint', created, '--language', 'ja']);
  step(folder, '4. まとめから確認メール / The recap becomes a confirmation', ['export', 'email', created]);
  console.log('\n── 5. このケースだけをコミット / Exactly this case is committed');
  await commit(join(folder, created), scaffold, filled);
  copyFileSync(join(SAMPLES, 'filled.en.md'), join(folder, ENGLISH));
  step(folder, '6. 英語のケースも同じ / The same in English', ['lint', ENGLISH, '--language', 'en']);
  step(folder, '7. 英語の確認メール / Its confirmation', ['export', 'email', ENGLISH]);
  if (has('--no-editor'))
    console.log(
      '\nnpm start では、このあと見本のフォルダーを VS Code で開きます。 npm start goes on in VS Code.',
    );
}

async function commit(path: string, before: string, after: string): Promise<void> {
  const [then, now] = [parseCase(before), parseCase(after)];
  if (!now) throw new Error('The sample is no case.');
  const result = await commitCase(path, [], commitMessageOf(now, then, { language: 'ja' }));
  if (!result.ok) throw new Error(`${result.problem} ${result.detail}`);
  const shown = ['-c', 'core.quotePath=false', 'show', '--stat=120', '--format=%h %B', 'HEAD'];
  console.log(execFileSync('git', shown, { cwd: dirname(path), encoding: 'utf8' }).trimEnd());
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
