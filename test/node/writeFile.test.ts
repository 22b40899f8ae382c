import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { createFile, replaceFile } from '../../src/node/writeFile';

describe('writing a file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'case-notes-write-'));
    path = join(folder, 'case.md');
    writeFileSync(path, 'old');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('replaces it whole and leaves nothing beside it', () => {
    assert.equal(replaceFile(path, 'old', '新しい\r\n'), 'written');
    assert.equal(readFileSync(path, 'utf8'), '新しい\r\n');
    assert.deepEqual(readdirSync(folder), ['case.md']);
  });

  it('keeps the mode, whatever the umask', () => {
    const umask = process.umask(0o077);
    try {
      for (const mode of [0o600, 0o640, 0o664, 0o666, 0o755, 0o444]) {
        chmodSync(path, mode);
        replaceFile(path, readFileSync(path, 'utf8'), mode.toString(8));
        assert.equal((statSync(path).mode & 0o7777).toString(8), mode.toString(8));
      }
    } finally {
      process.umask(umask);
    }
  });

  it('keeps a link a link', () => {
    const link = join(folder, 'link.md');
    symlinkSync(path, link);
    assert.equal(replaceFile(link, 'old', 'new'), 'written');
    assert.equal(lstatSync(link).isSymbolicLink(), true);
    assert.equal(readFileSync(path, 'utf8'), 'new');
  });

  it('leaves a file that has changed since it was read, to the byte', () => {
    // Read as text, a byte that is no UTF-8 looks like the sign that stands for it.
    writeFileSync(path, Buffer.from([0x6f, 0xff]));
    for (const expected of ['old', 'o\ufffd'])
      assert.equal(replaceFile(path, expected, 'new'), 'changed-on-disk');
    assert.deepEqual([...readFileSync(path)], [0x6f, 0xff]);
    assert.deepEqual(readdirSync(folder), ['case.md']);
  });

  it('sweeps what a killed writer of the same file left, and nothing else', () => {
    const gone = spawnSync(process.execPath, ['-e', '0']).pid;
    const kept = [
      `.case.md.${process.ppid}.tmp`,
      `.other.md.${gone}.tmp`,
      '.case.md.x.tmp',
      `case.md.${gone}.tmp`,
    ];
    for (const name of [`.case.md.${gone}.tmp`, ...kept]) writeFileSync(join(folder, name), 'half');
    replaceFile(path, 'old', 'new');
    assert.deepEqual(readdirSync(folder).sort(), [...kept, 'case.md'].sort());
  });

  it('creates none that is there, and none outside', () => {
    assert.equal(createFile(folder, 'case.md', 'new'), 'exists');
    assert.equal(createFile(folder, '../case.md', 'new'), 'outside');
    assert.equal(createFile(folder, 'a/b.md', 'new'), 'written');
    assert.equal(readFileSync(path, 'utf8'), 'old');
    assert.deepEqual(readdirSync(join(folder, 'a')), ['b.md']);
  });

  it('is never torn by a kill', async () => {
    const writer = join(folder, 'writer.cjs');
    buildSync({
      stdin: {
        contents: `
          import { readFileSync, writeSync } from 'node:fs';
          import { replaceFile } from './src/node/writeFile';
          for (let i = 0; ; i++) {
            replaceFile(process.argv[2], readFileSync(process.argv[2], 'utf8'), String(i % 10).repeat(200_000));
            writeSync(1, '.');
          }
        `,
        resolveDir: join(__dirname, '../..'),
        loader: 'ts',
      },
      bundle: true,
      platform: 'node',
      outfile: writer,
    });
    const whole = /^(?:old|(\d)\1{199999})$/;
    for (let kill = 0; kill < 15; kill++) {
      const child = spawn(process.execPath, [writer, path]);
      // Somewhere behind the first writes: where, is up to the two processes.
      for (let writes = 0; writes <= kill % 5; ) writes += (await once(child.stdout, 'data'))[0].length;
      child.kill('SIGKILL');
      await once(child, 'exit');
      assert.match(readFileSync(path, 'utf8'), whole);
    }
    replaceFile(path, readFileSync(path, 'utf8'), 'new');
    assert.deepEqual(readdirSync(folder).sort(), ['case.md', 'writer.cjs']);
  });
});
