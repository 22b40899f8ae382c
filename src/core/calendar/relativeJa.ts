import { addDays } from './moment';
import { type DateForm, fromAnchor, inDues } from './reading';
import {
  day,
  daysLater,
  endOfWeek,
  firstDay,
  inWeek,
  nextWeekday,
  options,
  weekdayOfComingWeek,
  weekdayOfThisWeek,
} from './relative';

/** Japanese days and weeks that count from the day of writing. */

const DAYS: readonly (readonly [words: string, days: number])[] = [
  ['本日|今日|きょう|当日|即日', 0],
  ['明日|あした|あす(?!か)', 1],
  ['明後日|あさって', 2],
  ['明々後日|明明後日|しあさって', 3],
  ['昨日|きのう', -1],
  ['一昨日|おととい', -2],
];
/** In 明朝 and 今夜 the first sign names the day, the second one a part of it. */
const DAY_PARTS: typeof DAYS = [
  ['今(?=[朝夜晩])', 0],
  ['明(?=[朝晩])|翌(?=朝)', 1],
  ['昨(?=[夜晩])', -1],
];

const WEEKS: Readonly<Record<string, number>> = {
  再来週: 2,
  さ来週: 2,
  翌々週: 2,
  来週: 1,
  翌週: 1,
  次週: 1,
  今週: 0,
  先週: -1,
};
const WEEK_WORD = `(${Object.keys(WEEKS).join('|')})`;
const weeks = (word: string | undefined): number => WEEKS[word as string] as number;

const WEEKDAYS = '月火水木金土日';
const weekday = (sign: string | undefined): number => WEEKDAYS.indexOf(sign as string);
const ENGLISH_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** 日曜大工: a weekday that names a craft. */
const NOT_DAY = '(?!大工)';

const dayForm = ([words, days]: (typeof DAYS)[number]): DateForm =>
  fromAnchor(new RegExp(words), (_, anchor) => daysLater(anchor, days));

const weekForm = (words: string): DateForm =>
  fromAnchor(new RegExp(words), ([, word = '今週'], anchor) =>
    weeks(word) < 0 ? undefined : endOfWeek(anchor, weeks(word)),
  );

const weekBegins = (words: string): DateForm =>
  fromAnchor(new RegExp(words), (_, anchor, context) => firstDay(inWeek(anchor, 1, 0), context));

export const JAPANESE_FORMS: readonly DateForm[] = [
  ...DAYS.map(dayForm),
  ...DAY_PARTS.map(dayForm).map(inDues),
  fromAnchor(/(?:一両日|両日)中/, (_, anchor) =>
    options(
      'one-or-two-days',
      { day: addDays(anchor, 1), wording: { ja: '明日まで', en: 'tomorrow' } },
      { day: addDays(anchor, 2), wording: { ja: '明後日まで', en: 'the day after tomorrow' } },
    ),
  ),
  fromAnchor(
    new RegExp(`${WEEK_WORD}の? ?(?:([${WEEKDAYS}])曜日?|\\( ?([${WEEKDAYS}])(?:曜日?)? ?\\))`),
    ([, word, plain, bracketed], anchor, { use }) => {
      const [count, wanted] = [weeks(word), weekday(plain ?? bracketed)];
      if (count > 0) return weekdayOfComingWeek(anchor, count, wanted);
      return count === 0 ? weekdayOfThisWeek(anchor, wanted, use) : day(inWeek(anchor, count, wanted));
    },
  ),
  fromAnchor(
    new RegExp(`${WEEK_WORD}の? ?([${WEEKDAYS}])(?:曜日?)?[・、]([${WEEKDAYS}])曜日?`),
    ([, word, ...names], anchor) =>
      options(
        'several-dates',
        ...names.slice(0, 2).map((name) => ({
          day: inWeek(anchor, weeks(word), weekday(name)),
          wording: { ja: `${name}曜日`, en: ENGLISH_DAYS[weekday(name)] as string },
        })),
      ),
  ),
  fromAnchor(
    new RegExp(`(?:(?:次|今度|つぎ)の ?)?([${WEEKDAYS}])曜日?${NOT_DAY}`),
    ([, wanted], anchor) => day(nextWeekday(anchor, weekday(wanted))),
    'weekday',
  ),
  weekForm(`${WEEK_WORD}(?:末|中|いっぱい|内)`),
  inDues(weekForm(WEEK_WORD)),
  inDues(weekForm('(?<![今来先翌次毎])週(?:末|内)')),
  weekBegins('週明け'),
  inDues(weekBegins('(?:来|翌)?週(?:初め|はじめ|頭)|(?:来|翌)週(?:明け|早々)')),
];
