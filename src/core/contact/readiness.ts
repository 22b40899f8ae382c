import type { CaseFile } from '../casefile/casefile';
import type { Values, Wording } from '../language';
import { reportsOf } from '../lint/reports';
import type { LintContext, Rule } from '../lint/rule';
import { categoryIdsMissing } from '../lint/rules/categoryIdsMissing';
import { frontmatterLanguage } from '../lint/rules/frontmatterLanguage';
import { frontmatterSyntax } from '../lint/rules/frontmatterSyntax';
import { goalMissing } from '../lint/rules/goalMissing';
import { idsMissing } from '../lint/rules/idsMissing';
import { mergeConflict } from '../lint/rules/mergeConflict';
import { storeEmailInvalid } from '../lint/rules/storeEmailInvalid';
import { storeMissing } from '../lint/rules/storeMissing';
import { timelineIncomplete } from '../lint/rules/timelineIncomplete';
import { timelineMissing } from '../lint/rules/timelineMissing';
import type { Span } from '../text';

/** The four-piece set that must be at hand before anybody picks up the receiver. */
export type Piece = 'store' | 'ids' | 'timeline' | 'goal';

export interface Gap {
  readonly piece: Piece;
  readonly span: Span;
  readonly wording: Wording;
  readonly values: Values;
}

export interface Readiness extends Readonly<Record<Piece, boolean>> {
  /** How many of the four are there. */
  readonly done: number;
  /** What is missing, in the order of the pieces. */
  readonly gaps: readonly Gap[];
}

/** A piece is there when none of its rules finds anything, whatever the status and whatever is switched off. */
const PIECES: readonly { readonly piece: Piece; readonly title: Wording; readonly rules: readonly Rule[] }[] =
  [
    {
      piece: 'store',
      title: { ja: '店舗情報', en: 'Store identity' },
      rules: [storeMissing, storeEmailInvalid],
    },
    { piece: 'ids', title: { ja: '対象の ID', en: 'Target IDs' }, rules: [idsMissing, categoryIdsMissing] },
    {
      piece: 'timeline',
      title: { ja: '時系列', en: 'Timeline' },
      rules: [timelineMissing, timelineIncomplete],
    },
    { piece: 'goal', title: { ja: 'ゴール', en: 'Goal' }, rules: [goalMissing] },
  ];

export const pieceTitle = (piece: Piece): Wording =>
  PIECES.find((candidate) => candidate.piece === piece)?.title ?? { ja: piece, en: piece };

/** The verdict on a case. Where the frontmatter cannot be read, no piece is there and the one gap is its mistake. */
export function readinessOf(file: CaseFile, context: LintContext): Readiness {
  if (!file.readable) return { ...NOTHING, done: 0, gaps: unreadable(file, context) };
  const gaps: Gap[] = [];
  const verdict = { store: false, ids: false, timeline: false, goal: false, done: 0, gaps };
  for (const { piece, rules } of PIECES) {
    const before = gaps.length;
    for (const rule of rules) addGaps(gaps, piece, rule, file, context);
    verdict[piece] = gaps.length === before;
    if (verdict[piece]) verdict.done++;
  }
  return verdict;
}

const NOTHING = { store: false, ids: false, timeline: false, goal: false };

/** Rules that say why a block cannot be read; the first that speaks is enough. */
function unreadable(file: CaseFile, context: LintContext): Gap[] {
  for (const rule of [mergeConflict, frontmatterLanguage, frontmatterSyntax]) {
    const found: Gap[] = [];
    addGaps(found, 'store', rule, file, context);
    if (found.length > 0) return found.slice(0, 1);
  }
  return [];
}

function addGaps(gaps: Gap[], piece: Piece, rule: Rule, file: CaseFile, context: LintContext): void {
  for (const { span, message, values } of reportsOf(rule, file, context))
    gaps.push({ piece, span, wording: message, values: values ?? {} });
}
