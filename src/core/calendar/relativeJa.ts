import { endOfMonth } from './absolute';
import { isDay } from './iso';
import { addDays, addMonths, type Day, dayNumber } from './moment';
import { type DateContext, type DateForm, type DayReading, fromAnchor } from './reading';
import {
  businessDaysLater,
  day,
  daysLater,
  endOfDay,
  endOfWeek,
  hoursLater,
  inWeek,
  nextWeekday,
  options,
  VAGUE,
  weekdayOfNextWeek,
} from './relative';

/** Japanese expressions that count from the time of writing. */

const WEEKDAYS = '月火水木金土日';
const WEEKDAY = `([${WEEKDAYS}])曜日?`;
const weekday = (char: string | undefined): number => WEEKDAYS.indexOf(char as string);

const KANJI_DIGITS = '〇一二三四五六七八九十';
const NUMBER = '(\\d{1,3}|[一二三四五六七八九十])';
const count = (written: string | undefined): number => {
  const kanji = KANJI_DIGITS.indexOf(written as string);
  return kanji > 0 ? kanji : Number(written);
};

export const JAPANESE_FORMS: readonly DateForm[] = [
  fromAnchor(/(?:本日|今日|当日)中/, (_, anchor, context) => endOfDay(anchor, context)),
  fromAnchor(/本日|今日/, (_, anchor) => daysLater(anchor, 0)),
  fromAnchor(/明日中/, (_, anchor, context) => endOfDay(addDays(anchor, 1), context)),
  fromAnchor(/明日|あした|翌日(?!営業)/, (_, anchor) => daysLater(anchor, 1)),
  fromAnchor(/明後日|あさって|翌々日/, (_, anchor) => daysLater(anchor, 2)),
  fromAnchor(/昨日/, (_, anchor) => daysLater(anchor, -1)),
  fromAnchor(/一昨日|おととい/, (_, anchor) => daysLater(anchor, -2)),
  fromAnchor(/一両日中?/, (_, anchor) =>
    options(
      {
        ja: '「一両日中」は明日までか、明後日までかがわかりません。',
        en: 'It may mean tomorrow or the day after.',
      },
      { day: addDays(anchor, 1), wording: { ja: '明日まで', en: 'tomorrow' } },
      { day: addDays(anchor, 2), wording: { ja: '明後日まで', en: 'the day after tomorrow' } },
    ),
  ),
  fromAnchor(new RegExp(`(?<![\\d月])${NUMBER} ?日(?:間)?(?:後|以内)`), (match, anchor) =>
    daysLater(anchor, count(match[1])),
  ),
  fromAnchor(new RegExp(`${NUMBER} ?時間(?:後|以内)`), (match, anchor, context) =>
    hoursLater(anchor, count(match[1]), context),
  ),
  fromAnchor(new RegExp(`${NUMBER} ?週間(?:後|以内)`), (match, anchor) =>
    daysLater(anchor, count(match[1]) * 7),
  ),
  fromAnchor(new RegExp(`${NUMBER} ?(?:か|ヶ|カ|ケ|箇)月(?:後|以内)`), (match, anchor) =>
    day(addMonths(anchor, count(match[1]))),
  ),
  fromAnchor(/翌々営業日/, (_, anchor, context) => businessDaysLater(anchor, 2, context.business)),
  fromAnchor(/翌営業日/, (_, anchor, context) => businessDaysLater(anchor, 1, context.business)),
  fromAnchor(new RegExp(`${NUMBER} ?営業日(?:後|以内|中)?`), (match, anchor, context) =>
    businessDaysLater(anchor, count(match[1]), context.business),
  ),
  fromAnchor(new RegExp(`中${NUMBER}日`), (match, anchor) => daysLater(anchor, count(match[1]) + 1)),
  fromAnchor(new RegExp(`再来週(?:の)?${WEEKDAY}`), (match, anchor) =>
    day(inWeek(anchor, 2, weekday(match[1]))),
  ),
  fromAnchor(new RegExp(`来週(?:の)?${WEEKDAY}`), (match, anchor) =>
    weekdayOfNextWeek(anchor, weekday(match[1])),
  ),
  fromAnchor(new RegExp(`今週(?:の)?${WEEKDAY}`), (match, anchor) =>
    day(inWeek(anchor, 0, weekday(match[1]))),
  ),
  fromAnchor(new RegExp(`(?:次の|今度の)?${WEEKDAY}`), (match, anchor) =>
    day(nextWeekday(anchor, weekday(match[1]))),
  ),
  fromAnchor(/今週(?:末|中|いっぱい)/, (_, anchor) => endOfWeek(anchor, 0)),
  fromAnchor(/来週(?:末|中|いっぱい)/, (_, anchor) => endOfWeek(anchor, 1)),
  fromAnchor(/週明け/, (_, anchor) => day(inWeek(anchor, 1, 0), true)),
  fromAnchor(/来月末/, (_, anchor) => day(endOfMonth(anchor, 1))),
  fromAnchor(/(?:今)?月末|今月中|月内/, (_, anchor) => day(endOfMonth(anchor, 0))),
  // A day of the month without its month: the next one that exists.
  fromAnchor(/(?<![\d月/]|第)(\d{1,2}) ?日(?!間|後|以内|目|付|分)/, (match, anchor, context) =>
    dayOfMonth(anchor, Number(match[1]), context.use),
  ),
  {
    pattern:
      /そのうち|近日中?|後日|追って|なるべく早く|できるだけ早く|早めに|至急|速やかに|早急に|未定|来週|今週|来月/,
    read: () => ({ kind: 'unclear', reason: VAGUE }),
  },
];

function dayOfMonth(anchor: Day, date: number, use: DateContext['use']): DayReading | undefined {
  const step = use === 'past' ? -1 : 1;
  for (let months = 0; Math.abs(months) <= 2; months += step) {
    const { year, month } = addMonths({ ...anchor, day: 1 }, months);
    const isBehind = (dayNumber({ year, month, day: date }) - dayNumber(anchor)) * step < 0;
    if (isDay(year, month, date) && !isBehind) return day({ year, month, day: date }, true);
  }
  return undefined;
}
