import { type Event, parseEvents } from 'js-yaml';
import { type Span, span } from '../text';
import type { YamlReading } from './yamlTree';
import { TreeBuilder } from './yamlTreeBuilder';

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
