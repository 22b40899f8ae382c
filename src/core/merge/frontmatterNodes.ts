import { epochOf, parseDateTime } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import type { TimelineEntry } from '../casefile/data';
import { FRONTMATTER_KEYS, type KeySpec, STORE_KEYS, TIMELINE_KEYS } from '../casefile/keys';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from '../casefile/yamlTree';
import { isEmpty, spanOfEntry } from '../edits/frontmatterEdits';
import { idLineOf } from './idLines';
import { leaf, type MergeNode, NO_CHILDREN, type Parts, type Rank } from './tree';

/**
 * The frontmatter as nodes: a key with its value, inside `store`, `ids` and other maps their keys, in lists the items,
 * in timeline entries the fields. What does not stand on lines of its own (flow style, `- ` on a line alone) stays one
 * stretch of text.
 */
export class FrontmatterNodes {
  /** Timeline entries by their place. */
  private readonly timeline: ReadonlyMap<number, TimelineEntry>;

  constructor(
    private readonly file: CaseFile,
    private readonly zone: string,
  ) {
    this.timeline = new Map(file.data.timeline.map((entry) => [entry.span.start, entry]));
  }

  /** The top-level entries, and where the last one ends. Undefined where they share lines. */
  read(): { readonly nodes: readonly MergeNode[]; readonly end: number; readonly shape: string } | undefined {
    const { root, fences } = this.file.frontmatter;
    if (!root || root.flow) return undefined;
    const { text } = this.file;
    const nodes = entryNodes(text, root, fences.block.start, FRONTMATTER_KEYS, (entry) =>
      this.partsOf(entry),
    );
    const last = root.entries.at(-1);
    if (!nodes || !last) return undefined;
    return { nodes, end: nextLine(text, spanOfEntry(last).end), shape: shapeOf(text, root) };
  }

  private partsOf(entry: YamlEntry): Pick<MergeNode, 'parts' | 'ids'> {
    const { text } = this.file;
    const { key, value } = entry;
    const start = lineStart(text, key.span.start);
    const behindKey = nextLine(text, key.span.end);
    if (isEmpty(value) || (value.kind === 'list' && value.items.length === 0))
      return { parts: childless(text.slice(start, nextLine(text, spanOfEntry(entry).end))) };
    if (value.kind === 'scalar' || value.flow || value.span.start < behindKey) return {};
    const children =
      value.kind === 'list'
        ? this.items(value, behindKey)
        : entryNodes(text, value, behindKey, SPECS[key.value] ?? [], (inner) =>
            key.value === 'ids' ? this.idParts(inner) : {},
          );
    if (!children) return {};
    const shape = shapeOf(text, value);
    const flags = { byPlace: value.kind === 'list', byTime: value.kind === 'list' };
    return { parts: { shape, head: text.slice(start, behindKey), children, ...flags } };
  }

  /** One kind of identifiers: on one line, or as a list below it. */
  private idParts(entry: YamlEntry): Pick<MergeNode, 'parts' | 'ids'> {
    const ids = idLineOf(this.file.text, entry);
    return ids ? { ids } : this.partsOf(entry);
  }

  private items(list: YamlList, from: number): MergeNode[] | undefined {
    const { text } = this.file;
    const nodes: MergeNode[] = [];
    let limit = from;
    for (const item of list.items) {
      const start = lineStart(text, item.span.start);
      if (start < limit || !/^ *- +$/.test(text.slice(start, item.span.start))) return undefined;
      const end = nextLine(text, item.span.end);
      nodes.push(this.item(item, start, end, text.slice(limit, start)));
      limit = end;
    }
    return nodes;
  }

  private item(item: YamlNode, start: number, end: number, lead: string): MergeNode {
    const text = this.file.text.slice(start, end);
    const entry = this.timeline.get(item.span.start);
    const at = entry?.at?.value.trim();
    const event = entry?.event?.value.trim();
    if (at === undefined && event === undefined)
      return leaf(item.kind === 'scalar' ? item.value : text.trim(), lead, text);
    const parts = item.kind === 'map' && !item.flow ? this.fields(item, start) : undefined;
    const rank = this.rankOf(at);
    return {
      key: `${at ?? ''}|${event ?? ''}`,
      hints: [...(at === undefined ? [] : [`at ${at}`]), ...(event === undefined ? [] : [`event ${event}`])],
      lead,
      text,
      ...(rank && { rank }),
      ...(parts && { parts }),
    };
  }

  private rankOf(at: string | undefined): Rank | undefined {
    const reading = at === undefined ? undefined : parseDateTime(at);
    return reading?.ok ? [epochOf(reading.value, this.zone, 'start')] : undefined;
  }

  /** The fields of a timeline entry, the first one as if a blank stood where the hyphen is. */
  private fields(item: YamlMap, start: number): Parts | undefined {
    const { text } = this.file;
    const hyphen = text.indexOf('-', start);
    const blanked = `${text.slice(0, hyphen)} ${text.slice(hyphen + 1)}`;
    const children = entryNodes(blanked, item, start, TIMELINE_KEYS, () => ({}));
    if (!children) return undefined;
    const column = hyphen - start;
    const shape = `item at ${column}, ${shapeOf(text, item)}`;
    return { shape, head: '', children, byPlace: false, byTime: false, hyphen: column };
  }
}

const SPECS: Readonly<Record<string, readonly KeySpec[]>> = { store: STORE_KEYS };

/** The entries of a map in block style, from the start of a line on. Undefined where one shares its line. */
function entryNodes(
  text: string,
  map: YamlMap,
  from: number,
  specs: readonly KeySpec[],
  more: (entry: YamlEntry) => Pick<MergeNode, 'parts' | 'ids'>,
): MergeNode[] | undefined {
  const nodes: MergeNode[] = [];
  let limit = from;
  for (const entry of map.entries) {
    const start = lineStart(text, entry.key.span.start);
    if (start < limit || text.slice(start, entry.key.span.start).trim() !== '') return undefined;
    const end = nextLine(text, spanOfEntry(entry).end);
    const place = specs.findIndex(({ key }) => key === entry.key.value);
    nodes.push({
      ...leaf(entry.key.value, text.slice(limit, start), text.slice(start, end)),
      ...(place !== -1 && { rank: [place] }),
      ...more(entry),
    });
    limit = end;
  }
  return nodes;
}

const childless = (head: string): Parts => ({
  shape: NO_CHILDREN,
  head,
  children: [],
  byPlace: false,
  byTime: false,
});

/** Kind and column: what is indented otherwise cannot stand in one list. */
const shapeOf = (text: string, node: YamlMap | YamlList): string =>
  `${node.kind} at ${node.span.start - lineStart(text, node.span.start)}`;

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** The start of the line behind an offset, which may be behind a line end already. */
function nextLine(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const lf = text.indexOf('\n', offset);
  return lf === -1 ? text.length : lf + 1;
}
