import type { Span } from '../text';

/**
 * YAML as a tree of strings with their places. js-yaml's event stream gives values and source offsets in one pass,
 * and no schema is applied, so `0306406152` stays ten characters and `2026-11-22` stays a word.
 */

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string;
  /** The value with its quotes; empty, right behind the key, where nothing was written. */
  readonly span: Span;
  readonly style: 'plain' | 'single' | 'double' | 'block';
}

export interface YamlEntry {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
  readonly flow: boolean;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
  readonly flow: boolean;
}

export type YamlNode = YamlScalar | YamlMap | YamlList;

export type YamlProblemKind =
  | 'syntax'
  | 'duplicate-key'
  | 'anchor'
  | 'tag'
  | 'several-documents'
  | 'complex-key'
  | 'too-large'
  | 'too-deep'
  | 'not-a-map';

export interface YamlProblem {
  readonly kind: YamlProblemKind;
  readonly span: Span;
  /** The parser's own sentence, for the log; users get our wording. */
  readonly detail?: string;
}

export interface YamlReading {
  /** Absent when the text cannot be read at all; present but with problems when only an entry is at fault. */
  readonly root?: YamlMap;
  readonly problems: readonly YamlProblem[];
}

/** The entry of a map by its key; the first one where a key stands twice. */
export function entryOf(map: YamlMap | undefined, key: string): YamlEntry | undefined {
  if (map) for (const entry of map.entries) if (entry.key.value === key) return entry;
  return undefined;
}

/** The scalar's text with outer blanks (U+3000 too) removed; undefined when nothing is left: empty counts as absent. */
export function scalarText(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const text = node.value.trim();
  return text === '' ? undefined : text;
}
