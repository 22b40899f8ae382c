import type { CaseFile } from '../../casefile/casefile';
import { readYaml } from '../../casefile/readYaml';
import type { YamlProblem, YamlProblemKind } from '../../casefile/yamlTree';
import { YAML_WORDING } from '../../casefile/yamlWording';
import { applyEdits } from '../../edits/change';
import { quoted } from '../../edits/yamlText';
import type { Wording } from '../../language';
import { type Span, span } from '../../text';
import type { Fix, Report } from '../finding';
import type { Rule } from '../rule';
import { explainSyntax } from './support/syntaxExplanation';
import { wideSlips } from './support/wideSlips';

const MESSAGES: Readonly<Record<Exclude<YamlProblemKind, 'syntax'>, Wording>> = {
  ...YAML_WORDING,
  'several-documents': {
    ja: 'フロントマターの中に YAML 文書がもう一つあります。閉じる行は --- だけにしてください。',
    en: 'A second YAML document begins inside the frontmatter. Write --- alone where it ends.',
  },
  'too-large': {
    ja: 'フロントマターが 64 KB を超えています。長い文章は本文に移してください。',
    en: 'The frontmatter is larger than 64 KB. Move long text into the body.',
  },
  'not-a-map': {
    ja: 'フロントマターは「キー: 値」の行で書いてください。',
    en: 'Write the frontmatter as lines of “key: value”.',
  },
};

const UNCLOSED: Wording = {
  ja: 'フロントマターが閉じていません。最後に --- だけの行を書いてください。',
  en: 'The frontmatter never ends. Write a line of --- alone behind it.',
};

/** Nothing can be trusted in a block that does not parse, so its place and mend are said as exactly as possible. */
export const frontmatterSyntax: Rule = {
  code: 'CN001',
  name: 'frontmatter-syntax',
  severity: 'error',
  summary: {
    ja: 'フロントマターを YAML として読めない',
    en: 'YAML that does not parse, duplicate key, alias or anchor, tag, several documents, over a limit',
  },
  fix: 'safe',
  scope: 'file',
  *check(file) {
    const { fences, problems } = file.frontmatter;
    if (fences.asksFor !== undefined) return;
    if (!fences.closing) yield { span: fences.opening, message: UNCLOSED };
    for (const problem of problems) yield reportOf(file, problem);
    yield* wideSlips(file);
  },
};

function reportOf(file: CaseFile, problem: YamlProblem): Report {
  if (problem.kind === 'syntax') return explainSyntax(file, problem.span.start);
  if (problem.kind === 'not-a-map') {
    // `title:x` on every line is one long word to YAML.
    const explained = explainSyntax(file, problem.span.end);
    if (explained.fixes?.length) return explained;
  }
  const at = placeOf(file, problem);
  return {
    span: at,
    message: MESSAGES[problem.kind],
    values: { text: file.text.slice(at.start, at.end) },
    fixes: problem.kind === 'anchor' || problem.kind === 'tag' ? quoting(file, at) : [],
  };
}

/** Text that happens to begin with a sign of YAML is quoted; whether it is text only a person can say. */
function quoting(file: CaseFile, at: Span): Fix[] {
  const { block } = file.frontmatter.fences;
  const rest = file.text.slice(at.start, file.lines.lineSpan(file.lines.lineAt(at.start)).end).trimEnd();
  const edit = { span: span(at.start, at.start + rest.length), newText: quoted(rest) };
  const grown = edit.newText.length - rest.length;
  const { problems } = readYaml(applyEdits(file.text, [edit]), block.start, block.end + grown);
  const isMended = !problems.some((problem) => problem.kind === 'syntax' || problem.span.start === at.start);
  const title = { ja: '値を " で囲む', en: 'Put the value in quotes' };
  return isMended ? [{ title, edits: [edit], safe: false }] : [];
}

/** A problem of the whole block is shown at its first line, not over everything. */
function placeOf(file: CaseFile, { kind, span: at }: YamlProblem): Span {
  if (kind === 'too-large') return file.frontmatter.fences.opening;
  const line = file.lines.lineSpan(file.lines.lineAt(at.start));
  if (at.end > at.start) return span(at.start, Math.min(at.end, Math.max(line.end, at.start + 1)));
  return at.start < line.end ? span(at.start, line.end) : line;
}
