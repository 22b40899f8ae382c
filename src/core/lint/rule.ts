import type { CaseFile } from '../casefile/casefile';
import type { HexDigest } from '../casefile/fingerprint';
import type { Options } from '../config/options';
import type { Wording } from '../language';
import type { Report, Severity } from './finding';
import type { OtherCases } from './otherCases';

/** Everything a rule may know besides the file: the same input gives the same findings. */
export interface LintContext {
  readonly options: Options;
  /** The clock, in milliseconds since 1970 UTC. */
  readonly now: number;
  /** Who else bears an ID; without it no case is compared with another. */
  readonly others?: OtherCases | undefined;
  /** The platform's own SHA-256 where many files are linted; it answers as ours does. */
  readonly hexDigest?: HexDigest;
}

/** `prep` rules are quiet advice while a case is being prepared, errors once it is ready, silent once resolved. */
export type RuleSeverity = Severity | 'prep';

export interface Rule {
  /** `CN` and three digits; never reused. */
  readonly code: string;
  /** Kebab case; works wherever the code works. */
  readonly name: string;
  readonly severity: RuleSeverity;
  /** What it finds, in half a sentence, for lists and pages. */
  readonly summary: Wording;
  /** How it can be mended; absent where there is no fix. */
  readonly fix?: 'safe' | 'choice';
  /** `file` rules look at any text that means to be a case; `case` rules need readable frontmatter. */
  readonly scope: 'file' | 'case';
  /** Once it finds something, nothing else is told about the file. */
  readonly alone?: true;
  check(file: CaseFile, context: LintContext): Iterable<Report>;
}
