import type { Values, Wording } from '../language';
import type { Marketplace } from './marketplaces';

/** Why a value is none of its kind, with the value at hand. */
export interface Objection {
  readonly wording: Wording;
  readonly values: Values;
}

/** One kind of identifier: everything that is known of it stands in its file. */
export interface IdentifierKind {
  /** The key under `ids`. */
  readonly key: string;
  readonly title: Wording;
  readonly example: string;
  /** Words that announce it in prose. */
  readonly labels: readonly string[];
  /** The exact shape of a normalised value; absent for free text. */
  readonly shape?: RegExp;
  /** What the shape is, in words: "3-7-7 digits". */
  readonly form?: Wording;
  /** The part of the shape that most values have; decides between two kinds that share a label. */
  readonly usual?: RegExp;
  /** A shape that tells without a label, and the part of it that tells surely; absent where only a label tells. */
  readonly telling?: { readonly shape: RegExp; readonly sure?: RegExp };
  /** The one value that was surely meant, from text already narrow, upper case and without blanks. */
  normalise?(value: string): string | undefined;
  /** What a check digit says against a value of the right shape. Warned about, never refused. */
  checkDigit?(value: string): Objection | undefined;
  /** Words: said as they stand, never spelled. */
  readonly isProse?: true;
  /** Parts in which the value is read aloud; default: as its hyphens part it, else four by four. */
  groups?(value: string): readonly string[];
  link?(value: string, marketplace: Marketplace, host: string): string | undefined;
}

export const wrongCheckDigit = (value: string, expected: string | number): Objection => ({
  wording: {
    ja: '{value} は検査数字が合いません(正しくは {expected})。写し間違いがないか確かめてください。',
    en: 'The check digit of {value} does not fit (it would be {expected}). Compare it with the original.',
  },
  values: { value, expected },
});

/** Digits weighted from the right by a repeating pattern. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++)
    sum += Number(digits[digits.length - 1 - i]) * (weights[i % weights.length] as number);
  return sum;
}
