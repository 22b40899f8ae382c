#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { version } from '../../package.json';
import { run } from './main';

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A question at the terminal; anything but a yes is a no. */
async function ask(question: string): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises');
  const line = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^(?:y|yes|はい)$/i.test((await line.question(`${question} [y/N] `)).trim());
  } finally {
    line.close();
  }
}

/** Whoever reads us through a pipe may have seen enough: `case-notes lint | head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

run(
  process.argv.slice(2),
  {
    cwd: process.cwd(),
    env: process.env,
    stdin: standardInput,
    clock: () => Date.now(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
    ...(process.argv[1] === undefined ? {} : { script: realpathSync(process.argv[1]) }),
  },
  version,
).then((code) => {
  // Not process.exit: what is still on its way to a pipe would be lost.
  process.exitCode = code;
});
