import assert from 'node:assert/strict';
import fc from 'fast-check';
import { misfitsOf } from '../../../src/core/casefile/data';
import { misfitsAtAGlance } from '../../../src/core/casefile/fits';
import { FRONTMATTER_KEYS, type KeySpec, STORE_KEYS, TIMELINE_KEYS } from '../../../src/core/casefile/keys';
import type { Path } from '../../../src/core/casefile/schema';
import type { YamlMap, YamlNode } from '../../../src/core/casefile/yamlTree';
import { span } from '../../../src/core/text';

const AT = span(0, 0);
const scalar = (value: string): YamlNode => ({ kind: 'scalar', value, span: AT, style: 'plain' });
const list = (items: YamlNode[]): YamlNode => ({ kind: 'list', items, span: AT, flow: false });
const map = (entries: [string, YamlNode][]): YamlMap => ({
  kind: 'map',
  entries: entries.map(([key, value]) => ({ key: scalar(key) as never, value })),
  span: AT,
  flow: false,
});

const word = fc
  .constantFrom('', ' ', 'x', '1', '1234567', '2026-11-20', '2026-02-30', 'ready', 'phone', 'yes')
  .map(scalar);
const odd = fc.constantFrom<YamlNode>(
  list([]),
  list([scalar('x')]),
  list([map([])]),
  map([]),
  map([['a', scalar('b')]]),
);
const known = (specs: readonly KeySpec[]) =>
  fc.uniqueArray(
    fc.oneof(
      fc
        .constantFrom(...specs)
        .chain(({ key, values }) =>
          fc.tuple(
            fc.constant(key),
            fc.oneof(
              { weight: 9, arbitrary: values ? fc.constantFrom(...values).map(scalar) : word },
              word,
              odd,
            ),
          ),
        ),
      fc.tuple(fc.constantFrom('other', '__proto__', 'constructor'), fc.oneof(word, odd)),
    ),
    { selector: ([key]) => key, maxLength: 5 },
  );
const nested = fc.oneof(
  { weight: 8, arbitrary: known(STORE_KEYS).map((entries): [string, YamlNode] => ['store', map(entries)]) },
  fc
    .tuple(fc.constantFrom('orderId', 'asin'), fc.oneof(word, word, odd))
    .map(([kind, node]): [string, YamlNode] => ['ids', map([[kind, node]])]),
  {
    weight: 8,
    arbitrary: fc
      .array(fc.oneof(word, known(TIMELINE_KEYS).map(map)), { maxLength: 3 })
      .map((items): [string, YamlNode] => ['timeline', list(items)]),
  },
);

const inOrder = (paths: readonly Path[]): string[] => paths.map((path) => JSON.stringify(path)).sort();

describe('the quick look for values that do not fit', () => {
  it('finds what the schema finds, or leaves it to the schema', () => {
    let fitting = 0;
    let misfitting = 0;
    const top = known(FRONTMATTER_KEYS.filter(({ type }) => type !== 'map' && type !== 'list'));
    fc.assert(
      fc.property(
        top,
        fc.option(
          fc.oneof(nested, fc.tuple(fc.constantFrom('store', 'ids', 'timeline'), fc.oneof(word, odd))),
        ),
        (entries, one) => {
          const root = map(one ? [...entries, one] : entries);
          const found = misfitsAtAGlance(root);
          if (!found) return;
          if (found.length === 0) fitting++;
          else misfitting++;
          assert.deepEqual(inOrder(found), inOrder(misfitsOf(root)));
        },
      ),
      { numRuns: 4000 },
    );
    assert.ok(fitting > 400 && misfitting > 200, `${fitting} fitted, ${misfitting} did not`);
  });
});
