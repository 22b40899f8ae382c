/** The index of 10,000 cases inside a real VS Code: how long it takes, and how long the host is held up. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { writeCorpus } from './corpus';

const ROOT = join(__dirname, '../..');
const COUNT = Number(process.env.CASES ?? 10_000);
const EXECUTABLE = process.env.CASE_NOTES_VSCODE ?? join(ROOT, 'scripts/vscode/code.ts');

export async function benchIndex(): Promise<void> {
  const outdir = join(ROOT, 'out/test/bench');
  await build({
    entryPoints: [join(__dirname, 'inEditor/run.ts')],
    outdir,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
  });
  writeAsleep(outdir);
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-bench-'));
  try {
    const bytes = writeCorpus(folder, COUNT);
    console.log(`${COUNT} cases, ${(bytes / 1e6).toFixed(1)} MB, in VS Code`);
    console.log('aims: tree complete 3 s, one file changed 10 ms, host never blocked longer than 50 ms');
    await runTests({
      vscodeExecutablePath: EXECUTABLE,
      extensionDevelopmentPath: outdir,
      extensionTestsPath: join(outdir, 'run.js'),
      launchArgs: [folder],
      extensionTestsEnv: { CASE_NOTES_EDITION: process.env.CASE_NOTES_EDITION ?? 'newest' },
      reuseMachineInstall: true,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The extension with its views and words alone: were it awake, it would fill an index of its own at the same time. */
function writeAsleep(folder: string): void {
  const { browser, ...manifest } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, main: './asleep.js' }));
  writeFileSync(join(folder, 'asleep.js'), 'exports.activate = () => {};');
  for (const name of ['package.nls.json', 'package.nls.ja.json', 'l10n', 'images'])
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
}
