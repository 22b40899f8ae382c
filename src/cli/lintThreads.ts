import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type LintJob, lintFiles } from './lintFiles';
import type { FileResult } from './lintReport';

/** Fewer files are checked sooner than another thread has started. */
const ENOUGH_FILES = 1500;
const MOST_THREADS = 8;

const WORKER = join(__dirname, 'lintWorker.js');

/** The results in the order of the paths; many files are shared out among threads, each a stretch of the paths. */
export async function lintInThreads(job: LintJob): Promise<FileResult[]> {
  const { paths } = job;
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(paths.length / ENOUGH_FILES) + 1);
  // The worker is a bundle beside this one; run from the sources there is none.
  if (threads < 2 || !existsSync(WORKER)) return lintFiles(job);
  const share = Math.ceil(paths.length / threads);
  const shares = Array.from({ length: threads }, (_, i) => paths.slice(i * share, (i + 1) * share));
  const [own = [], ...others] = shares;
  const away = others.map((part) => inThread({ ...job, paths: part }));
  const here = lintFiles({ ...job, paths: own });
  return [here, ...(await Promise.all(away))].flat();
}

const inThread = (job: LintJob): Promise<FileResult[]> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
