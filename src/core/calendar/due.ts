import { span } from '../text';
import { finished } from './finish';
import { DUE_FORMS } from './forms';
import { type DateTime, parseDateTime } from './iso';
import { inOneMonth, mentionFinder } from './mentions';
import { addDays, epochOf, withOffset } from './moment';
import { qualified } from './qualified';
import { type DateContext, type DateReading, type FoundReading, narrow } from './reading';
import { because } from './reasons';
import { only } from './relative';
import { agreed } from './several';
import { type PlacedTime, timesIn, timesThatCount, withZoneBefore } from './times';

/** Nobody writes a longer due; what is longer is looked at no further. */
const MAX_LENGTH = 300;
const MOST_DATES = 20;

const mentionsIn = mentionFinder(DUE_FORMS);

/**
 * Reads a text that is one date: a due. Everything in it is weighed: two days that differ, a weekday that does not
 * fit, words like 頃 or "before" yield candidates with the reason; nothing is guessed. Values with a time carry the
 * offset of the context's zone, unless another one is written.
 */
export function readDate(written: string, context: DateContext): DateReading {
  const iso = parseDateTime(written);
  if (iso.ok) return exactly(iso.value, written, context);
  const text = narrow(written.slice(0, MAX_LENGTH));
  const mentions = inOneMonth(text, mentionsIn(text, MOST_DATES, context), context);
  const days = mentions.filter(({ role }) => role !== 'vague');
  const times = timesIn(text, context.closing).filter(
    ({ start, end }) => !mentions.some((day) => start < day.end && end > day.start),
  );
  if (days.length === 0) {
    const alone = context.use === 'due' ? timeAlone(text, times, context) : undefined;
    const [vague] = mentions;
    return alone ?? (vague ? finished(text, vague, [], context) : { kind: 'none' });
  }
  const readings = days.map((day, i) => {
    const from = i === 0 ? 0 : day.end;
    const to = days[i + 1]?.start ?? text.length;
    const near = timesThatCount(times.filter(({ start, end }) => start >= from && end <= to));
    const beside = withZoneBefore(text, day.start, near);
    const reading = finished(text, day, beside, context);
    return days.length === 1 ? qualified(text, day, reading, context) : reading;
  });
  return agreed(text, readings, context);
}

/** The form commands write, and the only one most cases hold: read without looking for anything else. */
function exactly(at: DateTime, written: string, { zone }: DateContext): FoundReading {
  const { second: _, ...value } = at;
  const start = written.length - written.trimStart().length;
  const place = span(start, written.trimEnd().length);
  return { kind: 'exact', value: withOffset(value, zone), likely: false, span: place, day: place };
}

/** A time without a day is that of the day of writing; one that had passed is the morrow's, to be confirmed. */
function timeAlone(
  text: string,
  times: readonly PlacedTime[],
  context: DateContext,
): FoundReading | undefined {
  const { anchor, zone } = context;
  const [time] = timesThatCount(times);
  if (!time || !anchor) return undefined;
  const on = (days: number) =>
    finished(
      text,
      {
        reading: { kind: 'day', day: only(addDays(anchor, days)) },
        start: time.start,
        end: time.start,
        from: () => undefined,
      },
      [time],
      context,
    );
  const today = on(0);
  // Of a day without a time, everything may lie ahead.
  const hasPassed = (value: DateTime) => epochOf(value, zone) <= epochOf(anchor, zone, 'start');
  if (today.kind === 'candidates')
    return today.candidates.every(({ value }) => hasPassed(value)) ? on(1) : today;
  if (today.kind !== 'exact' || !hasPassed(today.value)) return today;
  const tomorrow = on(1);
  if (tomorrow.kind !== 'exact') return tomorrow;
  const wording = { ja: '翌日', en: 'the next day' };
  return {
    ...tomorrow,
    kind: 'candidates',
    candidates: [{ value: tomorrow.value, wording }],
    reason: because('time-passed'),
  };
}
