import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { type Span, span } from '../text';
import type {
  YamlEntry,
  YamlList,
  YamlMap,
  YamlNode,
  YamlProblem,
  YamlReading,
  YamlScalar,
} from './yamlTree';

/** Turns the flat events into nodes by an explicit loop per collection; depth is bounded before it starts. */
export class TreeBuilder {
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
