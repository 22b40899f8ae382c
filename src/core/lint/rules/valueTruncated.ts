import type { CaseFile } from '../../casefile/casefile';
import { entryOf, type YamlMap, type YamlScalar } from '../../casefile/yamlTree';
import { quoted } from '../../edits/yamlText';
import { type Span, shortened, span, textAt } from '../../text';
import type { Report } from '../finding';
import type { Rule } from '../rule';

/** Text a person wrote as one sentence, of which YAML keeps only the part before ` #`. */
export const valueTruncated: Rule = {
  code: 'CN009',
  name: 'value-truncated',
  severity: 'error',
  summary: {
    ja: '「 #」より後ろがコメントとして捨てられている',
    en: 'text after ` #` in title, goal, event, action, error: YAML takes it for a comment',
  },
  fix: 'safe',
  scope: 'case',
  *check(file) {
    const { block } = file.frontmatter.fences;
    const sign = file.text.indexOf('#', block.start);
    if (sign === -1 || sign >= block.end) return;
    for (const { key, node } of freeTexts(file)) {
      const lost = node.style === 'plain' ? commentBehind(file.text, node) : undefined;
      if (lost) yield report(file.text, key, node, lost);
    }
  },
};

function report(text: string, key: string, node: YamlScalar, lost: Span): Report {
  // `title: #5の件`: there is no value at all, and whether a comment was meant only a person can say.
  const isEmpty = node.value === '';
  const whole = isEmpty ? lost : span(node.span.start, lost.end);
  const words = textAt(text, whole).replace(/[ \t]*\r?\n[ \t]*/g, ' ');
  return {
    span: lost,
    message: {
      ja: '「{lost}」は YAML のコメントになり、{key} の値に入りません。値を " で囲んでください。',
      en: '“{lost}” is a comment to YAML and not part of {key}. Put the value in quotes.',
    },
    values: { key, lost: shortened(textAt(text, lost)) },
    fixes: [
      {
        title: { ja: '# 以降も含めて " で囲む', en: 'Quote the value with all that follows #' },
        edits: [{ span: whole, newText: quoted(words) }],
        safe: !isEmpty,
      },
    ],
  };
}

interface FreeText {
  readonly key: string;
  readonly node: YamlScalar;
}

function freeTexts(file: CaseFile): FreeText[] {
  const { root } = file.frontmatter;
  const timeline = entryOf(root, 'timeline')?.value;
  const entries = timeline?.kind === 'list' ? timeline.items : [];
  return [
    ...scalars(root, ['title', 'goal']),
    ...entries.flatMap((entry) => {
      if (entry.kind === 'map') return scalars(entry, ['event', 'action', 'error']);
      return entry.kind === 'scalar' && entry.value !== '' ? [{ key: 'timeline', node: entry }] : [];
    }),
  ];
}

const scalars = (map: YamlMap | undefined, keys: readonly string[]): FreeText[] =>
  keys.flatMap((key) => {
    const node = entryOf(map, key)?.value;
    return node?.kind === 'scalar' ? [{ key, node }] : [];
  });

/** The comment that follows a value on its line, or a colon alone if no blank follows its sign. */
function commentBehind(text: string, { value, span: { end } }: YamlScalar): Span | undefined {
  const lf = text.indexOf('\n', end);
  const rest = text.slice(end, lf === -1 ? text.length : lf);
  const form = value === '' ? /^:[ \t]+(#[^\s#].*?)[ \t\r]*$/ : /^[ \t]+(#.*?)[ \t\r]*$/;
  const match = form.exec(rest);
  if (!match) return undefined;
  const start = end + rest.indexOf('#');
  return span(start, start + (match[1] as string).length);
}
