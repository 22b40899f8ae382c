import {
  type DateContext,
  type DateTime,
  dateContext,
  epochOf,
  type FoundReading,
  findDates,
  firstDate,
  inZone,
} from '../calendar';
import type { Options } from '../config/options';
import { countsFromWriting } from '../exports/proseContext';
import { marketplaceOf } from '../identifiers';
import { type Span, span, textAt } from '../text';
import { headerLine } from './noticeTitle';

export interface NoticeDates {
  readonly dates: readonly FoundReading[];
  readonly deadline?: DateTime;
  readonly sentAt?: DateTime;
}

/** The dates of a notice: all of them, when it was sent, and the earliest by which it wants something. */
export function readNoticeDates(
  text: string,
  marketplace: string,
  options: Options,
  now: number,
): NoticeDates {
  const zone = marketplaceOf(marketplace)?.zone ?? 'Asia/Tokyo';
  const base = dateContext({ zone, marketplace }, options);
  const pasted = inZone(now, zone);
  const sentAt = sentTime(text, { ...base, use: 'past', anchor: pasted });
  const anchor = sentAt ?? pasted;
  const read = (use: DateContext['use']) => datesIn(text, { ...base, use, anchor }, sentAt !== undefined);
  const [due, past] = [read('due'), read('past')];
  const wanted = due.filter((date) => roleOf(text, date.span) === 'deadline');
  const deadline = earliest(wanted, zone, sentAt);
  const others = past.filter((date) => roleOf(text, date.span) === 'mentioned' && isNamed(date));
  return {
    dates: [...wanted, ...others].sort((a, b) => a.span.start - b.span.start),
    ...(deadline ? { deadline } : {}),
    ...(sentAt ? { sentAt } : {}),
  };
}

const SENT = headerLine(
  '送信日時|受信日時|送信日|受信日|通知日|発行日|日時|日付|Date|Sent|Received|Date of notice|Notice date',
);

function sentTime(text: string, context: DateContext): DateTime | undefined {
  const written = SENT.exec(text)?.[1];
  const reading = written === undefined ? undefined : firstDate(written, context);
  if (!written || reading?.kind !== 'exact') return undefined;
  const offset = /:\d{2} ([+-])(\d{2})(\d{2})(?!\d)/.exec(written);
  if (!offset || reading.value.hour === undefined) return reading.value;
  const minutes = (Number(offset[2]) * 60 + Number(offset[3])) * (offset[1] === '-' ? -1 : 1);
  return inZone(epochOf({ ...reading.value, offset: minutes }, context.zone), context.zone);
}

/**
 * Sentence by sentence: in a long paragraph a time of day must not join the date of another sentence. Without a time
 * of sending, "within 72 hours" stays unclear; the time of pasting only supplies years.
 */
function datesIn(text: string, context: DateContext, isSentKnown: boolean): FoundReading[] {
  const { anchor: _, ...unanchored } = context;
  return sentences(text).flatMap(({ start, sentence }) =>
    findDates(sentence, context).map((found) => {
      const expression = textAt(sentence, found.span);
      const at = span(start + found.span.start, start + found.span.end);
      if (isSentKnown || !countsFromWriting(expression, context)) return { ...found, span: at };
      const open = firstDate(expression, unanchored);
      return open.kind === 'none' ? { ...found, span: at } : { ...open, span: at };
    }),
  );
}

function sentences(text: string): { start: number; sentence: string }[] {
  const parts: { start: number; sentence: string }[] = [];
  let start = 0;
  for (const end of text.matchAll(/[。\n]|[.!?](?=\s)(?<!\b[ap]\.m\.)/gi)) {
    parts.push({ start, sentence: text.slice(start, end.index) });
    start = end.index + 1;
  }
  parts.push({ start, sentence: text.slice(start) });
  return parts.filter(({ sentence }) => sentence.trim() !== '');
}

const UNTIL_BEHIND = /^[ 　]?(?:[(（][^()（）]{0,10}[)）][ 　]?)?(?:頃|正午|中)?(?:まで|迄)/;
const DUE_BEFORE =
  /(?:期限|期日|締切|締め切り)(?:日時?)?[はがを 　:：]{0,4}$|\b(?:by|before|no later than|deadline|due(?: date| by| on)?)[: ]{0,3}(?:is )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$/i;
const WITHIN = /以内$|^within\b/i;
const BY = /^by\b/i;

/** 過去90日以内, "within 30 days of delivery": not counted from the notice, so no deadline of it. */
const ELSEWHERE_BEFORE = /(?:過去|から|より|後|の)\s?$/;
const FROM_NOTICE_BEFORE =
  /(?:本|この|当|ご?)(?:通知|メール|連絡|メッセージ)[^。\n]{0,12}$|受[信領](?:後|から|より|日から)?\s?$/;
const ELSEWHERE_BEHIND = /^ (?:of|after|from|following|before) /i;
const FROM_NOTICE_BEHIND =
  /^ (?:of|after|from|following) (?:(?:receiving|receipt of|the date of) )?(?:this|the) (?:e-?mail|notice|message|notification|letter)/i;

/** 3〜5営業日後 names neither day. */
const isNamed = (date: FoundReading): boolean =>
  date.kind !== 'unclear' && !(date.kind === 'candidates' && date.reason.code === 'number-range');

/** What a date of the notice is: to be kept, only told, or counted from something the notice does not date. */
function roleOf(text: string, { start, end }: Span): 'deadline' | 'mentioned' | 'elsewhere' {
  const before = text.slice(Math.max(0, start - 40), start);
  const found = text.slice(start, end);
  const behind = text.slice(end, end + 60);
  if (WITHIN.test(found)) return countsFromElsewhere(before, behind) ? 'elsewhere' : 'deadline';
  const isDeadline = UNTIL_BEHIND.test(behind) || BY.test(found) || DUE_BEFORE.test(before);
  return isDeadline ? 'deadline' : 'mentioned';
}

const countsFromElsewhere = (before: string, behind: string): boolean =>
  (ELSEWHERE_BEFORE.test(before) && !FROM_NOTICE_BEFORE.test(before)) ||
  (ELSEWHERE_BEHIND.test(behind) && !FROM_NOTICE_BEHIND.test(behind));

/** The earliest exact one; what lies before the notice was sent cannot be asked for by it. */
function earliest(
  dates: readonly FoundReading[],
  zone: string,
  sentAt: DateTime | undefined,
): DateTime | undefined {
  const from = sentAt ? epochOf(sentAt, zone, 'start') : Number.NEGATIVE_INFINITY;
  return dates
    .flatMap((date) => (date.kind === 'exact' ? [date.value] : []))
    .filter((value) => epochOf(value, zone) >= from)
    .sort((a, b) => epochOf(a, zone) - epochOf(b, zone))[0];
}
