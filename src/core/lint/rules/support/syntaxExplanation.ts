import type { CaseFile } from '../../../casefile/casefile';
import { readYaml } from '../../../casefile/yamlTree';
import { applyEdits } from '../../../edits/change';
import { quoted } from '../../../edits/yamlText';
import type { Wording } from '../../../language';
import { type Span, span, type TextEdit } from '../../../text';
import type { Fix, Report } from '../../finding';

/** A mistake people make in YAML, how a line shows it, and the edit that would mend it. */
interface Mistake {
  readonly span: Span;
  readonly message: Wording;
  readonly mend?: TextEdit;
  readonly title?: Wording;
}

const QUOTE: Wording = { ja: '値を " で囲む', en: 'Put the value in quotes' };

/** `key: value` of a line, also of a list item. */
const ENTRY = /^([ \t\u3000]*(?:- +)*)([^\s:：#"'][^:：]{0,80}?)([:：])([ \t\u3000]*)(.*)$/;

/**
 * Says in words what is wrong where the parser stopped. The parser names a place at or behind the mistake; the line
 * there, and those before it up to the last key, are looked at. A fix is offered only if the block parses with it.
 */
export function explainSyntax(file: CaseFile, stoppedAt: number): Report {
  const { block } = file.frontmatter.fences;
  const first = file.lines.lineAt(block.start);
  const last = Math.min(
    file.lines.lineAt(Math.max(block.start, Math.min(stoppedAt, block.end - 1))),
    first + MAX_LINES,
  );
  for (let line = last; line >= Math.max(first, last - LOOK_BACK); line--) {
    const mistake = mistakeIn(file, line, line === last);
    if (mistake) return report(file, mistake);
  }
  const at = file.lines.lineSpan(last);
  return { span: at.end > at.start ? at : file.frontmatter.fences.opening, message: UNREADABLE };
}

const MAX_LINES = 100_000;
/** An unclosed quote is noticed only where the next line does not fit. */
const LOOK_BACK = 40;

const UNREADABLE: Wording = {
  ja: 'この行を YAML として読めません。「キー: 値」の形か、字下げを確かめてください。',
  en: 'This line cannot be read as YAML. Check the form “key: value” and the indentation.',
};

function mistakeIn(file: CaseFile, line: number, isWhereItStopped: boolean): Mistake | undefined {
  const at = file.lines.lineSpan(line);
  const text = file.text.slice(at.start, at.end);
  if (text.length > 2000) return undefined;
  return indentation(text, at.start) ?? entryMistake(text, at.start, isWhereItStopped);
}

function indentation(text: string, start: number): Mistake | undefined {
  const blanks = /^[ \t\u3000]+/.exec(text)?.[0] ?? '';
  if (!/[\t\u3000]/.test(blanks)) return undefined;
  const place = span(start, start + blanks.length);
  const spaces = blanks.replaceAll('\u3000', '  ').replaceAll('\t', '  ');
  return {
    span: place,
    message: blanks.includes('\u3000')
      ? {
          ja: '字下げに全角スペースが使われています。半角スペースにしてください。',
          en: 'The indentation holds full-width spaces. Use plain spaces.',
        }
      : {
          ja: '字下げにタブが使われています。半角スペースにしてください。',
          en: 'The indentation holds tabs. Use spaces.',
        },
    mend: { span: place, newText: spaces },
    title: { ja: '字下げを半角スペースにする', en: 'Indent with spaces' },
  };
}

function entryMistake(text: string, start: number, isWhereItStopped: boolean): Mistake | undefined {
  const entry = ENTRY.exec(text);
  if (!entry) return undefined;
  const [, lead = '', key = '', colon = '', gap = '', value = ''] = entry;
  const colonAt = start + lead.length + key.length;
  const valueAt = colonAt + 1 + gap.length;
  if (colon === '：')
    return {
      span: span(colonAt, colonAt + 1),
      message: {
        ja: 'コロンが全角です。半角の「: 」にしてください。',
        en: 'The colon is full-width. Write “: ”.',
      },
      mend: { span: span(colonAt, valueAt), newText: value === '' ? ':' : ': ' },
      title: { ja: '半角の「: 」にする', en: 'Write “: ”' },
    };
  const place = span(valueAt, valueAt + value.trimEnd().length);
  const quote = unclosedQuote(value);
  if (quote)
    return {
      span: span(valueAt, valueAt + 1),
      message: {
        ja: '{quote} が閉じていません。値の終わりにも {quote} を書いてください。',
        en: 'The {quote} is never closed. Write {quote} at the end of the value too.',
      },
      mend: { span: span(place.end, place.end), newText: quote },
      title: { ja: '引用符を閉じる', en: 'Close the quote' },
    };
  // Further up, such a value was read well enough.
  if (!isWhereItStopped || !needsQuotes(value)) return undefined;
  return {
    span: place,
    message: {
      ja: 'この値は YAML の記号と読まれます。" で囲んでください。',
      en: 'YAML takes this value for something else. Put it in quotes.',
    },
    mend: { span: place, newText: quoted(value.trimEnd()) },
    title: QUOTE,
  };
}

/** The quote a value begins with and never ends. */
function unclosedQuote(value: string): '"' | "'" | undefined {
  const quote = value[0];
  if (quote !== '"' && quote !== "'") return undefined;
  const rest = quote === '"' ? value.slice(1).replace(/\\./g, '') : value.slice(1).replaceAll("''", '');
  return rest.includes(quote) ? undefined : quote;
}

/** A colon in the middle, a sign YAML keeps for itself in front, or text behind a closing quote. */
const needsQuotes = (value: string): boolean =>
  /^[^"'[{|>#][^#]*:(?:\s|$)/.test(value) ||
  /^[@`%&*!,\]}?|>]/.test(value) ||
  /^"[^"]*"\s*[^\s#]/.test(value) ||
  /^'[^']*'\s*[^\s#']/.test(value);

function report(file: CaseFile, { span: at, message, mend, title }: Mistake): Report {
  const values = { quote: file.text.slice(at.start, at.start + 1) };
  const mends = mend && title && parsesWith(file, mend);
  const fixes: Fix[] = mends ? [{ title, edits: [mend], safe: true }] : [];
  return { span: at, message, values, fixes };
}

function parsesWith(file: CaseFile, mend: TextEdit): boolean {
  const { block } = file.frontmatter.fences;
  const grown = mend.newText.length - (mend.span.end - mend.span.start);
  return readYaml(applyEdits(file.text, [mend]), block.start, block.end + grown).problems.length === 0;
}
