import assert from 'node:assert/strict';
import stringWidth from 'string-width';
import { CLEAN, Scene } from './world';

const head = (title: string, status: string, keys = '') =>
  `---\ncaseNotes: 1\ntitle: "${title}"\nstatus: ${status}\n${keys}---\n`;
const recap = (ours: string, reply: string) =>
  `\n## まとめ 2026-11-20 10:00\n\n- 当店の作業: ${ours}\n- Amazonの作業: なし\n- 回答期限: ${reply}\n`;

describe('case-notes list', () => {
  let scene: Scene;
  beforeEach(() => {
    scene = new Scene();
    scene.write(
      'cases/late.md',
      head('回答が遅れている件(見本)', 'awaiting-amazon') + recap('なし', '2026-11-20 17:00'),
    );
    scene.write('cases/today.md', head('今日が期日の件(見本)', 'ready', 'deadline: 2026-11-22\n'));
    scene.write(
      'cases/later.md',
      head('A later case (sample) '.repeat(6), 'awaiting-us') + recap('返金する (期限: 2026-11-25)', 'なし'),
    );
    scene.write('cases/draft.md', head('準備中の件(見本)', 'preparing'));
    scene.write(
      'cases/done.md',
      head('終わった件(見本)', 'resolved') + recap('返金する (期限: 2026-11-01)', 'なし'),
    );
    scene.write('cases/notes.md', '---\ntitle: no case\n---\n');
  });
  afterEach(() => scene.dispose());

  it('gives open cases by what is next and when, as JSON', async () => {
    const { code, out, err } = await scene.run(['list', '--format', 'json']);
    assert.equal(code, 0, err);
    assert.deepEqual(JSON.parse(out), {
      schemaVersion: 1,
      cases: [
        {
          path: 'cases/late.md',
          title: '回答が遅れている件(見本)',
          status: 'awaiting-amazon',
          next: 'amazon',
          due: '2026-11-20T17:00+09:00',
          overdue: true,
          deadline: null,
        },
        {
          path: 'cases/today.md',
          title: '今日が期日の件(見本)',
          status: 'ready',
          next: 'us',
          due: null,
          overdue: false,
          deadline: '2026-11-22',
        },
        {
          path: 'cases/later.md',
          title: 'A later case (sample) '.repeat(6).trim(),
          status: 'awaiting-us',
          next: 'us',
          due: '2026-11-25',
          overdue: false,
          deadline: null,
        },
        {
          path: 'cases/draft.md',
          title: '準備中の件(見本)',
          status: 'preparing',
          next: 'us',
          due: null,
          overdue: false,
          deadline: null,
        },
      ],
    });
  });

  it('fits a terminal in Japanese', async () => {
    const { out } = await scene.run(['list', '--language', 'ja']);
    assert.equal(
      out,
      `期限切れ (1)
  11/20(金) 17:00 2日超過  Amazon  回答が遅れている件(見本)
    cases/late.md
今日が期限 (1)
  11/22(日) 今日           当店    今日が期日の件(見本)
    cases/today.md
当店の対応待ち (1)
  11/25(水) 3日後          当店    A later case (sample) A later case (sample)…
    cases/later.md
準備中 (1)
  期限なし                 当店    準備中の件(見本)
    cases/draft.md
`,
    );
    for (const line of out.split('\n')) assert.ok(stringWidth(line) <= 80, line);
  });

  it('takes --due, a clock, and files by name', async () => {
    const paths = async (...args: string[]) =>
      JSON.parse((await scene.run(['list', '--format', 'json', ...args])).out).cases.map(
        ({ path }: { path: string }) => path,
      );
    assert.deepEqual(await paths('--due'), ['cases/late.md', 'cases/today.md']);
    assert.deepEqual(await paths('--due', '--now', '2026-11-25T09:00+09:00'), [
      'cases/late.md',
      'cases/today.md',
      'cases/later.md',
    ]);
    assert.deepEqual(await paths('cases/draft.md', 'cases/draft.md'), ['cases/draft.md']);
  });

  it('says what it could not read, and that nothing is open', async () => {
    scene.write('cases/big.md', `${head('x', 'ready')}${'x'.repeat(1_000_001)}`);
    const incomplete = await scene.run(['list', '--due']);
    assert.equal(incomplete.code, 1);
    assert.match(incomplete.err, /“cases\/big\.md” is larger than 1 MB/);
    const empty = await scene.run(['list', 'cases/done.md']);
    assert.deepEqual(empty, { code: 0, out: '', err: 'No case is open.\n' });
    assert.equal((await scene.run(['list', 'nowhere'])).code, 2);
  });

  it('says of a case whose frontmatter cannot be read that it is not in the list', async () => {
    scene.write('cases/torn.md', '---\ncaseNotes: 1\nstatus: [\n---\n');
    const whole = await scene.run(['list']);
    assert.equal(whole.code, 1);
    assert.doesNotMatch(whole.out, /torn/);
    assert.match(whole.err, /^case-notes: The frontmatter of “cases\/torn\.md” cannot be read/);
    const due = await scene.run(['list', '--due', '--language', 'ja']);
    assert.equal(due.code, 1);
    assert.match(due.err, /「cases\/torn\.md」のフロントマターを読み取れません。/);
  });

  it('shows nothing raw', async () => {
    scene.write('cases/a.md', CLEAN.replace('着払い返品の返金', '\\u001b[31mred\\u202e'));
    const { out } = await scene.run(['list', 'cases/a.md']);
    assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}|\p{Cf}/u);
  });
});
