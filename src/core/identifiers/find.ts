import { type Span, span, textAt } from '../text';
import { checkIdentifier, kindByShape } from './check';
import { kindOf } from './kinds';
import { escapedLabel, kindsOfLabel, LABELS, labelsBefore } from './labels';
import { isMarketplaceId } from './marketplaces';
import { findRuns } from './runs';
import { normaliseWidth } from './width';

export interface FoundIdentifier {
  readonly kind: string;
  /** Normalised. */
  readonly value: string;
  /** As written. */
  readonly raw: string;
  readonly span: Span;
  readonly certainty: 'sure' | 'likely';
}

/** Digits behind these, or in front of a unit, are no identifier. */
const PHONE_BEFORE =
  /(?:\+|電話|携帯|tel|phone|mobile|fax|ファックス|call(?: us)?(?: at| on)?)[\s:：番号はの().]{0,6}$/i;
const MONEY_BEFORE = /[¥￥$€£] ?$/;
const UNIT_BEHIND = /^ ?(?:円|ドル|JPY|USD|個|件|点|枚)/i;

/** Kinds without a telling shape, or shorter than a run: only behind their label and a sign. */
const LABELLED = new RegExp(
  `(?<![A-Za-z])(${LABELS.filter(({ kind }) => !kindOf(kind)?.telling)
    .map(({ label }) => escapedLabel(label))
    .join('|')})(?:の?番号)? ?[:#=] ?([A-Za-z0-9][A-Za-z0-9_./-]{0,39})`,
  'gi',
);
const MAY_BE_LABELLED = /SKU|決済|補て?ん|補填|返送|放棄|removal|settlement|reimburse/i;

/**
 * The identifiers of a free text, in order, without overlaps. A shape that is sure, or a label right before a value
 * that fits it, makes it `sure`; a shape alone makes it `likely`.
 */
export function findIdentifiers(text: string): FoundIdentifier[] {
  const narrow = normaliseWidth(text);
  const found: FoundIdentifier[] = [];
  for (const at of findRuns(narrow)) {
    if (narrow[at.end] === '@') continue;
    const identity = identify(narrow, at, found.at(-1));
    if (!identity) continue;
    const { kind, value, certainty } = identity;
    found.push({ kind, value, raw: textAt(text, at), span: at, certainty });
  }
  if (MAY_BE_LABELLED.test(narrow)) addLabelled(text, narrow, found);
  return found;
}

/** Whether an identifier can be taken over without asking: it is sure, or its shape is hardly anything else's. */
export const speaksForItself = ({ kind, value, certainty }: FoundIdentifier): boolean =>
  certainty === 'sure' || (kindOf(kind)?.telling?.shape.test(value) ?? false);

/** The runs with digits that most texts have most of: a look spares them the search for a label. */
const DAY = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

type Identity = Pick<FoundIdentifier, 'kind' | 'value' | 'certainty'>;

function identify(narrow: string, at: Span, previous: FoundIdentifier | undefined): Identity | undefined {
  const run = textAt(narrow, at);
  // A marketplace's own ID looks like a seller's, and a day behind 「ケース」 is the day of the case.
  if (DAY.test(run) || isMarketplaceId(run)) return undefined;
  const before = narrow.slice(Math.max(0, at.start - 32), at.start);
  const labels = labelsBefore(before) ?? carriedLabel(narrow, at.start, previous);
  const labelled = labels && ofLabel(labels, run);
  if (labelled) return { kind: labelled.kind, value: labelled.value, certainty: 'sure' };
  const shaped = kindByShape(run);
  if (shaped)
    return { kind: shaped.key, value: run, certainty: shaped.telling?.sure?.test(run) ? 'sure' : 'likely' };
  // A guess first: nothing can be guessed of a date, and what stands around it need not be searched.
  const guessed = guess(run);
  return guessed && !isNumberOfElse(before, narrow.slice(at.end, at.end + 4))
    ? { ...guessed, certainty: 'likely' }
    : undefined;
}

const isNumberOfElse = (before: string, behind: string): boolean =>
  PHONE_BEFORE.test(before) || MONEY_BEFORE.test(before) || UNIT_BEHIND.test(behind);

/** Of the kinds a label may mean, the first that the value fits; one that it usually has before one it may have. */
function ofLabel(kinds: readonly string[], run: string): { kind: string; value: string } | undefined {
  const fitting = kinds.flatMap((kind) => {
    const verdict = checkIdentifier(kind, run);
    const value = verdict.ok ? verdict.value : verdict.normalised;
    return value === undefined ? [] : [{ kind, value }];
  });
  return fitting.find(({ kind, value }) => kindOf(kind)?.usual?.test(value)) ?? fitting[0];
}

/** `ASIN: B0…, B0…`: the label holds for the rest of the list. */
function carriedLabel(narrow: string, at: number, previous: FoundIdentifier | undefined) {
  if (previous?.certainty !== 'sure' || at - previous.span.end > 6) return undefined;
  return /^[\s,、・/と&]+$|^ and $/.test(narrow.slice(previous.span.end, at)) ? [previous.kind] : undefined;
}

/** Shapes that say little: likely at best. */
function guess(run: string): { kind: string; value: string } | undefined {
  if (/^\d+$/.test(run)) return digitsAlone(run);
  // Words in capitals have no two digits.
  const isToken = kindOf('merchantToken')?.shape?.test(run) && /\d.*\d/.test(run);
  return isToken ? { kind: 'merchantToken', value: run } : undefined;
}

/** Digits without a label: seventeen may be an order, ten or eleven a case, twelve a parcel whose check digit fits. */
function digitsAlone(digits: string): { kind: string; value: string } | undefined {
  const ordered = digits.length === 17 ? kindOf('orderId')?.normalise?.(digits) : undefined;
  if (ordered) return { kind: 'orderId', value: ordered };
  if (/^[1-9]\d{9,10}$/.test(digits)) return { kind: 'caseId', value: digits };
  if (digits.length === 12 && !kindOf('trackingNumber')?.checkDigit?.(digits))
    return { kind: 'trackingNumber', value: digits };
  if (/^4[59]\d{11}$/.test(digits) && !kindOf('jan')?.checkDigit?.(digits))
    return { kind: 'jan', value: digits };
  return undefined;
}

function addLabelled(text: string, narrow: string, found: FoundIdentifier[]): void {
  for (const match of narrow.matchAll(LABELLED)) {
    const [kind] = kindsOfLabel(match[1] as string);
    const value = (match[2] as string).replace(/[./_-]+$/, '');
    const end = match.index + match[0].length - ((match[2] as string).length - value.length);
    const at = span(end - value.length, end);
    const isTaken = found.some((other) => other.span.start < at.end && at.start < other.span.end);
    if (!kind || isTaken || !checkIdentifier(kind, value).ok) continue;
    found.push({ kind, value, raw: text.slice(at.start, at.end), span: at, certainty: 'sure' });
  }
  found.sort((a, b) => a.span.start - b.span.start);
}
