import assert from 'node:assert/strict';
import matter from 'gray-matter';
import { parseCase } from '../../../src/core/casefile/casefile';
import { findFences } from '../../../src/core/casefile/fences';
import { readFrontmatter } from '../../../src/core/casefile/frontmatter';
import { type Span, textAt } from '../../../src/core/text';

const JAPANESE = `---
caseNotes: 1
title: "着払い返品の送料を差し引いた返金"
status: ready
store:
  name: 青空商店
  email: ops@aozora.example
ids:
  orderId: 250-1234567-1234567
  asin: [B0ABCDEF12]
  trackingNumber: 0306406152
goal: 送料を差し引いて返金してよいか
deadline: 2026-11-25T17:00+09:00
timeline:
  - at: 2026-11-20T10:15+09:00
    event: "返品が着払いで届いた"
    action:
  - at: 2026-11-21
    kind: email-received
    event: 定型文の回答
    boilerplate: はい
  - "2026-11-21 10:30 同じ内容で再送した"
---

## 結論・現状・要望

- **結論**：注文番号 250-1234567-1234567 の返品です。
`;

const parsed = (text: string) => {
  const file = parseCase(text);
  assert.ok(file);
  return file;
};

describe('a case file', () => {
  it('keeps every scalar a string, to the character', () => {
    const { data } = parsed(JAPANESE);
    assert.equal(data.version?.value, '1');
    assert.deepEqual(
      data.ids.map(({ kind, value }) => `${kind}=${value}`),
      ['orderId=250-1234567-1234567', 'asin=B0ABCDEF12', 'trackingNumber=0306406152'],
    );
    assert.equal(data.deadline?.value, '2026-11-25T17:00+09:00');
  });

  it('places every value exactly', () => {
    const { data, text } = parsed(JAPANESE);
    const at = (place: { span: Span } | undefined) => place && textAt(text, place.span);
    assert.equal(at(data.title), '"着払い返品の送料を差し引いた返金"');
    assert.equal(at(data.store.email), 'ops@aozora.example');
    assert.equal(at(data.ids[1]), 'B0ABCDEF12');
    assert.deepEqual(
      data.timeline.map((entry) => [at(entry.at), at(entry.event), entry.form, entry.boilerplate]),
      [
        ['2026-11-20T10:15+09:00', '"返品が着払いで届いた"', 'map', false],
        ['2026-11-21', '定型文の回答', 'map', true],
        ['2026-11-21 10:30', '同じ内容で再送した', 'line', false],
      ],
    );
    assert.equal(data.timeline[0]?.action, undefined, 'an empty value counts as absent');
  });

  it('reads the same with CRLF and a BOM', () => {
    const plain = parsed(JAPANESE);
    const windows = parsed(`\uFEFF${JAPANESE.replaceAll('\n', '\r\n')}`);
    const values = (file: typeof plain) => JSON.stringify(file.data).replaceAll(/"start":\d+,"end":\d+/g, '');
    assert.equal(values(windows), values(plain));
    assert.equal(windows.sections[0]?.kind, 'opening');
    assert.equal(windows.sections[0]?.items[0]?.label?.kind, 'conclusion');
  });

  it('is told by its key, or by a line that starts with it where the block cannot be read', () => {
    assert.equal(parseCase('# Notes\n'), undefined);
    assert.equal(parseCase('---\ntitle: x\n---\n'), undefined);
    assert.equal(parseCase('---\nnote: |\n  caseNotes: 1\n---\n'), undefined);
    assert.ok(parseCase('---\n"caseNotes": 1\n---'));
    for (const broken of [
      '---\ncaseNotes: 1\ntitle: "x\n---\n',
      '---\ncaseNotes: 1\n',
      '---js\ncaseNotes: 1\n---\n',
    ])
      assert.equal(parsed(broken).readable, false, broken);
  });

  it('starts its body behind the closing fence, wherever that ends', () => {
    assert.deepEqual(parsed('---\ncaseNotes: 1\n---').sections, []);
    assert.equal(parsed('---\ncaseNotes: 1\n---\n## まとめ').sections[0]?.kind, 'recap');
    assert.deepEqual(parsed('---\ncaseNotes: 1\n## Recap\n').sections, [], 'what never ends has no body');
  });

  it('is refused where YAML would do more than hold text', () => {
    const kinds = (yaml: string) =>
      parsed(`---\ncaseNotes: 1\n${yaml}\n---\n`).frontmatter.problems.map(({ kind }) => kind);
    assert.deepEqual(kinds('a: &x 1\nb: *x'), ['anchor', 'anchor']);
    assert.deepEqual(kinds('a: !!int 1'), ['tag']);
    assert.deepEqual(kinds('a: 1\na: 2'), ['duplicate-key']);
    assert.deepEqual(kinds(`a: ${'['.repeat(33)}${']'.repeat(33)}`), ['too-deep']);
    assert.deepEqual(kinds(`a: ${'['.repeat(30)}${']'.repeat(30)}`), []);
    assert.deepEqual(kinds(`a: ${'['.repeat(5000)}`), ['too-deep']);
    assert.deepEqual(kinds(`a: "${'x'.repeat(64 * 1024)}"`), ['too-large']);
    assert.deepEqual(kinds('a: [1'), ['syntax']);
    assert.deepEqual(kinds('[a, b]: c'), ['complex-key']);
  });

  it('never meets Object.prototype', () => {
    const file = parsed('---\ncaseNotes: 1\n__proto__:\n  polluted: yes\nids:\n  constructor: x\n---\n');
    assert.equal(({} as { polluted?: string }).polluted, undefined);
    assert.deepEqual(file.data.ids, [{ kind: 'constructor', value: 'x', span: file.data.ids[0]?.span }]);
  });
});

describe('frontmatter fences', () => {
  const block = (text: string) => {
    const fences = findFences(text);
    return fences?.closing && fences.asksFor === undefined ? textAt(text, fences.block) : undefined;
  };

  it('are exactly three hyphens and blanks', () => {
    assert.equal(block('---\na: 1\n---\n'), 'a: 1\n');
    assert.equal(block('--- \t\na: 1\n---  '), 'a: 1\n');
    assert.equal(block('\uFEFF---\r\na: 1\r\n---\r\n'), 'a: 1\r\n');
    assert.equal(block('---\n---\n'), '');
    for (const none of [
      '----\na: 1\n----\n',
      ' ---\na: 1\n---\n',
      '\n---\na: 1\n---\n',
      '---\na: 1\n',
      'text',
    ])
      assert.equal(block(none), undefined, JSON.stringify(none));
  });

  /** Where gray-matter on its own sees another block, ours holds. */
  const DIFFERENCES = [
    '---\na: 1\n----\nb: 2\n---\n',
    '---\na: 1\n--- x\nb: 2\n---\n',
    '---\na: 1\n---x\nb: 2\n---\n',
  ];
  for (const text of DIFFERENCES)
    it(`hold against gray-matter in ${JSON.stringify(text)}`, () => {
      const raw = { yaml: (source: string) => ({ source }) };
      assert.equal((matter(text, { engines: raw }).data as { source: string }).source, '\na: 1');
      assert.match(block(text) ?? '', /^a: 1\n---.*\nb: 2\n$/);
    });

  const SPELLINGS = [
    '---js',
    '---javascript',
    '---JavaScript',
    '--- js',
    '--- javascript',
    '---JS',
    '---coffee',
    '---json',
    '---\tjs',
    '---js ',
    '---toml',
    '--- JavaScript',
  ];
  for (const fence of SPELLINGS)
    it(`runs nothing for ${JSON.stringify(fence)}`, () => {
      const canary = globalThis as { canary?: boolean };
      const text = `${fence}\ncaseNotes: (globalThis.canary = true)\n---\n`;
      const frontmatter = readFrontmatter(text);
      assert.equal(canary.canary, undefined);
      assert.equal(frontmatter?.root, undefined);
      assert.notEqual(frontmatter?.fences.asksFor, undefined);
    });
});
