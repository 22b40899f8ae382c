import { FRONTMATTER_KEYS, STORE_KEYS, TIMELINE_KEYS } from '../../casefile/keys';
import { entryOf, type YamlEntry, type YamlMap } from '../../casefile/yamlTree';
import { renameKey } from '../../edits/frontmatterEdits';
import { IDENTIFIER_KINDS } from '../../identifiers';
import { type Nearest, nearest } from '../../nearest';
import type { Fix, Report } from '../finding';
import type { Rule } from '../rule';

/** An unknown key is kept and passed over; a mistyped one loses what it holds. Only near misses are told. */
export const keyUnknown: Rule = {
  code: 'CN004',
  name: 'key-unknown',
  severity: 'warning',
  summary: {
    ja: 'キーの書き間違いと思われる(stor:、oderId など)',
    en: 'a near miss of a known key (`stor:`, `oderId`)',
  },
  fix: 'safe',
  scope: 'case',
  check({ frontmatter: { root } }) {
    const found: Report[] = [];
    if (!root) return found;
    addNearMisses(found, root, TOP);
    for (const { key, value } of root.entries)
      if (value.kind === 'map') addNearMisses(found, value, INNER.get(key.value));
      else if (value.kind === 'list' && key.value === 'timeline')
        for (const item of value.items) if (item.kind === 'map') addNearMisses(found, item, ENTRY);
    return found;
  },
};

const keysOf = (specs: readonly { key: string }[]): ReadonlySet<string> =>
  new Set(specs.map(({ key }) => key));

const TOP = keysOf(FRONTMATTER_KEYS);
const ENTRY = keysOf(TIMELINE_KEYS);
/** The keys of the maps in the frontmatter. */
const INNER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['store', keysOf(STORE_KEYS)],
  ['ids', keysOf(IDENTIFIER_KINDS)],
]);

function addNearMisses(found: Report[], map: YamlMap, known: ReadonlySet<string> | undefined): void {
  let taken: Set<string> | undefined;
  for (const entry of map.entries) {
    const { value: key, span } = entry.key;
    if (!known || known.has(key)) continue;
    const meant = nearest(key.normalize('NFKC'), [...known]);
    if (!meant || entryOf(map, meant.word)) continue;
    // Of two that look like the same key only one can become it.
    taken ??= new Set();
    const isFree = !taken.has(meant.word);
    taken.add(meant.word);
    found.push({
      span,
      message: {
        ja: '「{key}」というキーはありません。「{meant}」の書き間違いではありませんか。',
        en: 'There is no key “{key}”. Did you mean “{meant}”?',
      },
      values: { key, meant: meant.word },
      fixes: isFree ? [renaming(entry, meant)] : [],
    });
  }
}

const renaming = (entry: YamlEntry, { word, distance }: Nearest): Fix => ({
  title: { ja: '{meant} に直す', en: 'Rename to {meant}' },
  values: { meant: word },
  edits: renameKey(entry, word),
  safe: distance <= 1,
});
