import { parseDateTime } from '../calendar/iso';
import { FORMAT_NUMBER, FRONTMATTER_KEYS, type KeySpec, STORE_KEYS, TIMELINE_KEYS } from './keys';
import type { Path } from './schema';
import { scalarText, type YamlMap, type YamlNode } from './yamlTree';

/**
 * The places of the values that do not fit the schema, read off the tree without building what the schema wants: a
 * word that is none of its key's, a date that is none. Undefined where the form of a value is another than the usual
 * one: then the schema has the word. A differential test holds this against the schema; it exists because nearly every
 * file of a folder fits, and what does not is hardly ever more than a word.
 */
export function misfitsAtAGlance(root: YamlMap): Path[] | undefined {
  const found: Path[] = [];
  const isUsual = root.entries.every(({ key: { value: key }, value }) => {
    if (key === 'store' && value.kind === 'map') return areWords(value, STORE, [key], found);
    if (key === 'ids') return isAbsent(value) || (value.kind === 'map' && value.entries.every(isWords));
    if (key === 'timeline') return isAbsent(value) || isTimeline(value, found);
    return isWord(value, TOP.get(key), [], found);
  });
  return isUsual ? found : undefined;
}

const byKey = (specs: readonly KeySpec[]) => new Map(specs.map((spec) => [spec.key, spec]));
const TOP = byKey(FRONTMATTER_KEYS);
const STORE = byKey(STORE_KEYS);
const TIMELINE = byKey(TIMELINE_KEYS);

const areWords = (map: YamlMap, specs: ReadonlyMap<string, KeySpec>, above: Path, found: Path[]): boolean =>
  map.entries.every(({ key, value }) => isWord(value, specs.get(key.value), above, found));

/** Whether a value has the form of its key, which is one word or sentence; if it may not be that one, it is noted. */
function isWord(node: YamlNode, spec: KeySpec | undefined, above: Path, found: Path[]): boolean {
  if (!spec) return true;
  if (node.kind !== 'scalar') return false;
  const text = scalarText(node);
  if (text !== undefined && !accepts(spec, text)) found.push([...above, spec.key]);
  return true;
}

function accepts({ key, type, values }: KeySpec, text: string): boolean {
  // A higher version is CN007's finding, not a wrong value.
  if (key === 'caseNotes') return FORMAT_NUMBER.test(text);
  return type === 'date' ? parseDateTime(text).ok : !values || values.includes(text);
}

const isAbsent = (node: YamlNode): boolean => node.kind === 'scalar' && scalarText(node) === undefined;

const isWords = ({ value }: { value: YamlNode }): boolean =>
  value.kind === 'scalar' || (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'));

const isTimeline = (node: YamlNode, found: Path[]): boolean =>
  node.kind === 'list' &&
  node.items.every(
    (item, i) =>
      item.kind === 'scalar' || (item.kind === 'map' && areWords(item, TIMELINE, ['timeline', i], found)),
  );
