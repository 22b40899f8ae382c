import type { DateTime } from './iso';
import { addMonths } from './moment';
import {
  ENGLISH_NUMBER,
  englishNumber,
  JAPANESE_NUMBER,
  japaneseNumber,
  NOT_WITHIN_NUMBER,
} from './numerals';
import {
  type DateContext,
  type DateForm,
  type DayOption,
  type DayReading,
  fromAnchor,
  inDues,
} from './reading';
import { businessDaysLater, day, dayOfMonth, daysLater, minutesLater, options } from './relative';

/**
 * Counts from the time of writing: 3日以内, 2〜3営業日, within 24 hours. In a sentence only those that say "within" or
 * "after" are dates (返金には3日ほどかかる is a duration); what stands alone as a due is one without those words too.
 */

type Later = (anchor: DateTime, count: number, context: DateContext) => DayReading;

interface Unit {
  readonly ja: string;
  readonly en: string;
  readonly later: Later;
  /** What a Japanese count means where neither 以内 nor 後 stands behind it. */
  readonly bare: 'always' | 'as-due' | 'as-marked-due' | 'never';
}

const businessDays: Later = (anchor, count, context) => businessDaysLater(anchor, count, context.business);

const UNITS: readonly Unit[] = [
  { ja: '営業日', en: '(?:business|working) days?', later: businessDays, bare: 'always' },
  // 3日 alone is a day of the month; 約3日, 3日程度 and 2〜3日 are counts.
  { ja: '日(?:間)?', en: 'days?', later: daysLater, bare: 'as-marked-due' },
  { ja: '週間', en: 'weeks?', later: (anchor, count) => daysLater(anchor, count * 7), bare: 'as-due' },
  {
    ja: '(?:[かヶヵカケヶ箇個]月)',
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

const ABOUT_JA = '(?:(約|およそ|おおよそ|おおむね|だいたい) ?)?';
const RANGE_JA = '(?:[〜~、・-]|から|か)';
const ROUGHLY_JA = '(程度|ほど|くらい|ぐらい|前後)?';
const HOLIDAYS_OUT_JA = '( ?\\(? ?(?:土日|土、日|土・日|休日|祝日|休業日)[^()]{0,6}除[くき] ?\\)?)?';
const HOLIDAYS_OUT_EN =
  '( ?\\(?(?:excluding|not counting|not including|except) (?:weekends|holidays)[^()]{0,20}\\)?)?';

/** Groups of both: about, number, other end of a range, roughly, holidays left out. */
const japanese = (unit: string, behind: string): RegExp =>
  new RegExp(
    `${ABOUT_JA}${NOT_WITHIN_NUMBER}(?<![月第中])(${JAPANESE_NUMBER})(?: ?${RANGE_JA} ?(${JAPANESE_NUMBER}))? ?${unit}${ROUGHLY_JA}${behind}${HOLIDAYS_OUT_JA}`,
  );
const english = (unit: string, before: string): RegExp =>
  new RegExp(
    `(?<![\\w-])${before}(?:the next )?(about |around |approximately |roughly )?(${ENGLISH_NUMBER})(?: ?(?:-|to|or) ?(${ENGLISH_NUMBER}))?[ -]?${unit}(?![\\w-])(?: from now)?( or so)?${HOLIDAYS_OUT_EN}`,
    'i',
  );

/** Nobody promises anything for later; more would lead out of the calendar. */
const MOST = 9999;

function counted(
  [, about, first, last, roughly, holidaysOut]: RegExpMatchArray,
  number: (written: string) => number,
  later: Later,
  anchor: DateTime,
  context: DateContext,
): DayReading | undefined {
  const counts = [first, last].flatMap((written) => (written === undefined ? [] : [number(written)]));
  if (counts.some((count) => !(count <= MOST))) return undefined;
  const counting = holidaysOut && later === daysLater ? businessDays : later;
  const readings = counts.map((count) => counting(anchor, count, context));
  const isRange = readings.length > 1;
  if (!isRange && !about && !roughly) return readings[0];
  const choices = readings.flatMap((reading, i): DayOption[] => {
    const wording = { ja: `${counts[i]} で数えた日`, en: `counting ${counts[i]}` };
    return reading.kind === 'day' ? [{ ...reading, wording }] : [];
  });
  if (choices.length < readings.length) return readings[0];
  return options(isRange ? 'number-range' : 'approximate', ...choices);
}

const isMarked = ([, about, , last, roughly]: RegExpMatchArray): boolean =>
  [about, last, roughly].some((mark) => mark !== undefined);

const ja = (unit: Unit, behind: string): DateForm =>
  fromAnchor(
    japanese(unit.ja, behind),
    (match, anchor, context) => counted(match, japaneseNumber, unit.later, anchor, context),
    'count',
  );

const en = (unit: Unit, before: string): DateForm =>
  fromAnchor(
    english(unit.en, before),
    (match, anchor, context) => counted(match, englishNumber, unit.later, anchor, context),
    'count',
  );

const LATER_JA = '(?:以内|後|内)';

export const COUNT_FORMS: readonly DateForm[] = [
  ...UNITS.map((unit) => ja(unit, unit.bare === 'always' ? `(?:${LATER_JA}|中)?(?!目)` : LATER_JA)),
  ...UNITS.map((unit) => en(unit, unit.bare === 'always' ? '(?:in |within )?' : '(?:in|within) ')),
  // 中一日: a day lies between.
  fromAnchor(
    new RegExp(`(?<![\\d月日])中 ?(${JAPANESE_NUMBER}) ?(営業)?日(?!間|目)`),
    ([, number, open], anchor, context) =>
      (open ? businessDays : daysLater)(anchor, japaneseNumber(number as string) + 1, context),
  ),
  fromAnchor(/(?:翌々|次の次の)営業日/, (_, anchor, context) => businessDays(anchor, 2, context)),
  fromAnchor(/(?:翌|次の)営業日/, (_, anchor, context) => businessDays(anchor, 1, context)),
  fromAnchor(
    /(?<![\w-])(?:the )?(?:next|following) (?:business|working) day(?![\w-])/i,
    (_, anchor, context) => businessDays(anchor, 1, context),
  ),
  ...bareCounts().map(inDues),
];

/** Counts that are a date only where nothing but a due is written. */
function bareCounts(): DateForm[] {
  return [
    ...UNITS.filter(({ bare }) => bare === 'as-due').map((unit) => ja(unit, '(?!目|間|後|以)')),
    ...UNITS.filter(({ bare }) => bare === 'as-marked-due').map((unit): DateForm => {
      const form = ja(unit, '中?(?!目)');
      return { ...form, read: (match, context) => (isMarked(match) ? form.read(match, context) : undefined) };
    }),
    ...UNITS.filter(({ bare }) => bare !== 'always').map((unit) => en(unit, '(?:in |within )?')),
    fromAnchor(/(?<![\d月第中.,:])([1-7]|[二三四五六七]) ?日中/, ([, number], anchor, { use }) =>
      withinOrOn(anchor, japaneseNumber(number as string), use),
    ),
  ];
}

/** 3日中 is within three days for some, in the course of the third for others. */
function withinOrOn(anchor: DateTime, count: number, use: DateContext['use']): DayReading | undefined {
  const [within, on] = [daysLater(anchor, count), dayOfMonth(anchor, count, use)];
  if (within.kind !== 'day' || on?.kind !== 'day') return undefined;
  return options(
    'days-or-date',
    { day: within.day, wording: { ja: `${count} 日以内`, en: `within ${count} days` } },
    { day: on.day, wording: { ja: 'その日付の日', en: 'that day of the month' } },
  );
}
