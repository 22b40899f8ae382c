import assert from 'node:assert/strict';
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { type Language, pagesOf } from '../core/history/pages';
import { Repository } from '../node/repository';
import { Scene } from './world';

const GOLDEN = join(__dirname, '../fixtures/history');

describe('case-notes history', () => {
  let scene: Scene;
  let repo: Repository;
  beforeEach(() => {
    scene = new Scene();
    repo = new Repository();
  });
  afterEach(() => {
    scene.dispose();
    repo.dispose();
  });
  const run = (...args: string[]) => scene.run(['history', ...args], '', { cwd: repo.root });

  /** A case through its life, with a name and an edit too long for a line on the way. */
  function live(language: Language): { name: string; hashes: string[] } {
    const pages = pagesOf(language);
    const name =
      language === 'ja' ? 'cases/2026/2026-11-01-着払い返品.md' : 'cases/2026/2026-11-01-return.md';
    const hashes = [repo.save('cases/draft.md', pages.opened), repo.save('cases/draft.md', pages.withOrder)];
    repo.git('rm', '-q', '--cached', 'cases/draft.md');
    repo.write(name, '');
    renameSync(repo.path('cases/draft.md'), repo.path(name));
    hashes.push(repo.commit(), repo.save(name, pages.otherGoal));
    repo.hour = 30;
    hashes.push(repo.save(name, pages.ready), repo.save(name, pages.calling));
    repo.hour = 70;
    hashes.push(repo.save(name, pages.resolved), repo.save(name, pages.reopened));
    const task =
      language === 'ja'
        ? '返金処理をして、写真と送り状の控えを添え、'
        : 'issue the refund with photographs, the label, ';
    const closed = pages.reopened.replace(/\[ \] .*\(/, (line) =>
      line.replace('[ ] ', `[x] ${task.repeat(3)}`),
    );
    hashes.push(repo.save(name, closed));
    return { name, hashes };
  }

  for (const language of ['ja', 'en'] as const)
    it(`reads like a diary, ${language === 'ja' ? 'Japanese' : 'English'}`, async () => {
      const { name, hashes } = live(language);
      const { code, out, err } = await run(name, '--language', language);
      assert.deepEqual([code, err], [0, '']);
      const text = hashes.reduce((told, hash, i) => told.replaceAll(hash.slice(0, 8), `commit-${i}`), out);
      const golden = join(GOLDEN, `diary.${language}.txt`);
      assert.equal(text, readFileSync(golden, 'utf8'));
      for (const line of out.split('\n')) assert.ok(stringWidth(line) <= 80, line);
    });

  it('tells the offset where not everybody was on one clock', async () => {
    const { opened, withOrder } = pagesOf('en');
    repo.save('a.md', opened);
    repo.zone = '-08:00';
    repo.save('a.md', withOrder);
    const { out } = await run('a.md');
    assert.match(out, /\n {2}02:00 -08:00 {2}[0-9a-f]{8} {2}order ID/);
    assert.match(out, /\n {2}01:00 \+09:00 {2}[0-9a-f]{8} {2}opened/);
  });

  it('writes type, time, commit and the name of that day as JSON, newest first', async () => {
    const { opened, ready } = pagesOf('en');
    const first = repo.save('a.md', opened);
    repo.git('mv', 'a.md', 'b.md');
    const second = repo.save('b.md', ready.replace('goal:', 'deadline: 2026-12-01\ngoal:'));
    repo.write('cases/keep', '');
    const { code, out } = await scene.run(['history', '../b.md', '--format', 'json'], '', {
      cwd: repo.path('cases'),
    });
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      schemaVersion: 1,
      events: [
        { type: 'ready', at: '2026-11-01T02:00:00+09:00', commit: second, path: '../b.md' },
        { type: 'id-added', at: '2026-11-01T02:00:00+09:00', commit: second, path: '../b.md' },
        { type: 'renamed', at: '2026-11-01T02:00:00+09:00', commit: second, path: '../b.md' },
        { type: 'opened', at: '2026-11-01T01:00:00+09:00', commit: first, path: '../a.md' },
      ],
    });
  });

  it('says that nothing was committed yet, and that is no failure', async () => {
    repo.write('a.md', pagesOf('en').opened);
    assert.deepEqual(await run('a.md'), {
      code: 0,
      out: '',
      err: 'case-notes: “a.md” has not been committed yet. Its history begins with the first commit.\n',
    });
    const { code, out } = await run('a.md', '--format', 'json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), { schemaVersion: 1, events: [] });
  });

  it('says where older commits are missing', async () => {
    const { opened, ready } = pagesOf('ja');
    repo.save('a.md', opened);
    repo.save('a.md', ready);
    const shallow = new Repository({ of: repo, args: ['--depth', '1'] });
    const { code, err } = await scene.run(['history', 'a.md', '--language', 'ja'], '', { cwd: shallow.root });
    assert.equal(code, 0);
    assert.match(err, /git fetch --unshallow/);
    shallow.dispose();
  });

  it('refuses what has no history, with the next step', async () => {
    scene.write('a.md', pagesOf('en').opened);
    repo.save('notes.md', '# Notes\n');
    const outside = await scene.run(['history', 'a.md']);
    assert.equal(outside.code, 2);
    assert.match(outside.err, /“a\.md” is in no git repository\. Run git init/);
    const ja = await scene.run(['history', 'a.md', '--language', 'ja']);
    assert.match(ja.err, /git リポジトリの中にありません/);
    for (const args of [
      [],
      ['notes.md'],
      ['nowhere.md'],
      ['notes.md', 'notes.md'],
      ['-'],
      ['a.md', '--format', 'xml'],
    ]) {
      const { code, out, err } = await run(...args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /^case-notes: .+\n$/);
    }
  });

  it('prints nothing of a case or a name raw', async () => {
    const { opened, withOrder } = pagesOf('ja');
    const hostile = (text: string) =>
      text.replace('着払い', '着\u202e払\\u001b[2Jい').replace('250-1', '250\\u009b-1');
    const name = 'a\u202e\u009b\nb.md';
    repo.save('c.md', hostile(opened));
    repo.git('mv', 'c.md', name);
    repo.save(name, hostile(withOrder));
    for (const args of [[name], [name, '--format', 'json'], [name, '--language', 'ja']]) {
      const { code, out } = await run(...args);
      assert.equal(code, 0);
      assert.ok(out.length > 100);
      assert.doesNotMatch(out, /(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    }
  });
});
