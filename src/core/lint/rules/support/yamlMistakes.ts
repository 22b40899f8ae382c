import { FRONTMATTER_KEYS, STORE_KEYS, TIMELINE_KEYS } from '../../../casefile/keys';
import { quoted } from '../../../edits/yamlText';
import { IDENTIFIER_KINDS } from '../../../identifiers';
import { type LineMap, type Span, span, type TextEdit } from '../../../text';
import {
  type MistakeKind,
  NO_BLANK,
  NO_COLON,
  TAB_INDENT,
  UNCLOSED_QUOTE,
  UNQUOTED,
  WIDE_COLON,
  WIDE_INDENT,
} from './yamlMistakeKinds';

/** A mistake as a line shows it, and the edits that would mend it. */
export interface Mistake {
  readonly kind: MistakeKind;
  readonly span: Span;
  readonly mends: readonly TextEdit[];
  /** A line may look like this and be right: it is a mistake only if YAML can be read once it is mended. */
  readonly isGuess?: true;
  /** The key of the line is one of ours. */
  readonly isKnownKey?: boolean;
}

const LONGEST_LINE = 2000;

/** What a line shows, most telling first. `isWhereItStopped`: further up, such a value was read well enough. */
export function mistakesIn(lines: LineMap, line: number, isWhereItStopped: boolean): Mistake[] {
  const at = lines.lineSpan(line);
  const text = lines.text.slice(at.start, at.end);
  if (text.length > LONGEST_LINE) return [];
  const found = [
    indentation(lines, line, text, at.start),
    ...entryMistakes(text, at.start, isWhereItStopped),
  ];
  return found.filter((mistake) => mistake !== undefined);
}

const INDENT = /^[ \t\u3000]+/;
const WRONG_BLANK = /[\t\u3000]/;

/** Lines in a row are indented by the same habit: they are mended together. */
function indentation(lines: LineMap, line: number, text: string, start: number): Mistake | undefined {
  const blanks = INDENT.exec(text)?.[0] ?? '';
  if (!WRONG_BLANK.test(blanks)) return undefined;
  const kind = blanks.includes('\u3000') ? WIDE_INDENT : TAB_INDENT;
  return { kind, span: span(start, start + blanks.length), mends: indentMends(lines, line) };
}

/** Edits for a line and its neighbours whose indentation is not of spaces alone. */
export function indentMends(lines: LineMap, line: number): TextEdit[] {
  const mendOf = (at: number): TextEdit | undefined => {
    const blanks = INDENT.exec(at < lines.count ? lines.lineText(at) : '')?.[0] ?? '';
    if (!WRONG_BLANK.test(blanks)) return undefined;
    const { start } = lines.lineSpan(at);
    return { span: span(start, start + blanks.length), newText: blanks.replace(/[\t\u3000]/g, '  ') };
  };
  let first = line;
  while (first > 0 && mendOf(first - 1)) first--;
  const mends: TextEdit[] = [];
  for (let at = first, mend = mendOf(at); mend; at++, mend = mendOf(at)) mends.push(mend);
  return mends;
}

/** `key: value` of a line, also of a list item. */
const ENTRY = /^([ \t\u3000]*(?:- +)*)([^\s:：#"'-][^:：]{0,80}?)([:：])([ \t\u3000]*)(.*)$/;
/** `- value` */
const ITEM = /^([ \t\u3000]*(?:- +)+)()()()([^\s-].*)$/;
const KNOWN = [...FRONTMATTER_KEYS, ...STORE_KEYS, ...TIMELINE_KEYS, ...IDENTIFIER_KINDS].map(
  ({ key }) => key,
);
/** `status ready` */
const COLONLESS = new RegExp(`^([ \\t\\u3000]*(?:- +)*)(${KNOWN.join('|')})([ \\t\\u3000]+)([^\\s:：].*)$`);

function entryMistakes(text: string, start: number, isWhereItStopped: boolean): (Mistake | undefined)[] {
  const colonless = COLONLESS.exec(text);
  if (colonless) return [lackingColon(colonless, start)];
  const entry = ENTRY.exec(text) ?? ITEM.exec(text);
  if (!entry) return [];
  const [, lead = '', key = '', colon = '', gap = '', value = ''] = entry;
  const colonAt = start + lead.length + key.length;
  const valueAt = colonAt + colon.length + gap.length;
  const isKnownKey = KNOWN.includes(key);
  if (colon === '：') {
    const mend = { span: span(colonAt, valueAt), newText: value === '' ? ':' : ': ' };
    return [{ kind: WIDE_COLON, span: span(colonAt, colonAt + 1), mends: [mend], isKnownKey }];
  }
  return [
    isKnownKey && gap === '' && value !== '' ? lackingBlank(valueAt) : undefined,
    unclosedQuote(value, valueAt),
    unquoted(value, valueAt, isWhereItStopped),
  ];
}

function lackingColon([, lead = '', key = '', gap = '']: RegExpExecArray, start: number): Mistake {
  const at = span(start + lead.length, start + lead.length + key.length);
  const mend = { span: span(at.end, at.end + gap.length), newText: ': ' };
  return { kind: NO_COLON, span: at, mends: [mend], isGuess: true };
}

function lackingBlank(valueAt: number): Mistake {
  const at = span(valueAt - 1, valueAt);
  return { kind: NO_BLANK, span: at, mends: [{ span: at, newText: ': ' }], isGuess: true };
}

function unclosedQuote(value: string, valueAt: number): Mistake | undefined {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return undefined;
  const rest = quote === '"' ? value.slice(1).replace(/\\./g, '') : value.slice(1).replaceAll("''", '');
  if (rest.includes(quote)) return undefined;
  const end = valueAt + value.trimEnd().length;
  const mend = { span: span(end, end), newText: quote };
  return { kind: UNCLOSED_QUOTE, span: span(valueAt, valueAt + 1), mends: [mend] };
}

/** A colon in the middle, a sign YAML keeps for itself in front, or text behind a quote or bracket that closes. */
const NEEDS_QUOTES =
  /^[^"'[{|>#][^#]*:(?:\s|$)|^[@`%&*!,\]}?|>]|^- |^"[^"]*"\s*[^\s#]|^'[^']*'\s*[^\s#']|^\[[^\]]*\]\s*[^\s#,]|^\{[^}]*\}\s*[^\s#,]/;
/** A bracket that this line does not close may be closed by the next. */
const OPEN_BRACKET = /^\[[^\]]*$|^\{[^}]*$/;

function unquoted(value: string, valueAt: number, isWhereItStopped: boolean): Mistake | undefined {
  const needsQuotes = isWhereItStopped && NEEDS_QUOTES.test(value);
  if (!needsQuotes && !OPEN_BRACKET.test(value)) return undefined;
  const at = span(valueAt, valueAt + value.trimEnd().length);
  const mend = { span: at, newText: quoted(value.trimEnd()) };
  return { kind: UNQUOTED, span: at, mends: [mend], ...(!needsQuotes && { isGuess: true }) };
}
