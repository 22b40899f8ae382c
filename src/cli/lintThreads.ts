import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type LintJob, lintFiles, type SharedJob, type Stretch } from './lintFiles';
import type { FileResult } from './lintReport';

/** Fewer files are checked sooner than another thread has started. */
const ENOUGH_FILES = 1500;
const MOST_THREADS = 8;

const WORKER = join(__dirname, 'lintWorker.js');

/**
 * The results in the order of the paths. Many files are shared out among threads: whoever is done with a stretch takes
 * the next one, so that all of them end at the same time.
 */
export async function lintInThreads(job: LintJob): Promise<FileResult[]> {
  const { paths } = job;
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(paths.length / ENOUGH_FILES) + 1);
  const shared = { ...job, taken: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) };
  // The worker is a bundle beside this one; run from the sources there is none.
  const others = existsSync(WORKER) ? threads - 1 : 0;
  const away = Array.from({ length: others }, () => inThread(shared));
  const here = lintFiles(shared);
  return inOrder([here, ...(await Promise.all(away))].flat());
}

const inOrder = (stretches: readonly Stretch[]): FileResult[] =>
  [...stretches].sort((a, b) => a.from - b.from).flatMap(({ results }) => results);

const inThread = (job: SharedJob): Promise<Stretch[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
