import { parentPort, workerData } from 'node:worker_threads';
import { lintFiles, type SharedJob } from './lintFiles';

/** A thread that checks its share of the files and hands the results back. */
parentPort?.postMessage(lintFiles(workerData as SharedJob));
