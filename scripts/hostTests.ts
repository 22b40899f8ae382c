/**
 * Runs test/extension inside VS Code, floor and newest, in both languages, with several folders, and in the browser alone, all through
 * `@vscode/test-electron`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { type BuildOptions, build } from 'esbuild';

/** The tests in the browser stand on what the extension stands on there. */
const { WITHOUT_NODE } = require('../esbuild.js') as { WITHOUT_NODE: BuildOptions };

const ROOT = join(__dirname, '..');
const SUITES = join(ROOT, 'out/test/extension');

/** `CASE_NOTES_VSCODE` names a desktop VS Code to use instead. */
const EXECUTABLE = process.env.CASE_NOTES_VSCODE ?? join(ROOT, 'scripts/vscode/code.ts');

async function main(): Promise<void> {
  await build({
    entryPoints: ['index.ts', 'multiRoot.ts'].map((name) => join(ROOT, 'test/extension', name)),
    outdir: SUITES,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    supported: { 'dynamic-import': false },
  });
  await build({
    entryPoints: [join(ROOT, 'test/extension/web.ts')],
    outdir: SUITES,
    bundle: true,
    ...WITHOUT_NODE,
    format: 'cjs',
    external: ['vscode'],
    logOverride: { 'direct-eval': 'silent' },
    alias: { ...WITHOUT_NODE.alias, 'node:assert/strict': join(ROOT, 'test/extension/browserAssert.ts') },
  });
  let failed = 0;
  for (const edition of ['floor', 'newest'])
    for (const locale of ['en', 'ja']) {
      console.log(`VS Code (${edition}), ${locale}`);
      failed += await runIn(edition, locale, 'index.js');
    }
  console.log('VS Code (newest), several folders');
  failed += await runIn('newest', 'en', 'multiRoot.js', severalFolders);
  console.log('VS Code in the browser alone');
  failed += await runIn('web', 'en', 'web.js');
  process.exitCode = failed > 0 ? 1 : 0;
}

/** Two folders in one window; answers the file that names them. */
function severalFolders(top: string): string {
  for (const name of ['first', 'second']) mkdirSync(join(top, name, 'cases'), { recursive: true });
  const file = join(top, 'several.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
  return file;
}

/** @param prepare makes what is opened, below a folder of the run's own; default: that folder */
async function runIn(
  edition: string,
  locale: string,
  suite: string,
  prepare = (top: string): string => top,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-host-'));
  mkdirSync(join(folder, 'cases'));
  try {
    return await runTests({
      vscodeExecutablePath: EXECUTABLE,
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(SUITES, suite),
      launchArgs: [prepare(folder)],
      extensionTestsEnv: { CASE_NOTES_EDITION: edition, CASE_NOTES_LOCALE: locale },
      reuseMachineInstall: true,
    });
  } catch {
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
