import { type DateContext, readDate } from '../calendar';

/** What stands around an expression of time and says that it does not count from the day of writing. */

/** Durations, days of a month and dates that only lack their year read the same on every day. */
const FIXED =
  /^\d{1,2} ?[月/]|^\d{1,2} ?日$|^(?:\d{1,3}|[一二三四五六七八九十]) ?営業日$|^(?:\d{1,3}|an?|[a-z]{3,5}) (?:business|working) days?$|(?:^|\d |of )(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Whether an expression means another day on each day it is written. */
export function countsFromWriting(expression: string, { anchor: _, ...context }: DateContext): boolean {
  const reading = readDate(expression, context);
  return reading.kind === 'unclear' && reading.reason.code === 'no-anchor' && !FIXED.test(expression);
}

const COUNTED_JA = /(?:後|以内|前|翌々?日|翌々?営業日)$/;
const ELSEWHERE_BEFORE_JA = /(?:から|より|の|後)、?\s?$/;
const COUNTED_EN = /^(?:in|within)\b|\b(?:days?|hours?|weeks?|months?|minutes?)$/i;
const ELSEWHERE_BEHIND_EN = /^ (?:of|after|from|following|before|prior to) /i;

/** 発送から3日以内, "within 3 days of delivery": nobody but the reader knows when that is. */
export const countsFromElsewhere = (before: string, expression: string, behind: string): boolean =>
  (COUNTED_JA.test(expression) && ELSEWHERE_BEFORE_JA.test(before)) ||
  (COUNTED_EN.test(expression) && ELSEWHERE_BEHIND_EN.test(behind));

const WEEKDAY_JA = /^[月火水木金土日]曜/;
const WEEKDAY_EN = /^(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,5}day)?s?\b/i;
const RANGE_BEHIND =
  /^(?:から|[〜～~・–-]| ?(?:to|through|and|–|-) ?)(?:[月火水木金土日](?:曜|[・(]|$)|(?:mon|tue|wed|thu|fri|sat|sun))/i;
const RANGE_BEFORE =
  /(?:[月火水木金土日](?:曜日?)?(?:から|[〜～~・–-])|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} ?(?:to|through|and|–|-) ?)$/i;

/** 毎週月曜日, 月曜日から金曜日, "every Monday", "Mondays". */
export const isRecurring = (before: string, expression: string, behind: string): boolean =>
  (WEEKDAY_JA.test(expression) || WEEKDAY_EN.test(expression)) &&
  (/(?:毎週|隔週|毎|各|第\d)の?$|\b(?:every|each|every other) $/i.test(before) ||
    RANGE_BEFORE.test(before) ||
    RANGE_BEHIND.test(behind));

/** 30日以内の返品は受け付ける, "returns within 30 days": a rule, which begins with whatever it is applied to. */
export const isRuleOfOthers = (before: string, expression: string, behind: string): boolean =>
  (/以内$/.test(expression) && /^の(?!うち|間)/.test(behind)) ||
  (/^within\b/i.test(expression) &&
    /\b(?:returns?|returned|refunds?|claims?|requests?|orders?|items?|purchases?|made|received|sent|filed) $/i.test(
      before,
    ));
