import type { CaseFile } from '../casefile/casefile';
import type { Values, Wording } from '../language';
import type { LintContext, Rule } from '../lint/rule';
import { categoryIdsMissing } from '../lint/rules/categoryIdsMissing';
import { goalMissing } from '../lint/rules/goalMissing';
import { idsMissing } from '../lint/rules/idsMissing';
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

/** The verdict on a case. A case whose frontmatter cannot be read has no piece. */
export function readinessOf(file: CaseFile, context: LintContext): Readiness {
  const gaps = PIECES.flatMap(({ piece, rules }) =>
    rules.flatMap((rule) =>
      [...rule.check(file, context)].map(
        (report): Gap => ({ piece, span: report.span, wording: report.message, values: report.values ?? {} }),
      ),
    ),
  );
  const has = (piece: Piece) => file.readable && !gaps.some((gap) => gap.piece === piece);
  const verdict = { store: has('store'), ids: has('ids'), timeline: has('timeline'), goal: has('goal') };
  return { ...verdict, done: Object.values(verdict).filter(Boolean).length, gaps };
}
