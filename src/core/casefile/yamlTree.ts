import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { type Span, span } from '../text';

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

/** UTF-8 bytes of frontmatter that are read at all (`safety.md`: nothing larger reaches the parser). */
export const MAX_YAML_BYTES = 64 * 1024;
/** Nesting of lists and maps. */
export const MAX_YAML_DEPTH = 32;

/** Reads `text[from, to)`; all spans are offsets into `text`. Never throws. */
export function readYaml(text: string, from: number, to: number): YamlReading {
  const whole = span(from, to);
  if (utf8LengthExceeds(text, whole, MAX_YAML_BYTES))
    return { problems: [{ kind: 'too-large', span: whole }] };
  const source = text.slice(from, to);
  const parsed = parse(source, MAX_YAML_DEPTH);
  if (!('failedAt' in parsed)) return new TreeBuilder(text, from, parsed).build(whole);
  const at = Math.min(from + parsed.failedAt, to);
  return { problems: [{ kind: reasonOf(source, parsed), span: span(at, at), detail: parsed.detail }] };
}

interface ParseFailure {
  readonly failedAt: number;
  readonly detail: string;
}

function parse(source: string, maxDepth: number): Event[] | ParseFailure {
  try {
    return parseEvents(source, { maxDepth });
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { position: number } };
    return { failedAt: mark?.position ?? 0, detail: reason ?? String(error) };
  }
}

/** With one more level allowed, a text that is only too deep fails elsewhere or not at all. */
function reasonOf(source: string, failure: ParseFailure): 'syntax' | 'too-deep' {
  const deeper = parse(source, MAX_YAML_DEPTH + 1);
  return 'failedAt' in deeper && deeper.failedAt === failure.failedAt ? 'syntax' : 'too-deep';
}

function utf8LengthExceeds(text: string, at: Span, limit: number): boolean {
  const units = at.end - at.start;
  if (units > limit) return true;
  if (units * 3 <= limit) return false;
  let bytes = 0;
  for (let i = at.start; i < at.end; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes > limit;
}

/** Turns the flat events into nodes by an explicit loop per collection; depth is bounded before it starts. */
class TreeBuilder {
  private next = 0;
  private readonly problems: YamlProblem[] = [];
  private readonly source: string;

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly events: readonly Event[],
  ) {
    // Event offsets count from the start of the parsed slice.
    this.source = offset === 0 ? text : text.slice(offset);
  }

  build(whole: Span): YamlReading {
    const documents = this.events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
    if (documents === 0) return { root: emptyMap(whole), problems: [] };
    if (documents > 1) return { problems: [{ kind: 'several-documents', span: this.secondDocument() }] };
    this.next = 1;
    const node = this.node(whole.start);
    if (node.kind === 'map') return { root: node, problems: this.problems };
    const isNothing = node.kind === 'scalar' && node.value === '' && this.problems.length === 0;
    if (isNothing) return { root: emptyMap(whole), problems: [] };
    return { problems: [...this.problems, { kind: 'not-a-map', span: node.span }] };
  }

  private secondDocument(): Span {
    const second = this.events.findIndex((event, i) => i > 0 && event.type === EVENT_ID.DOCUMENT);
    const content = this.events[second + 1] as { start?: number; valueStart?: number };
    const at = this.offset + Math.max(0, content?.start ?? content?.valueStart ?? 0);
    return span(at, at);
  }

  private node(after: number): YamlNode {
    const event = this.events[this.next++] as Event;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.scalar(event, after);
      case EVENT_ID.MAPPING:
        this.refuseProperties(event);
        return this.map(event.start + this.offset, event.style === COLLECTION_STYLE.FLOW);
      case EVENT_ID.SEQUENCE:
        this.refuseProperties(event);
        return this.list(event.start + this.offset, event.style === COLLECTION_STYLE.FLOW);
      case EVENT_ID.ALIAS: {
        const at = span(event.anchorStart - 1 + this.offset, event.anchorEnd + this.offset);
        this.problems.push({ kind: 'anchor', span: at });
        return { kind: 'scalar', value: '', span: at, style: 'plain' };
      }
      default:
        return { kind: 'scalar', value: '', span: span(after, after), style: 'plain' };
    }
  }

  private map(start: number, flow: boolean): YamlMap {
    const entries: YamlEntry[] = [];
    const seen = new Set<string>();
    let end = start;
    while (!this.atPop()) {
      const key = this.node(end);
      const value = this.node(key.span.end);
      end = Math.max(end, value.span.end, key.span.end);
      if (key.kind !== 'scalar') {
        this.problems.push({ kind: 'complex-key', span: key.span });
        continue;
      }
      if (seen.has(key.value)) this.problems.push({ kind: 'duplicate-key', span: key.span });
      seen.add(key.value);
      entries.push({ key, value });
    }
    this.next++;
    return { kind: 'map', entries, span: span(start, this.closed(end, flow, '}')), flow };
  }

  private list(start: number, flow: boolean): YamlList {
    const items: YamlNode[] = [];
    let end = start;
    while (!this.atPop()) {
      const item = this.node(end);
      end = Math.max(end, item.span.end);
      items.push(item);
    }
    this.next++;
    return { kind: 'list', items, span: span(start, this.closed(end, flow, ']')), flow };
  }

  private atPop(): boolean {
    const event = this.events[this.next];
    return event === undefined || event.type === EVENT_ID.POP;
  }

  /** Events do not say where a flow collection closes; only blanks, commas and comments stand before its bracket. */
  private closed(end: number, flow: boolean, bracket: string): number {
    if (!flow) return end;
    const at = this.text.indexOf(bracket, end);
    return at === -1 ? end : at + 1;
  }

  private scalar(event: ScalarEvent, after: number): YamlScalar {
    this.refuseProperties(event);
    if (event.valueStart < 0) return { kind: 'scalar', value: '', span: span(after, after), style: 'plain' };
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const quotes = quoted ? 1 : 0;
    return {
      kind: 'scalar',
      value: getScalarValue(this.source, event),
      span: span(event.valueStart + this.offset - quotes, event.valueEnd + this.offset + quotes),
      style: STYLES[event.style],
    };
  }

  private refuseProperties(event: {
    anchorStart: number;
    anchorEnd: number;
    tagStart: number;
    tagEnd: number;
  }) {
    if (event.anchorStart >= 0) {
      const at = span(event.anchorStart - 1 + this.offset, event.anchorEnd + this.offset);
      this.problems.push({ kind: 'anchor', span: at });
    }
    if (event.tagStart >= 0) {
      const at = span(event.tagStart + this.offset, event.tagEnd + this.offset);
      this.problems.push({ kind: 'tag', span: at });
    }
  }
}

const STYLES = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'block',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'block',
} as const;

const emptyMap = (at: Span): YamlMap => ({
  kind: 'map',
  entries: [],
  span: span(at.start, at.start),
  flow: false,
});

/** The entry of a map by its key; the first one where a key stands twice. */
export const entryOf = (map: YamlMap | undefined, key: string): YamlEntry | undefined =>
  map?.entries.find((entry) => entry.key.value === key);

/** The scalar's text with outer blanks (U+3000 too) removed; undefined when nothing is left: empty counts as absent. */
export function scalarText(node: YamlNode | undefined): string | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const text = node.value.trim();
  return text === '' ? undefined : text;
}
