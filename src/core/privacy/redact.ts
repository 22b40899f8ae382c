import type { CaseFile } from '../casefile/casefile';
import { compacted, normaliseWidth } from '../identifiers/width';
import type { Values, Wording } from '../language';
import type { Finding, Fix } from '../lint/finding';
import { textAt } from '../text';
import { isAboutPrivacy } from './codes';
import { masked } from './match';

/** Shorter ones would turn up in every other sentence. */
const SHORTEST = 4;

/**
 * The findings with the texts that a privacy rule found masked in the words of all other rules: a card number under
 * `ids.orderId` is malformed too, and the message that says so quotes it. Edits stay as they are; they are not shown.
 */
export function withoutPrivateTexts(file: CaseFile, findings: Finding[]): Finding[] {
  const texts = new Set(
    findings.filter(isAboutPrivacy).flatMap(({ span }) => formsOf(textAt(file.text, span))),
  );
  if (texts.size === 0) return findings;
  // The longest first, so that no part of it is left over.
  const longestFirst = [...texts].sort((a, b) => b.length - a.length);
  const mask = (text: string): string =>
    longestFirst.reduce((masking, secret) => masking.replaceAll(secret, masked(secret.length)), text);
  return findings.map((finding) => (isAboutPrivacy(finding) ? finding : maskedFinding(finding, mask)));
}

/** As written, narrow, and without blanks and hyphens: messages quote all of them. */
function formsOf(text: string): string[] {
  const narrow = normaliseWidth(text);
  const compact = compacted(text);
  return [text, narrow, compact, compact.replaceAll('-', '')].filter(({ length }) => length >= SHORTEST);
}

type Mask = (text: string) => string;

const maskedFinding = (finding: Finding, mask: Mask): Finding => ({
  ...finding,
  message: maskedWording(finding.message, mask),
  values: maskedValues(finding.values, mask),
  fixes: finding.fixes.map((fix) => maskedFix(fix, mask)),
});

const maskedFix = (fix: Fix, mask: Mask): Fix => ({
  ...fix,
  title: maskedWording(fix.title, mask),
  ...(fix.values && { values: maskedValues(fix.values, mask) }),
});

const maskedWording = ({ ja, en }: Wording, mask: Mask): Wording => ({ ja: mask(ja), en: mask(en) });

const maskedValues = (values: Values, mask: Mask): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value]),
  );
