import type { CaseFile } from '../casefile/casefile';
import { FRONTMATTER_KEYS, type KeySpec, STORE_KEYS, TIMELINE_KEYS } from '../casefile/keys';
import { entryOf, type YamlEntry, type YamlList, type YamlMap, type YamlNode } from '../casefile/yamlTree';
import { eolOf, type Span, type TextEdit } from '../text';
import { insertAt } from './change';
import { plainOrQuoted, quoted } from './yamlText';

/**
 * Edits of the frontmatter that touch only the bytes of the value they change. Every function answers undefined
 * where that is impossible, for example when `store` is a single string and its e-mail is to be set.
 */

/** Free text is quoted, words, dates and IDs stand plain where YAML allows it. */
export function yamlScalar(spec: KeySpec | undefined, value: string): string {
  if (spec?.values?.includes(value)) return value;
  return spec?.type === 'text' ? quoted(value) : plainOrQuoted(value);
}

/** Sets a top-level value, inserting the key where it belongs in the order of the key table. */
export function setValue(file: CaseFile, key: string, value: string): TextEdit[] | undefined {
  const root = file.frontmatter.root;
  if (!root) return undefined;
  const spec = FRONTMATTER_KEYS.find((candidate) => candidate.key === key);
  const text = yamlScalar(spec, value);
  const entry = entryOf(root, key);
  return entry
    ? replaceValue(file.text, entry, text)
    : insertEntry(file, root, FRONTMATTER_KEYS, key, ` ${text}`);
}

/** Sets `store.name` or `store.email`. */
export function setStoreField(file: CaseFile, key: 'name' | 'email', value: string): TextEdit[] | undefined {
  return setInMap(file, 'store', STORE_KEYS, key, quoted(value));
}

/** Adds an ID of a kind; a single value becomes a list. */
export function addId(file: CaseFile, kind: string, value: string): TextEdit[] | undefined {
  const root = file.frontmatter.root;
  const ids = entryOf(root, 'ids')?.value;
  const entry = ids?.kind === 'map' ? entryOf(ids, kind) : undefined;
  const text = plainOrQuoted(value);
  if (!entry || isEmpty(entry.value)) return setInMap(file, 'ids', [], kind, text);
  if (entry.value.kind === 'scalar') {
    const written = file.text.slice(entry.value.span.start, entry.value.span.end);
    if (entry.value.style === 'block' || /[,[\]{}]/.test(written)) return undefined;
    return [{ span: entry.value.span, newText: `[${written}, ${text}]` }];
  }
  return entry.value.kind === 'list' ? appendItem(file.text, entry.value, text) : undefined;
}

export interface NewTimelineEntry {
  readonly at: string;
  readonly event: string;
  readonly action?: string;
  readonly error?: string;
  readonly kind?: string;
  readonly boilerplate?: string;
}

/** Adds an entry behind the last one of the timeline. */
export function addTimelineEntry(file: CaseFile, entry: NewTimelineEntry): TextEdit[] | undefined {
  const root = file.frontmatter.root;
  if (!root) return undefined;
  const timeline = entryOf(root, 'timeline');
  if (timeline?.value.kind === 'list' && !timeline.value.flow) {
    const column = columnOf(file.text, timeline.value.span.start);
    const indent = ' '.repeat(column);
    const eol = eolOf(file.text);
    return [insertAt(behind(file.text, timeline.value.span), timelineText(entry, indent, eol))];
  }
  const eol = eolOf(file.text);
  const lines = timelineText(entry, '  ', eol).slice(0, -eol.length);
  if (timeline?.value.kind === 'list' && timeline.value.items.length === 0)
    return [
      { span: { start: colonEnd(file.text, timeline), end: timeline.value.span.end }, newText: eol + lines },
    ];
  if (timeline && !isEmpty(timeline.value)) return undefined;
  if (timeline) return [insertAt(colonEnd(file.text, timeline), eol + lines)];
  return insertEntry(file, root, FRONTMATTER_KEYS, 'timeline', eol + lines);
}

/** The lines of a new timeline entry, each with its line end. */
export function timelineText(entry: NewTimelineEntry, indent: string, eol: string): string {
  const fields = TIMELINE_KEYS.flatMap((spec) => {
    const value = entry[spec.key as keyof NewTimelineEntry];
    return value === undefined ? [] : [`${spec.key}: ${yamlScalar(spec, value)}`];
  });
  return fields.map((field, i) => `${indent}${i === 0 ? '- ' : '  '}${field}${eol}`).join('');
}

/** Adds a key to a map that is a list item or a nested map, at the indentation of its siblings. */
export function addKey(file: CaseFile, map: YamlMap, specs: readonly KeySpec[], key: string, text: string) {
  const entry = entryOf(map, key);
  return entry ? replaceValue(file.text, entry, text) : insertEntry(file, map, specs, key, ` ${text}`);
}

export const renameKey = (entry: YamlEntry, key: string): TextEdit[] => [
  { span: entry.key.span, newText: key },
];

/** Replaces a value; where none is written, puts it behind the colon. */
export function replaceValue(text: string, entry: YamlEntry, written: string): TextEdit[] {
  if (isEmpty(entry.value) && entry.value.span.start === entry.value.span.end)
    return [insertAt(colonEnd(text, entry), ` ${written}`)];
  return [{ span: entry.value.span, newText: written }];
}

function setInMap(file: CaseFile, parent: string, specs: readonly KeySpec[], key: string, text: string) {
  const root = file.frontmatter.root;
  if (!root) return undefined;
  const entry = entryOf(root, parent);
  const eol = eolOf(file.text);
  if (!entry) return insertEntry(file, root, FRONTMATTER_KEYS, parent, `${eol}  ${key}: ${text}`);
  if (entry.value.kind === 'map') return addKey(file, entry.value, specs, key, text);
  return isEmpty(entry.value) ? [insertAt(colonEnd(file.text, entry), `${eol}  ${key}: ${text}`)] : undefined;
}

/** Inserts `key:` with what follows it, behind the last sibling that comes before it in the table. */
function insertEntry(
  file: CaseFile,
  map: YamlMap,
  specs: readonly KeySpec[],
  key: string,
  written: string,
): TextEdit[] | undefined {
  const eol = eolOf(file.text);
  if (map.flow) return appendToFlow(map, `${key}:${written}`, map.entries.length > 0);
  const before = entryBefore(map, specs, key);
  if (before) {
    const indent = ' '.repeat(columnOf(file.text, before.key.span.start));
    return [insertAt(behind(file.text, spanOfEntry(before)), `${indent}${key}:${written}${eol}`)];
  }
  const first = map.entries[0];
  if (!first) return [insertAt(file.frontmatter.fences.block.end, `${key}:${written}${eol}`)];
  const indent = ' '.repeat(columnOf(file.text, first.key.span.start));
  return [insertAt(first.key.span.start, `${key}:${written}${eol}${indent}`)];
}

/** The entry a key is written behind: the last one that comes before it in the table. */
export const entryBefore = (map: YamlMap, specs: readonly KeySpec[], key: string): YamlEntry | undefined =>
  map.entries.filter((entry) => comesBefore(specs, entry.key.value, key)).at(-1);

/** By the table; a key the table lacks goes to the end, behind everything. */
function comesBefore(specs: readonly KeySpec[], other: string, key: string): boolean {
  const rank = (name: string) => specs.findIndex((spec) => spec.key === name);
  return rank(key) === -1 || (rank(other) !== -1 && rank(other) < rank(key));
}

function appendItem(text: string, list: YamlList, written: string): TextEdit[] {
  if (list.flow) return appendToFlow(list, written, list.items.length > 0);
  const indent = ' '.repeat(columnOf(text, list.span.start));
  return [insertAt(behind(text, list.span), `${indent}- ${written}${eolOf(text)}`)];
}

function appendToFlow(node: YamlMap | YamlList, written: string, hasOthers: boolean): TextEdit[] {
  const bracket = node.span.end - 1;
  const last = node.kind === 'list' ? node.items.at(-1)?.span.end : node.entries.at(-1)?.value.span.end;
  return [insertAt(last ?? bracket, hasOthers ? `, ${written}` : written)];
}

export const isEmpty = (node: YamlNode): boolean => node.kind === 'scalar' && node.value.trim() === '';

export const spanOfEntry = (entry: YamlEntry): Span => ({
  start: entry.key.span.start,
  end: Math.max(entry.key.span.end, entry.value.span.end),
});

/** The start of the line behind a node. */
function behind(text: string, node: Span): number {
  if (node.end > 0 && text[node.end - 1] === '\n') return node.end;
  const lf = text.indexOf('\n', node.end);
  return lf === -1 ? text.length : lf + 1;
}

/** Just behind the colon of an entry without a value. */
const colonEnd = (text: string, entry: YamlEntry): number => text.indexOf(':', entry.key.span.end) + 1;

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
