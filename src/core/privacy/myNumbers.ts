import type { CaseFile } from '../casefile/casefile';
import { type Span, span, textAt } from '../text';
import { isKnownId, isParcelOrProduct } from './known';
import { type DigitGroup, isPartOfWord, type Looked, lineBefore, lineBehind, lookAt } from './looked';
import { maskDigits, type PrivateMatch } from './match';

const WORD = /マイナンバー|個人番号|my ?number|individual number/i;
const NEAR = 60;

/**
 * Japanese individual numbers: twelve digits with their check digit. Sure where a word says so; a parcel's number can
 * look the same, so that without a word it is only pointed out.
 */
export function findMyNumbers(file: CaseFile, { narrow, runs }: Looked = lookAt(file)): PrivateMatch[] {
  const found: PrivateMatch[] = [];
  for (const groups of runs)
    for (const { at, digits } of twelves(groups)) {
      if (!fitsMyNumber(digits) || isPartOfWord(narrow, at) || isKnownId(file, narrow, digits, at)) continue;
      const sure =
        WORD.test(lineBefore(narrow, at.start, NEAR)) || WORD.test(lineBehind(narrow, at.end, NEAR));
      if (!sure && isParcelOrProduct(narrow, at)) continue;
      found.push({ span: at, mask: maskDigits(textAt(file.text, at), 0, 0), sure });
    }
  return found;
}

function* twelves(groups: readonly DigitGroup[]): Iterable<{ at: Span; digits: string }> {
  for (let i = 0; i < groups.length; i++) {
    const [one, two, three, four] = groups.slice(i, i + 4) as [DigitGroup, ...DigitGroup[]];
    if (one.digits.length === 12) yield { at: span(one.start, one.end), digits: one.digits };
    const isGrouped = [one, two, three].every((group) => group?.digits.length === 4);
    if (!isGrouped || !two || !three || two.sign !== three.sign || two.sign.length !== 1) continue;
    // A fourth group of four makes it a card.
    if (four?.sign === three.sign && four.digits.length === 4) continue;
    yield { at: span(one.start, three.end), digits: one.digits + two.digits + three.digits };
  }
}

/** From the right of the first eleven digits, weights 2–7 and 2–6; remainder by 11 of 0 or 1 gives 0, else 11 − it. */
export function fitsMyNumber(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 11; i++) sum += Number(digits[10 - i]) * (i < 6 ? i + 2 : i - 4);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}
