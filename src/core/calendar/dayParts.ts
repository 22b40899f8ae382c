import type { Wording } from '../language';
import { at, type TimeForm, type TimeOption, timeOptions } from './time';

/** Parts of a day that say no time: each with the times it may mean. */

const END: TimeOption = { nextDay: false, wording: { ja: 'その日の 24 時まで', en: 'midnight' } };
const CLOSING: Wording = { ja: '営業時間の終わりまで', en: 'close of business' };

function closingTime(closing: string): TimeOption {
  const [hour, minute] = closing.split(':').map(Number) as [number, number];
  return at(hour, minute, CLOSING);
}

const clock = (hour: number): TimeOption => at(hour, 0, { ja: `${hour} 時`, en: `${hour}:00` });

type Part = 'morning' | 'afternoon' | 'day';

const partOfDay = (
  part: Part,
  pattern: RegExp,
  options: (closing: string) => readonly TimeOption[],
): TimeForm => ({
  pattern,
  read: (_, closing) => ({ ...timeOptions('part-of-day', ...options(closing)), part }),
});

/** Midnight, or when business closes? */
const endOfDay = (pattern: RegExp): TimeForm => ({
  pattern,
  read: (_, closing) => ({ ...timeOptions('end-of-day', closingTime(closing), END), part: 'day' }),
});

export const DAY_PART_FORMS: readonly TimeForm[] = [
  // Directly behind a day; 中旬, 中止 and the like are other words.
  endOfDay(/(?<=[日曜後すた)])中(?![旬止間心国身古学央高小毒途断継略])/),
  endOfDay(/営業時間(?:内|中)|(?:営業|業務)終了|終業(?:時間?|時刻)?|定時/),
  endOfDay(
    /(?<![a-z])(?:EOD|COB|EOB|(?:the )?(?:end|close) of (?:the )?(?:business day|business|day)(?! after)|(?<=by )close)(?![a-z])/i,
  ),
  {
    pattern: /午前中?|(?<=[\d日曜)\s]|[a-z] )AM(?![\w])/i,
    read: () => ({ kind: 'time', clock: { hour: 12, minute: 0 }, nextDay: false }),
  },
  partOfDay(
    'morning',
    /(?<!毎)朝(?:一番?|イチ|いち)?|早朝|始業|(?:営業|業務)開始|(?<![a-z])(?:start|opening) of (?:business|(?:the )?day)|(?<![a-z])(?:in the )?morning(?![a-z])|first thing(?! in)|(?<![a-z])early(?= (?:today|tomorrow|mon|tue|wed|thu|fri|sat|sun))/i,
    () => [clock(9), clock(12)],
  ),
  partOfDay('day', /お?昼(?:頃|ごろ|過ぎ|すぎ|休み)?|(?<![a-z])lunch ?time(?![a-z])/i, () => [
    clock(12),
    clock(13),
  ]),
  partOfDay('afternoon', /夕方|夕刻/, () => [clock(17), clock(18)]),
  partOfDay(
    'afternoon',
    /午後|[夜晩]中?|(?<![a-z])(?:in the )?(?:afternoon|evening)(?![a-z])|(?<![a-z])late(?= (?:today|tomorrow|mon|tue|wed|thu|fri|sat|sun))|(?<=[\d日曜)\s])PM(?!\w)|(?:(?<![a-z])|(?<=(?<![a-z])to))night(?![a-z])/i,
    (closing) => [closingTime(closing), END],
  ),
];
