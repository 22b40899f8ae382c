import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';

const run = promisify(execFile);

const ZONES = ['UTC', 'Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Kiritimati'];
const LOCALES = ['C', 'ja_JP.UTF-8', 'de_DE.UTF-8'];

interface Answer {
  readonly digest: string;
  readonly count: number;
  readonly locale: string;
  readonly timeZone: string;
  /** Of the same moment, on the clock of the machine. */
  readonly hour: number;
}

describe('the machine a date is read on', () => {
  it('makes no difference by its time zone or its locale', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'case-notes-zones-'));
    try {
      const script = join(folder, 'digest.cjs');
      const { outputFiles } = buildSync({
        entryPoints: [join(__dirname, 'digest.ts')],
        bundle: true,
        platform: 'node',
        format: 'cjs',
        write: false,
      });
      writeFileSync(script, outputFiles[0]?.text ?? '');
      // What the first zone left in memory must not speak for the others: each locale begins with another one.
      const answers = await Promise.all(
        LOCALES.map(async (locale, i): Promise<Answer[]> => {
          const env = { PATH: process.env.PATH, LC_ALL: locale, LANG: locale };
          const zones = [...ZONES.slice(i), ...ZONES.slice(0, i)];
          const { stdout } = await run(process.execPath, [script, ...zones], { env });
          return JSON.parse(stdout);
        }),
      ).then((some) => some.flat());
      assert.equal(answers.length, ZONES.length * LOCALES.length);
      assert.deepEqual([...new Set(answers.map(({ timeZone }) => timeZone))].sort(), [...ZONES].sort());
      assert.equal(new Set(answers.map(({ hour }) => hour)).size, ZONES.length);
      assert.equal(new Set(answers.map(({ locale }) => locale)).size, LOCALES.length);
      assert.equal(new Set(answers.map(({ digest }) => digest)).size, 1);
      assert.ok(answers.every(({ count }) => count >= 400));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  /** `Date` itself is refused in the core by biome.json. */
  it('is never asked for its zone, its locale or the time', () => {
    const asking =
      /\bDate\s*[.(]|\bnew Date\b|\.toLocale\w*\(|\.localeCompare\(|\bIntl\.(?!Segmenter\()|\bprocess\.|\bperformance\./;
    const core = join(__dirname, '../../../src/core');
    const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    assert.ok(files.length > 100);
    const found = files.filter((file) => asking.test(readFileSync(join(core, file), 'utf8')));
    assert.deepEqual(found, []);
  });
});
