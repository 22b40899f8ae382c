import type { CaseFile } from '../../../casefile/casefile';
import { readYaml } from '../../../casefile/readYaml';
import { entryOf } from '../../../casefile/yamlTree';
import { applyEdits, inOrder } from '../../../edits/change';
import type { Wording } from '../../../language';
import { LineMap, type Span, span, type TextEdit } from '../../../text';
import type { Fix, Report } from '../../finding';
import type { MistakeKind } from './yamlMistakeKinds';
import { type Mistake, mistakesIn } from './yamlMistakes';

/** An unclosed quote is noticed only where the next line does not fit. */
const LOOK_BACK = 40;
/** The same slip on every line is mended as a whole; every attempt reads the block anew. */
const MOST_READINGS = 60;
const MOST_STARTS = 4;
/** A block of this length is read in a millisecond or two; of a longer one only a single mistake is mended. */
const SHORT_BLOCK = 16_000;

const UNREADABLE: Wording = {
  ja: 'この行を YAML として読めません。「キー: 値」の形か、字下げを確かめてください。',
  en: 'This line cannot be read as YAML. Check the form “key: value” and the indentation.',
};
const MEND_ALL: Wording = { ja: '同じような書き間違いをまとめて直す', en: 'Mend all slips of this kind' };

/**
 * Says in words what is wrong where the parser stopped. The parser names a place at or behind the mistake: the lines
 * there and above are looked at, nearest first. What is mended and lets the block be read is what was wrong; a fix is
 * offered only then.
 */
export function explainSyntax(file: CaseFile, stoppedAt: number): Report {
  const { block, opening } = file.frontmatter.fences;
  const mistakes = mistakesAbove(file.lines, block, stoppedAt);
  const mender = new Mender(file.text, block);
  for (const mistake of mistakes.slice(0, MOST_STARTS)) {
    const mended = mender.mend(mistake);
    if (mended) return reportOf(file, mended);
  }
  const [nearest] = mistakes.filter(({ isGuess }) => !isGuess);
  if (nearest) return reportOf(file, [nearest], false);
  const at = file.lines.lineSpan(lineIn(file.lines, block, stoppedAt));
  return { span: at.end > at.start ? at : opening, message: UNREADABLE };
}

const lineIn = (lines: LineMap, block: Span, offset: number): number =>
  lines.lineAt(Math.max(block.start, Math.min(offset, block.end - 1)));

function mistakesAbove(lines: LineMap, block: Span, stoppedAt: number): Mistake[] {
  const last = lineIn(lines, block, stoppedAt);
  const first = Math.max(lines.lineAt(block.start), last - LOOK_BACK);
  const found: Mistake[] = [];
  for (let line = last; line >= first; line--) found.push(...mistakesIn(lines, line, line === last));
  return found;
}

class Mender {
  private readings = 0;

  constructor(
    private readonly text: string,
    private readonly block: Span,
  ) {}

  /** The mistakes that have to be mended, this one among them, for the block to be read; undefined if it is not. */
  mend(first: Mistake): Mistake[] | undefined {
    const most = this.block.end - this.block.start > SHORT_BLOCK ? 1 : MOST_READINGS;
    const mended: Mistake[] = [first];
    while (this.readings < MOST_READINGS && mended.length <= most) {
      const edits = mended.flatMap(({ mends }) => mends);
      const stop = this.read(edits);
      if (stop === undefined) return mended;
      const next = this.next(edits, stop, first.kind);
      if (!next) return undefined;
      mended.push(next);
    }
    return undefined;
  }

  /** Where reading stops once the edits are made; undefined where it goes through, NaN where nothing can be mended. */
  private read(edits: readonly TextEdit[]): number | undefined {
    this.readings++;
    const mended = applyEdits(this.text, edits);
    const { root, problems } = readYaml(mended, this.block.start, this.block.end + grown(edits));
    const [problem] = problems;
    // A mend that makes another key of `caseNotes` would hide the file from everybody.
    if (!problem) return entryOf(root, 'caseNotes') ? undefined : Number.NaN;
    if (problem.kind === 'not-a-map') return problem.span.end;
    return problem.kind === 'syntax' ? problem.span.start : Number.NaN;
  }

  /** The nearest mistake that is left, in places of the text as it is; one of another kind only if there is none. */
  private next(edits: readonly TextEdit[], stop: number, kind: MistakeKind): Mistake | undefined {
    if (Number.isNaN(stop)) return undefined;
    const lines = new LineMap(applyEdits(this.text, edits));
    const block = span(this.block.start, this.block.end + grown(edits));
    const left = mistakesAbove(lines, block, stop).flatMap((mistake) => translated(mistake, edits) ?? []);
    return left.find((mistake) => mistake.kind === kind) ?? left[0];
  }
}

const grown = (edits: readonly TextEdit[]): number =>
  edits.reduce((sum, { span: { start, end }, newText }) => sum + newText.length - (end - start), 0);

/** A mistake found in the mended text, by the places of the text before; undefined where both are about one place. */
function translated(mistake: Mistake, edits: readonly TextEdit[]): Mistake | undefined {
  const at = before(mistake.span, edits);
  const mends = mistake.mends.flatMap((mend) => {
    const place = before(mend.span, edits);
    return place ? [{ ...mend, span: place }] : [];
  });
  return at && mends.length === mistake.mends.length ? { ...mistake, span: at, mends } : undefined;
}

function before({ start, end }: Span, edits: readonly TextEdit[]): Span | undefined {
  let shift = 0;
  for (const edit of inOrder(edits)) {
    const from = edit.span.start + shift;
    const to = from + edit.newText.length;
    if (end <= from) break;
    if (start < to) return undefined;
    shift += edit.newText.length - (edit.span.end - edit.span.start);
  }
  return span(start - shift, end - shift);
}

/** The first of the mistakes is where a reader begins; the fix mends them all. */
function reportOf(file: CaseFile, mistakes: readonly Mistake[], mends = true): Report {
  const [first] = [...mistakes].sort((a, b) => a.span.start - b.span.start) as [Mistake];
  const title = mistakes.length === 1 ? first.kind.title : MEND_ALL;
  const edits = mistakes.flatMap((mistake) => mistake.mends);
  const fixes: Fix[] = mends ? [{ title, edits, safe: true }] : [];
  const values = { quote: file.text.slice(first.span.start, first.span.start + 1) };
  return { span: first.span, message: first.kind.message, values, fixes };
}
