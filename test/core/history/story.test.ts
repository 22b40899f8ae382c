import assert from 'node:assert/strict';
import fc from 'fast-check';
import { storyOf, type Version } from '../../../src/core/history';
import { caseText } from '../edits/arbitraryCase';
import { pagesOf } from './pages';

const version = (text: string | undefined, path = 'cases/a.md'): Version => ({
  path,
  blob: text ?? 'unreadable',
  ...(text !== undefined && { text }),
});
const types = (after: Version, ...befores: Version[]) => storyOf(after, befores).map(({ type }) => type);

const { page, opened, withOrder, ready, closed, confirmed, resolved, words } = pagesOf('ja');

describe('the story of a commit', () => {
  it('tells the latest step first', () => {
    assert.deepEqual(types(version(resolved), version(opened)), [
      'resolved',
      'confirmed',
      'promised',
      'called',
      'id-added',
    ]);
    assert.deepEqual(types(version(ready)), ['ready', 'opened']);
  });

  it('says edited only where nothing else is told, with what was edited', () => {
    const noted = opened + words.note;
    assert.deepEqual(types(version(noted), version(opened)), ['edited']);
    const [event] = storyOf(version(closed.replace('[ ]', '[x]') + words.note), [version(closed)]);
    assert.deepEqual([event?.type, event?.wording.ja], ['edited', '完了: 返金処理をする']);
    const channel = opened.replace('goal:', 'channel: chat\ndeadline: 2026-12-01\ngoal:');
    const [both] = storyOf(version(channel), [version(opened)]);
    assert.equal(both?.wording.ja, '期日を記入、連絡手段を記入');
    assert.equal(both?.wording.en, 'deadline set, channel set');
  });

  it('tells a new name, with and without an edit', () => {
    const [renamed] = storyOf(version(opened, 'cases/b.md'), [version(opened)]);
    assert.deepEqual(renamed, {
      type: 'renamed',
      from: 'cases/a.md',
      to: 'cases/b.md',
      wording: { ja: 'ファイル名を変更: a.md → b.md', en: 'renamed: a.md → b.md' },
    });
    const [id, moved] = storyOf(version(withOrder, 'cases/2026/a.md'), [version(opened)]);
    assert.equal(id?.type, 'id-added');
    assert.equal(moved?.wording.ja, 'ファイルを移動: cases/a.md → cases/2026/a.md');
    assert.equal(moved?.wording.en, 'moved: cases/a.md → cases/2026/a.md');
    const [edited] = storyOf(version(opened + words.note, 'cases/b.md'), [version(opened)]);
    assert.equal(edited?.type, 'renamed');
  });

  it('hides nothing in a name', () => {
    const [event] = storyOf(version(opened, 'cases/a\n\u202eb\u001b[2J.md'), [version(opened)]);
    assert.equal(event?.wording.en, 'renamed: a.md → a b[2J.md');
  });

  it('begins the case where the file becomes one', () => {
    assert.deepEqual(types(version(opened), version('# Notes\n')), ['opened']);
    assert.deepEqual(types(version('# Notes\n')), ['edited']);
    assert.deepEqual(types(version('# Notes\n'), version(opened)), ['edited']);
  });

  it('does not take a version nobody can read for no case', () => {
    assert.deepEqual(types(version(undefined), version(opened)), ['edited']);
    assert.deepEqual(types(version(opened), version(undefined)), ['edited']);
  });
});

describe('the story of a merge', () => {
  const base = page('preparing');
  const ours = withOrder;
  const theirs = page('ready');

  it('is silent where each side has told its own', () =>
    assert.deepEqual(types(version(ready), version(ours), version(theirs)), []));

  it('is silent where both sides only edited', () => {
    const [one, other] = [`${base}\none\n`, `${base}\nother\n`];
    assert.deepEqual(types(version(`${base}\none\n\nother\n`), version(one), version(other)), []);
  });

  it('is silent where a new name came from one side and an edit from the other', () =>
    assert.deepEqual(types(version(ready, 'cases/b.md'), version(ours, 'cases/b.md'), version(theirs)), []));

  it('tells what neither side had', () => {
    assert.deepEqual(types(version(confirmed), version(ours), version(theirs)), [
      'confirmed',
      'promised',
      'called',
    ]);
    assert.deepEqual(types(version(ready + words.note), version(ours), version(theirs)), ['edited']);
    const without = ready.replace('goal:', '#goal:');
    assert.deepEqual(types(version(without), version(ours), version(theirs)), ['goal-changed']);
  });

  it('takes two calls, one from each side, for what they are', () => {
    const one = page('calling', '', words.goal, words.call);
    const other = page('calling', '', words.goal, words.chat);
    const both = page('calling', '', words.goal, `${words.call}\n${words.chat}`);
    assert.deepEqual(types(version(both), version(one), version(other)), []);
    assert.deepEqual(types(version(both + words.note), version(one), version(other)), ['edited']);
  });

  it('tells a new name that the merge itself gave', () =>
    assert.deepEqual(types(version(ready, 'cases/b.md'), version(ours), version(theirs)), ['renamed']));
});

describe('any story', () => {
  it('is told exactly where something changed', () =>
    fc.assert(
      fc.property(caseText, caseText, fc.boolean(), (after, before, isMoved) => {
        const now = version(after, isMoved ? 'cases/b.md' : 'cases/a.md');
        assert.equal(storyOf(now, [version(before)]).length > 0, after !== before || isMoved);
      }),
    ));

  it('has edited alone or not at all', () =>
    fc.assert(
      fc.property(fc.array(caseText, { minLength: 1, maxLength: 4 }), ([after = '', ...befores]) => {
        const told = types(version(after), ...befores.map((text) => version(text)));
        assert.ok(!told.includes('edited') || told.length === 1);
      }),
    ));
});
