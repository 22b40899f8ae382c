/** `case-notes lint` of 10,000 cases against reading them, whole processes, both in one run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus';
import { measure, NOW, READ_ALL, type Run } from './measure';

const COUNT = Number(process.env.CASES ?? 10_000);
const ROUNDS = 5;
/** Times the limit: what is allowed now, and the aim. */
const ALLOWED = 6;
const AIM = 4;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

export function benchLint(): void {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-bench-'));
  try {
    const bytes = writeCorpus(folder, COUNT);
    const cli = join(__dirname, '../../dist/cli.js');
    const reads: Run[] = [];
    const lints: Run[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const read = measure(folder, ['-e', READ_ALL]);
      const lint = measure(folder, [cli, 'lint', '--format', 'json', '--now', NOW]);
      // The first round warms the disk's cache for both.
      if (round > 0) {
        reads.push(read);
        lints.push(lint);
      }
    }
    const read = median(reads.map(({ seconds }) => seconds));
    const lint = median(lints.map(({ seconds }) => seconds));
    const ratio = lint / read;
    console.log(
      `${COUNT} cases, ${(bytes / 1e6).toFixed(1)} MB, ${ROUNDS} rounds, medians, Node ${process.version}`,
    );
    console.log(`read all      ${read.toFixed(2)} s`);
    console.log(
      `lint          ${lint.toFixed(2)} s, peak ${median(lints.map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
    );
    console.log(`lint / read   ${ratio.toFixed(2)} (allowed ${ALLOWED}, aim ${AIM})`);
    process.exitCode = ratio > ALLOWED ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
