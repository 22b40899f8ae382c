import { IDENTIFIER_KINDS } from './kinds';

/** The words that announce an identifier in prose: `注文番号: `, `your case (ID `. */

/** All labels, the longest first, so that 注文番号 is not read as the shorter 注文. */
export const LABELS = IDENTIFIER_KINDS.flatMap((kind) =>
  kind.labels.map((label) => ({ kind: kind.key, label })),
).sort((a, b) => b.label.length - a.label.length);

const keyOf = (label: string): string => label.replaceAll(' ', '').toLowerCase();

/** A label is of one kind, but for those that two share. */
const KINDS_OF_LABEL = new Map<string, string[]>();
for (const { kind, label } of LABELS) {
  const key = keyOf(label);
  KINDS_OF_LABEL.set(key, [...(KINDS_OF_LABEL.get(key) ?? []), kind]);
}

export const kindsOfLabel = (label: string): readonly string[] => KINDS_OF_LABEL.get(keyOf(label)) ?? [];

/** Source of a pattern: blanks within a label, and between Japanese and Latin letters, may be left out or put in. */
export const escapedLabel = (label: string): string =>
  label
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(' ', ' ?')
    .replace(/([\u3040-\u9fff])(?=[A-Za-z])|([A-Za-z])(?=[\u3040-\u9fff])/g, '$& ?');

const ANY_LABEL = [...new Set(LABELS.map(({ label }) => escapedLabel(label)))].join('|');
/** What a label may go on with, and the addresses of a product, which are one as well. */
const NUMBER_WORDS = ['番号', 'ID', 'no', 'number'];
const ADDRESSES = ['/dp/', '/gp/product/'];
/** What may stand between a label and its value: signs, and `(ID ` as in "your case (ID 12345678901)". */
const SIGN = `[\\s:#=.はがの「『"'()\\[\\]】*_]`;
const LABEL_BEFORE = new RegExp(
  `(?:(?<![A-Za-z])(${ANY_LABEL})|${ADDRESSES.join('|')})(?: ?\\(? ?(?:${NUMBER_WORDS.join('|')}))?${SIGN}{0,6}$`,
  'i',
);

/** The last letters of whatever LABEL_BEFORE finds. */
const ENDS = [...LABELS.map(({ label }) => label), ...NUMBER_WORDS, ...ADDRESSES].map((word) =>
  escapedLabel(word.slice(-4)),
);
/** Looked at from its end: nearly every number of a case, its dates above all, stands behind other words. */
const MAY_END_IN_LABEL = new RegExp(`(?<=(?:${[...new Set(ENDS)].join('|')})${SIGN}{0,6})$`, 'iy');

/** The kinds whose label ends a narrow text: `注文番号: `, `ASIN `; undefined where it ends in none. */
export function labelsBefore(before: string): readonly string[] | undefined {
  MAY_END_IN_LABEL.lastIndex = before.length;
  if (!MAY_END_IN_LABEL.test(before)) return undefined;
  const match = LABEL_BEFORE.exec(before);
  return match ? (match[1] ? kindsOfLabel(match[1]) : ['asin']) : undefined;
}
