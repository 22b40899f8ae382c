import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobText, Git, openHistory, type PastEvent } from '../../src/node/git';
import { pagesOf } from '../core/history/pages';
import { Repository } from './repository';

const { page, opened, withOrder, ready, calling, closed, confirmed, resolved, words } = pagesOf('ja');

describe('the history of a case in git', () => {
  let repo: Repository;
  beforeEach(() => {
    repo = new Repository();
  });
  afterEach(() => repo.dispose());

  const read = async (name: string, root = repo.root): Promise<PastEvent[]> => {
    const history = await openHistory(join(root, name));
    assert.ok(history.ok, JSON.stringify(history));
    const events: PastEvent[] = [];
    for (let at: number | undefined = 0; at !== undefined; ) {
      const { events: more, next } = await history.value.page(at);
      events.push(...more);
      at = next;
    }
    history.value.dispose();
    return events;
  };
  const types = async (name: string) => (await read(name)).map(({ type }) => type);
  const short = async (name: string) => (await read(name)).map(({ type, commit }) => `${type} ${commit}`);
  /** A body that both sides of a merge can edit without a conflict. */
  const LINES = Array.from({ length: 30 }, (_, i) => `行 ${i}`);
  const long = (status: string, ...edits: [number, string][]) => {
    const lines = [...LINES];
    for (const [line, text] of edits) lines[line] = text;
    return page(status, '', words.goal, `${lines.join('\n')}\n`);
  };

  it('is told newest first, each event at its commit, on the clock of its author', async () => {
    const hashes = [opened, withOrder, ready, calling, closed, confirmed, resolved].map((text) =>
      repo.save('cases/a.md', text),
    );
    repo.save('cases/b.md', opened);
    const events = await read('cases/a.md');
    assert.deepEqual(
      events.map(({ type }) => type),
      ['resolved', 'confirmed', 'promised', 'called', 'ready', 'id-added', 'opened'],
    );
    assert.deepEqual(
      events.map(({ commit }) => commit),
      [...hashes].reverse(),
    );
    assert.equal(events[0]?.at, '2026-11-01T07:00:00+09:00');
    assert.equal(events[0]?.author, 'Sample');
    assert.equal(events[0]?.after.path, 'cases/a.md');
    assert.equal(events.at(-1)?.before, undefined);
  });

  it('reads the contents of both sides', async () => {
    repo.save('a.md', opened);
    repo.save('a.md', withOrder);
    const [event] = await read('a.md');
    assert.ok(event?.before);
    assert.equal(await blobText(repo.path('a.md'), event.before.blob), opened);
    assert.equal(await blobText(repo.path('a.md'), event.after.blob), withOrder);
    assert.equal(await blobText(repo.path('a.md'), 'f'.repeat(40)), undefined);
    assert.equal(await blobText(repo.path('a.md'), 'HEAD:a.md'), undefined);
  });

  it('follows new names, with an edit in the same commit, through folders and back', async () => {
    repo.save('a.md', long('preparing'));
    repo.git('mv', 'a.md', 'b.md');
    repo.save('b.md', long('ready'));
    repo.write('cases/keep', '');
    repo.git('mv', 'b.md', 'cases/a.md');
    repo.commit();
    repo.git('mv', 'cases/a.md', 'a.md');
    repo.commit();
    const events = await read('a.md');
    assert.deepEqual(
      events.map(({ type, after }) => `${type} ${after.path}`),
      ['renamed a.md', 'renamed cases/a.md', 'ready b.md', 'renamed b.md', 'opened a.md'],
    );
    assert.equal(events[2]?.before?.path, 'a.md');
  });

  it('does not take another case for an earlier name', async () => {
    repo.save('old.md', long('preparing'));
    repo.git('rm', '-q', 'old.md');
    repo.save('new.md', '---\ncaseNotes: 1\ntitle: "別の件"\n---\n');
    assert.deepEqual(await types('new.md'), ['opened']);
  });

  it('begins with the case that bears the name now, not with one that moved away', async () => {
    repo.save('a.md', long('preparing'));
    repo.git('mv', 'a.md', 'b.md');
    repo.commit();
    repo.save('a.md', opened);
    repo.save('a.md', withOrder);
    assert.deepEqual(await types('a.md'), ['id-added', 'opened']);
    assert.deepEqual(await types('b.md'), ['renamed', 'opened']);
  });

  it('goes on where a case was deleted and came back', async () => {
    repo.save('a.md', opened);
    repo.git('rm', '-q', 'a.md');
    repo.commit();
    repo.save('a.md', withOrder);
    assert.deepEqual(await types('a.md'), ['id-added', 'opened']);
  });

  it('tells what came in by a merge once, at its own commit', async () => {
    repo.save('a.md', long('preparing'));
    repo.git('checkout', '-qb', 'side');
    const edit = repo.save('a.md', long('preparing', [25, '向こうの追記']));
    repo.git('checkout', '-q', 'main');
    const ready = repo.save('a.md', long('ready'));
    repo.merge('side');
    assert.deepEqual((await short('a.md')).slice(0, 2), [`ready ${ready}`, `edited ${edit}`]);
    assert.deepEqual(await types('a.md'), ['ready', 'edited', 'opened']);
  });

  it('tells at a merge what was written in the merge', async () => {
    repo.save('a.md', long('preparing'));
    repo.git('checkout', '-qb', 'side');
    repo.save('a.md', long('preparing', [25, '向こうの追記']));
    repo.git('checkout', '-q', 'main');
    repo.save('a.md', long('preparing', [2, 'こちらの追記']));
    repo.git('merge', '--quiet', '--no-commit', '--no-ff', 'side');
    const merge = repo.save('a.md', long('resolved', [2, 'こちらの追記'], [25, '向こうの追記']));
    assert.deepEqual((await short('a.md'))[0], `resolved ${merge}`);
    assert.deepEqual(await types('a.md'), ['resolved', 'edited', 'edited', 'opened']);
  });

  for (const [first, second] of [
    ['rename', 'edit'],
    ['edit', 'rename'],
  ] as const)
    it(`follows both sides of a merge where one renamed and the other edited (${first} first)`, async () => {
      const side = {
        rename: () => {
          repo.git('mv', 'a.md', 'b.md');
          repo.commit();
        },
        edit: () => repo.save('a.md', long('ready')),
      };
      const base = repo.save('a.md', long('preparing'));
      repo.git('checkout', '-qb', 'side');
      side[first]();
      repo.git('checkout', '-q', 'main');
      side[second]();
      repo.merge('side');
      repo.save('b.md', long('resolved'));
      const told = first === 'rename' ? ['ready', 'renamed'] : ['renamed', 'ready'];
      assert.deepEqual(await types('b.md'), ['resolved', ...told, 'opened']);
      assert.equal((await read('b.md')).at(-1)?.commit, base);
    });

  it('leaves out what a merge threw away, and tells a change made on both sides once', async () => {
    repo.save('a.md', long('preparing'));
    repo.git('checkout', '-qb', 'side');
    repo.save('a.md', long('resolved'));
    repo.git('checkout', '-q', 'main');
    repo.save('a.md', long('ready'));
    repo.merge('-s', 'ours', 'side');
    assert.deepEqual(await types('a.md'), ['ready', 'opened']);
    repo.git('checkout', '-qb', 'twin');
    repo.save('a.md', long('resolved'));
    repo.git('checkout', '-q', 'main');
    repo.save('a.md', long('resolved'));
    repo.merge('twin');
    assert.deepEqual(await types('a.md'), ['resolved', 'ready', 'opened']);
  });

  it('follows a case that two unrelated histories brought together', async () => {
    repo.save('other.txt', 'x\n');
    repo.git('checkout', '-q', '--orphan', 'cases');
    repo.git('rm', '-rqf', '.');
    repo.save('a.md', opened);
    repo.git('checkout', '-q', 'main');
    repo.merge('--allow-unrelated-histories', 'cases');
    repo.save('a.md', withOrder);
    assert.deepEqual(await types('a.md'), ['id-added', 'opened']);
  });

  it('reads 1,000 commits, page by page', async () => {
    const commits = Array.from({ length: 1000 }, (_, i) => {
      const text = page(i % 2 === 0 ? 'preparing' : 'ready', '', words.goal, `${i}\n`);
      const data = Buffer.from(text);
      return `commit refs/heads/main\ncommitter S <s@shop.example> ${1_764_000_000 + i} +0900\ndata 1\nx\nM 100644 inline cases/a.md\ndata ${data.length}\n${text}\n`;
    });
    repo.gitWith(commits.join(''), 'fast-import', '--quiet');
    repo.git('reset', '--hard', '--quiet');
    const history = await openHistory(repo.path('cases/a.md'));
    assert.ok(history.ok);
    const first = await history.value.page();
    assert.equal(first.events.length, 50);
    assert.equal(first.events[0]?.type, 'ready');
    assert.ok(first.next !== undefined);
    const second = await history.value.page(first.next);
    assert.notEqual(second.events[0]?.commit, first.events.at(-1)?.commit);
    history.value.dispose();
    const all = await read('cases/a.md');
    assert.equal(all.length, 1000);
    assert.equal(new Set(all.map(({ commit }) => commit)).size, 1000);
    assert.equal(all.at(-1)?.type, 'opened');
  });

  const HOSTILE = [
    '--all',
    '*.md',
    ':(exclude)x',
    '-',
    'a b.md',
    '着払い返品.md',
    'new\nline.md',
    '"quoted".md',
    '$(id).md',
    '[a].md',
    'commit 0123.md',
    ':100644 100644 0 0 M',
    "it's.md",
    '\\back\\slash.md',
    'tab\tbed.md',
  ];
  for (const name of HOSTILE)
    it(`takes the name ${JSON.stringify(name)} for a name, and follows it`, async () => {
      repo.save('bystander.md', resolved);
      repo.save('before.md', long('preparing'));
      renameSync(repo.path('before.md'), repo.path(name));
      repo.commit();
      repo.save(name, long('ready'));
      assert.deepEqual(await types(name), ['ready', 'renamed', 'opened']);
      renameSync(repo.path(name), repo.path('after.md'));
      repo.commit(`${name}\n\n:100644 100644 0 0 M\ncommit x`);
      assert.deepEqual(await types('after.md'), ['renamed', 'ready', 'renamed', 'opened']);
    });

  it('is not led astray by the settings of the user', async () => {
    for (const [key, value] of [
      ['log.follow', 'true'],
      ['log.decorate', 'full'],
      ['log.showRoot', 'false'],
      ['log.showSignature', 'true'],
      ['log.diffMerges', 'separate'],
      ['log.date', 'relative'],
      ['diff.renames', 'copies'],
      ['diff.relative', 'true'],
      ['diff.noprefix', 'true'],
      ['color.ui', 'always'],
      ['core.quotePath', 'true'],
      ['core.abbrev', '7'],
      ['i18n.logOutputEncoding', 'ISO-2022-JP'],
      ['format.pretty', 'oneline'],
    ] as const)
      repo.git('config', key, value);
    repo.save('cases/a.md', long('preparing'));
    repo.git('notes', 'add', '-m', 'note');
    repo.git('mv', 'cases/a.md', 'cases/着払い.md');
    repo.commit('日本語');
    repo.save('cases/着払い.md', long('ready'));
    assert.deepEqual(await types('cases/着払い.md'), ['ready', 'renamed', 'opened']);
  });

  it('starts nothing that a repository brings along', async () => {
    repo.write('.gitattributes', '*.md diff=trap filter=trap\n');
    repo.save('a.md', opened);
    repo.save('a.md', withOrder);
    const trap = join(repo.root, 'trap.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch ${JSON.stringify(join(repo.root, 'fired'))}\ncat\n`, {
      mode: 0o755,
    });
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'diff.external',
      'diff.trap.command',
      'diff.trap.textconv',
      'filter.trap.smudge',
      'gpg.program',
    ])
      repo.git('config', key, trap);
    const [event] = await read('a.md');
    assert.equal(event?.type, 'id-added');
    assert.equal(await blobText(repo.path('a.md'), event.after.blob), withOrder);
    assert.ok(!existsSync(repo.path('fired')));
  });

  it('is empty before the first commit, of the file and of the repository', async () => {
    repo.write('a.md', opened);
    const unborn = await openHistory(repo.path('a.md'));
    assert.ok(unborn.ok && unborn.value.isEmpty && unborn.value.head === undefined);
    repo.save('other.txt', 'x\n');
    repo.git('rm', '-q', '--cached', 'a.md');
    repo.git('commit', '--quiet', '-m', 'without');
    repo.git('commit', '--quiet', '--amend', '-m', 'never');
    repo.write('b.md', opened);
    const untracked = await openHistory(repo.path('b.md'));
    assert.ok(untracked.ok && untracked.value.isEmpty && untracked.value.head !== undefined);
  });

  it('says that there is no repository, and no git', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'case-notes-plain-'));
    writeFileSync(join(outside, 'a.md'), opened);
    const plain = await openHistory(join(outside, 'a.md'));
    assert.equal(plain.ok ? '' : plain.problem, 'no-repository');
    const gone = await openHistory(join(outside, 'gone/a.md'));
    assert.equal(gone.ok ? '' : gone.problem, 'no-repository');
    const none = await openHistory(join(outside, 'a.md'), new Git('no-such-git'));
    assert.equal(none.ok ? '' : none.problem, 'no-git');
    rmSync(outside, { recursive: true });
  });

  it('shows what git says to a folder of another owner', async () => {
    const words = 'fatal: detected dubious ownership. git config --global --add safe.directory x';
    const strict = repo.path('strict-git');
    writeFileSync(strict, `#!/bin/sh\necho '${words}' >&2\nexit 128\n`, { mode: 0o755 });
    const history = await openHistory(repo.path('a.md'), new Git(strict));
    assert.deepEqual(history, { ok: false, problem: 'refused', detail: words });
  });

  it('reads as far as a shallow clone goes, and knows that there was more', async () => {
    for (const text of [opened, withOrder, ready, resolved]) repo.save('a.md', text);
    const shallow = new Repository({ of: repo, args: ['--depth', '2'] });
    const history = await openHistory(shallow.path('a.md'));
    assert.ok(history.ok && history.value.isCut);
    assert.deepEqual(
      (await history.value.page()).events.map(({ type }) => type),
      ['resolved', 'confirmed', 'promised', 'called'],
    );
    history.value.dispose();
    shallow.dispose();
    const whole = await openHistory(repo.path('a.md'));
    assert.ok(whole.ok && !whole.value.isCut);
  });

  it('reads from where HEAD stands when it is on no branch, and from a work tree of its own', async () => {
    repo.save('a.md', opened);
    repo.save('a.md', withOrder);
    repo.save('a.md', resolved);
    repo.git('checkout', '-q', '--detach', 'HEAD~1');
    assert.deepEqual(await types('a.md'), ['id-added', 'opened']);
    const tree = join(repo.root, 'tree');
    repo.git('worktree', 'add', '-q', tree, 'main');
    mkdirSync(join(tree, 'x'));
    assert.equal((await read('tree/a.md'))[0]?.type, 'resolved');
  });

  it('tells an edit where a version cannot be read, and reads on behind it', async () => {
    repo.save('a.md', opened);
    repo.save('a.md', Buffer.from([0x93, 0xfa, 0x96, 0x7b]));
    repo.save('a.md', `${opened}${'x'.repeat(1_000_001)}`);
    repo.save('a.md', withOrder);
    assert.deepEqual(await types('a.md'), ['edited', 'edited', 'edited', 'opened']);
  });

  it('passes over a commit that changed the mode alone', async () => {
    repo.save('a.md', opened);
    repo.git('update-index', '--chmod=+x', 'a.md');
    repo.git('commit', '--quiet', '-m', 'mode');
    assert.deepEqual(await types('a.md'), ['opened']);
  });
});
