import { type Span, span, textAt } from '../text';
import { checkIdentifier, kindsByShape } from './check';
import { IDENTIFIER_KINDS, kindOf } from './kinds';
import { isMarketplaceId } from './marketplaces';
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

/** What an identifier has and a word has not: a digit. Of all kinds only an RMA may be without one. */
const TELLING = /\d|RRMA/g;
/** The rest of a run of what identifiers are made of. */
const RUN_END = /[A-Za-z0-9-]*/y;
const MIN_LENGTH = 8;
const MAX_LENGTH = 40;

/** Blanks within a label, and between Japanese and Latin letters, may be left out or put in. */
const escaped = (label: string): string =>
  label
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replaceAll(' ', ' ?')
    .replace(/([\u3040-\u9fff])(?=[A-Za-z])|([A-Za-z])(?=[\u3040-\u9fff])/g, '$& ?');

/** All labels, the longest first, so that 注文番号 is not read as the shorter 注文. */
const LABELS = IDENTIFIER_KINDS.flatMap((kind) =>
  kind.labels.map((label) => ({ kind: kind.key, label })),
).sort((a, b) => b.label.length - a.label.length);
/** A label is of one kind, but for those that two share. */
const KINDS_OF_LABEL = new Map<string, string[]>();
for (const { kind, label } of LABELS) {
  const key = label.replaceAll(' ', '').toLowerCase();
  KINDS_OF_LABEL.set(key, [...(KINDS_OF_LABEL.get(key) ?? []), kind]);
}
const kindsOfLabel = (label: string): string[] =>
  KINDS_OF_LABEL.get(label.replaceAll(' ', '').toLowerCase()) ?? [];

const ANY_LABEL = [...new Set(LABELS.map(({ label }) => escaped(label)))].join('|');
/** What may stand between a label and its value: signs, and `(ID ` as in "your case (ID 12345678901)". */
const SIGNS = `[\\s:#=.はがの「『"'()\\[\\]】*_]`;
const LABEL_BEFORE = new RegExp(
  `(?:(?<![A-Za-z])(${ANY_LABEL})|\\/(?:dp|gp\\/product)\\/)(?: ?\\(? ?(?:番号|ID|no|number))?${SIGNS}{0,6}$`,
  'i',
);
/** The same, looked at from its end: tells without going through the text before whether there is any label at all. */
const ENDS_IN_LABEL = new RegExp(
  `(?<=(?:(?<![A-Za-z])(?:${ANY_LABEL})|\\/(?:dp|gp\\/product)\\/)(?: ?\\(? ?(?:番号|ID|no|number))?${SIGNS}{0,6})$`,
  'iy',
);
/** Digits behind these, or in front of a unit, are no identifier. */
const PHONE_BEFORE =
  /(?:\+|電話|携帯|tel|phone|mobile|fax|ファックス|call(?: us)?(?: at| on)?)[\s:：番号はの().]{0,6}$/i;
const MONEY_BEFORE = /[¥￥$€£] ?$/;
const UNIT_BEHIND = /^ ?(?:円|ドル|JPY|USD|個|件|点|枚)/i;

/** Kinds without a telling shape, or shorter than a run: only behind their label and a sign. */
const LABELLED = new RegExp(
  `(?<![A-Za-z])(${LABELS.filter(({ kind }) => !kindOf(kind)?.telling)
    .map(({ label }) => escaped(label))
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
  for (const at of runs(narrow)) {
    if (narrow[at.end] === '@') continue;
    const identifier = identify(text, narrow, textAt(narrow, at), at, found.at(-1));
    if (identifier) found.push(identifier);
  }
  if (MAY_BE_LABELLED.test(narrow)) addLabelled(text, narrow, found);
  return found;
}

/** Runs of letters, digits and hyphens as long as an identifier; found by their digits, because most words have none. */
function runs(narrow: string): Span[] {
  const found: Span[] = [];
  TELLING.lastIndex = 0;
  for (let match = TELLING.exec(narrow), from = 0; match; match = TELLING.exec(narrow)) {
    let start = match.index;
    while (start > from && match.index - start <= MAX_LENGTH && isOfRun(narrow.charCodeAt(start - 1)))
      start--;
    RUN_END.lastIndex = match.index;
    const whole = RUN_END.exec(narrow)?.[0].length ?? 0;
    from = match.index + whole;
    TELLING.lastIndex = from;
    while (narrow[start] === '-') start++;
    let end = from;
    while (narrow[end - 1] === '-') end--;
    if (end - start >= MIN_LENGTH && from - start <= MAX_LENGTH) found.push(span(start, end));
  }
  return found;
}

const isOfRun = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  unit === 0x2d;

/** Whether an identifier can be taken over without asking: it is sure, or its shape is hardly anything else's. */
export const speaksForItself = ({ kind, value, certainty }: FoundIdentifier): boolean =>
  certainty === 'sure' || (kindOf(kind)?.telling?.shape.test(value) ?? false);

function identify(
  text: string,
  narrow: string,
  run: string,
  at: Span,
  previous: FoundIdentifier | undefined,
): FoundIdentifier | undefined {
  const raw = text.slice(at.start, at.end);
  // A marketplace's own ID looks like a seller's.
  if (isMarketplaceId(run)) return undefined;
  const before = narrow.slice(Math.max(0, at.start - 32), at.start);
  const labels = labelsBefore(before) ?? carriedLabel(narrow, at.start, previous);
  const labelled = labels && ofLabel(labels, run);
  if (labelled) return { ...labelled, raw, span: at, certainty: 'sure' };
  const shaped = kindsByShape(run)[0];
  if (shaped) return { kind: shaped, value: run, raw, span: at, certainty: certaintyOf(shaped, run) };
  const isNumberOfElse =
    PHONE_BEFORE.test(before) ||
    MONEY_BEFORE.test(before) ||
    UNIT_BEHIND.test(narrow.slice(at.end, at.end + 4));
  const guessed = isNumberOfElse ? undefined : guess(run);
  return guessed && { ...guessed, raw, span: at, certainty: 'likely' };
}

const certaintyOf = (kind: string, value: string): 'sure' | 'likely' =>
  kindOf(kind)?.telling?.sure?.test(value) ? 'sure' : 'likely';

/** Of the kinds a label may mean, the first that the value fits; one that it usually has before one it may have. */
function ofLabel(kinds: readonly string[], run: string): { kind: string; value: string } | undefined {
  const fitting = kinds.flatMap((kind) => {
    const verdict = checkIdentifier(kind, run);
    const value = verdict.ok ? verdict.value : verdict.normalised;
    return value === undefined ? [] : [{ kind, value }];
  });
  return fitting.find(({ kind, value }) => kindOf(kind)?.usual?.test(value)) ?? fitting[0];
}

/** The kinds whose label ends a narrow text: `注文番号: `, `ASIN `; undefined where it ends in none. */
export function labelsBefore(before: string): readonly string[] | undefined {
  ENDS_IN_LABEL.lastIndex = before.length;
  if (!ENDS_IN_LABEL.test(before)) return undefined;
  const match = LABEL_BEFORE.exec(before);
  return match ? (match[1] ? kindsOfLabel(match[1]) : ['asin']) : undefined;
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
