import { japaneseNumber, TWO_DIGITS } from './numerals';
import { type DateContext, type DateForm, type DayReading, fromAnchor, inDues } from './reading';
import { day, dayOfMonth, endOfMonth, firstDay } from './relative';
import { endOfNamedMonth, inMonth, nthWeekday } from './years';

/** Days of a month that is named from the month of writing, or not named at all. */

const MONTHS: Readonly<Record<string, number>> = {
  再来月: 2,
  来月: 1,
  今月: 0,
  先月: -1,
  // In a sentence these count from whatever it speaks of.
  翌々月: 2,
  翌月: 1,
  当月: 0,
  前月: -1,
};
export const MONTH_WORD = `(${Object.keys(MONTHS).join('|')})`;
const WEEKDAYS = '月火水木金土日';

const number = (written: string | undefined): number => japaneseNumber(written as string);
const months = (word: string | undefined): number => MONTHS[word as string] as number;

const dayAndEndOf = (monthWord: string): DateForm[] => [
  fromAnchor(new RegExp(`${monthWord}の? ?(${TWO_DIGITS}) ?日(?!間|目)`), ([, word, date], anchor, { use }) =>
    inMonth(anchor, months(word), number(date), use),
  ),
  fromAnchor(new RegExp(`${monthWord}(?:末日?|中(?!旬)|いっぱい|内)`), ([, word], anchor) =>
    day(endOfMonth(anchor, months(word))),
  ),
];

/** 第2月曜, 最終営業日: in a sentence, of every month. */
const DAYS_OF_ORDER: readonly DateForm[] = [
  fromAnchor(
    new RegExp(`(?:${MONTH_WORD}の? ?)?第 ?([1-5一二三四五]) ?の?([${WEEKDAYS}])曜日?`),
    ([, word = '今月', nth, weekday], anchor) =>
      nthWeekday(endOfMonth(anchor, months(word)), number(nth), WEEKDAYS.indexOf(weekday as string)),
  ),
  fromAnchor(
    new RegExp(`(?<!\\d)(${TWO_DIGITS}) ?月の? ?第 ?([1-5一二三四五]) ?の?([${WEEKDAYS}])曜日?`),
    ([, month, nth, weekday], _, context) => {
      const end = endOfNamedMonth(number(month), context);
      if (end?.kind !== 'day') return undefined;
      return nthWeekday(end.day, number(nth), WEEKDAYS.indexOf(weekday as string));
    },
  ),
  ...['最終', '第 ?[1-9一二三四五六七八九] ?'].map((which) =>
    fromAnchor(
      new RegExp(`(?:${MONTH_WORD}の? ?|(?<!\\d)(${TWO_DIGITS}) ?月の? ?)?(?:月?末の?)?(${which})営業日`),
      ([, word = '今月', month, nth], anchor, context) =>
        openDay(
          month === undefined
            ? day(endOfMonth(anchor, months(word)))
            : endOfNamedMonth(number(month), context),
          nth as string,
          context,
        ),
    ),
  ),
  fromAnchor(/(?<![来今先翌前々再当])月末の?営業日/, (_, anchor, context) =>
    openDay(day(endOfMonth(anchor, 0)), '最終', context),
  ),
];

export const JAPANESE_MONTH_FORMS: readonly DateForm[] = [
  ...dayAndEndOf('(再来月|来月|今月|先月)'),
  ...dayAndEndOf('(翌々月|翌月|当月|前月)').map(inDues),
  fromAnchor(/(?<![月今来先翌前々再当毎各])月(?:末日?|内)(?!締|払)/, (_, anchor) =>
    day(endOfMonth(anchor, 0)),
  ),
  fromAnchor(new RegExp(`(?<!\\d)(${TWO_DIGITS}) ?月(?:末日?|中(?!旬)|いっぱい)`), ([, month], _, context) =>
    endOfNamedMonth(number(month), context),
  ),
  inDues(
    fromAnchor(/(?<![今来先])月初(?!旬)|(?:来|翌)月(?:初(?!旬)め?|頭|はじめ|早々)/, (_, anchor, context) =>
      firstDay({ ...endOfMonth(anchor, 1), day: 1 }, context),
    ),
  ),
  inDues(
    fromAnchor(/(?<![来昨去翌\d])年(?:内|末)(?!年始|調整)|今年(?:中|いっぱい)/, (_, { year }) =>
      day({ year, month: 12, day: 31 }),
    ),
  ),
  ...DAYS_OF_ORDER.map(inDues),
  // One sign of kanji is a word more often than a day: 一日も早く.
  fromAnchor(
    /(?<![\d月/第中.,:〇一二三四五六七八九十])(\d{1,2}|[二三]?十[一二三四五六七八九]?) ?日(?!間|後|以|前|目|分|付)/,
    ([, date], anchor, { use }) => dayOfMonth(anchor, number(date), use),
    'day-of-month',
  ),
];

/** The n-th open day of a month, or its last one. */
function openDay(
  end: DayReading | undefined,
  nth: string,
  { business }: DateContext,
): DayReading | undefined {
  if (end?.kind !== 'day') return undefined;
  const days = Array.from({ length: end.day.day }, (_, i) => ({ ...end.day, day: i + 1 }));
  const open = days.filter((one) => business.isOpen(one));
  const found = nth === '最終' ? open.at(-1) : open[number(nth.replace(/[第 ]/g, '')) - 1];
  return found && day(found, !business.knowsHolidays);
}
