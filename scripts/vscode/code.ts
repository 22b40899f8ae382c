#!/usr/bin/env -S node --import tsx
/**
 * Stands in for VS Code's executable where only the npm registry can be reached: takes the arguments
 * `@vscode/test-electron` gives, runs the server in this process's care and the window in Chromium, relays the
 * tests' output and exits with their verdict. `CASE_NOTES_EDITION` (`floor`, `newest`, or `web` for
 * VS Code in the browser alone) and `CASE_NOTES_LOCALE` choose what runs.
 */
import { format } from 'node:util';
import { launchBrowser } from './browser';
import type { Edition } from './install';
import { startServer } from './server';
import { ensureTools } from './system';
import { startWebServer } from './webServer';

const value = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const LIMIT_MS = 180_000;

interface Started {
  readonly address: string;
  log(): string;
  stop(): void | Promise<void>;
}

interface Run {
  readonly extension: string;
  readonly tests: string;
  readonly folder: string;
}

async function started({ extension, tests, folder }: Run): Promise<Started> {
  if (process.env.CASE_NOTES_EDITION === 'web')
    return { ...(await startWebServer({ extension, tests, folder })), log: () => '' };
  const server = await startServer({
    edition: (process.env.CASE_NOTES_EDITION ?? 'floor') as Edition,
    locale: process.env.CASE_NOTES_LOCALE === 'ja' ? 'ja' : 'en',
    workspaceTrust: !process.argv.includes('--disable-workspace-trust'),
    // VS Code's own git writes to processes that have gone, and mocha takes that for a failure of the test under way.
    settings: { 'git.enabled': false },
  });
  const address = server.url(folder, [
    ['extensionDevelopmentPath', extension],
    ['extensionTestsPath', tests],
  ]);
  return { address, log: server.log, stop: server.stop };
}

async function main(): Promise<number> {
  const [extension, tests] = [value('extensionDevelopmentPath'), value('extensionTestsPath')];
  const folder = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
  if (!extension || !tests || !folder) throw new Error('An extension, its tests and a folder are needed.');
  ensureTools();
  const server = await started({ extension, tests, folder });
  const browser = await launchBrowser();
  const stop = async () => {
    await browser.close();
    await server.stop();
  };
  process.once('SIGINT', () => void stop().then(() => process.exit(130)));
  try {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    const verdict = new Promise<number>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`No verdict in time:\n${server.log()}`)), LIMIT_MS);
      const done = (code: number) => {
        clearTimeout(late);
        resolve(code);
      };
      void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
        // Mocha prints by format, the workbench's own messages are plain.
        if (type === 'info' && /%[sd]/.test(String(args[0]))) console.log(format(...args));
      });
      void page.exposeFunction('codeAutomationExit', done);
    });
    await page.goto(server.address);
    return await verdict;
  } finally {
    await stop();
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
