import type { CaseFile } from '../../casefile/casefile';
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
  *check(file) {
    for (const { map, keys } of places(file)) yield* nearMisses(map, keys);
  },
};

const keysOf = (specs: readonly { key: string }[]): string[] => specs.map(({ key }) => key);

const TOP = keysOf(FRONTMATTER_KEYS);
const STORE = keysOf(STORE_KEYS);
const IDS = keysOf(IDENTIFIER_KINDS);
const ENTRY = keysOf(TIMELINE_KEYS);

function places(file: CaseFile): { map: YamlMap; keys: readonly string[] }[] {
  const { root } = file.frontmatter;
  const inner = (key: string) => entryOf(root, key)?.value;
  const [store, ids, timeline] = [inner('store'), inner('ids'), inner('timeline')];
  const entries = timeline?.kind === 'list' ? timeline.items : [];
  return [
    ...(root ? [{ map: root, keys: TOP }] : []),
    ...(store?.kind === 'map' ? [{ map: store, keys: STORE }] : []),
    ...(ids?.kind === 'map' ? [{ map: ids, keys: IDS }] : []),
    ...entries.flatMap((entry) => (entry.kind === 'map' ? [{ map: entry, keys: ENTRY }] : [])),
  ];
}

function* nearMisses(map: YamlMap, known: readonly string[]): Iterable<Report> {
  const taken = new Set<string>();
  for (const entry of map.entries) {
    const { value: key, span } = entry.key;
    if (known.includes(key)) continue;
    const meant = nearest(key.normalize('NFKC'), known);
    if (!meant || entryOf(map, meant.word)) continue;
    // Of two that look like the same key only one can become it.
    const isFree = !taken.has(meant.word);
    taken.add(meant.word);
    yield {
      span,
      message: {
        ja: '「{key}」というキーはありません。「{meant}」の書き間違いではありませんか。',
        en: 'There is no key “{key}”. Did you mean “{meant}”?',
      },
      values: { key, meant: meant.word },
      fixes: isFree ? [renaming(entry, meant)] : [],
    };
  }
}

const renaming = (entry: YamlEntry, { word, distance }: Nearest): Fix => ({
  title: { ja: '{meant} に直す', en: 'Rename to {meant}' },
  values: { meant: word },
  edits: renameKey(entry, word),
  safe: distance <= 1,
});
