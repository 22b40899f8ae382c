import { type CaseFile, parseCase } from '../casefile/casefile';
import { DEFAULT_OPTIONS, type Options } from '../config/options';
import { collide } from '../edits/change';
import type { Finding } from '../lint/finding';
import { findingsOfRules } from '../lint/lint';
import { RULES } from '../lint/rules';
import { readReasonedSuppressions } from '../lint/suppressions';
import type { TextEdit } from '../text';
import { isAboutPrivacy } from './codes';

/**
 * What stands in the way of a commit. Secrets, cards and individual numbers block it; personal data can be let through
 * with a reason that is recorded: in the commit message, or in the file beside the comment that switches the rule off.
 */
export interface GuardVerdict {
  readonly block: readonly Finding[];
  readonly warn: readonly Finding[];
}

const PRIVACY_RULES = RULES.filter(isAboutPrivacy);

/**
 * The verdict on a case as it is about to be committed. Only the rules about privacy are asked: an unfinished case may
 * be committed. They are asked whatever else is wrong with the file, conflict markers included, and a comment that
 * switches them off holds only where it gives a reason.
 */
export function guardVerdict(file: CaseFile, options: Options): GuardVerdict {
  const found = guardFindings(file, options);
  return {
    block: found.filter(({ severity }) => severity === 'error'),
    warn: found.filter(({ severity }) => severity === 'warning'),
  };
}

/** All that the rules about privacy say of a case that is about to be committed. */
export const guardFindings = (file: CaseFile, options: Options): Finding[] =>
  // None of these rules looks at the clock.
  findingsOfRules(PRIVACY_RULES, file, { options, now: 0 }, readReasonedSuppressions);

/** The verdict on a text that goes along with a commit: its message, the reason for what is let through. */
export function textVerdict(text: string): GuardVerdict {
  const file = parseCase(`---\ncaseNotes: 1\n---\n\n${text}`);
  return file ? guardVerdict(file, DEFAULT_OPTIONS) : { block: [], warn: [] };
}

/** Masks for findings, one stretch at most once: what lies inside another mask is gone with it. */
export function maskEdits(findings: readonly Finding[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const edit of findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []))
    if (!edits.some((other) => collide(edit, other))) edits.push(edit);
  return edits;
}

/** The trailer of a commit message that records why personal data was let through. */
export const ALLOWED_TRAILER = 'Case-Notes-Allowed';

/** The variable that tells the guard in a hook what Commit Case has asked and recorded already. */
export const ALLOWED_VARIABLE = 'CASE_NOTES_ALLOWED';

/** Codes and the reason why they are let through: `CN083 agreed with the buyer`. */
export interface Allowance {
  readonly codes: readonly string[];
  /** One line. */
  readonly reason: string;
}

export const allowanceText = ({ codes, reason }: Allowance): string => `${codes.join(' ')} ${reason}`;

/** What a trailer or the variable says; undefined where the code or the reason is missing. */
export function readAllowance(text: string | undefined): Allowance | undefined {
  const match = /^\s*((?:CN\d{3}[\s,]+)+)(\S.*)$/is.exec(text ?? '');
  if (!match) return undefined;
  const codes = (match[1] as string).toUpperCase().match(/CN\d{3}/g) ?? [];
  return { codes, reason: (match[2] as string).trim() };
}

/** What is still in the way once an allowance is taken into account. It never covers what blocks. */
export const notAllowed = ({ warn }: GuardVerdict, allowance: Allowance | undefined): Finding[] =>
  warn.filter(({ code }) => !allowance?.codes.includes(code));

/** A commit message with the trailer that records an allowance, as `git interpret-trailers` would write it. */
export function withAllowance(message: string, allowance: Allowance): string {
  const body = message.trimEnd();
  const lines = body.split('\n');
  const paragraph = lines.slice(lines.lastIndexOf('') + 1);
  // A first line alone is the subject, even where it looks like a trailer.
  const hasTrailers =
    lines.includes('') && paragraph.every((line) => /^[A-Za-z][A-Za-z0-9-]*: \S/.test(line));
  return `${body}${hasTrailers ? '\n' : '\n\n'}${ALLOWED_TRAILER}: ${allowanceText(allowance)}`;
}
