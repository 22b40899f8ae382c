import type { CaseFile } from '../../casefile/casefile';
import type { Placed } from '../../casefile/data';
import { type Span, span } from '../../text';
import type { Rule } from '../rule';

/** Circles, crosses and lines to be filled in; not a censored name before 様 or さん. */
const PLACEHOLDER =
  /[○〇◯×]{2,}(?!\s?(?:様|さん))|＿{2,}|_{4,}|\bTODO\b|<[A-Za-z\u3040-\u30ff\u4e00-\u9fff][^<>\n]{0,40}>|未定/g;

/** Tags a Markdown text may hold are no placeholders. */
const HTML =
  /^<(?:br|hr|b|i|u|s|p|a|ul|ol|li|em|del|ins|sub|sup|kbd|code|pre|div|span|img|table|tr|td|th|strong|details|summary|https?|mailto)\b/i;

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
    for (const place of [...frontmatterTexts(file), ...bodyLines(file)]) {
      const text = file.text.slice(place.start, place.end);
      for (const match of text.matchAll(PLACEHOLDER)) {
        if (HTML.test(match[0])) continue;
        const start = place.start + match.index;
        yield {
          span: span(start, start + match[0].length),
          message: {
            ja: '「{text}」が残っています。実際の内容に置き換えてください。',
            en: '“{text}” is still to be filled in.',
          },
          values: { text: match[0] },
        };
      }
    }
  },
};

function frontmatterTexts({ data }: CaseFile): Span[] {
  const { title, goal, store, ids, timeline } = data;
  const entries = timeline.flatMap(({ event, action, error }) => [event, action, error]);
  const texts: (Placed | undefined)[] = [title, goal, store.name, store.email, ...ids, ...entries];
  return texts.flatMap((placed) => (placed ? [placed.span] : []));
}

function* bodyLines(file: CaseFile): Iterable<Span> {
  // The quick look spares most bodies the line by line one.
  const body = file.text.slice(file.frontmatter.fences.bodyStart);
  if (body.search(PLACEHOLDER) === -1) return;
  for (const section of file.sections)
    for (let line = section.firstLine; line < section.endLine; line++)
      if (file.blocks.kindOf(line) === 'prose') yield file.lines.lineSpan(line);
}
