import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { lint } from '../../../src/core/lint/lint';
import { mergeCases } from '../../../src/core/merge';

const FOLDER = join(__dirname, '../../fixtures/merge');
const read = (...path: string[]): string => readFileSync(join(FOLDER, ...path), 'utf8');

const HEAD = '---\ncaseNotes: 1\ntitle: "件"\nstatus: ready\n';
const withTimeline = (...lines: string[]) =>
  `${HEAD}timeline:\n${lines.map((line) => `${line}\n`).join('')}---\n`;
const withBody = (...lines: string[]) => `${HEAD}---\n\n${lines.map((line) => `${line}\n`).join('')}`;

const clean = (base: string, ours: string, theirs: string): string => {
  const { text, conflicts } = mergeCases({ base, ours, theirs });
  assert.equal(conflicts, 0, text);
  assert.ok(parseCase(text)?.readable, text);
  return text;
};

const open = (base: string, ours: string, theirs: string): string => {
  const { text, conflicts } = mergeCases({ base, ours, theirs });
  assert.ok(conflicts > 0, text);
  return text;
};

describe('a merge of two versions', () => {
  for (const name of readdirSync(FOLDER))
    it(`reads as in the golden file: ${name}`, () => {
      const [base, ours, theirs] = ['base', 'ours', 'theirs'].map((version) => read(name, `${version}.md`));
      const { text, conflicts } = mergeCases({ base: base ?? '', ours: ours ?? '', theirs: theirs ?? '' });
      if (process.env.UPDATE_GOLDEN) writeFileSync(join(FOLDER, name, 'merged.md'), text);
      assert.equal(text, read(name, 'merged.md'));
      assert.equal(text.match(/^<{7} /gm)?.length ?? 0, conflicts);
      const file = parseCase(text);
      assert.ok(file);
      const codes = lint(file, { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 30) }).map(
        ({ code }) => code,
      );
      assert.equal(codes.includes('CN005'), conflicts > 0);
    });

  it('keeps entries of both sides in order of time, whichever zone they were written in', () => {
    const base = withTimeline('- "2026-11-20 10:15 a"');
    const merged = clean(
      base,
      withTimeline('- "2026-11-20 10:15 a"', '- at: 2026-11-21T09:00+09:00', '  event: "noon"'),
      withTimeline('- "2026-11-20 10:15 a"', '- at: 2026-11-20T23:00Z', '  event: "early"'),
    );
    assert.equal(
      merged,
      withTimeline(
        '- "2026-11-20 10:15 a"',
        '- at: 2026-11-20T23:00Z',
        '  event: "early"',
        '- at: 2026-11-21T09:00+09:00',
        '  event: "noon"',
      ),
    );
  });

  it('takes an entry added on both sides once, each with the fields the other lacks', () => {
    const added = ['- at: 2026-11-21', '  event: "x"'];
    assert.equal(
      clean(
        withTimeline('- "2026-11-20 a"'),
        withTimeline('- "2026-11-20 a"', ...added, '  action: "y"'),
        withTimeline('- "2026-11-20 a"', ...added, '  error: "z"'),
      ),
      withTimeline('- "2026-11-20 a"', ...added, '  action: "y"', '  error: "z"'),
    );
  });

  it('starts a timeline on both sides', () => {
    for (const empty of ['', 'timeline:\n', 'timeline: []\n'])
      assert.equal(
        clean(`${HEAD}${empty}---\n`, withTimeline('  - "2026-11-21 b"'), withTimeline('  - "2026-11-20 a"')),
        withTimeline('  - "2026-11-20 a"', '  - "2026-11-21 b"'),
      );
  });

  it('does not mix indentations: that is a conflict, and both versions stand in it', () => {
    const text = open(`${HEAD}---\n`, withTimeline('  - "2026-11-21 b"'), withTimeline('- "2026-11-20 a"'));
    assert.match(text, /b"[\s\S]*={7}[\s\S]*a"/);
  });

  it('holds a deletion the other side knows nothing of, and asks where it does', () => {
    const base = withTimeline('- "2026-11-20 a"', '- "2026-11-21 b"');
    const shorter = withTimeline('- "2026-11-20 a"');
    assert.equal(
      clean(base, shorter, withTimeline('- "2026-11-19 z"', '- "2026-11-20 a"', '- "2026-11-21 b"')),
      withTimeline('- "2026-11-19 z"', '- "2026-11-20 a"'),
    );
    const text = open(base, shorter, withTimeline('- "2026-11-20 a"', '- "2026-11-21 b, corrected"'));
    assert.match(text, /<{7} ours\n={7}\n- "2026-11-21 b, corrected"\n>{7} theirs\n/);
  });

  it('keeps a tick beside a new due date, and follows whoever took one away', () => {
    const task = (line: string) => withBody('## まとめ 2026-11-22', '', '- 当店の作業:', `  - ${line}`);
    const base = task('[ ] 返金する (期限: 11/24)');
    assert.equal(
      clean(base, task('[x] 返金する (期限: 11/24)'), task('[ ] 返金する (期限: 11/25)')),
      task('[x] 返金する (期限: 11/25)'),
    );
    const ticked = task('[X] 返金する (期限: 11/24)');
    assert.equal(clean(ticked, base, task('[X] 返金する (期限: 11/26)')), task('[ ] 返金する (期限: 11/26)'));
    const none = withBody('## まとめ 2026-11-22', '', '- 当店の作業:');
    assert.equal(clean(none, base, ticked), ticked);
  });

  it('asks where one side wrote "none" and the other a task', () => {
    const recap = (...lines: string[]) => withBody('## まとめ 2026-11-22', '', ...lines);
    open(recap('- 当店の作業:'), recap('- 当店の作業: なし'), recap('- 当店の作業:', '  - [ ] 返金する'));
  });

  it('keeps the identifiers of both sides in every way they are written', () => {
    const ids = (...lines: string[]) => `${HEAD}ids:\n${lines.map((line) => `  ${line}\n`).join('')}---\n`;
    const base = ids('asin: B0ABCDEF12 # main');
    assert.equal(
      clean(
        base,
        ids('asin: [B0ABCDEF12, B0ABCDEF34] # main'),
        ids('asin: ["B0ABCDEF56", B0ABCDEF12] # main'),
      ),
      ids('asin: [B0ABCDEF12, B0ABCDEF34, "B0ABCDEF56"] # main'),
    );
    assert.equal(
      clean(ids('fnsku: X'), ids('fnsku: X', 'caseId: "1"'), ids('caseId: "2"', 'fnsku: X')),
      ids('caseId: ["1", "2"]', 'fnsku: X'),
    );
    assert.equal(
      clean(ids('asin:', '  - A'), ids('asin:', '  - A', '  - B'), ids('asin:', '  - C', '  - A')),
      ids('asin:', '  - C', '  - A', '  - B'),
    );
    assert.equal(
      clean(ids('asin: A', 'sku: S'), ids('sku: S'), ids('asin: [A, B]', 'sku: S')),
      ids('asin: B', 'sku: S'),
    );
    assert.equal(
      clean(ids('sku: S', 'asin: [A, B]'), ids('sku: S'), ids('sku: S', 'asin: B')),
      ids('sku: S'),
    );
    assert.match(
      open(ids('caseId: "1"'), ids('caseId: "2"'), ids('caseId: "3"')),
      /"2"\n={7}\n {2}caseId: "3"/,
    );
  });

  it('reads the same scalar changed on both sides as a conflict of that line alone', () => {
    const base = `${HEAD}goal: "a"\nx-team: red\n---\n`;
    const text = open(
      base,
      base.replace('"a"', '"b"').replace('red', 'blue'),
      base.replace('"a"', '"c"').replace('ready', 'calling'),
    );
    assert.equal(
      text,
      `${HEAD.replace('ready', 'calling')}<<<<<<< ours\ngoal: "b"\n=======\ngoal: "c"\n>>>>>>> theirs\nx-team: blue\n---\n`,
    );
  });

  it('writes markers as git asks for them', () => {
    const base = `${HEAD}---\n`;
    const [ours, theirs] = [base.replace('ready', 'calling'), base.replace('ready', 'resolved')];
    const settings = { labels: { ours: 'HEAD', theirs: 'topic' }, markerSize: 9 };
    const { text } = mergeCases({ base, ours, theirs }, settings);
    assert.match(text, /^<{9} HEAD\nstatus: calling\n={9}\nstatus: resolved\n>{9} topic\n/m);
  });

  it('keeps a call, its check and its recap together when both sides add some', () => {
    const call = (time: string) => [
      '',
      `## Call 2026-11-22 ${time}`,
      '',
      '- x',
      '',
      `## Recap 2026-11-22 ${time.replace(':0', ':3')}`,
      '',
      '- Agreed: y',
    ];
    const [early, late] = [call('10:00'), call('10:05')];
    const merged = clean(`${HEAD}---\n`, withBody(...late.slice(1)), withBody(...early.slice(1)));
    assert.equal(merged, withBody(...early.slice(1), ...late));
  });

  it('merges the notes of a call that both sides began', () => {
    const call = (...notes: string[]) => withBody('## 通話 2026-11-22 23:55', '', ...notes);
    assert.equal(
      clean(`${HEAD}---\n`, call('- 23:56 a', '- 00:02 c', '  続き'), call('- 23:59 b', '- 00:04 d')),
      call('- 23:56 a', '- 23:59 b', '- 00:02 c', '  続き', '- 00:04 d'),
    );
  });

  it('takes the order of the side that sorted', () => {
    const [a, b, c] = ['- "2026-11-20 a"', '- "2026-11-21 b"', '- "2026-11-22 c"'];
    assert.equal(clean(withTimeline(b, a), withTimeline(a, b), withTimeline(b, a, c)), withTimeline(a, b, c));
  });

  it('leaves comments and blank lines where they are', () => {
    const base = `${HEAD}\n# 店舗\nstore:\n  name: A # 正式名\n\n# 時系列\ntimeline:\n  # 返品\n  - "2026-11-20 a"\n# 終わり\n---\n`;
    assert.equal(
      clean(base, base.replace('A #', 'B #'), base.replace('20 a"\n', '20 a"\n  - "2026-11-21 b"\n')),
      base.replace('A #', 'B #').replace('20 a"\n', '20 a"\n  - "2026-11-21 b"\n'),
    );
  });

  it('asks about an entry one side took away and the other wrote a comment above', () => {
    const base = `${HEAD}deadline: 2026-11-25\n---\n`;
    const ours = base.replace('deadline', '# 先方の指定\ndeadline');
    assert.match(
      open(base, ours, `${HEAD}---\n`),
      /<{7} ours\n# 先方の指定\ndeadline: 2026-11-25\n={7}\n>{7}/,
    );
  });

  it('keeps line ends, BOM and the end of the last line, also in a conflict', () => {
    const dress = (text: string) => `\uFEFF${text.trimEnd().replaceAll('\n', '\r\n')}`;
    const base = withBody('## Call 2026-11-22', '', '- 10:00 a');
    const [ours, theirs] = [base.replace('10:00 a', '10:00 b'), base.replace('ready', 'calling')];
    assert.equal(clean(dress(base), dress(ours), dress(theirs)), dress(ours.replace('ready', 'calling')));
    const text = open(dress(base), dress(ours), dress(base.replace('10:00 a', '10:00 c')));
    assert.ok(text.endsWith('- 10:00 b\r\n=======\r\n- 10:00 c\r\n>>>>>>> theirs\r\n'), JSON.stringify(text));
    // One side turned to CRLF, the other added a note: both hold.
    const crlf = base.replaceAll('\n', '\r\n');
    assert.equal(clean(base, crlf, theirs), theirs.replaceAll('\n', '\r\n'));
  });

  it('merges what is no case, or cannot be read, line by line', () => {
    assert.equal(mergeCases({ base: 'a\nb\nc\n', ours: 'A\nb\nc\n', theirs: 'a\nb\nC\n' }).text, 'A\nb\nC\n');
    const broken = `${HEAD}store: {\n---\n\ntext\n`;
    const merged = mergeCases({
      base: broken,
      ours: broken.replace('ready', 'calling'),
      theirs: broken.replace('text', 'x'),
    });
    assert.deepEqual(merged, { text: broken.replace('ready', 'calling').replace('text', 'x'), conflicts: 0 });
    const mixed = mergeCases({ base: 'a\r\nb\nc', ours: 'a\r\nb\nd', theirs: 'a\r\nb\ne' });
    assert.equal(mixed.text, 'a\r\nb\n<<<<<<< ours\nd\n=======\ne\n>>>>>>> theirs\n');
  });

  it('merges a case that both sides made', () => {
    const text = open(
      '',
      withTimeline('- "2026-11-21 b"'),
      withTimeline('- "2026-11-20 a"').replace('件', 'x'),
    );
    assert.match(
      text,
      /<{7} ours\ntitle: "件"\n={7}\ntitle: "x"\n>{7} theirs\nstatus: ready\ntimeline:\n- "2026-11-20 a"\n- "2026-11-21 b"\n/,
    );
  });

  it('does not hand over a frontmatter that cannot be read where both could', () => {
    // Each side closed its flow map in its own way: lines alone would give a key twice.
    const base = `${HEAD}store: {name: a}\n---\n`;
    const ours = base.replace('store:', 'goal: "x"\nstore:').replace('title: "件"\n', 'title: "件"\n');
    const theirs = base.replace('caseNotes: 1\n', 'caseNotes: 1\ngoal: "y"\n');
    const text = open(base, ours, theirs);
    assert.match(text, /"x"[\s\S]*"y"|"y"[\s\S]*"x"/);
  });

  it('does not keep git waiting over a long text without a pattern', () => {
    const lines = (sign: string) => Array.from({ length: 60_000 }, (_, i) => `${sign}${i % 7}\n`).join('');
    const text = open(lines('a'), lines('b'), lines('c'));
    assert.ok(text.startsWith('<<<<<<< ours\nb0\n') && text.endsWith('c2\n>>>>>>> theirs\n'));
  });

  it('merges a case as large as a case may be', () => {
    const notes = (words: (i: number) => string) =>
      withBody('## Call 2026-11-22 14:05', '', ...Array.from({ length: 25_000 }, (_, i) => `- ${words(i)}`));
    const merged = clean(
      notes((i) => `14:09 note ${i}`),
      notes((i) => `14:09 note ${i}${i % 2 ? ', corrected' : ''}`),
      notes((i) => `14:09 note ${i}${i % 2 ? '' : ', corrected'}`),
    );
    assert.equal(
      merged,
      notes((i) => `14:09 note ${i}, corrected`),
    );
  });
});
