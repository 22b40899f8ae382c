import fc from 'fast-check';

/**
 * Case files as people and programs write them: any order of keys, quotes of every kind, comments, unknown keys,
 * nested or flow style, CRLF, BOM, trailing blanks.
 */

const word = fc.constantFrom(
  '返品',
  'note',
  '# not a comment',
  "it's",
  'a: b',
  '"quoted"',
  '送料 🚚 返金',
  'x, y',
  '[z]',
  '-',
  '\\',
  '',
);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ').trim());

const plainSafe = fc.constantFrom('ready', 'phone', '青空商店', 'JP', '250-1234567-1234567', '0306406152');

const scalar = fc.oneof(
  text.map((value) => JSON.stringify(value)),
  text.map((value) => `'${value.replaceAll("'", "''")}'`),
  plainSafe,
  fc.constant(''),
);

const comment = fc.constantFrom('', '', '', ' # note', '  # 覚え書き: "x"');

const entry = (indent: string, keys: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...keys), scalar, comment)
    .map(([key, value, tail]) => `${indent}${key}: ${value}${tail}`.trimEnd());

const nested = (key: string, keys: readonly string[]) =>
  fc.oneof(
    fc
      .uniqueArray(entry('  ', keys), { minLength: 1, maxLength: 4, selector: keyOf })
      .map((lines) => [`${key}:`, ...lines].join('\n')),
    fc.constant(`${key}:`),
    fc
      .uniqueArray(fc.constantFrom(...keys), { maxLength: 3 })
      .map((names) => `${key}: {${names.map((name) => `${name}: "v"`).join(', ')}}`),
  );

const keyOf = (line: string) => line.trim().split(':')[0];

const timeline = fc
  .array(
    fc.oneof(
      text.map((value) => `  - ${JSON.stringify(`2026-11-21 10:30 ${value}`)}`),
      fc.tuple(scalar, comment).map(([value, tail]) => `  - at: 2026-11-20${tail}\n    event: ${value}`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((items) => ['timeline:', ...items].join('\n'));

const block = fc
  .tuple(
    fc.constant('caseNotes: 1'),
    entry('', ['title']),
    fc.constantFrom('status: ready', 'status: "preparing" # soon', 'status:', ''),
    entry('', ['x-team', 'priority']),
    nested('store', ['name', 'email', 'phone']),
    nested('ids', ['orderId', 'asin', 'caseId', 'notice']),
    entry('', ['goal']),
    fc.oneof(timeline, fc.constant('timeline: []'), fc.constant('')),
    fc.constantFrom('', '# a comment of its own', '\n# twice\n'),
  )
  .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }))
  .map((parts) => parts.filter((part) => part !== '').join('\n'));

const body = fc.constantFrom(
  '',
  '\n## 結論・現状・要望\n\n- 結論: x\n',
  '\n## Recap 2026-11-22 14:20\n\n- Our actions:\n  - [ ] refund (due: 2026-11-24)\n\nno final newline',
);

export const caseText = fc
  .tuple(block, body, fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(
    ([yaml, rest, eol, bom]) => `${bom ? '\uFEFF' : ''}${`---\n${yaml}\n---\n${rest}`.replaceAll('\n', eol)}`,
  );

export const freeText = fc.oneof(
  text,
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }).map((raw) => raw.replaceAll(/[\ud800-\udfff]/gu, '')),
);
