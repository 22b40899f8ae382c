/** `list`, `report` and `export handover` of many cases against reading them: times as ratios, and peak memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus';
import { measure, NOW, READ_ALL } from './measure';

const COUNT = Number(process.env.CASES ?? 10_000);
/** Peak memory at 100,000 cases: figures are counted and forgotten. */
const REPORT_MEGABYTES = 250;

const VERBS = [
  ['list', '--format', 'json'],
  ['report', '--as', 'json'],
  ['export', 'handover'],
];

export function benchList(): void {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-bench-'));
  try {
    const bytes = writeCorpus(folder, COUNT);
    const cli = join(__dirname, '../../dist/cli.js');
    measure(folder, ['-e', READ_ALL]);
    const read = measure(folder, ['-e', READ_ALL]);
    console.log(`${COUNT} cases, ${(bytes / 1e6).toFixed(1)} MB, Node ${process.version}`);
    console.log(`read all              ${read.seconds.toFixed(2)} s, peak ${read.megabytes.toFixed(0)} MB`);
    for (const verb of VERBS) {
      const { seconds, megabytes } = measure(folder, [cli, ...verb, '--now', NOW]);
      const ratio = (seconds / read.seconds).toFixed(1);
      const name = verb.filter((word) => !word.startsWith('-') && word !== 'json').join(' ');
      console.log(
        `${name.padEnd(21)} ${seconds.toFixed(2)} s, ${ratio} × reading, peak ${megabytes.toFixed(0)} MB`,
      );
      if (name === 'report' && megabytes > REPORT_MEGABYTES) process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
