import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { findingsOfRules } from '../../../src/core/lint/lint';
import { RULES } from '../../../src/core/lint/rules';
import { readSuppressions } from '../../../src/core/lint/suppressions';
import { isAboutPrivacy } from '../../../src/core/privacy/codes';
import { type LabelledCase, privacyCorpus } from './corpus';

export interface PrivacyFigures {
  readonly planted: number;
  readonly clean: number;
  /** Cases whose planted line is found with its code. */
  readonly found: number;
  /** Clean cases with any finding about privacy, of whatever severity. */
  readonly flagged: number;
  /** Lines that were missed, and lines that were flagged for nothing: all of them made up. */
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** The rules about privacy over the labelled corpus. */
export function measurePrivacy(seed?: number): PrivacyFigures {
  const { planted, clean } = privacyCorpus(seed);
  const missed = planted.flatMap((one) => {
    const places = findings(one).map(({ code, line }) => `${line}:${code}`);
    const { code, line } = one.planted as { code: string; line: number };
    return places.includes(`${line}:${code}`) ? [] : [`${code} ${one.text.split('\n')[line]}`];
  });
  const perCase = clean.map((one) => findings(one).map(({ code, text }) => `${code} ${text}`));
  return {
    planted: planted.length,
    clean: clean.length,
    found: planted.length - missed.length,
    flagged: perCase.filter((wrong) => wrong.length > 0).length,
    missed,
    wrong: perCase.flat(),
  };
}

function findings({ text }: LabelledCase): { code: string; line: number; text: string }[] {
  const file = parseCase(text);
  if (!file) throw new Error('The corpus holds cases alone.');
  const rules = RULES.filter(isAboutPrivacy);
  return findingsOfRules(rules, file, { options: DEFAULT_OPTIONS, now: 0 }, readSuppressions).map(
    ({ code, span }) => {
      const line = file.lines.lineAt(span.start);
      return { code, line, text: file.lines.lineText(line) };
    },
  );
}
