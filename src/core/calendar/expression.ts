import { span } from '../text';
import { finished } from './finish';
import { SENTENCE_FORMS } from './forms';
import { type Mention, mentionFinder } from './mentions';
import { type DateContext, type DateReading, type FoundReading, narrow } from './reading';
import { type PlacedTime, timesIn, timesThatCount } from './times';

/** Dates in running text. What may mean several days yields them all with the reason; nothing is guessed. */

const MOST_DATES = 200;

const mentionsIn = mentionFinder(SENTENCE_FORMS);

/** Every date expression of a text, in order; at most {@link MOST_DATES}. A time joins the date before it. */
export function findDates(written: string, context: DateContext): FoundReading[] {
  const found: FoundReading[] = [];
  let start = 0;
  for (const line of written.split('\n')) {
    for (const reading of datesInLine(line, MOST_DATES - found.length, context))
      found.push({ ...reading, span: moved(reading.span, start), day: moved(reading.day, start) });
    start += line.length + 1;
  }
  return found;
}

/** The date a text begins with or comes to first: that of a heading or of a line of a timeline. */
export function firstDate(written: string, context: DateContext): DateReading {
  const [first] = datesInLine(written.replaceAll('\n', ' '), 2, context);
  return first ?? { kind: 'none' };
}

const moved = (at: { start: number; end: number }, by: number) => span(at.start + by, at.end + by);

function datesInLine(line: string, most: number, context: DateContext): FoundReading[] {
  if (most <= 0) return [];
  const text = narrow(line);
  const mentions = mentionsIn(text, most, context);
  if (mentions.length === 0) return [];
  const times = timesIn(text, context.closing).filter(isSaid);
  let taken = 0;
  return mentions.map((mention, i) => {
    const time = timeBeside(text, times, mention, taken, mentions[i + 1]?.start ?? text.length);
    taken = Math.max(mention.end, time?.end ?? 0);
    return finished(text, mention, time ? [time] : [], context);
  });
}

/** 明日の朝 in a sentence says when, not by when: the words stay as they are. */
const isSaid = ({ time }: PlacedTime): boolean => time.kind !== 'times' || time.reason.code !== 'part-of-day';

/** What may stand between a date and its time: a comma, then a few words of the same clause. */
const GAP_BEHIND = /^[\s、,]{0,3}[^、,。;!?]{0,20}$/;
const GAP_BEFORE = /^[\s、,の(]{0,3}(?:on |of )?(?:the )?$/i;
const PART_BEHIND = /^[ 、,のに(]{0,3}(?:by |in the |at )?$/i;

/**
 * Behind the date, up to the next one; else right in front of it: 明日返金し、15時に電話する has none for 明日. Mere parts
 * of a day stand right beside it.
 */
function timeBeside(
  text: string,
  times: readonly PlacedTime[],
  mention: Mention,
  from: number,
  to: number,
): PlacedTime | undefined {
  const behind = times.filter(
    ({ time, start, end }) =>
      start >= mention.end &&
      end <= to &&
      GAP_BEHIND.test(text.slice(mention.end, start)) &&
      (time.kind !== 'times' || time.part === undefined || PART_BEHIND.test(text.slice(mention.end, start))),
  );
  const before = times.filter(
    ({ start, end }) =>
      start >= from && end <= mention.start && GAP_BEFORE.test(text.slice(end, mention.start)),
  );
  return timesThatCount(behind)[0] ?? timesThatCount(before)[0];
}
