import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../src/core/casefile/casefile';
import { DRIVER_KEYS } from '../../src/core/setup';
import { planAttributes } from '../../src/core/setup/attributes';
import { driverCommand } from '../../src/core/setup/mergeDriver';
import { program, Repository } from './repository';

/** The driver as git runs it, in real repositories. */

const caseText = (status: string, ...entries: string[]) =>
  `---\ncaseNotes: 1\ntitle: "返品(見本)"\nstatus: ${status}\ntimeline:\n${entries.map((it) => `  - "${it}"\n`).join('')}---\n\n## 通話 2026-11-22 14:05\n\n- 14:06 本人確認がすんだ\n`;

const A = '2026-11-20 10:15 届いた';
const B = '2026-11-21 09:00 電話した';
const C = '2026-11-22 09:00 再送した';
const BASE = caseText('ready', A);

describe('the merge driver in git', function () {
  this.timeout(60_000);
  let repository: Repository;
  beforeEach(() => {
    repository = new Repository();
    repository.commit('.gitattributes', planAttributes('', ['cases/**/*.md'], 'ja').added);
  });
  afterEach(() => repository.dispose());

  const register = (called: string) => repository.git('config', DRIVER_KEYS.command, driverCommand(called));
  const NAME = 'cases/2026/2026-11-22-着払い 返品.md';

  for (const name of [NAME, "cases/it's $(a) `b`.md", 'cases/"x" & ;y.md'])
    it(`merges entries of both branches: ${name}`, () => {
      register(program());
      repository.diverge(name, BASE, caseText('ready', A, C), caseText('ready', A, B));
      repository.git('merge', '--quiet', '--no-edit', 'topic');
      assert.equal(repository.read(name), caseText('ready', A, B, C));
      assert.deepEqual(repository.unmerged(), []);
      assert.equal(repository.git('status', '--porcelain'), '');
    });

  it('merges commit by commit in a rebase, and gives the same text', () => {
    register(program());
    repository.diverge(NAME, BASE, caseText('ready', A, C), caseText('ready', A, B));
    repository.git('checkout', '--quiet', 'topic');
    repository.commit(NAME, caseText('awaiting-us', A, B), 'status');
    repository.git('rebase', '--quiet', 'main');
    assert.equal(repository.read(NAME), caseText('awaiting-us', A, B, C));
    assert.equal(repository.git('log', '--format=%s', 'main..topic'), 'status\ntheirs\n');
  });

  it('merges from a folder below the top, in a work tree, and a stash', () => {
    register(program());
    repository.diverge(NAME, BASE, caseText('ready', A, C), caseText('ready', A, B));
    const other = `${repository.folder}-other`;
    repository.git('worktree', 'add', '--quiet', '-b', 'side', other, 'topic');
    repository.git('-C', join(other, 'cases/2026'), 'merge', '--quiet', '--no-edit', 'main');
    assert.equal(repository.git('-C', other, 'show', `HEAD:${NAME}`), caseText('ready', A, B, C));
    repository.git('worktree', 'remove', '--force', other);
    repository.write(NAME, caseText('calling', A, C));
    repository.git('stash', '--quiet');
    repository.git('merge', '--quiet', '--no-edit', 'topic');
    repository.git('stash', 'pop', '--quiet');
    assert.equal(repository.read(NAME), caseText('calling', A, B, C));
  });

  it('leaves a conflict as git knows it, around the line both changed', () => {
    register(program());
    repository.diverge(NAME, BASE, caseText('calling', A, C), caseText('resolved', A, B));
    assert.equal(repository.tryGit('merge', '--quiet', '--no-edit', 'topic'), 1);
    assert.deepEqual(repository.unmerged(), [NAME]);
    const text = repository.read(NAME);
    assert.match(
      text,
      /^<{7} (?:ours|HEAD)\nstatus: calling\n={7}\nstatus: resolved\n>{7} (?:theirs|topic)\ntimeline:$/m,
    );
    assert.ok(text.includes(`${A}"\n  - "${B}"\n  - "${C}"`));
    // Whoever settles it goes on as ever.
    repository.write(NAME, caseText('resolved', A, B, C));
    repository.git('add', '--all');
    repository.git('commit', '--quiet', '--no-edit');
    assert.equal(repository.git('rev-list', '--count', 'HEAD^2'), '3\n');
  });

  it('merges what two merges of the same branches left (criss-cross)', () => {
    register(program());
    repository.diverge(NAME, BASE, caseText('calling', A, C), caseText('resolved', A, B));
    for (const [branch, other, status] of [
      ['main', 'topic', 'calling'],
      ['topic', 'main~1', 'resolved'],
    ] as const) {
      repository.git('checkout', '--quiet', branch);
      if (repository.tryGit('merge', '--quiet', '--no-edit', other) === 0) continue;
      repository.commit(NAME, caseText(status, A, B, C), `merge into ${branch}`);
    }
    repository.git('checkout', '--quiet', 'main');
    assert.equal(repository.tryGit('merge', '--quiet', '--no-edit', 'topic'), 1);
    assert.match(repository.read(NAME), /status: calling\n[\s\S]*status: resolved\n/);
  });

  /** Each stands for a way in which the command does not get to its end. */
  const BROKEN: Readonly<Record<string, string>> = {
    'is gone': '/nowhere/case-notes',
    'has lost its script': `'${process.execPath}' /nowhere/cli.js`,
    'leaves with 1 at once': "sh -c 'exit 1' case-notes",
    'is killed': "sh -c 'kill -9 $$' case-notes",
  };

  for (const [what, broken] of Object.entries(BROKEN))
    describe(`where the command ${what}`, () => {
      beforeEach(() => register(broken));

      it('lets git merge the lines', () => {
        const note = '\n- 14:09 送料は差し引いてよい\n';
        repository.diverge(NAME, BASE, caseText('calling', A), BASE.trimEnd() + note);
        repository.git('merge', '--quiet', '--no-edit', 'topic');
        assert.equal(repository.read(NAME), caseText('calling', A).trimEnd() + note);
      });

      it('lets git say what it cannot merge, in a merge and in a rebase', () => {
        repository.diverge(NAME, BASE, caseText('ready', A, C), caseText('ready', A, B));
        assert.equal(repository.tryGit('merge', '--quiet', '--no-edit', 'topic'), 1);
        assert.deepEqual(repository.unmerged(), [NAME]);
        assert.match(
          repository.read(NAME),
          new RegExp(`^<{7} ours\n.*${C}"\n={7}\n.*${B}"\n>{7} theirs$`, 'm'),
        );
        repository.git('merge', '--abort');
        repository.git('checkout', '--quiet', 'topic');
        assert.notEqual(repository.tryGit('rebase', 'main'), 0);
        assert.deepEqual(repository.unmerged(), [NAME]);
        assert.match(repository.read(NAME), new RegExp(`${C}"\n={7}\n.*${B}"`));
      });

      it('does not take markers somebody committed for its own', () => {
        const old = caseText('ready', A).replace(
          'timeline',
          '<<<<<<< ours\n=======\n>>>>>>> theirs\ntimeline',
        );
        repository.diverge(NAME, old, `${old}- 14:07 c\n`, `${old}- 14:08 b\n`);
        assert.equal(repository.tryGit('merge', '--quiet', '--no-edit', 'topic'), 1);
        assert.match(repository.read(NAME), /- 14:07 c\n={7}\n- 14:08 b\n/);
      });
    });

  it('leaves to git what it refuses: a file in another encoding', () => {
    register(program());
    const latin1 = (text: string) => Buffer.from(`caf\u00e9\n\n${text}\n`, 'latin1');
    repository.diverge('cases/a.md', latin1('a'), latin1('b'), latin1('c'));
    assert.equal(repository.tryGit('merge', '--quiet', '--no-edit', 'topic'), 1);
    assert.deepEqual(repository.unmerged(), ['cases/a.md']);
    assert.match(repository.read('cases/a.md'), /^<{7} ours\nb\n={7}\nc\n>{7} theirs$/m);
  });

  it('is git’s own merge where nobody registered it', () => {
    repository.diverge(NAME, BASE, caseText('calling', A), `${caseText('ready', A)}- 14:09 x\n`);
    repository.git('merge', '--quiet', '--no-edit', 'topic');
    assert.ok(parseCase(repository.read(NAME))?.readable);
  });

  it('leaves nothing lying about', () => {
    register(program());
    repository.diverge(NAME, BASE, caseText('ready', A, C), caseText('resolved', A, B));
    repository.git('merge', '--quiet', '--no-edit', 'topic');
    assert.deepEqual(readdirSync(repository.folder).sort(), ['.git', '.gitattributes', 'cases']);
  });
});
