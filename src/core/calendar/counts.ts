import type { DateTime } from './iso';
import { addMonths } from './moment';
import {
  ENGLISH_NUMBER,
  englishNumber,
  JAPANESE_NUMBER,
  japaneseNumber,
  NOT_WITHIN_NUMBER,
} from './numerals';
import { type DateContext, type DateForm, type DayOption, type DayReading, fromAnchor } from './reading';
import { businessDaysLater, day, daysLater, minutesLater, options } from './relative';

/** Counts from the time of writing: 3日以内, 2〜3営業日, within 24 hours. */

export type Later = (anchor: DateTime, count: number, context: DateContext) => DayReading;

export interface Unit {
  readonly ja: string;
  readonly en: string;
  readonly later: Later;
  /** What a Japanese count means where neither 以内 nor 後 stands behind it. */
  readonly bare: 'as-due' | 'as-marked-due' | 'never';
}

export const businessDays: Later = (anchor, count, context) =>
  businessDaysLater(anchor, count, context.business);

export const UNITS: readonly Unit[] = [
  { ja: '営業日', en: '(?:business|working) days?', later: businessDays, bare: 'as-due' },
  // 3日 alone is a day of the month; 約3日, 3日程度 and 2〜3日 are counts.
  { ja: '日(?:間)?', en: '(?:calendar )?days?', later: daysLater, bare: 'as-marked-due' },
  { ja: '週間', en: 'weeks?', later: (anchor, count) => daysLater(anchor, count * 7), bare: 'as-due' },
  {
    ja: '[かヶヵカケ箇個]月',
    en: 'months?',
    later: (anchor, count) => day(addMonths(anchor, count)),
    bare: 'as-due',
  },
  {
    ja: '年',
    en: 'years?',
    later: (anchor, count) => day(addMonths(anchor, count * 12)),
    bare: 'never',
  },
  {
    ja: '(?:時間|h|H)',
    en: '(?:hours?|hrs?|h)',
    later: (anchor, count, context) => minutesLater(anchor, count * 60, context),
    bare: 'as-due',
  },
  { ja: '分', en: '(?:minutes?|mins?)', later: minutesLater, bare: 'never' },
];

const HOLIDAYS_JA = '(?<holidays> ?\\(? ?(?:土日|土、日|土・日|休日|祝日|休業日)[^()]{0,6}除[くき] ?\\)?)?';
const HOLIDAYS_EN =
  '(?<holidays> ?\\(?(?:excluding|not counting|not including|except) (?:weekends|holidays)[^()]{0,20}\\)?)?';

const japanese = (unit: string, behind: string): RegExp =>
  new RegExp(
    `(?:(?:(?<about>約|およそ|おおよそ|おおむね|だいたい|最短|最低|少なくとも)|(?<mark>最長|最大|あと|残り)) ?)?${NOT_WITHIN_NUMBER}(?<![月第中])(?<first>${JAPANESE_NUMBER})(?: ?(?:[〜~、・-]|から|か) ?(?<last>${JAPANESE_NUMBER}))? ?${unit}(?<roughly>程度|ほど|くらい|ぐらい|前後)?${behind}${HOLIDAYS_JA}`,
  );

const english = (unit: string, before: string): RegExp =>
  new RegExp(
    `(?<![\\w-])(?<!half )${before}(?:the next )?(?:up to |no more than )?(?<about>about |around |approximately |roughly |at least |(?:a )?minimum (?:of )?)?(?<first>${ENGLISH_NUMBER})(?: ?\\([a-z0-9-]{1,16}\\))?(?: ?(?:-|to|or) ?(?<last>${ENGLISH_NUMBER}))?[ -]?${unit}(?![\\w-])(?<more> or two)?(?: from now)?(?<roughly> or so)?${HOLIDAYS_EN}`,
    'i',
  );

/** Nobody promises anything for later. */
const MOST = 9999;
const LAST_YEAR = 2999;

type Groups = Readonly<Record<string, string | undefined>>;

function counted(
  { about, first, last, more, roughly, holidays }: Groups,
  number: (written: string) => number,
  later: Later,
  anchor: DateTime,
  context: DateContext,
): DayReading | undefined {
  const written = [first, more ? '2' : last].filter((one) => one !== undefined);
  const counts = written.map(number);
  if (counts.some((count) => !(count <= MOST))) return undefined;
  const counting = holidays && later === daysLater ? businessDays : later;
  const readings = counts.map((count) => counting(anchor, count, context));
  if (readings.some((one) => one.kind === 'day' && one.day.year > LAST_YEAR)) return undefined;
  const isRange = readings.length > 1;
  if (!isRange && !about && !roughly) return readings[0];
  const choices = readings.flatMap((reading, i): DayOption[] => {
    const wording = { ja: `${counts[i]} で数えた日`, en: `counting ${counts[i]}` };
    return reading.kind === 'day' ? [{ ...reading, wording }] : [];
  });
  if (choices.length < readings.length) return readings[0];
  return options(isRange ? 'number-range' : 'approximate', ...choices);
}

/** `behind` and `before` are patterns of what has to stand there. */
export const countJa = (unit: Unit, behind: string): DateForm =>
  fromAnchor(
    japanese(unit.ja, behind),
    ({ groups = {} }, anchor, context) => counted(groups, japaneseNumber, unit.later, anchor, context),
    'count',
  );

export const countEn = (unit: Unit, before: string): DateForm =>
  fromAnchor(
    english(unit.en, before),
    ({ groups = {} }, anchor, context) => counted(groups, englishNumber, unit.later, anchor, context),
    'count',
  );

/** Whether the words around a number say that it counts. */
export const isMarked = ({ groups = {} }: RegExpMatchArray): boolean =>
  [groups.about, groups.mark, groups.last, groups.roughly].some((mark) => mark !== undefined);
