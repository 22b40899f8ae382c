import type { Wording } from '../language';
import { type Span, span } from '../text';
import { ABSOLUTE_FORMS } from './absolute';
import { type DateTime, formatDay } from './iso';
import { addDays, type Day, weekdayOf, withOffset } from './moment';
import {
  type Candidate,
  type Clock,
  type DateContext,
  type DateForm,
  type DateReading,
  type DayReading,
  narrow,
} from './reading';
import { ENGLISH_FORMS } from './relativeEn';
import { JAPANESE_FORMS } from './relativeJa';
import { readTime, type TimeReading } from './time';

const FORMS: readonly DateForm[] = [...ABSOLUTE_FORMS, ...JAPANESE_FORMS, ...ENGLISH_FORMS];

/** Nobody writes a longer date; what is longer is looked at no further. */
const MAX_LENGTH = 300;

/**
 * Reads the first date expression of a text, Japanese or English. What may mean several days yields them all with
 * the reason; nothing is guessed. Values carry the offset of the context's zone when they have a time.
 */
export function readDate(written: string, context: DateContext): DateReading {
  const text = narrow(written.slice(0, MAX_LENGTH));
  const found = firstForm(text, context);
  if (!found) return { kind: 'none' };
  const { reading, match } = found;
  const end = match.index + match[0].length;
  const at = span(match.index, end);
  if (reading.kind === 'unclear') return { kind: 'unclear', reason: reading.reason, span: at };
  const weekdayInFront = weekdayBefore(text, match.index);
  const weekday = readWeekday(text, end) ?? weekdayInFront;
  const clock = hasClock(reading)
    ? undefined
    : timeBeside(text, at, Math.max(end, weekday?.end ?? end), context);
  const whole = span(
    Math.min(at.start, clock?.index ?? at.start, weekdayInFront?.start ?? at.start),
    Math.max(end, weekday?.end ?? end, clock?.end ?? end),
  );
  if (clock?.kind === 'no-such-time') return noSuchTime(text, whole, clock);
  return finish(reading, clock, weekday?.day, whole, context);
}

interface Found {
  readonly match: RegExpExecArray;
  readonly reading: DayReading;
}

/** The form that begins first; of several, the longest. */
function firstForm(text: string, context: DateContext): Found | undefined {
  let best: { match: RegExpExecArray; form: DateForm } | undefined;
  for (const form of FORMS) {
    const match = form.pattern.exec(text);
    if (!match) continue;
    const isBetter = !best || match.index < best.match.index;
    const isLonger = best && match.index === best.match.index && match[0].length > best.match[0].length;
    if (isBetter || isLonger) best = { match, form };
  }
  const reading = best?.form.read(best.match, context);
  return best && reading ? { match: best.match, reading } : undefined;
}

const hasClock = (reading: DayReading): boolean =>
  (reading.kind === 'day' && reading.clock !== undefined) ||
  (reading.kind === 'days' && reading.options.some((one) => one.clock));

const JAPANESE_WEEKDAYS = '月火水木金土日';
const ENGLISH_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `(水)`, `水曜日` or `(Wed)` right behind a date. */
function readWeekday(text: string, from: number): { day: number; end: number } | undefined {
  const rest = text.slice(from, from + 20);
  const match =
    /^ ?\( ?([月火水木金土日])(?:曜日?)?(?:・祝)? ?\)|^ ?([月火水木金土日])曜日?/.exec(rest) ??
    /^,? ?\(?(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b\)?/i.exec(rest);
  if (!match) return undefined;
  const name = (match[1] ?? match[2]) as string;
  const japanese = JAPANESE_WEEKDAYS.indexOf(name);
  return {
    day: japanese === -1 ? ENGLISH_WEEKDAYS.indexOf(name.toLowerCase()) : japanese,
    end: from + match[0].length,
  };
}

/** `Friday, ` in front of a date. */
function weekdayBefore(text: string, to: number): { day: number; start: number; end: number } | undefined {
  const match = /(?<![a-z])(mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}day)?\.?,? ?$/i.exec(
    text.slice(Math.max(0, to - 12), to),
  );
  if (!match) return undefined;
  const day = ENGLISH_WEEKDAYS.indexOf((match[1] as string).toLowerCase());
  return { day, start: to - match[0].length, end: to };
}

/** What may stand between a date and its time: a comma, then a few words of the same clause. */
const GAP_BEHIND = /^[\s、,]{0,3}[^、,。;\n]{0,20}$/;
const GAP_BEFORE = /^[\s、,の(]{0,3}(?:on |of )?$/i;

/** The time of day beside a date, behind it before in front of it: 明日返金し、15時に電話する has none for 明日. */
function timeBeside(text: string, date: Span, from: number, context: DateContext): TimeReading | undefined {
  const behind = readTime(text.slice(from));
  const gap = behind && text.slice(from, from + behind.index);
  if (behind && gap !== undefined && GAP_BEHIND.test(gap) && !firstForm(gap, context))
    return { ...behind, index: behind.index + from, end: behind.end + from };
  const before = lastTime(text.slice(0, date.start));
  return before && GAP_BEFORE.test(text.slice(before.end, date.start)) ? before : undefined;
}

function lastTime(text: string): TimeReading | undefined {
  let last: TimeReading | undefined;
  for (let at = 0; at < text.length; ) {
    const found = readTime(text.slice(at));
    if (!found) break;
    last = { ...found, index: found.index + at, end: found.end + at };
    at = last.end;
  }
  return last;
}

function noSuchTime(text: string, at: Span, clock: TimeReading): DateReading {
  const reason: Wording = {
    ja: '{written} という時刻はありません。',
    en: 'There is no such time as {written}.',
  };
  const values = { written: text.slice(clock.index, clock.end).trim() };
  return { kind: 'problem', problem: 'no-such-time', reason, values, candidates: [], span: at };
}

function finish(
  reading: Exclude<DayReading, { kind: 'unclear' }>,
  time: (TimeReading & { kind: 'time' }) | undefined,
  weekday: number | undefined,
  at: Span,
  context: DateContext,
): DateReading {
  const moment = (day: Day, clock?: Clock): DateTime => momentOf(day, clock, time, context);
  if (reading.kind === 'day') {
    const value = moment(reading.day, reading.clock);
    if (weekday !== undefined && weekdayOf(reading.day) !== weekday)
      return mismatch(reading.day, weekday, at, moment);
    return { kind: 'exact', value, span: at, likely: reading.likely ?? false };
  }
  const candidates = reading.options.map((one): Candidate => {
    const clock = 'clock' in one ? (one.clock as Clock | undefined) : undefined;
    return { value: moment(one.day, clock), wording: one.wording };
  });
  if (reading.kind === 'problem') return { ...reading, candidates, span: at };
  return { kind: 'candidates', candidates, reason: reading.reason, span: at };
}

function momentOf(
  day: Day,
  clock: Clock | undefined,
  time: (TimeReading & { kind: 'time' }) | undefined,
  { zone }: DateContext,
): DateTime {
  const used = clock ?? time?.clock;
  if (!used) return day;
  const on = !clock && time?.nextDay ? addDays(day, 1) : day;
  return withOffset({ ...on, ...used }, zone);
}

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Either the date or the weekday is wrong: the date as written, and the nearest days with that weekday. */
function mismatch(day: Day, weekday: number, at: Span, moment: (day: Day) => DateTime): DateReading {
  const actual = weekdayOf(day);
  const ahead = (weekday - actual + 7) % 7;
  const near = ahead <= 3 ? ahead : ahead - 7;
  const other = addDays(day, near);
  return {
    kind: 'problem',
    problem: 'weekday-mismatch',
    reason: {
      ja: `{date} は${JAPANESE_WEEKDAYS[actual]}曜日で、${JAPANESE_WEEKDAYS[weekday]}曜日ではありません。`,
      en: `{date} is a ${WEEKDAY_NAMES[actual]}, not a ${WEEKDAY_NAMES[weekday]}.`,
    },
    values: { date: formatDay(day) },
    candidates: [
      { value: moment(day), wording: { ja: '日付が正しい', en: 'the date is right' } },
      { value: moment(other), wording: { ja: '曜日が正しい', en: 'the weekday is right' } },
    ],
    span: at,
  };
}

/** Every date expression of a longer text, in order; at most {@link MOST_DATES}. */
export function findDates(text: string, context: DateContext): Exclude<DateReading, { kind: 'none' }>[] {
  const found: Exclude<DateReading, { kind: 'none' }>[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    let at = 0;
    while (at < line.length && found.length < MOST_DATES) {
      const reading = readDate(line.slice(at), context);
      if (reading.kind === 'none') break;
      const start = lineStart + at;
      found.push({ ...reading, span: span(start + reading.span.start, start + reading.span.end) });
      at += Math.max(1, reading.span.end);
    }
    lineStart += line.length + 1;
  }
  return found;
}

const MOST_DATES = 200;
