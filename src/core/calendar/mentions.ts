import { finder } from './leftmost';
import { sameDay, weekdayOf } from './moment';
import type { DateContext, DateForm, DayReading, FormRole } from './reading';
import { dayOfMonth } from './relative';

/** A day where it stands in a text, with the weekday written beside it. */
export interface Mention {
  readonly reading: DayReading;
  readonly role?: FormRole;
  /** 0 Monday … 6 Sunday. */
  readonly weekday?: number;
  readonly start: number;
  readonly end: number;
  /** Reads the same words again as written at another time. */
  readonly from: (context: DateContext) => DayReading | undefined;
}

/** The days a narrowed text speaks of, in order. */
export type MentionFinder = (text: string, most: number, context: DateContext) => Mention[];

export function mentionFinder(forms: readonly DateForm[]): MentionFinder {
  const find = finder<[context: DateContext], DayReading, DateForm>(forms);
  return (text, most, context) => {
    const mentions = find(text, most, context).map(({ form, match, reading, start, end }): Mention => {
      const weekday = weekdayBehind(text, end);
      return {
        reading,
        ...(form.role && { role: form.role }),
        ...(weekday && { weekday: weekday.day }),
        start,
        end: weekday?.end ?? end,
        from: (other) => form.read(match, other),
      };
    });
    return countedFromDays(text, withWeekdays(text, mentions, context), context);
  };
}

const JAPANESE_WEEKDAYS = '月火水木金土日';

/** `(水)`, `(月・祝)` right behind a date; `（祝）` says nothing, and `(水曜日)` or `(Wed)` is a mention of its own. */
function weekdayBehind(text: string, from: number): { day?: number; end: number } | undefined {
  const match = /^ ?\( ?(?:([月火水木金土日])(?:[・、/ ]?祝日?)?|祝日?) ?\)/.exec(
    text.slice(from, from + 12),
  );
  if (!match) return undefined;
  const day = match[1] === undefined ? undefined : JAPANESE_WEEKDAYS.indexOf(match[1]);
  return { ...(day !== undefined && { day }), end: from + match[0].length };
}

const BESIDE = /^ ?[,、]? ?\(? ?(?:the )?$/;

/** A bare weekday beside a day only confirms it: `Friday, 27 November`, 水曜日(11月25日), 11月25日水曜. */
function withWeekdays(text: string, mentions: readonly Mention[], context: DateContext): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1);
    const isBeside = before && BESIDE.test(text.slice(before.end, mention.start));
    if (isBeside && mention.role === 'weekday' && isOpen(before))
      kept[kept.length - 1] = confirmed(text, before, mention, context);
    else if (isBeside && before.role === 'weekday' && isOpen(mention))
      kept[kept.length - 1] = confirmed(text, mention, before, context);
    else kept.push(mention);
  }
  return kept;
}

const isOpen = ({ role, weekday }: Mention): boolean =>
  role !== 'weekday' && role !== 'vague' && weekday === undefined;

/** Any day will do to ask a weekday which one it is. */
const SOME_DAY = { year: 2000, month: 1, day: 1 };

function confirmed(text: string, date: Mention, weekday: Mention, context: DateContext): Mention {
  const reading = weekday.from({ ...context, anchor: SOME_DAY });
  const [start, end] = [Math.min(date.start, weekday.start), Math.max(date.end, weekday.end)];
  return {
    ...date,
    ...(reading?.kind === 'day' && { weekday: weekdayOf(reading.day) }),
    start,
    end: closed(text, start, end),
  };
}

/** The end with the bracket that was opened before it. */
export function closed(text: string, start: number, end: number): number {
  const isOpen = /^[^()]*\([^()]*$/.test(text.slice(start, end));
  return isOpen ? end + (/^ ?(?:まで)?\)/.exec(text.slice(end, end + 4))?.[0].length ?? 0) : end;
}

const FROM_BEFORE = /^ ?(?:から|より|の)、? ?$/;
const FROM_BEHIND = /^ (?:from|after|of|following) $/i;

/** 明日から3日以内, "two weeks from Friday": the count begins on the other day. */
function countedFromDays(text: string, mentions: readonly Mention[], context: DateContext): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1);
    const gap = before ? text.slice(before.end, mention.start) : '';
    const merged =
      before && mention.role === 'count' && FROM_BEFORE.test(gap)
        ? counted(before, mention, context)
        : before?.role === 'count' && FROM_BEHIND.test(gap)
          ? counted(mention, before, context)
          : undefined;
    if (merged) kept[kept.length - 1] = merged;
    else kept.push(mention);
  }
  return kept;
}

function counted(day: Mention, count: Mention, context: DateContext): Mention | undefined {
  if (day.reading.kind !== 'day') return undefined;
  const { anchor } = context;
  // From the day of writing itself, the hour is known too.
  const from = anchor && sameDay(anchor, day.reading.day) ? anchor : day.reading.day;
  const reading = count.from({ ...context, anchor: from });
  if (!reading) return undefined;
  const { role: _, ...rest } = count;
  return { ...rest, reading, start: Math.min(day.start, count.start), end: Math.max(day.end, count.end) };
}

/** The other end of `Nov 27-30` or 11/25か26: a bare number behind a date. */
const OTHER_DAY = /^ ?(?:-|~|〜|to|or|か|または|もしくは) ?(\d{1,2})(?:st|nd|rd|th)?(?= ?(?:$|[(),、まに]))/;

/** The days of a due: one without its month takes the month of the one before it. */
export function inOneMonth(text: string, mentions: readonly Mention[], context: DateContext): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) {
    const before = kept.at(-1)?.reading;
    const inMonth =
      before?.kind === 'day' && mention.role === 'day-of-month'
        ? mention.from({ ...context, anchor: before.day })
        : undefined;
    kept.push(inMonth ? { ...mention, reading: inMonth } : mention);
    const other = mention.reading.kind === 'day' && OTHER_DAY.exec(text.slice(mention.end, mention.end + 16));
    const date =
      other && mention.reading.kind === 'day' && dayOfMonth(mention.reading.day, Number(other[1]), 'due');
    if (other && date)
      kept.push({
        ...mention,
        reading: date,
        start: mention.end,
        end: mention.end + other[0].length,
        from: () => date,
      });
  }
  return kept;
}
