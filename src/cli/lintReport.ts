import type { Piece } from '../core/contact/readiness';
import type { Severity } from '../core/lint/finding';
import type { Range } from '../core/text';

/** A finding as it is reported: in words, by lines and characters from 0. The case itself need not be kept. */
export interface ReportedFinding {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fixable: boolean;
  /** The other files it speaks of. */
  readonly related?: readonly { readonly path: string }[];
}

/** What became of one file. */
export type FileResult =
  | {
      readonly path: string;
      readonly state: 'checked';
      readonly prep: Readonly<Record<Piece, boolean>>;
      readonly findings: readonly ReportedFinding[];
      /** By which another case may be about the same matter; for us alone. */
      readonly sharableIds: readonly string[];
    }
  | { readonly path: string; readonly state: 'not-a-case'; readonly hasFrontmatter: boolean }
  | {
      readonly path: string;
      readonly state: 'not-checked';
      readonly reason: 'too-large' | 'not-utf8' | 'unreadable';
    };

export interface Summary {
  files: number;
  /** Files with other frontmatter in the folders of cases: counted, never passed over in silence. */
  notCases: number;
  errors: number;
  warnings: number;
  infos: number;
}

export const emptySummary = (): Summary => ({ files: 0, notCases: 0, errors: 0, warnings: 0, infos: 0 });

export interface LintReport {
  /** In path order. */
  readonly files: readonly FileResult[];
  readonly summary: Readonly<Summary>;
}
