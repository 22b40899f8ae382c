import { parseDateTime } from '../calendar/iso';
import { FORMAT_NUMBER, FRONTMATTER_KEYS, type KeySpec, STORE_KEYS, TIMELINE_KEYS } from './keys';
import { scalarText, type YamlMap, type YamlNode } from './yamlTree';

/**
 * Whether frontmatter certainly fits the schema, read off the tree without building the values the schema wants.
 * Anything in doubt is "no" here, and the schema says what is wrong and where. A differential test holds this
 * against the schema; it exists because nearly every file of a folder fits.
 */
export function fitsSchema(root: YamlMap): boolean {
  return root.entries.every(({ key, value }) => {
    if (key.value === 'caseNotes') return isScalar(value, (text) => FORMAT_NUMBER.test(text));
    if (key.value === 'store') return value.kind === 'map' ? fits(value, STORE) : value.kind === 'scalar';
    if (key.value === 'ids') return isAbsent(value) || (value.kind === 'map' && value.entries.every(isWords));
    if (key.value === 'timeline') return isAbsent(value) || isTimeline(value);
    return fitsKey(value, TOP.get(key.value));
  });
}

const byKey = (specs: readonly KeySpec[]) => new Map(specs.map((spec) => [spec.key, spec]));
const TOP = byKey(FRONTMATTER_KEYS);
const STORE = byKey(STORE_KEYS);
const TIMELINE = byKey(TIMELINE_KEYS);

const isScalar = (node: YamlNode, accepts: (text: string) => boolean): boolean => {
  if (node.kind !== 'scalar') return false;
  const text = scalarText(node);
  return text === undefined || accepts(text);
};

const isAbsent = (node: YamlNode): boolean => node.kind === 'scalar' && scalarText(node) === undefined;

const fits = (map: YamlMap, specs: ReadonlyMap<string, KeySpec>): boolean =>
  map.entries.every(({ key, value }) => fitsKey(value, specs.get(key.value)));

function fitsKey(node: YamlNode, spec: KeySpec | undefined): boolean {
  if (!spec) return true;
  const { type, values } = spec;
  return isScalar(node, (text) =>
    type === 'date' ? parseDateTime(text).ok : !values || values.includes(text),
  );
}

const isWords = ({ value }: { value: YamlNode }): boolean =>
  value.kind === 'scalar' || (value.kind === 'list' && value.items.every((item) => item.kind === 'scalar'));

const isTimeline = (node: YamlNode): boolean =>
  node.kind === 'list' &&
  node.items.every((item) => item.kind === 'scalar' || (item.kind === 'map' && fits(item, TIMELINE)));
