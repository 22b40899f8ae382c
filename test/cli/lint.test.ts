import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { ANOTHER, CLEAN, Scene } from './world';

describe('case-notes lint', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(() => scene.dispose());

  const BAD = CLEAN.replace('status: awaiting-us', 'status: redy');

  it('ends with 0 where nothing is worse than a warning', async () => {
    scene.write('cases/a.md', CLEAN);
    const { code, out } = await scene.run(['lint']);
    assert.equal(code, 0);
    assert.match(out, /^1 case: 0 errors, 0 warnings, 0 infos$/m);
  });

  it('ends with 1 at an error, and says where it is', async () => {
    scene.write('cases/a.md', BAD);
    const { code, out } = await scene.run(['lint']);
    assert.equal(code, 1);
    assert.match(out, /^cases\/a\.md:4:9 error CN003 .*redy/m);
  });

  it('counts warnings against the limit', async () => {
    scene.write('cases/a.md', CLEAN.replace(/goal: .*/, 'goal: "相談したい"'));
    assert.equal((await scene.run(['lint'])).code, 0);
    assert.equal((await scene.run(['lint', '--max-warnings', '0'])).code, 1);
    assert.equal((await scene.run(['lint', '--max-warnings', '1'])).code, 0);
  });

  it('ends with 2 where the command cannot be carried out', async () => {
    for (const args of [
      ['lint', 'nowhere'],
      ['lint', '--max-warnings', 'x'],
      ['lint', '--format', 'xml'],
      ['lnit'],
      ['lint', '--nope'],
      ['lint', '--config', 'nowhere.yaml'],
      ['lint', '--now', 'soon'],
      [],
    ]) {
      const { code, err } = await scene.run(args);
      assert.equal(code, 2, args.join(' '));
      assert.doesNotMatch(err, /\n {4}at /, 'no stack trace');
      assert.notEqual(err, '');
    }
  });

  it('writes the JSON that other programs are held against', async () => {
    scene.write('cases/b.md', ANOTHER.replace(/goal: .*/, 'goal:'));
    scene.write('cases/a.md', CLEAN);
    scene.write('cases/other.md', '---\ntitle: x\n---\n');
    scene.write('cases/README.md', '# Not meant for a case\n');
    const { code, out, err } = await scene.run(['lint', '--format', 'json']);
    assert.equal(code, 1);
    assert.equal(err, '');
    const report = JSON.parse(out);
    assert.deepEqual(report.summary, { files: 2, notCases: 1, errors: 1, warnings: 0, infos: 0 });
    assert.deepEqual(
      report.files.map((file: { path: string }) => file.path),
      ['cases/a.md', 'cases/b.md'],
    );
    assert.deepEqual(report.files[0], {
      path: 'cases/a.md',
      state: 'checked',
      prep: { store: true, ids: true, timeline: true, goal: true },
      findings: [],
    });
    const [finding] = report.files[1].findings;
    assert.deepEqual(Object.keys(finding), ['code', 'name', 'severity', 'message', 'range', 'fixable']);
    assert.deepEqual(
      [finding.code, finding.severity, finding.range],
      ['CN017', 'error', { start: { line: 11, character: 0 }, end: { line: 11, character: 4 } }],
    );
    assert.equal(report.files[1].prep.goal, false);
  });

  it('tells what it could not check, and never takes it for clean', async () => {
    scene.write('cases/large.md', `---\ncaseNotes: 1\n---\n${'x'.repeat(1_000_000)}`);
    scene.write('cases/sjis.md', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0x92, 0x85, 0x0a]));
    scene.write('cases/edge.md', CLEAN + 'x'.repeat(1_000_000 - Buffer.byteLength(CLEAN)));
    const { code, out } = await scene.run(['lint', '--format', 'json']);
    assert.equal(code, 1);
    const states = JSON.parse(out).files.map((file: { path: string; state: string; reason?: string }) => [
      file.path,
      file.state,
      file.reason,
    ]);
    assert.deepEqual(states, [
      ['cases/edge.md', 'checked', undefined],
      ['cases/large.md', 'not-checked', 'too-large'],
      ['cases/sjis.md', 'not-checked', 'not-utf8'],
    ]);
  });

  it('finds the same cases from above, from among them and from elsewhere', async () => {
    scene.write('shop/cases/2026/a.md', CLEAN);
    scene.write('shop/cases/b.md', CLEAN);
    scene.write('shop/notes/c.md', CLEAN);
    symlinkSync(`${scene.folder}/shop/cases`, `${scene.folder}/link`);
    const found = async (args: string[], cwd: string) => {
      const { out } = await scene.run(['lint', ...args, '--format', 'json'], '', { cwd: scene.folder + cwd });
      return JSON.parse(out).files.map((file: { path: string }) => file.path);
    };
    assert.deepEqual(await found([], '/shop'), ['cases/2026/a.md', 'cases/b.md']);
    assert.deepEqual(await found(['cases'], '/shop'), ['cases/2026/a.md', 'cases/b.md']);
    assert.deepEqual(await found(['cases/2026'], '/shop'), ['cases/2026/a.md']);
    assert.deepEqual(await found([], '/shop/cases'), ['2026/a.md', 'b.md']);
    assert.deepEqual(await found(['shop/cases'], ''), ['shop/cases/2026/a.md', 'shop/cases/b.md']);
    assert.deepEqual(await found(['link'], ''), ['link/2026/a.md', 'link/b.md']);
    assert.deepEqual(await found(['shop/notes'], ''), []);
    assert.deepEqual(await found(['..', '.', 'b.md'], '/shop/cases'), ['2026/a.md', 'b.md']);
  });

  it('follows no link among the cases, and says so', async () => {
    scene.write('elsewhere/a.md', BAD);
    scene.write('cases/own.md', CLEAN);
    symlinkSync(`${scene.folder}/elsewhere/a.md`, `${scene.folder}/cases/file.md`);
    symlinkSync(`${scene.folder}/elsewhere`, `${scene.folder}/cases/folder`);
    symlinkSync(`${scene.folder}/elsewhere`, `${scene.folder}/cases/node_modules`);
    symlinkSync(`${scene.folder}/elsewhere`, `${scene.folder}/other`);
    const { code, out, err } = await scene.run(['lint']);
    assert.equal(code, 0);
    assert.match(out, /^1 case: /m);
    assert.match(
      err,
      /^case-notes: “cases\/file\.md” is a link .*\ncase-notes: “cases\/folder” is a link .*\n$/,
    );
    const named = await scene.run(['lint', 'cases/file.md']);
    assert.deepEqual([named.code, named.err], [1, '']);
  });

  it('takes a configuration that lies elsewhere for these folders too', async () => {
    scene.write('ci/strict.yaml', 'rules: { CN003: off }\n');
    scene.write('cases/a.md', BAD);
    const { code, out } = await scene.run(['lint', '--config', 'ci/strict.yaml']);
    assert.equal(code, 0);
    assert.match(out, /^1 case:/);
  });

  it('lets the nearest configuration hold', async () => {
    scene.write('.case-notes.yaml', 'include: ["**/cases/*.md"]\n');
    const ELSEWHERE = ANOTHER.replace('status: awaiting-us', 'status: redy');
    scene.write('a/cases/a.md', ELSEWHERE);
    scene.write('b/.case-notes.yaml', 'include: ["notes/*.md"]\nrules: { CN003: off }\n');
    scene.write('b/cases/b.md', BAD);
    scene.write('b/notes/c.md', BAD);
    const files = async (...args: string[]) =>
      JSON.parse((await scene.run(['lint', '--format', 'json', ...args])).out).files.map(
        (file: { path: string; findings: unknown[] }) => [file.path, file.findings.length],
      );
    assert.deepEqual(await files(), [
      ['a/cases/a.md', 1],
      ['b/notes/c.md', 0],
    ]);
    assert.deepEqual(await files('--config', '.case-notes.yaml'), [
      ['a/cases/a.md', 1],
      ['b/cases/b.md', 1],
    ]);
  });

  it('refuses a configuration that says something else than was meant', async () => {
    scene.write('cases/a.md', CLEAN);
    for (const [text, place] of [
      ['rules: { CN003: of }', '1:17'],
      ['timeZone: Asia/Tokio', '1:11'],
      ['include: [', '1:1'],
    ] as const) {
      scene.write('.case-notes.yaml', text);
      const { code, out, err } = await scene.run(['lint']);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, new RegExp(`\\.case-notes\\.yaml:${place} `));
    }
  });

  it('counts other Markdown once, and tells of what is named', async () => {
    scene.write('cases/other.md', '---\ntitle: x\n---\n');
    scene.write('cases/plain.md', '# Notes\n');
    const report = async (...args: string[]) =>
      JSON.parse((await scene.run(['lint', '--format', 'json', ...args])).out);
    assert.deepEqual((await report('.', 'cases', '.')).summary.notCases, 1);
    const named = await report('.', 'cases/other.md', 'cases/plain.md');
    assert.deepEqual(named.summary, { files: 2, notCases: 2, errors: 0, warnings: 0, infos: 0 });
    assert.match(
      (await scene.run(['lint', '.', 'cases/plain.md'])).out,
      /^0 cases: .* \(and 2 files that are no cases\)$/m,
    );
  });

  it('mends nothing where a path is wrong', async () => {
    const path = scene.write('cases/a.md', CLEAN.replace('250-1234567-1234567', '25012345671234567'));
    assert.equal((await scene.run(['lint', '--fix', 'cases/a.md', 'cases/b.md'])).code, 2);
    assert.match(readFileSync(path, 'utf8'), /25012345671234567/);
    assert.equal((await scene.run(['lint', ''])).code, 2);
  });

  it('waits for no pipe', async () => {
    execFileSync('mkfifo', [`${scene.folder}/pipe.md`]);
    const { code, out } = await scene.run(['lint', 'pipe.md', '--format', 'json']);
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).files[0].reason, 'unreadable');
  });

  it('reads a named file wherever it lies, and says when it is no case', async () => {
    scene.write('elsewhere/a.md', CLEAN);
    scene.write('elsewhere/b.md', '# Notes\n');
    assert.equal((await scene.run(['lint', 'elsewhere/a.md'])).code, 0);
    assert.equal(
      JSON.parse((await scene.run(['lint', 'elsewhere', '--format', 'json'])).out).files.length,
      0,
    );
    const named = JSON.parse((await scene.run(['lint', 'elsewhere/b.md', '--format', 'json'])).out);
    assert.deepEqual(named.files, [{ path: 'elsewhere/b.md', state: 'not-a-case', findings: [] }]);
  });

  it('reads standard input under a name', async () => {
    const { code, out } = await scene.run(
      ['lint', '-', '--stdin-path', 'cases/x.md', '--format', 'json'],
      BAD,
    );
    assert.equal(code, 1);
    assert.equal(JSON.parse(out).files[0].path, 'cases/x.md');
    const { code: large, out: told } = await scene.run(
      ['lint', '-', '--format', 'json'],
      CLEAN + 'x'.repeat(1_000_000),
    );
    assert.equal(large, 1);
    assert.deepEqual(JSON.parse(told).files, [
      { path: '-', state: 'not-checked', reason: 'too-large', findings: [] },
    ]);
  });

  it('says that standard input is not mended', async () => {
    const { code, err } = await scene.run(['lint', '-', '--fix'], CLEAN);
    assert.equal(code, 0);
    assert.match(err, /not mended/);
  });

  it('takes the present from --now as people and programs write it', async () => {
    const text = CLEAN.replace('2026-11-20 10:15', '2026-11-22 14:05:30');
    const isFuture = async (now: string) => {
      const { code, out } = await scene.run(['lint', '-', '--now', now], text);
      assert.equal(code, 0, now);
      return out.includes('CN016');
    };
    for (const now of [
      '2026-11-22T14:05:29+09:00',
      '2026-11-22T05:05:29.000Z',
      '2026-11-22T00:05-05:00',
      '2026-11-22',
    ])
      assert.equal(await isFuture(now), true, now);
    for (const now of [
      '2026-11-22T14:05:30+09:00',
      '2026-11-22T05:05:30.999Z',
      '2026-11-22 14:06+09:00',
      '2026-11-23',
    ])
      assert.equal(await isFuture(now), false, now);
    for (const now of ['', '2026-11-22T14:05', '2026-02-30', 'yesterday'])
      assert.equal((await scene.run(['lint', '--now', now])).code, 2, now);
  });

  it('mends what has one right answer, byte by byte, and keeps mode and link', async () => {
    const before = `\uFEFF${CLEAN.replace('250-1234567-1234567', '"25012345671234567"').replaceAll('\n', '\r\n')}`;
    const path = scene.write('real.md', before);
    scene.write('cases/keep.txt', '');
    chmodSync(path, 0o640);
    symlinkSync(path, `${scene.folder}/cases/link.md`);
    assert.equal((await scene.run(['lint', 'cases/link.md'])).code, 1);
    assert.equal((await scene.run(['lint', 'cases/link.md', '--fix'])).code, 0);
    assert.equal(readFileSync(path, 'utf8'), before.replace('"25012345671234567"', '250-1234567-1234567'));
    assert.equal(statSync(path).mode & 0o777, 0o640);
  });

  it('takes rules, stores and folders from the configuration, and tells its mistakes', async () => {
    scene.write(
      '.case-notes.yaml',
      'include: ["notes/*.md"]\nrules:\n  CN003: off\n  CN999: error\nlanguge: ja\n',
    );
    scene.write('notes/a.md', BAD);
    const { code, out, err } = await scene.run(['lint']);
    assert.equal(code, 0);
    assert.match(out, /1 case: 0 errors/);
    assert.match(err, /\.case-notes\.yaml:4:3 .*CN999/);
    assert.match(err, /\.case-notes\.yaml:5:1 .*language/);
  });

  it('speaks Japanese by locale or option', async () => {
    scene.write('cases/a.md', BAD);
    assert.match(
      (await scene.run(['lint', '--language', 'ja'])).out,
      /エラー CN003 status に「redy」は使えません/,
    );
    assert.match((await scene.run(['lint'], '', { env: { LANG: 'ja_JP.UTF-8' } })).out, /エラー/);
  });

  it('never lets a control character of a case reach the terminal', async () => {
    scene.write('cases/a.md', CLEAN.replace('status: awaiting-us', 'status: "re\\u001b[31mdy\\u202e"'));
    const { out } = await scene.run(['lint']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    assert.doesNotMatch(out, /[\u001b\u202e]/);
    assert.match(out, /\\u001b/);
  });

  it('keeps a finding on its line', async () => {
    scene.write('cases/a.md', CLEAN.replace(/status: .*/, 'status: "x\\ncases/b.md:1:1 error\\t"'));
    const { out } = await scene.run(['lint']);
    assert.equal(out.split('\n').length, 3);
    assert.match(out, /“x\\u000acases\/b\.md:1:1 error\\u0009”/);
  });

  it('colours on a terminal alone', async () => {
    scene.write('cases/a.md', BAD);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
    const coloured = /\u001b\[31m/;
    assert.match((await scene.run(['lint'], '', { outIsTerminal: true })).out, coloured);
    assert.doesNotMatch(
      (await scene.run(['lint', '--color', 'never'], '', { outIsTerminal: true })).out,
      coloured,
    );
    assert.doesNotMatch((await scene.run(['lint'])).out, coloured);
  });
});
