import type { CaseFile } from '../casefile/casefile';
import { span, textAt } from '../text';
import { isKnownId } from './known';
import { type DigitGroup, isPartOfWord, type Looked, lineBefore, lineBehind, lookAt } from './looked';
import { maskDigits, type PrivateMatch } from './match';

/** Issuers by prefix, with the lengths of their numbers (ISO/IEC 7812 ranges as the networks publish them). */
const ISSUERS: readonly { readonly prefix: RegExp; readonly lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [13, 16, 19] }, // Visa
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] }, // Mastercard
  { prefix: /^3[47]/, lengths: [15] }, // American Express
  { prefix: /^35(?:2[89]|[3-8])/, lengths: [16, 18, 19] }, // JCB
  { prefix: /^3(?:0[0-5]|095|[68]|9)/, lengths: [14, 16, 19] }, // Diners Club
  { prefix: /^6(?:011|4[4-9]|5)/, lengths: [16, 19] }, // Discover
  { prefix: /^(?:62|81)/, lengths: [16, 17, 18, 19] }, // UnionPay
  { prefix: /^(?:5018|5020|5038|5893|6304|6759|676[1-3])/, lengths: [13, 14, 15, 16, 18, 19] }, // Maestro
];

const SHORTEST = 13;
const LONGEST = 19;
const CARD_WORD = /カード|クレジット|決済|支払|card|visa|master|jcb|amex|diners|payment|\bpa(?:y|id)\b/i;

/** Payment card numbers: issuer's prefix and length, Luhn's check digit, and no identifier that only looks like one. */
export function findCards(file: CaseFile, { narrow, runs }: Looked = lookAt(file)): PrivateMatch[] {
  const found: PrivateMatch[] = [];
  for (const groups of runs)
    for (let first = 0; first < groups.length; first++) {
      const last = cardFrom(groups, first);
      if (last === undefined) continue;
      const at = span((groups[first] as DigitGroup).start, (groups[last] as DigitGroup).end);
      const digits = digitsOf(groups, first, last);
      if (isSomethingElse(file, narrow, digits, at, first === last)) continue;
      found.push({ span: at, mask: maskDigits(textAt(file.text, at), 6, 4), sure: true });
      first = last;
    }
  return found;
}

/** The last group of the longest card number that begins with a group; undefined where none does. */
function cardFrom(groups: readonly DigitGroup[], first: number): number | undefined {
  let found: number | undefined;
  let digits = '';
  for (let last = first; last < groups.length && digits.length < LONGEST; last++) {
    const group = groups[last] as DigitGroup;
    if (last > first && !belongs(groups, first, last)) break;
    digits += group.digits;
    if (isCard(digits)) found = last;
  }
  return found;
}

/** Cards are written in groups with one sign between them, the first of four, six or eight digits: orders are not. */
function belongs(groups: readonly DigitGroup[], first: number, last: number): boolean {
  const { sign, digits } = groups[last] as DigitGroup;
  const head = (groups[first] as DigitGroup).digits.length;
  if (!/^(?:[- .\u2010-\u2015\u2212\u3000]| {2})$/.test(sign) || ![4, 6, 8].includes(head)) return false;
  return sign === (groups[first + 1] as DigitGroup).sign && digits.length <= 10;
}

const digitsOf = (groups: readonly DigitGroup[], first: number, last: number): string =>
  groups
    .slice(first, last + 1)
    .map(({ digits }) => digits)
    .join('');

export const isCard = (digits: string): boolean =>
  digits.length >= SHORTEST &&
  digits.length <= LONGEST &&
  ISSUERS.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits)) &&
  passesLuhn(digits);

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

function isSomethingElse(
  file: CaseFile,
  narrow: string,
  digits: string,
  at: { readonly start: number; readonly end: number },
  isOneGroup: boolean,
): boolean {
  const before = lineBefore(narrow, at.start, 40);
  if (
    isPartOfWord(narrow, at) &&
    !/(?<![A-Za-z0-9])(?:card|visa|mastercard|jcb|amex|no|number)\.?$/i.test(before)
  )
    return true;
  if (isKnownId(file, narrow, digits, at)) return true;
  // Thirteen or fourteen digits with a product's check digit are a product, unless the line speaks of a card.
  const isProduct = isOneGroup && digits.length <= 14 && fitsGtin(digits);
  return isProduct && !CARD_WORD.test(before + lineBehind(narrow, at.end, 40));
}

function fitsGtin(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++)
    sum += Number(digits[digits.length - 1 - i]) * (i % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}
