import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The day the cases of the corpus were written on: nothing is late yet. */
export const NOW = '2026-11-22T18:00+09:00';

/** The limit: nothing can be told of a file without reading it. */
export const READ_ALL = `
const { readdirSync, readFileSync } = require('node:fs');
let n = 0;
for (const g of readdirSync('cases')) for (const f of readdirSync('cases/' + g)) n += readFileSync('cases/' + g + '/' + f, 'utf8').length;
if (n === 0) process.exit(1);
`;

/** One whole process. */
export interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

export function measure(folder: string, args: readonly string[]): Run {
  const start = process.hrtime.bigint();
  const script = `require('node:child_process');process.on('exit',()=>process.stderr.write('\\nRSS='+process.resourceUsage().maxRSS));`;
  const hook = join(folder, 'rss.cjs');
  writeFileSync(hook, script);
  const { status, stderr } = spawnSync(process.execPath, ['--require', hook, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (status === null || status > 1) throw new Error(stderr);
  return { seconds, megabytes: Number(/RSS=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024 };
}
