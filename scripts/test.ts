/** Everything there is to check, one part after the other; the last line sums up over all of them. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureTools } from './vscode/system';

const ROOT = join(__dirname, '..');

interface Part {
  readonly name: string;
  readonly command: readonly string[];
}

const bin = (name: string): string => join(ROOT, 'node_modules/.bin', name);
const script = (name: string): string[] => [process.execPath, '--import', 'tsx', join('scripts', name)];

/** Too long for the suite one runs all the time (`npm run test:unit`). */
const LONG = 'test/**/*.long.test.ts';

const PARTS: readonly Part[] = [
  { name: 'bundles', command: [process.execPath, 'esbuild.js', '--production'] },
  { name: 'types', command: [bin('tsc')] },
  { name: 'types in the browser', command: [bin('tsc'), '-p', 'src/webview'] },
  { name: 'types of the browser tests', command: [bin('tsc'), '-p', 'test/browser'] },
  { name: 'lint and format', command: [bin('biome'), 'check', '--error-on-warnings'] },
  {
    name: 'core, command line, contracts',
    // Nothing but the tests themselves takes long here: two processes halve it.
    command: [
      bin('mocha'),
      '--parallel',
      '--jobs',
      '2',
      '--ignore',
      LONG,
      'test/{core,cli,contract}/**/*.test.ts',
    ],
  },
  { name: 'properties of many runs, git through the command line', command: [bin('mocha'), LONG] },
  { name: 'git and files', command: [bin('mocha'), 'test/node/**/*.test.ts'] },
  { name: 'hostile input', command: [bin('mocha'), 'test/fuzz/**/*.test.ts'] },
  { name: 'grammar', command: script('grammarTests.ts') },
  { name: 'in the browser', command: [bin('mocha'), 'test/browser/**/*.test.ts'] },
  { name: 'inside VS Code', command: script('hostTests.ts') },
  { name: 'by keyboard in VS Code', command: [bin('mocha'), 'test/ui/**/*.test.ts'] },
];

interface Counts {
  passed: number;
  failed: number;
}

/** Mocha says how many; any other part counts as one. */
function run({ name, command }: Part): Promise<Counts> {
  console.log(`\n▶ ${name}`);
  const [file, ...args] = command as [string, ...string[]];
  return new Promise((resolve) => {
    const env = { ...process.env, CASE_NOTES_TESTS: 'all' };
    const child = spawn(file, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      process.stdout.write(chunk);
    });
    child.on('close', (code) => {
      const sum = (pattern: RegExp) =>
        [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
      const counts = { passed: sum(/^\s*(\d+) passing/gm), failed: sum(/^\s*(\d+) failing/gm) };
      if (counts.passed + counts.failed === 0)
        resolve(code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
      else resolve(code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
    });
  });
}

async function main(): Promise<void> {
  ensureTools();
  const total: Counts = { passed: 0, failed: 0 };
  for (const part of PARTS) {
    const { passed, failed } = await run(part);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

void main();
