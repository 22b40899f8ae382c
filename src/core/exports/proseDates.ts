import { type Candidate, type DateContext, type DateTime, dateInProse } from '../calendar';
import type { Language, Values, Wording } from '../language';
import { COUNTED_FORMS } from './proseCounted';
import { LEFT_OVER, PERIOD_FORMS } from './prosePeriods';
import { Prose } from './proseReader';

/**
 * Sentences that leave the case: 明日 becomes its date, because the reader's 明日 is another day. What counts from
 * the day of writing and cannot be written out stops the letter; what counts from something else, what recurs, and
 * dates as people write them, stay.
 */

export interface UnclearExpression {
  readonly text: string;
  readonly wording: Wording;
  readonly values: Values;
  readonly candidates: readonly Candidate[];
}

export interface ProseReading {
  readonly text: string;
  readonly unclear: readonly UnclearExpression[];
}

/** How dates of a letter are read and written. */
export interface ProseContext {
  readonly dates: DateContext;
  /** Writes a date in the language of the sentence it stands in. */
  readonly write: (at: DateTime, language: Language) => string;
  /** What is to be done lies ahead; what was agreed may speak of a day before. */
  readonly tense: 'ahead' | 'any';
}

/** Dates are written with their weekday; with their distance from UTC where the two sides' clocks differ. */
export const dateWriter =
  (withZone: boolean) =>
  (at: DateTime, language: Language): string =>
    dateInProse(at, language) + (withZone && at.hour !== undefined ? zoneText(at.offset, language) : '');

const JAPAN = 9 * 60;

function zoneText(offset: number | undefined, language: Language): string {
  if (offset === undefined) return '';
  const minutes = Math.abs(offset);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  const utc = `UTC${offset < 0 ? '-' : '+'}${hours}${rest}`;
  if (language === 'en') return ` (${utc})`;
  return offset === JAPAN ? '(日本時間)' : `(${utc})`;
}

export function datedProse(text: string, context: ProseContext): ProseReading {
  const prose = new Prose(text, context);
  prose.read(COUNTED_FORMS);
  prose.readDates();
  prose.read(PERIOD_FORMS);
  prose.read(LEFT_OVER);
  return prose.result();
}
