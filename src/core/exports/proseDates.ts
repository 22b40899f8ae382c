import {
  addDays,
  businessCalendar,
  type Candidate,
  type DateContext,
  type DateTime,
  dateInProse,
  findDates,
  readDate,
} from '../calendar';
import { NO_ANCHOR } from '../calendar/reading';
import { closingOf } from '../casefile/due';
import type { Options } from '../config/options';
import type { Language, Values, Wording } from '../language';

/**
 * Sentences that leave the case: 明日 becomes its date, because the reader's 明日 is another day. Dates with a month
 * and a day stay as they were written, and so does what counts from something else than the day of writing.
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

export function dueContext(
  anchor: DateTime | undefined,
  zone: string,
  marketplace: string,
  options: Options,
): DateContext {
  const business = businessCalendar(marketplace, options.businessCalendar);
  const context: DateContext = { zone, marketplace, use: 'due', business, closing: closingOf(options) };
  return anchor ? { ...context, anchor } : context;
}

/** Dates are written with their weekday; with their distance from UTC where the two sides' clocks differ. */
export const dateWriter =
  (withZone: boolean) =>
  (at: DateTime, language: Language): string =>
    dateInProse(at, language) + (withZone && at.hour !== undefined ? zoneText(at.offset) : '');

function zoneText(offset: number | undefined): string {
  if (offset === undefined) return '';
  const minutes = Math.abs(offset);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60 === 0 ? '' : `:${String(minutes % 60).padStart(2, '0')}`;
  return ` (UTC${offset < 0 ? '-' : '+'}${hours}${rest})`;
}

export function datedProse(text: string, context: ProseContext): ProseReading {
  const unclear: UnclearExpression[] = [];
  const language = /[ぁ-んァ-ヶ一-龠]/.test(text) ? 'ja' : 'en';
  const write = (date: DateTime): string => context.write(date, language);
  let result = '';
  let at = 0;
  for (const reading of findDates(text, context.dates)) {
    const { start, end } = reading.span;
    const expression = text.slice(start, end);
    if (!countsFromWriting(expression, context.dates) || countsFromElsewhere(text, start, end)) continue;
    if (reading.kind === 'unclear') continue;
    const open =
      reading.kind === 'exact' ? pastOrNext(expression, reading.value, context) : openReading(reading);
    if (open) unclear.push({ text: expression, ...open });
    if (open || reading.kind !== 'exact') continue;
    result += text.slice(at, start) + replacement(expression, reading.value, { ...context, write });
    at = end;
  }
  return { text: result + text.slice(at), unclear };
}

/** Durations, days of a month and dates that only lack their year read the same on every day. */
const FIXED =
  /^\d{1,2} ?[月/]|^\d{1,2} ?日$|^(?:\d{1,3}|[一二三四五六七八九十]) ?営業日$|^(?:\d{1,3}|an?|[a-z]{3,5}) (?:business|working) days?$|(?:^|\d |of )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Whether an expression means another day on each day it is written. */
export function countsFromWriting(expression: string, { anchor: _, ...context }: DateContext): boolean {
  const reading = readDate(expression, context);
  return reading.kind === 'unclear' && reading.reason === NO_ANCHOR && !FIXED.test(expression);
}

/** 発送から3日以内, "within 3 days of delivery": nobody but the reader knows when that is. */
const countsFromElsewhere = (text: string, start: number, end: number): boolean =>
  (/(?:後|以内)$/.test(text.slice(start, end)) && /(?:から|より|の|後)、?\s?$/.test(text.slice(0, start))) ||
  /^ (?:of|after|from|following|before) /i.test(text.slice(end, end + 12));

function openReading(reading: { reason: Wording; values?: Values; candidates: readonly Candidate[] }) {
  return { wording: reading.reason, values: reading.values ?? {}, candidates: reading.candidates };
}

const BARE_WEEKDAY = /^[月火水木金土日]曜日?$|^(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$/i;

/** A weekday alone, in a sentence that may speak of the past. */
function pastOrNext(expression: string, value: DateTime, { tense }: ProseContext) {
  if (tense === 'ahead' || !BARE_WEEKDAY.test(expression)) return undefined;
  return {
    wording: {
      ja: 'どの週の曜日かがわかりません。日付で書いてください。',
      en: 'It is unclear which week this weekday is in. Write the date.',
    },
    values: {},
    candidates: [
      { value: { ...value, ...addDays(value, -7) }, wording: { ja: 'その前の週', en: 'the one before' } },
      { value, wording: { ja: '次に来る曜日', en: 'the next one' } },
    ],
  };
}

/** The date, with the words that must stay: those between date and time, and the まで of 以内. */
function replacement(
  expression: string,
  value: DateTime,
  context: { readonly dates: DateContext; readonly write: (at: DateTime) => string },
): string {
  const dateEnd = endOfDate(expression, value, context.dates);
  const between = expression.slice(dateEnd);
  const joined =
    /^[\s、,のにat]{0,6}(?:午前|午後|朝|夜)?\s?(?:\d{1,2}\s?[時:]|\d{1,2}\s?[ap]\.?m|noon|正午)/i;
  if (between === '' || joined.test(between)) return frame(expression, context.write(value));
  const { year, month, day } = value;
  return frame(expression.slice(0, dateEnd), context.write({ year, month, day })) + between;
}

/** Where the words for the day end, when a time of day follows somewhere behind them. */
function endOfDate(expression: string, value: DateTime, context: DateContext): number {
  if (value.hour === undefined) return expression.length;
  for (let end = expression.length - 1; end > 0; end--) {
    const reading = readDate(expression.slice(0, end), context);
    if (reading.kind !== 'exact' || reading.value.hour !== undefined) continue;
    return reading.value.day === value.day ? reading.span.end : expression.length;
  }
  return expression.length;
}

function frame(expression: string, date: string): string {
  if (/以内$/.test(expression)) return `${date}まで`;
  const preposition = /^(within|in|by|on|until)\b/i.exec(expression)?.[1];
  if (!preposition) return date;
  const lower = preposition.toLowerCase();
  const kept = lower === 'within' ? 'by' : lower === 'in' ? 'on' : lower;
  return `${preposition[0] === lower[0] ? kept : (kept[0] as string).toUpperCase() + kept.slice(1)} ${date}`;
}
