import type { CaseFile } from '../../casefile/casefile';
import type { Placed } from '../../casefile/data';
import { SIGN } from '../../glance';
import { lookAt } from '../../privacy/looked';
import { type Span, shortened, span, textAt } from '../../text';
import type { Rule } from '../rule';

/** What templates leave to be filled in: circles and crosses, lines, words, a name in angle brackets. */
const PLACEHOLDER =
  /[○〇◯×]+|＿{2,}|_{4,}|\bTODO\b|ＴＯＤＯ|<[A-Za-z\u3040-\u30ff\u4e00-\u9fff…][^<>\n]{0,40}>|[<＜](?:…|\.\.\.)[>＞]|未定/g;

/** One circle is an answer (○ or ×), and what stands before 様 or さん is a name that is not to be read. */
const HONORIFIC = /^[ \u3000]?(?:様|さま|さん)/;

/** Tags and addresses that a Markdown text may hold. */
const MARKUP =
  /^<(?:[^<>\s]{1,40}@|(?:br|hr|b|i|u|s|p|a|ul|ol|li|em|del|ins|sub|sup|kbd|code|font|mark|small|ruby|rt|rp|wbr|pre|div|span|img|table|tr|td|th|strong|details|summary|https?|mailto)\b)/i;

/** A quick look that most bodies pass, so that their lines need not be looked at one by one. */
const SUSPICIOUS = /[○〇◯×<＜]|＿＿|____|TODO|ＴＯＤＯ|未定/;

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const CODE_SPAN = /`[^`\n]{1,200}`/g;

/** A template's blank read aloud on the phone helps nobody. */
export const placeholderLeft: Rule = {
  code: 'CN019',
  name: 'placeholder-left',
  severity: 'warning',
  summary: {
    ja: 'ひな形の空欄が埋まっていない(○○、TODO など)',
    en: 'text of a template not filled in (○○, `TODO`, `<…>`)',
  },
  scope: 'case',
  *check(file) {
    if (!mayHoldPlaceholder(file)) return;
    for (const place of [...frontmatterTexts(file), ...bodyLines(file)])
      for (const at of placeholdersIn(file.text, place)) {
        yield {
          span: at,
          message: {
            ja: '「{text}」が残っています。実際の内容に置き換えてください。',
            en: '“{text}” is still to be filled in.',
          },
          values: { text: shortened(textAt(file.text, at)) },
        };
      }
  },
};

/** Looking for a word is many times quicker than looking for a pattern; the other signs were seen at a glance. */
function mayHoldPlaceholder(file: CaseFile): boolean {
  const { text } = file;
  if ((lookAt(file).signs & (SIGN.gap | SIGN.wide)) !== 0) return SUSPICIOUS.test(text);
  return text.includes('____') || text.includes('TODO') || text.includes('未定');
}

function* placeholdersIn(whole: string, place: Span): Iterable<Span> {
  const text = whole.slice(place.start, place.end);
  const words = blanked(text);
  for (const match of words.matchAll(PLACEHOLDER)) {
    const end = match.index + match[0].length;
    if (/^[○〇◯×]$/.test(match[0]) || HONORIFIC.test(text.slice(end, end + 3))) continue;
    if (match[0].startsWith('<') && MARKUP.test(match[0])) continue;
    yield span(place.start + match.index, place.start + end);
  }
}

/** The text with comments and code spans blanked out, so that places stay true. */
function blanked(text: string): string {
  if (!text.includes('<!--') && !text.includes('`')) return text;
  const blank = (part: string) => ' '.repeat(part.length);
  return text.replace(COMMENT, blank).replace(CODE_SPAN, blank);
}

function frontmatterTexts({ data }: CaseFile): Span[] {
  const { title, goal, deadline, store, ids, timeline } = data;
  const entries = timeline.flatMap(({ at, event, action, error }) => [at, event, action, error]);
  const texts: (Placed | undefined)[] = [title, store.name, store.email, store.reference];
  return [...texts, ...ids, goal, deadline, ...entries].flatMap((placed) => (placed ? [placed.span] : []));
}

/** What is said anywhere in the body; quotes, code and comments are others' words. */
function* bodyLines(file: CaseFile): Iterable<Span> {
  const { bodyStart } = file.frontmatter.fences;
  if (!SUSPICIOUS.test(file.text.slice(bodyStart))) return;
  for (let line = file.lines.lineAt(bodyStart); line < file.lines.count; line++) {
    const kind = file.blocks.kindOf(line);
    if (kind === 'prose' || kind === 'heading') yield file.lines.lineSpan(line);
  }
}
