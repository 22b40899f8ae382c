import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { lintText } from '../../src/cli/lintFiles';
import { DEFAULT_OPTIONS } from '../../src/core/config/options';
import { decode } from '../../src/node/readCaseFile';

/** What no file may do: run code, reach a prototype, end the process, or make the linter throw. */

const ROOT = join(__dirname, '../..');
const CONTEXT = { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 22) };
const CASE = `---
caseNotes: 1
title: "着払い返品の返金"
status: ready
category: return-refund
store:
  name: 青空商店
  email: ops@aozora.example
ids:
  orderId: 250-1234567-1234567
goal: "送料を差し引いてよいか、回答をもらう"
timeline:
  - at: 2026-11-20T10:15+09:00
    event: "届いた"
    action: "保存した"
    error: "入力できない"
---

## 結論・現状・要望

- 結論: 250-1234567-1234567 の件です。

## 通話 2026-11-21 14:05

- 14:06 本人確認

## まとめ 2026-11-21 14:20

- 決定事項: 返金する
- 当店の作業:
  - [ ] 返金処理 (期限: 明日)
- Amazonの作業: なし
- 回答期限: 2026-11-25 17:00
`;

const HOSTILE = [
  '__proto__: {polluted: 1}',
  'constructor:\n  prototype:\n    polluted: 1',
  '? [a]\n: b',
  '!!js/function "x"',
  '&a [*a]',
  '- - - - -',
  '---',
  '...',
  '---js',
  '```',
  '<!--',
  '-->',
  '~~~',
  '    ',
  '\t',
  '\r',
  '\r\n',
  '\u2028',
  '\ufeff',
  '\u0000',
  '\u202e',
  '\ud800',
  '😀',
  '：',
  '（期限: ',
  '(due: ',
  '令和8年',
  '来週の金曜日',
  '<<<<<<< ours',
  '=======',
  '>>>>>>> theirs',
  '[[[[[[[[',
  '{{{{{{{{',
  '"',
  "'",
  '|',
  '>-',
  '%YAML 9',
  'case-notes-disable',
  '## まとめ',
  '# ',
  '- [ ] ',
  '999999999999999999999',
  '2026-02-30',
  '1'.repeat(300),
  'あ'.repeat(300),
  '*'.repeat(200),
  '> '.repeat(60),
];

const disturbed = fc
  .array(
    fc.tuple(
      fc.nat(CASE.length),
      fc.nat(30),
      fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 8 })),
    ),
    { maxLength: 5 },
  )
  .map((changes) =>
    changes.reduce((text, [at, cut, put]) => {
      const place = Math.min(at, text.length);
      return text.slice(0, place) + put + text.slice(place + cut);
    }, CASE),
  );

describe('any text', () => {
  it('gives findings inside the text, and never a throw', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).join();
    fc.assert(
      fc.property(disturbed, (text) => {
        const result = lintText('x.md', text, CONTEXT, 'en');
        if (result.state !== 'checked') return;
        for (const { range, message } of result.findings) {
          assert.ok(range.start.line <= range.end.line && range.end.line <= text.split(/\r\n|\r|\n/).length);
          // What a case itself says may stand in a message about it.
          const [hole] = /undefined|NaN|\[object|\{\w+\}/.exec(message) ?? [];
          assert.ok(hole === undefined || text.includes(hole), message);
        }
      }),
      { numRuns: 10_000 },
    );
    assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('is strictly UTF-8 or left alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const reading = decode(bytes);
        if (!reading.ok) return;
        assert.deepEqual(new Uint8Array(Buffer.from(reading.text, 'utf8')), bytes);
        lintText('x.md', reading.text, CONTEXT, 'ja');
      }),
      { numRuns: 10_000 },
    );
  });
});

const FENCES = [
  '---js',
  '--- js',
  '---javascript',
  '---JavaScript',
  '--- JavaScript',
  '---JS',
  '---\tjs',
  '---js ',
  '---coffee',
  '---node',
  '---json',
  '---toml',
];
const BOMBS = {
  deepFlow: `a: ${'['.repeat(5000)}`,
  deepMaps: Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  laughs: [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((key, i) => `${key}: &${key} [${`*${'abcdefg'[i]},`.repeat(9)}]`),
  ].join('\n'),
  anchors: `a: ${'&a '.repeat(20_000)}`,
  keys: Array.from({ length: 8000 }, (_, i) => `k${i}: 1`).join('\n'),
  large: `a: "${'x'.repeat(900_000)}"`,
  blanks: `a:${' '.repeat(60_000)}x`,
};

describe('a hostile folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'case-notes-hostile-'));
  const canary = join(folder, 'canary');
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('runs no code and does not end the process', () => {
    const cases = join(folder, 'cases');
    mkdirSync(cases);
    const code = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, 'x')`;
    for (const [i, fence] of FENCES.entries())
      writeFileSync(join(cases, `fence-${i}.md`), `${fence}\n${code}\ncaseNotes: 1\n---\n`);
    for (const [name, yaml] of Object.entries(BOMBS))
      for (let i = 0; i < 50; i++)
        writeFileSync(join(cases, `${name}-${i}.md`), `---\ncaseNotes: 1\n${yaml}\n---\n`);
    const bin = ['--import', 'tsx', join(ROOT, 'src/cli/bin.ts')];
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      [...bin, 'lint', '--format', 'json', folder],
      { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    assert.equal(signal, null, stderr);
    assert.equal(status, 1, stderr);
    const { files } = JSON.parse(stdout) as {
      files: { path: string; state: string; findings: { code: string }[] }[];
    };
    assert.equal(files.length, FENCES.length + Object.keys(BOMBS).length * 50);
    for (const { path, findings } of files) assert.ok(findings.length > 0, `${path} has no finding`);
    assert.throws(() => statSync(canary), /ENOENT/);
  });
});
