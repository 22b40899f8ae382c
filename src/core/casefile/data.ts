import { type Span, span, textAt } from '../text';
import { fitsSchema } from './fits';
import { type Channel, type Direction, type Status, YES_WORDS } from './keys';
import { misfits, type Path } from './schema';
import { scalarText, type YamlEntry, type YamlMap, type YamlNode } from './yamlTree';

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
  readonly at?: Placed;
  readonly event?: Placed;
  readonly action?: Placed;
  readonly error?: Placed;
  readonly kind?: Placed;
  readonly boilerplate: boolean;
}

export interface StoreData {
  readonly name?: Placed;
  readonly email?: Placed;
  /** A string names a store of the configuration. */
  readonly reference?: Placed;
}

/** The frontmatter as the product reads it. Empty values and values of a wrong shape are absent. */
export interface CaseData {
  readonly version?: Placed;
  readonly title?: Placed;
  readonly status?: Placed<Status>;
  readonly category?: Placed;
  readonly channel?: Placed<Channel>;
  readonly direction?: Placed<Direction>;
  readonly marketplace?: Placed;
  readonly language?: Placed;
  readonly store: StoreData;
  readonly ids: readonly PlacedId[];
  readonly goal?: Placed;
  readonly deadline?: Placed;
  readonly timeline: readonly TimelineEntry[];
}

export const NO_DATA: CaseData = { store: {}, ids: [], timeline: [] };

export interface DataReading {
  readonly data: CaseData;
  /** Paths of the values that do not fit the schema. */
  readonly misfits: readonly Path[];
}

export function readData(text: string, root: YamlMap): DataReading {
  const wrong = fitsSchema(root) ? [] : misfitsOf(root);
  const unfit = new Set(wrong.map((path) => JSON.stringify(path)));
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
    private readonly unfit: ReadonlySet<string>,
  ) {}

  read(root: YamlMap): CaseData {
    const top = new Map<string, YamlNode>();
    for (const { key, value } of root.entries) if (!top.has(key.value)) top.set(key.value, value);
    return compact({
      version: this.word(top.get('caseNotes'), ['caseNotes']),
      title: this.word(top.get('title'), ['title']),
      status: this.word(top.get('status'), ['status']) as Placed<Status> | undefined,
      category: this.word(top.get('category'), ['category']),
      channel: this.word(top.get('channel'), ['channel']) as Placed<Channel> | undefined,
      direction: this.word(top.get('direction'), ['direction']) as Placed<Direction> | undefined,
      marketplace: this.word(top.get('marketplace'), ['marketplace']),
      language: this.word(top.get('language'), ['language']),
      store: this.store(top.get('store')),
      ids: this.ids(top.get('ids')),
      goal: this.word(top.get('goal'), ['goal']),
      deadline: this.word(top.get('deadline'), ['deadline']),
      timeline: this.timeline(top.get('timeline')),
    });
  }

  private word(node: YamlNode | undefined, path: Path): Placed | undefined {
    const value = scalarText(node);
    if (node === undefined || value === undefined) return undefined;
    // Hardly any file has a misfit: the path is spelt out only then.
    if (this.unfit.size > 0 && this.unfit.has(JSON.stringify(path))) return undefined;
    return { value, span: node.span };
  }

  private store(node: YamlNode | undefined): StoreData {
    if (node?.kind !== 'map') return compact({ reference: this.word(node, ['store']) });
    const field = (name: string) => this.word(valueAt(node.entries, name), ['store', name]);
    return compact({ name: field('name'), email: field('email') });
  }

  private ids(node: YamlNode | undefined): PlacedId[] {
    if (node?.kind !== 'map') return [];
    return node.entries.flatMap(({ key, value }) => {
      const nodes = value.kind === 'list' ? value.items : [value];
      return nodes.flatMap((item, i) => {
        const path = value.kind === 'list' ? ['ids', key.value, i] : ['ids', key.value];
        const placed = this.word(item, path);
        return placed ? [{ ...placed, kind: key.value }] : [];
      });
    });
  }

  private timeline(node: YamlNode | undefined): TimelineEntry[] {
    if (node?.kind !== 'list') return [];
    return node.items.flatMap((item, i): TimelineEntry[] => {
      if (item.kind === 'map') return [this.mapEntry(item, ['timeline', i])];
      const line = this.word(item, ['timeline', i]);
      return line ? [this.lineEntry(line)] : [];
    });
  }

  private mapEntry(node: YamlMap, path: Path): TimelineEntry {
    const field = (name: string) => this.word(valueAt(node.entries, name), [...path, name]);
    const boilerplate = YES_WORDS.some((yes) => yes === field('boilerplate')?.value);
    return compact({
      span: node.span,
      form: 'map' as const,
      at: field('at'),
      event: field('event'),
      action: field('action'),
      error: field('error'),
      kind: field('kind'),
      boilerplate,
    });
  }

  private lineEntry(line: Placed): TimelineEntry {
    const date = DATED_LINE.exec(line.value);
    const rest = line.value.slice(date?.[0].length ?? 0).trim();
    return compact({
      span: line.span,
      form: 'line' as const,
      at: date ? this.within(line, 0, (date[1] as string).length, date[1] as string) : undefined,
      event: rest ? this.within(line, date?.[0].length ?? 0, line.value.length, rest) : undefined,
      boilerplate: false,
    });
  }

  /** A part of a scalar, exact where source and value agree, the whole scalar where escapes or folds differ. */
  private within(line: Placed, from: number, to: number, value: string): Placed {
    const start = textAt(this.text, line.span).indexOf(line.value);
    if (start === -1) return { value, span: line.span };
    return { value, span: span(line.span.start + start + from, line.span.start + start + to) };
  }
}

const valueAt = (entries: readonly YamlEntry[], key: string): YamlNode | undefined =>
  entries.find((entry) => entry.key.value === key)?.value;

/** The object without its undefined fields, so that "absent" has one form. Copied: deleting would slow every look at it. */
function compact<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const kept: Partial<T> = {};
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) kept[key] = value;
  }
  return kept as T;
}
