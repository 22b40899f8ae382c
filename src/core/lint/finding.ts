import type { Values, Wording } from '../language';
import type { Span, TextEdit } from '../text';
import type { OtherCase } from './otherCases';

export type Severity = 'error' | 'warning' | 'info';

/** A way to mend a finding, as data: whoever holds the document applies the edits. */
export interface Fix {
  readonly title: Wording;
  readonly values?: Values;
  readonly edits: readonly TextEdit[];
  /** One right answer: `--fix` and fix-all apply it. Otherwise it is a choice for a person. */
  readonly safe: boolean;
}

/** What a rule says of a place. */
export interface Report {
  readonly span: Span;
  /** Where this one weighs less or more than the rule's findings do; what the configuration says holds over both. */
  readonly severity?: Severity;
  readonly message: Wording;
  readonly values?: Values;
  readonly fixes?: readonly Fix[];
  /** The other files it speaks of. */
  readonly related?: readonly OtherCase[];
}

/** A report with the rule it comes from and the severity that holds in this case. */
export interface Finding extends Report {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly values: Values;
  readonly fixes: readonly Fix[];
}

export const isFixable = (finding: Finding): boolean => finding.fixes.some((fix) => fix.safe);
