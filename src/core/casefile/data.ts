import { type Span, span, textAt } from '../text';
import { misfitsAtAGlance } from './fits';
import { type Channel, type Direction, type Status, YES_WORDS } from './keys';
import { nodeAt } from './nodeAt';
import { misfits, type Path } from './schema';
import { entryOf, scalarText, type YamlMap, type YamlNode } from './yamlTree';

/** A value and the place it stands at, quotes included. */
export interface Placed<T = string> {
  readonly value: T;
  readonly span: Span;
}

export interface PlacedId extends Placed {
  /** The key under `ids`; known kinds are in `core/identifiers`. */
  readonly kind: string;
}

export interface TimelineEntry {
  readonly span: Span;
  /** `map`: keys of their own. `line`: one string, date first. */
  readonly form: 'map' | 'line';
  readonly at: Placed | undefined;
  readonly event: Placed | undefined;
  readonly action: Placed | undefined;
  readonly error: Placed | undefined;
  readonly kind: Placed | undefined;
  readonly boilerplate: boolean;
}

export interface StoreData {
  readonly name: Placed | undefined;
  readonly email: Placed | undefined;
  /** A string names a store of the configuration. */
  readonly reference: Placed | undefined;
}

/**
 * The frontmatter as the product reads it. Empty values and values of a wrong shape are undefined. Every field is
 * there: every rule looks at them, and objects of one shape are looked at several times faster.
 */
export interface CaseData {
  readonly version: Placed | undefined;
  readonly title: Placed | undefined;
  readonly status: Placed<Status> | undefined;
  readonly category: Placed | undefined;
  readonly channel: Placed<Channel> | undefined;
  readonly direction: Placed<Direction> | undefined;
  readonly marketplace: Placed | undefined;
  readonly language: Placed | undefined;
  readonly store: StoreData;
  readonly ids: readonly PlacedId[];
  readonly goal: Placed | undefined;
  readonly deadline: Placed | undefined;
  readonly timeline: readonly TimelineEntry[];
}

export interface DataReading {
  readonly data: CaseData;
  /** Paths of the values that do not fit the schema. */
  readonly misfits: readonly Path[];
}

export function readData(text: string, root: YamlMap): DataReading {
  const wrong = misfitsAtAGlance(root) ?? misfitsOf(root);
  const unfit = new Set(wrong.map((path) => nodeAt(root, path)?.node));
  return { data: new DataReader(text, unfit).read(root), misfits: wrong };
}

/** The paths of the values the schema does not take, outermost first. */
export const misfitsOf = (root: YamlMap): Path[] => misfits(plainOf(root));

/** The tree as null-prototype objects for the schema; empty scalars are left out, they count as absent. */
function plainOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return scalarText(node);
  // An empty item keeps its place, so that the paths of the others stay true.
  if (node.kind === 'list') return node.items.map((item) => plainOf(item) ?? '');
  const plain: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) {
    const inner = plainOf(value);
    if (inner !== undefined) plain[key.value] = inner;
  }
  return plain;
}

/** `2026-11-20 10:15 what happened`: the date in front of a one-line timeline entry. */
const DATED_LINE = /^(\d{4}-\d{2}-\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?)(?=\s|$)\s*/;

class DataReader {
  constructor(
    private readonly text: string,
    private readonly unfit: ReadonlySet<YamlNode | undefined>,
  ) {}

  read(root: YamlMap | undefined): CaseData {
    const word = (key: string) => this.word(entryOf(root, key)?.value);
    return {
      version: word('caseNotes'),
      title: word('title'),
      status: word('status') as Placed<Status> | undefined,
      category: word('category'),
      channel: word('channel') as Placed<Channel> | undefined,
      direction: word('direction') as Placed<Direction> | undefined,
      marketplace: word('marketplace'),
      language: word('language'),
      store: this.store(entryOf(root, 'store')?.value),
      ids: this.ids(entryOf(root, 'ids')?.value),
      goal: word('goal'),
      deadline: word('deadline'),
      timeline: this.timeline(entryOf(root, 'timeline')?.value),
    };
  }

  private word(node: YamlNode | undefined): Placed | undefined {
    const value = scalarText(node);
    if (node === undefined || value === undefined) return undefined;
    // Hardly any file has a misfit.
    if (this.unfit.size > 0 && this.unfit.has(node)) return undefined;
    return { value, span: node.span };
  }

  private store(node: YamlNode | undefined): StoreData {
    if (node?.kind !== 'map') return { name: undefined, email: undefined, reference: this.word(node) };
    const name = this.word(entryOf(node, 'name')?.value);
    return { name, email: this.word(entryOf(node, 'email')?.value), reference: undefined };
  }

  private ids(node: YamlNode | undefined): PlacedId[] {
    const ids: PlacedId[] = [];
    if (node?.kind !== 'map') return ids;
    for (const { key, value } of node.entries)
      for (const item of value.kind === 'list' ? value.items : [value]) {
        const placed = this.word(item);
        if (placed) ids.push({ value: placed.value, span: placed.span, kind: key.value });
      }
    return ids;
  }

  private timeline(node: YamlNode | undefined): TimelineEntry[] {
    const entries: TimelineEntry[] = [];
    if (node?.kind !== 'list') return entries;
    for (const item of node.items) {
      const line = item.kind === 'map' ? undefined : this.word(item);
      if (item.kind === 'map') entries.push(this.mapEntry(item));
      else if (line) entries.push(this.lineEntry(line));
    }
    return entries;
  }

  private mapEntry(node: YamlMap): TimelineEntry {
    const word = (key: string) => this.word(entryOf(node, key)?.value);
    const boilerplate = word('boilerplate')?.value;
    return {
      span: node.span,
      form: 'map',
      at: word('at'),
      event: word('event'),
      action: word('action'),
      error: word('error'),
      kind: word('kind'),
      boilerplate: boilerplate !== undefined && YES_WORDS.some((yes) => yes === boilerplate),
    };
  }

  private lineEntry(line: Placed): TimelineEntry {
    const date = DATED_LINE.exec(line.value);
    const rest = line.value.slice(date?.[0].length ?? 0).trim();
    return {
      span: line.span,
      form: 'line',
      at: date ? this.within(line, 0, (date[1] as string).length, date[1] as string) : undefined,
      event: rest ? this.within(line, date?.[0].length ?? 0, line.value.length, rest) : undefined,
      action: undefined,
      error: undefined,
      kind: undefined,
      boilerplate: false,
    };
  }

  /** A part of a scalar, exact where source and value agree, the whole scalar where escapes or folds differ. */
  private within(line: Placed, from: number, to: number, value: string): Placed {
    const start = textAt(this.text, line.span).indexOf(line.value);
    if (start === -1) return { value, span: line.span };
    return { value, span: span(line.span.start + start + from, line.span.start + start + to) };
  }
}

/** What is known of a case whose frontmatter cannot be read. */
export const NO_DATA: CaseData = new DataReader('', new Set()).read(undefined);
