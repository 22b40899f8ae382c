import {
  type Candidate,
  type DateTime,
  dateContext,
  epochOf,
  formatDateTime,
  inZone,
  parseDateTime,
  readDate,
  withOffset,
} from '../calendar';
import type { Options } from '../config/options';
import type { Values, Wording } from '../language';
import type { Span } from '../text';
import type { CaseFile } from './casefile';
import { contactsOf } from './contacts';
import type { Placed } from './data';
import { amazonZoneOf, marketplaceCodeOf, sellerZoneOf } from './effective';
import { readRecap } from './recap';
import type { Section } from './sections';

/** A due that is one date. */
export interface ExactDue {
  readonly kind: 'exact';
  readonly value: DateTime;
  readonly likely: boolean;
  /** When its time is over, in milliseconds since 1970 UTC: of a day alone, its end. */
  readonly epoch: number;
  /** As it is written where a moment is meant: `2026-11-25`, `2026-11-25T17:00+09:00`. */
  readonly text: string;
}

export type Due =
  | ExactDue
  | {
      readonly kind: 'unclear';
      readonly wording: Wording;
      readonly values: Values;
      readonly candidates: readonly Candidate[];
      /** Where in the written due the expression stands. */
      readonly at: Span;
    }
  | { readonly kind: 'none' };

const NO_DATE: Wording = {
  ja: '「{written}」を日付として読み取れません。日付で書いてください(例: 2026-11-25)。',
  en: '“{written}” cannot be read as a date. Write a date, such as 2026-11-25.',
};

export type UnclearDue = Extract<Due, { kind: 'unclear' }>;

/** Why a due is no single date; what is no date at all included. Undefined where it is one. */
export function unclearDue(
  file: CaseFile,
  section: Section,
  placed: Placed,
  options: Options,
): UnclearDue | undefined {
  if (usualDate(placed.value)) return undefined;
  const due = resolveDue(file, section, placed, options);
  if (due.kind === 'exact') return undefined;
  const values = { written: placed.value };
  if (due.kind === 'unclear') return { ...due, values: { ...values, ...due.values } };
  const at = { start: 0, end: placed.value.length };
  return { kind: 'unclear', wording: NO_DATE, values, candidates: [], at };
}

/**
 * What a due date of a recap means. Relative words count from the time of the recap's heading, else of its call's
 * heading, never from now. Our own dues are on the seller's clock, Amazon's promises on the marketplace's.
 */
export function resolveDue(
  file: CaseFile,
  section: Section,
  due: Placed,
  options: Options,
  zone: string = zoneOfDue(file, section, due, options),
): Due {
  const usual = usualDue(due.value, zone);
  if (usual) return usual;
  const marketplace = marketplaceCodeOf(file, options);
  const anchor = anchorOf(file, section, zone, sellerZoneOf(file, options));
  const reading = readDate(due.value, dateContext({ ...(anchor && { anchor }), zone, marketplace }, options));
  switch (reading.kind) {
    case 'exact':
      return exactDue(reading.value, reading.likely, zone);
    case 'none':
      return { kind: 'none' };
    case 'unclear':
      return { kind: 'unclear', wording: reading.reason, values: {}, candidates: [], at: reading.span };
    case 'candidates':
    case 'problem':
      return {
        kind: 'unclear',
        wording: reading.reason,
        values: reading.kind === 'problem' ? reading.values : {},
        candidates: reading.candidates,
        at: reading.span,
      };
  }
}

const exactDue = (value: DateTime, likely: boolean, zone: string): ExactDue => ({
  kind: 'exact',
  value,
  likely,
  epoch: epochOf(withOffset(value, zone), zone, 'end'),
  text: formatDateTime(value),
});

/** `2026-11-25`, `2026-11-25 17:00`: as commands write a due. It means one moment whenever it was written. */
const USUAL = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;

/** Nearly every due: spared the reading of prose. A differential test holds this against `readDate`. */
function usualDate(written: string): DateTime | undefined {
  const reading = USUAL.test(written) ? parseDateTime(written) : undefined;
  return reading?.ok ? reading.value : undefined;
}

const REMEMBERED_DUES = 5000;
const usualDues = new Map<string, ExactDue>();

/** Promises of a workspace share their days, and a zone is slow to ask. */
function usualDue(written: string, zone: string): ExactDue | undefined {
  // A key of its own: what is written alone would keep the text of the whole case.
  const key = `${written} ${zone}`;
  const known = usualDues.get(key);
  if (known) return known;
  const usual = usualDate(written);
  if (!usual) return undefined;
  const due = exactDue(withOffset(usual, zone), false, zone);
  if (usualDues.size > REMEMBERED_DUES) usualDues.clear();
  usualDues.set(key, due);
  return due;
}

/** Our own dues are on the seller's clock, Amazon's promises on the marketplace's. */
export function zoneOfDue(file: CaseFile, section: Section, due: Placed, options: Options): string {
  const ours = readRecap(file, section).ours?.tasks.some((task) => task.due?.span.start === due.span.start);
  return ours ? sellerZoneOf(file, options) : amazonZoneOf(file, options);
}

/** When a recap was written, on the clocks of a zone. */
export function anchorOf(
  file: CaseFile,
  section: Section,
  zone: string,
  written: string,
): DateTime | undefined {
  const call = contactsOf(file).find(
    (contact) => contact.recap?.section.headingLine === section.headingLine,
  )?.call;
  for (const text of [section.at?.text, call?.at?.text]) {
    const reading = text === undefined ? undefined : parseDateTime(text.normalize('NFKC'));
    if (!reading?.ok) continue;
    const at = reading.value;
    // The seller wrote the heading; a promise is counted on Amazon's clock.
    return at.hour === undefined ? at : inZone(epochOf(at, written), zone);
  }
  return undefined;
}
