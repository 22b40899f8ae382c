import { type Span, span } from '../text';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yamlTree';

/**
 * Reads the YAML that cases are made of, line by line: maps and lists in block style, values on one line, flow
 * lists of plain words. Undefined for anything else (escapes, comments, tabs, CRLF, doubled keys …): the full
 * parser has the word on that. A differential test holds this reader against the full one; it exists because
 * thousands of files are read at once, and most of them need no more.
 */
export function readUsualYaml(text: string, from: number, to: number): YamlMap | undefined {
  if (to - from > MAX_LENGTH || UNUSUAL.test(text.slice(from, to))) return undefined;
  return new UsualReader(text, from, to).read();
}

/** Far below the limits of the full parser in bytes and depth, so that both refuse the same texts. */
const MAX_LENGTH = 16_000;
const MAX_DEPTH = 6;

/** Tabs, carriage returns, controls, what YAML may take for a line end or a mark, and lone or paired surrogates. */
const UNUSUAL = /[^\n\x20-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;

/** A key and its colon, with a blank or the line's end behind; the value reaches to the end of the line. */
const KEY = /([A-Za-z]\w{0,60}):(?: |(?=\n))/y;
const BLANK = 0x20;
const HYPHEN = 0x2d;

/** A plain value begins with none of YAML's indicators and no blank. */
const PLAIN_START = /[^\s"'#&*!|>%@`{}[\],?:-]/;
/** `[B0ABCDEF12, X0ABCDEF12]` */
const FLOW_WORDS = /^\[(?:[A-Za-z0-9]{1,60}(?:, ?[A-Za-z0-9]{1,60}){0,60})?\]$/;

class UsualReader {
  /** The line under the cursor. */
  private indent = -1;
  private bullet = false;
  private key: YamlScalar | undefined;
  private value: Span = span(0, 0);
  private start = 0;
  private next: number;

  constructor(
    private readonly text: string,
    from: number,
    private readonly to: number,
  ) {
    this.next = from;
  }

  read(): YamlMap | undefined {
    this.advance();
    if (this.indent !== 0 || this.bullet) return undefined;
    const root = this.map(0, 0);
    return this.isAtEnd() ? root : undefined;
  }

  private isAtEnd(): boolean {
    return this.indent === -1;
  }

  /** Goes to the next line; behind the last one the indentation is -1. */
  private advance(): void {
    const start = this.next;
    this.start = start;
    if (start >= this.to) {
      this.indent = -1;
      return;
    }
    const { text } = this;
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 || lineEnd > this.to ? this.to : lineEnd;
    this.next = end + 1;
    let at = start;
    while (text.charCodeAt(at) === BLANK) at++;
    this.indent = at - start;
    this.bullet = text.charCodeAt(at) === HYPHEN && text.charCodeAt(at + 1) === BLANK;
    if (this.bullet) at += 2;
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1];
    this.key = key === undefined ? undefined : plain(key, at, at + key.length);
    this.value = this.trimmed(key === undefined ? at : Math.min(at + key.length + 2, end), end);
  }

  private trimmed(start: number, end: number): Span {
    let to = end;
    while (to > start && this.text.charCodeAt(to - 1) === 0x20) to--;
    return span(start, to);
  }

  private map(indent: number, depth: number): YamlMap | undefined {
    if (depth > MAX_DEPTH) return undefined;
    const entries: YamlEntry[] = [];
    while (this.indent === indent && !this.bullet) {
      const { key } = this;
      if (!key || entries.some((entry) => entry.key.value === key.value)) return undefined;
      const value = this.valueOf(key, indent, depth);
      if (!value) return undefined;
      entries.push({ key, value });
    }
    const [first] = entries;
    if (!first || this.indent > indent) return undefined;
    const last = entries[entries.length - 1] as YamlEntry;
    return { kind: 'map', entries, span: span(first.key.span.start, last.value.span.end), flow: false };
  }

  private valueOf(key: YamlScalar, indent: number, depth: number): YamlNode | undefined {
    const { value } = this;
    this.advance();
    if (value.end > value.start) return this.scalar(value) ?? this.flowWords(value);
    // A list may begin in its key's column too; that is left to the full parser.
    if (this.indent === indent && this.bullet) return undefined;
    if (this.indent <= indent) return plain('', key.span.end, key.span.end);
    return this.bullet ? this.list(this.indent, depth + 1) : this.map(this.indent, depth + 1);
  }

  private list(indent: number, depth: number): YamlList | undefined {
    const items: YamlNode[] = [];
    const start = this.start + indent;
    while (this.indent === indent && this.bullet) {
      const item = this.item(indent, depth);
      if (!item) return undefined;
      items.push(item);
    }
    if (this.indent > indent) return undefined;
    const last = items[items.length - 1] as YamlNode;
    return { kind: 'list', items, span: span(start, last.span.end), flow: false };
  }

  private item(indent: number, depth: number): YamlNode | undefined {
    if (this.key) {
      // Behind its bullet an item's first key stands two columns further in, where its other keys are.
      this.bullet = false;
      this.indent = indent + 2;
      return this.map(indent + 2, depth + 1);
    }
    const { value } = this;
    this.advance();
    return this.scalar(value);
  }

  private scalar({ start, end }: Span): YamlScalar | undefined {
    const raw = this.text.slice(start, end);
    const first = raw[0] as string;
    if (first === '"' || first === "'") {
      const inner = raw.slice(1, -1);
      const isWhole = raw.length > 1 && raw.endsWith(first) && !inner.includes(first);
      if (!isWhole || (first === '"' && inner.includes('\\'))) return undefined;
      return {
        kind: 'scalar',
        value: inner,
        span: span(start, end),
        style: first === '"' ? 'double' : 'single',
      };
    }
    if (raw === '' || !PLAIN_START.test(first)) return undefined;
    if (raw.includes(': ') || raw.includes(' #') || raw.endsWith(':')) return undefined;
    return plain(raw, start, end);
  }

  private flowWords({ start, end }: Span): YamlList | undefined {
    const raw = this.text.slice(start, end);
    if (!FLOW_WORDS.test(raw)) return undefined;
    const items = [...raw.matchAll(/[A-Za-z0-9]+/g)].map(({ 0: word, index }) =>
      plain(word, start + index, start + index + word.length),
    );
    return { kind: 'list', items, span: span(start, end), flow: true };
  }
}

const plain = (value: string, start: number, end: number): YamlScalar => ({
  kind: 'scalar',
  value,
  span: span(start, end),
  style: 'plain',
});
