import { businessDays, countEn, countJa, isMarked, type Later, UNITS } from './counts';
import type { DateTime } from './iso';
import { addDays } from './moment';
import { JAPANESE_NUMBER, japaneseNumber, NOT_WITHIN_NUMBER } from './numerals';
import { type DateContext, type DateForm, type DayReading, fromAnchor, inDues } from './reading';
import { dayOfMonth, daysLater, minutesLater, options } from './relative';

/**
 * The ways of counting. In a sentence only what says "within" or "after" is a date (返金には3日ほどかかる is a
 * duration); what stands alone as a due is one without those words too.
 */

const LATER_JA = '(?:以内|後|内)';

/** Only where the words say that the number counts. */
const marked = (form: DateForm): DateForm => ({
  ...form,
  read: (match, context) => (isMarked(match) ? form.read(match, context) : undefined),
});

const steps = (pattern: RegExp, count: number, later: Later): DateForm =>
  fromAnchor(pattern, (_, anchor, context) => later(anchor, count, context), 'count');

const daysBack: Later = (anchor, count) => daysLater(anchor, -count);

function businessDaysBack(anchor: DateTime, { business }: DateContext): DayReading | undefined {
  for (let days = 1; days <= 30; days++) {
    const day = addDays(anchor, -days);
    if (business.isOpen(day)) return daysLater(anchor, -days);
  }
  return undefined;
}

export const COUNT_FORMS: readonly DateForm[] = [
  ...UNITS.map((unit) => countJa(unit, unit.ja === '営業日' ? `(?:${LATER_JA}|中)` : LATER_JA)),
  ...UNITS.map((unit) => countEn(unit, '(?:in|within) ')),
  // 2〜3日中 is a count, 3日中 may be the third of the month.
  ...UNITS.map((unit) => marked(countJa(unit, '中'))),
  fromAnchor(
    new RegExp(`${NOT_WITHIN_NUMBER}(${JAPANESE_NUMBER}) ?時間半(?:以内|後)`),
    ([, hours], anchor, context) => minutesLater(anchor, japaneseNumber(hours as string) * 60 + 30, context),
    'count',
  ),
  // 中一日: a day lies between.
  fromAnchor(
    new RegExp(`(?<![\\d月日])中 ?(${JAPANESE_NUMBER}) ?(営業)?日(?!間|目)`),
    ([, number, open], anchor, context) =>
      (open ? businessDays : daysLater)(anchor, japaneseNumber(number as string) + 1, context),
  ),
  steps(/翌日/, 1, daysLater),
  steps(/翌々日/, 2, daysLater),
  steps(/(?:翌|次の)営業日/, 1, businessDays),
  steps(/(?:翌々|次の次の)営業日/, 2, businessDays),
  steps(/(?<![\w-])(?:the )?(?:next|following) (?:business|working) day(?![\w-])/i, 1, businessDays),
  ...bareCounts().map(inDues),
];

/** Counts that are a date only where nothing but a due is written. */
function bareCounts(): DateForm[] {
  return [
    ...UNITS.filter(({ bare }) => bare === 'as-due').map((unit) => countJa(unit, '(?!目|間|後|以|前|半)')),
    ...UNITS.filter(({ bare }) => bare === 'as-marked-due').map((unit) => marked(countJa(unit, '中?(?!目)'))),
    ...UNITS.map((unit) => countEn(unit, '(?:in |within )?')),
    // Back from a day that is named: 11月25日の前日.
    steps(/前日/, 1, daysBack),
    steps(/前々日/, 2, daysBack),
    fromAnchor(/前営業日/, (_, anchor, context) => businessDaysBack(anchor, context), 'count'),
    fromAnchor(
      /(?<![\d.,:/月])(\d{1,3}) ?日前/,
      ([, number], anchor, context) => daysBack(anchor, Number(number), context),
      'count',
    ),
    // 二三日 is two or three days.
    fromAnchor(
      /(?<![〇一二三四五六七八九十百])(一二|二三|三四|四五|五六) ?日(?:中|以内)?/,
      ([, pair], anchor) => {
        const [one, other] = [...(pair as string)].map(japaneseNumber) as [number, number];
        return options(
          'number-range',
          ...[one, other].map((count) => ({
            day: addDays(anchor, count),
            wording: { ja: `${count} で数えた日`, en: `counting ${count}` },
          })),
        );
      },
    ),
    fromAnchor(
      /(?<![\d月第中.,:〇一二三四五六七八九十])([1-7]|[二三四五六七]) ?日中/,
      ([, number], anchor, { use }) => withinOrOn(anchor, japaneseNumber(number as string), use),
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
