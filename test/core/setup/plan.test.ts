import assert from 'node:assert/strict';
import { readConfig } from '../../../src/core/config/config';
import { LANGUAGES } from '../../../src/core/language';
import {
  casesFolderOf,
  type FolderState,
  planSetup,
  type RepositoryState,
  type SetupWishes,
  shellWord,
} from '../../../src/core/setup';
import { planAttributes } from '../../../src/core/setup/attributes';
import { configTemplate } from '../../../src/core/setup/configTemplate';
import { hookText } from '../../../src/core/setup/guardHook';
import { driverCommand } from '../../../src/core/setup/mergeDriver';

const WISHES: SetupWishes = { language: 'ja', marketplace: 'JP', program: 'case-notes' };
const REPOSITORY: RepositoryState = {
  hook: { path: '.git/hooks/pre-commit', isShared: false },
  usesFramework: false,
};
const EMPTY: FolderState = { include: ['cases/**/*.md'], hasCases: false };

describe('what a folder lacks', () => {
  it('is everything in an empty one, and git is left out where it was not asked', () => {
    const plan = planSetup(EMPTY, WISHES);
    assert.deepEqual(
      plan.files.map(({ path, isNew }) => [path, isNew]),
      [
        ['.case-notes.yaml', true],
        ['cases/.gitkeep', true],
        ['.gitattributes', true],
      ],
    );
    assert.deepEqual([plan.driver, plan.hook, plan.kept], [undefined, undefined, []]);
  });

  it('is nothing once it was written', () => {
    for (const language of LANGUAGES) {
      const first = planSetup({ ...EMPTY, repository: REPOSITORY }, { ...WISHES, language });
      const text = (path: string) =>
        first.files.find((file) => file.path === path)?.text ?? assert.fail(path);
      const again = planSetup(
        {
          config: '.case-notes.yaml',
          include: readConfig(text('.case-notes.yaml')).options.include,
          hasCases: true,
          attributes: text('.gitattributes'),
          repository: {
            driver: first.driver?.command ?? '',
            hook: { ...REPOSITORY.hook, text: first.hook?.text ?? '' },
            usesFramework: false,
          },
        },
        { ...WISHES, language },
      );
      assert.deepEqual(again.files, []);
      assert.equal(again.driver?.state, 'there');
      assert.equal(again.hook?.state, 'there');
    }
  });

  it('never changes what is there: another driver, a hook, a shared folder of hooks, the pre-commit framework', () => {
    const planned = (change: Partial<RepositoryState>) =>
      planSetup({ ...EMPTY, repository: { ...REPOSITORY, ...change } }, WISHES);
    assert.equal(planned({ driver: 'something else' }).driver?.state, 'other');
    assert.equal(planned({ driver: driverCommand("'/elsewhere/case-notes'") }).driver?.state, 'there');
    const hook = (change: Partial<RepositoryState['hook']>) =>
      planned({ hook: { ...REPOSITORY.hook, ...change } }).hook;
    assert.equal(hook({ text: '#!/bin/sh\nnpm test\n' })?.state, 'own');
    assert.equal(
      hook({ text: '#!/bin/sh\nnpm test\n' })?.advice,
      'case-notes lint --staged --guard || exit 1',
    );
    assert.equal(hook({ text: '' })?.state, 'own');
    assert.equal(hook({ text: '# case-notes lint --staged\n' })?.state, 'own');
    assert.equal(hook({ text: "#!/bin/sh\n'/x y/case-notes' lint --staged || exit 1\n" })?.state, 'there');
    assert.equal(hook({ isShared: true })?.state, 'shared');
    assert.equal(planned({ usesFramework: true }).hook?.state, 'framework');
  });
});

describe('the configuration to begin with', () => {
  for (const language of LANGUAGES) {
    it(`holds as it is, and with every line that is offered (${language})`, () => {
      const text = configTemplate(language, 'DE');
      const offered = text.replaceAll(/^# (?=[A-Za-z]+:(?: |$)| {2,})/gm, '');
      assert.equal(readConfig(text).options.marketplace, 'DE');
      assert.equal(readConfig(text).options.language, language);
      assert.deepEqual(readConfig(text).problems, []);
      const { options, problems } = readConfig(offered);
      assert.deepEqual(problems, []);
      assert.equal(options.stores.length, 1);
      assert.deepEqual(options.rules, { CN042: 'off' });
      assert.equal(options.businessCalendar.closed.length, 1);
      assert.equal(options.timeZone === undefined, false);
    });
  }
});

describe('the lines of .gitattributes', () => {
  const added = (present: string, include: string[]) => planAttributes(present, include, 'en').added;

  it('go behind what is there, with its line ends', () => {
    assert.match(added('', ['cases/**/*.md']), /^# .*\ncases\/\*\*\/\*\.md merge=case-notes\n$/);
    assert.match(added('*.png binary', ['a/*.md']), /^\n\n# .*\na\/\*\.md merge=case-notes\n$/);
    assert.match(added('*.png binary\r\n', ['a/*.md']), /^\r\n# .*\r\na\/\*\.md merge=case-notes\r\n$/);
  });

  it('leave alone what somebody decided about the same files', () => {
    for (const line of ['merge=union', '-merge', 'text  merge', 'merge=case-notes', '!merge'])
      assert.equal(added(`cases/**/*.md ${line}\n`, ['cases/**/*.md']), '', line);
    assert.notEqual(added('cases/**/*.md text\n', ['cases/**/*.md']), '');
    assert.notEqual(added('# cases/**/*.md merge=union\n', ['cases/**/*.md']), '');
  });

  it('say what git means by the globs of the configuration, or that it cannot', () => {
    assert.match(added('', ['./ケース/**/*.md']), /\nケース\/\*\*\/\*\.md merge/);
    assert.match(added('', ['*.md']), /\n\/\*\.md merge/);
    assert.match(added('', ['my cases/*.md']), /\n"my cases\/\*\.md" merge/);
    assert.deepEqual(planAttributes('', ['{a,b}/*.md', 'c/*.md'], 'ja').unsaid, ['{a,b}/*.md']);
  });
});

it('the folder of cases is the one the first glob begins with', () => {
  assert.equal(casesFolderOf(['cases/**/*.md']), 'cases');
  assert.equal(casesFolderOf(['./support/ケース/*.md', 'other/*.md']), 'support/ケース');
  for (const include of [['*.md'], ['**/*.md'], ['../cases/*.md'], ['/cases/*.md'], []])
    assert.equal(casesFolderOf(include), undefined, String(include));
});

it('a word for the shell reads back as itself', () => {
  assert.equal(shellWord('/usr/bin/case-notes'), '/usr/bin/case-notes');
  assert.equal(shellWord("it's $(a) `b`"), "'it'\\''s $(a) `b`'");
  assert.match(
    hookText("'/ケース/x'", 'ja'),
    /^#!\/bin\/sh\n# .*\n'\/ケース\/x' lint --staged --guard \|\| \{$/m,
  );
});
