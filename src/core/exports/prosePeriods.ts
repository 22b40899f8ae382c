import { addDays, type DateContext, type DateTime, dateInProse, readDate } from '../calendar';
import { addMonths, weekdayOf } from '../calendar/moment';
import {
  dayOnly,
  daysOn,
  inWeek,
  type Meaning,
  NO_DATE,
  ON_SUNDAY,
  type ProseForm,
  WORD_COUNT,
} from './proseForm';

/** A part of a day. */
const partOf =
  (days: number, ja: string, en: string) =>
  ([written]: RegExpMatchArray, anchor: DateTime): Meaning => {
    const within = written?.endsWith('中') ? 'のうち' : '';
    const day = dayOnly(addDays(anchor, days));
    return {
      words: {
        ja: `${dateInProse(day, 'ja')}の${ja}${within}`,
        en: `on the ${en} of ${dateInProse(day, 'en')}`,
      },
    };
  };

const monthsOn =
  (months: number) =>
  (_: RegExpMatchArray, anchor: DateTime): Meaning => {
    const { year, month } = addMonths({ ...dayOnly(anchor), day: 1 }, months);
    const english = dateInProse({ year, month, day: 1 }, 'en').replace(/^\w+, 1 /, '');
    return { words: { ja: `${year}年${month}月`, en: english } };
  };

const yearsOn =
  (years: number, behind = '') =>
  (_: RegExpMatchArray, { year }: DateTime): Meaning => ({
    words: { ja: `${year + years}年${behind}`, en: `${year + years}` },
  });

const weeksOn =
  (weeks: number) =>
  (_: RegExpMatchArray, anchor: DateTime): Meaning => {
    if (weekdayOf(anchor) === 6) return { wording: ON_SUNDAY };
    const monday = inWeek(anchor, weeks, 0);
    return {
      words: { ja: `${dateInProse(monday, 'ja')}の週`, en: `the week of ${dateInProse(monday, 'en')}` },
    };
  };

const weekend = (_: RegExpMatchArray, __: DateTime, context: DateContext): Meaning => {
  const reading = readDate('今週末', context);
  return {
    wording: NO_DATE,
    ...(reading.kind === 'candidates' && { wording: reading.reason, candidates: reading.candidates }),
  };
};

/** What the calendar does not read, looked for behind it. */
export const PERIOD_FORMS: readonly ProseForm[] = [
  {
    pattern: /(?<![ぁ-ん])あす(?![ぁ-ん])|(?<![ぁ-ん])あす(?=[にのはもまか])/g,
    meaning: (_, anchor) => daysOn(anchor, 1),
  },
  { pattern: /今朝|けさ|\bthis morning\b(?!['’]s)/gi, meaning: partOf(0, '朝', 'morning') },
  {
    pattern: /(?:今夜|今晩)中?|今夕|\b(?:this evening|tonight)\b(?!['’]s)/gi,
    meaning: partOf(0, '夜', 'evening'),
  },
  { pattern: /\bthis afternoon\b(?!['’]s)/gi, meaning: partOf(0, '午後', 'afternoon') },
  { pattern: /昨夜|昨晩|ゆうべ|\blast night\b(?!['’]s)/gi, meaning: partOf(-1, '夜', 'night') },
  { pattern: /明朝|翌朝/g, meaning: partOf(1, '朝', 'morning') },
  { pattern: /明晩/g, meaning: partOf(1, '夜', 'evening') },
  { pattern: /先々月/g, meaning: monthsOn(-2) },
  { pattern: /先月|\blast month\b/gi, meaning: monthsOn(-1) },
  { pattern: /今月|\bthis month\b/gi, meaning: monthsOn(0) },
  { pattern: /再来月/g, meaning: monthsOn(2) },
  { pattern: /来月|\bnext month\b/gi, meaning: monthsOn(1) },
  { pattern: /一昨年(?!度)/g, meaning: yearsOn(-2) },
  { pattern: /(?:昨年|去年)(?!度)|\blast year\b/gi, meaning: yearsOn(-1) },
  { pattern: /(?:今年|本年)(?!度)|\bthis year\b/gi, meaning: yearsOn(0) },
  { pattern: /再来年(?!度)/g, meaning: yearsOn(2) },
  { pattern: /来年(?!度)|\bnext year\b/gi, meaning: yearsOn(1) },
  { pattern: /(?<![\d年])年内/g, meaning: yearsOn(0, '内') },
  { pattern: /(?<![\d年])年末/g, meaning: yearsOn(0, '末') },
  { pattern: /先々週/g, meaning: weeksOn(-2) },
  { pattern: /先週|\blast week\b/gi, meaning: weeksOn(-1) },
  { pattern: /今週/g, meaning: weeksOn(0) },
  { pattern: /再来週/g, meaning: weeksOn(2) },
  { pattern: /来週/g, meaning: weeksOn(1) },
  { pattern: /(?<!毎)週末/g, meaning: weekend },
];

/** Whatever still counts from the day of writing when everything else is read. */
export const LEFT_OVER: readonly ProseForm[] = [
  {
    pattern:
      /(?:[\d０-９〇一二三四五六七八九十百]{1,4}|数|半) ?(?:分|時間|日|週間|(?:か|ヶ|カ|ケ|箇)月|年|営業日)間?(?:後|以内|前)(?![後半倒払])|(?:今日|本日|明日|昨日|明後日)(?!付)/g,
    meaning: () => ({ wording: NO_DATE }),
  },
  {
    pattern: new RegExp(
      `\\b(?:in|within)(?: the next)? (?:${WORD_COUNT}|a few|several|a couple of) (?:(?:business|working) )?(?:minutes?|hours?|days?|weeks?|months?|years?)\\b|\\b(?:today|tomorrow|yesterday|tonight|this (?:morning|afternoon|evening)|last night|(?:days?|weeks?|months?) ago)\\b`,
      'gi',
    ),
    meaning: () => ({ wording: NO_DATE }),
  },
];
