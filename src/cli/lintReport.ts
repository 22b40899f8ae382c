import type { CaseFile } from '../core/casefile/casefile';
import type { Piece } from '../core/contact/readiness';
import type { Finding } from '../core/lint/finding';

/** What became of one file; `file` is there to turn offsets into lines. */
export type FileResult =
  | {
      readonly path: string;
      readonly state: 'checked';
      readonly file: CaseFile;
      readonly findings: readonly Finding[];
      readonly prep: Readonly<Record<Piece, boolean>>;
    }
  | { readonly path: string; readonly state: 'not-a-case' }
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
