import type { CaseFile } from '../../casefile/casefile';
import { entryOf, type YamlMap, type YamlScalar } from '../../casefile/yamlTree';
import { quoted } from '../../edits/yamlText';
import { type Span, span } from '../../text';
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
    if (!/[ \t]#/.test(file.text.slice(block.start, block.end))) return;
    for (const { key, node } of freeTexts(file)) {
      const lost = commentBehind(file.text, node.span.end);
      if (!lost || node.style !== 'plain' || node.value === '') continue;
      const whole = span(node.span.start, lost.end);
      yield {
        span: lost,
        message: {
          ja: '「{lost}」は YAML のコメントになり、{key} の値に入りません。値を " で囲んでください。',
          en: '“{lost}” is a comment to YAML and not part of {key}. Put the value in quotes.',
        },
        values: { key, lost: file.text.slice(lost.start, lost.end) },
        fixes: [
          {
            title: { ja: '# 以降も含めて " で囲む', en: 'Quote the value with all that follows #' },
            edits: [{ span: whole, newText: quoted(file.text.slice(whole.start, whole.end)) }],
            safe: true,
          },
        ],
      };
    }
  },
};

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
    ...entries.flatMap((entry) => (entry.kind === 'map' ? scalars(entry, ['event', 'action', 'error']) : [])),
  ];
}

const scalars = (map: YamlMap | undefined, keys: readonly string[]): FreeText[] =>
  keys.flatMap((key) => {
    const node = entryOf(map, key)?.value;
    return node?.kind === 'scalar' ? [{ key, node }] : [];
  });

/** The comment that follows a value on its line. */
function commentBehind(text: string, end: number): Span | undefined {
  const lf = text.indexOf('\n', end);
  const rest = text.slice(end, lf === -1 ? text.length : lf);
  const match = /^[ \t]+(#.*?)[ \t\r]*$/.exec(rest);
  if (!match) return undefined;
  const start = end + rest.indexOf('#');
  return span(start, start + (match[1] as string).length);
}
