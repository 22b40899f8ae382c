import type { CaseFile } from '../../../casefile/casefile';
import { readYaml } from '../../../casefile/readYaml';
import { entryOf, type YamlEntry, type YamlNode, type YamlScalar } from '../../../casefile/yamlTree';
import { applyEdits } from '../../../edits/change';
import { SIGN } from '../../../glance';
import { lookAt } from '../../../privacy/looked';
import { type Span, span, type TextEdit } from '../../../text';
import type { Report } from '../../finding';
import { type MistakeKind, WIDE_COLON, WIDE_INDENT } from './yamlMistakeKinds';
import { indentMends, type Mistake, mistakesIn } from './yamlMistakes';

/**
 * Full-width spaces and colons in a block that YAML reads none the less: to it they are letters of a key or a word, and
 * what was to stand inside `store` stands beside it, or is one long name. Lines in a row are told of once.
 */
export function* wideSlips(file: CaseFile): Iterable<Report> {
  const { root, fences } = file.frontmatter;
  if ((lookAt(file).signs & (SIGN.wide | SIGN.wideBlank)) === 0) return;
  const block = root ? file.text.slice(fences.block.start, fences.block.end) : '';
  if (root && /^[ \t]*\u3000/m.test(block)) yield* wideIndents(file, root);
  if (root && /[A-Za-z]：/.test(block)) for (const word of places(root)) yield* wideColons(file, word);
}

function* wideIndents(file: CaseFile, root: YamlNode): Iterable<Report> {
  let told = -1;
  for (const { key } of entriesBelow(root)) {
    if (!key.value.startsWith('\u3000') || key.style !== 'plain' || key.span.start <= told) continue;
    const { start } = key.span;
    const mends = indentMends(file.lines, file.lines.lineAt(start));
    told = mends.at(-1)?.span.end ?? start;
    const blanks = key.value.length - key.value.trimStart().length;
    yield report(file, span(start, start + blanks), mends, WIDE_INDENT);
  }
}

function* entriesBelow(node: YamlNode): Iterable<YamlEntry> {
  if (node.kind === 'list') for (const item of node.items) yield* entriesBelow(item);
  if (node.kind !== 'map') return;
  for (const entry of node.entries) {
    yield entry;
    yield* entriesBelow(entry.value);
  }
}

/** Where keys are expected, one word. */
function places(root: YamlNode): YamlScalar[] {
  if (root.kind !== 'map') return [];
  const nodes = ['store', 'ids', 'timeline'].map((key) => entryOf(root, key)?.value);
  return nodes
    .flatMap((node) => (node?.kind === 'list' ? node.items : (node ?? [])))
    .filter((node): node is YamlScalar => node.kind === 'scalar' && node.style === 'plain');
}

function* wideColons(file: CaseFile, { span: at }: YamlScalar): Iterable<Report> {
  const { lines } = file;
  const mistakes: Mistake[] = [];
  for (let line = lines.lineAt(at.start); line <= lines.lineAt(at.end); line++)
    mistakes.push(
      ...mistakesIn(lines, line, false).filter(({ kind, isKnownKey }) => kind === WIDE_COLON && isKnownKey),
    );
  const [first] = mistakes;
  if (!first || first.span.start > lines.lineSpan(lines.lineAt(at.start)).end) return;
  yield report(
    file,
    first.span,
    mistakes.flatMap(({ mends }) => mends),
    WIDE_COLON,
  );
}

const report = (file: CaseFile, at: Span, mends: readonly TextEdit[], kind: MistakeKind): Report => ({
  span: at,
  message: kind.message,
  fixes: canBeRead(file, mends) ? [{ title: kind.title, edits: mends, safe: true }] : [],
});

function canBeRead(file: CaseFile, mends: readonly TextEdit[]): boolean {
  const { block } = file.frontmatter.fences;
  const grown = mends.reduce((sum, { span: at, newText }) => sum + newText.length - (at.end - at.start), 0);
  const { problems } = readYaml(applyEdits(file.text, mends), block.start, block.end + grown);
  return mends.length > 0 && problems.length === 0;
}
