import fc from 'fast-check';
import type { DateTime } from '../../../src/core/calendar';
import { type Day, dayNumber, dayOfNumber, weekdayOf } from '../../../src/core/calendar/moment';

/** Writes a date in each of the absolute forms, so that it can be read back. */

const KANJI = '〇一二三四五六七八九';
/** 25 as 二十五. */
const kanji = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? KANJI[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? KANJI[ones] : ''}`;
};
const kanjiYear = (year: number): string =>
  [...String(year)].map((digit) => KANJI[Number(digit)] as string).join('');
const two = (value: number): string => String(value).padStart(2, '0');
const reiwa = (year: number): string => (year === 2019 ? '元' : String(year - 2018));

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const ordinal = (day: number): string => {
  const suffix = Math.floor(day / 10) === 1 ? undefined : ['th', 'st', 'nd', 'rd'][day % 10];
  return `${day}${suffix ?? 'th'}`;
};
const month = (at: Day): string => MONTHS[at.month - 1] as string;

export const JAPANESE_DATES: readonly ((at: Day) => string)[] = [
  ({ year, month: m, day }) => `${year}年${m}月${day}日`,
  ({ year, month: m, day }) => `${year} 年 ${m} 月 ${day} 日`,
  ({ year, month: m, day }) => `${year}/${m}/${day}`,
  ({ year, month: m, day }) => `${year}-${two(m)}-${two(day)}`,
  ({ year, month: m, day }) => `${year}.${m}.${day}`,
  ({ year, month: m, day }) => `令和${reiwa(year)}年${m}月${day}日`,
  ({ year, month: m, day }) => `令和${reiwa(year)}年(${year}年)${m}月${day}日`,
  ({ year, month: m, day }) => `${year}年(令和${reiwa(year)}年)${m}月${day}日`,
  ({ year, month: m, day }) => `R${year - 2018}.${m}.${day}`,
  ({ year, month: m, day }) => `R${year - 2018}/${m}/${day}`,
  ({ year, month: m, day }) => `R${year - 2018}年${m}月${day}日`,
  ({ year, month: m, day }) => `${kanjiYear(year)}年${kanji(m)}月${kanji(day)}日`,
  ({ year, month: m, day }) =>
    `令和${year === 2019 ? '元' : kanji(year - 2018)}年${kanji(m)}月${kanji(day)}日`,
];

/** Those that leave the year to the time of writing. */
export const JAPANESE_DAYS: readonly ((at: Day) => string)[] = [
  ({ month: m, day }) => `${m}月${day}日`,
  ({ month: m, day }) => `${m}/${day}`,
  ({ month: m, day }) => `${two(m)}/${two(day)}`,
  ({ month: m, day }) => `${kanji(m)}月${kanji(day)}日`,
];

export const ENGLISH_DATES: readonly ((at: Day) => string)[] = [
  (at) => `${month(at)} ${at.day}, ${at.year}`,
  (at) => `${month(at).slice(0, 3)} ${at.day} ${at.year}`,
  (at) => `${month(at).slice(0, 3)}. ${ordinal(at.day)}, ${at.year}`,
  (at) => `${at.day} ${month(at)} ${at.year}`,
  (at) => `the ${ordinal(at.day)} of ${month(at)}, ${at.year}`,
  (at) => `${at.month}/${at.day}/${at.year}`,
  (at) => `${at.year}-${two(at.month)}-${two(at.day)}`,
];

export const ENGLISH_DAYS: readonly ((at: Day) => string)[] = [
  (at) => `${month(at)} ${at.day}`,
  (at) => `${month(at).slice(0, 3)} ${ordinal(at.day)}`,
  (at) => `${at.day} ${month(at).slice(0, 3)}`,
  (at) => `${ordinal(at.day)} of ${month(at)}`,
  (at) => `${at.month}/${at.day}`,
];

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const sign = (at: Day): string => '月火水木金土日'[weekdayOf(at)] as string;
const named = (at: Day): string => WEEKDAYS[weekdayOf(at)] as string;

type Beside = (date: string, at: Day) => string;

export const JAPANESE_WEEKDAYS: readonly Beside[] = [
  (date) => date,
  (date, at) => `${date}(${sign(at)})`,
  (date, at) => `${date}（${sign(at)}曜日）`,
  (date, at) => `${date} ${sign(at)}曜日`,
  (date, at) => `${sign(at)}曜日(${date})`,
];

export const ENGLISH_WEEKDAYS: readonly Beside[] = [
  (date) => date,
  (date, at) => `${named(at)}, ${date}`,
  (date, at) => `${named(at).slice(0, 3)} ${date}`,
  (date, at) => `${date} (${named(at).slice(0, 3)})`,
  (date, at) => `${named(at)} (${date})`,
];

export interface Clock {
  readonly hour: number;
  readonly minute: number;
}

export const JAPANESE_TIMES: readonly ((clock: Clock) => string)[] = [
  ({ hour, minute }) => `${hour}:${two(minute)}`,
  ({ hour, minute }) => `${two(hour)}:${two(minute)}`,
  ({ hour, minute }) => `${hour}時${minute === 0 ? '' : `${minute}分`}`,
  ({ hour, minute }) => `${hour}時${minute === 30 ? '半' : `${two(minute)}分`}`,
  ({ hour, minute }) => `${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute === 0 ? '' : `${minute}分`}`,
  ({ hour, minute }) => `${hour < 12 ? '午前' : '午後'}${hour % 12}:${two(minute)}`,
  ({ hour, minute }) => `${hour}時${minute === 0 ? '' : `${minute}分`}(日本時間)`,
];

export const ENGLISH_TIMES: readonly ((clock: Clock) => string)[] = [
  ({ hour, minute }) => `${two(hour)}:${two(minute)}`,
  ({ hour, minute }) => `${hour % 12 || 12}:${two(minute)} ${hour < 12 ? 'a.m.' : 'p.m.'}`,
  ({ hour, minute }) =>
    `${hour % 12 || 12}${minute === 0 ? '' : `:${two(minute)}`}${hour < 12 ? 'am' : 'pm'}`,
  ({ hour, minute }) => `${two(hour)}:${two(minute)} (UTC+9)`,
  ({ hour, minute }) => `${two(hour)}:${two(minute)} JST`,
];

export const fullWidth = (text: string): string =>
  text.replace(/[!-~ ]/g, (char) =>
    char === ' ' ? '\u3000' : String.fromCharCode(char.charCodeAt(0) + 0xfee0),
  );

/** From the first day of 令和 on. */
const FIRST_DAY = dayNumber({ year: 2019, month: 5, day: 1 });
export const days = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 9000 }).map(dayOfNumber);
export const clocks = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.oneof(fc.constantFrom(0, 30), fc.integer({ min: 0, max: 59 })),
});

export interface Written {
  readonly text: string;
  readonly at: DateTime;
}

interface Style {
  readonly weekdays: readonly Beside[];
  readonly times: readonly ((clock: Clock) => string)[];
  readonly joints: readonly string[];
  readonly frames: readonly ((text: string) => string)[];
}

export const JAPANESE: Style = {
  weekdays: JAPANESE_WEEKDAYS,
  times: JAPANESE_TIMES,
  joints: [' ', 'の', '、', '　'],
  frames: [(text) => text, (text) => `${text}まで`, (text) => `${text}までに`, fullWidth],
};

export const ENGLISH: Style = {
  weekdays: ENGLISH_WEEKDAYS,
  times: ENGLISH_TIMES,
  joints: [' ', ', ', ' at '],
  frames: [(text) => text, (text) => `by ${text}`, (text) => `no later than ${text}.`, fullWidth],
};

/** A day, or a moment on it, as somebody may write it. */
export const writtenDates = (
  day: fc.Arbitrary<Day>,
  dates: readonly ((at: Day) => string)[],
  { weekdays, times, joints, frames }: Style,
): fc.Arbitrary<Written> =>
  fc
    .record({
      day,
      clock: fc.option(clocks, { nil: undefined }),
      date: fc.constantFrom(...dates),
      weekday: fc.constantFrom(...weekdays),
      time: fc.constantFrom(...times),
      joint: fc.constantFrom(...joints),
      frame: fc.constantFrom(...frames),
    })
    .map(({ day: at, clock, date, weekday, time, joint, frame }) => {
      const written = weekday(date(at), at);
      return {
        text: frame(clock ? `${written}${joint}${time(clock)}` : written),
        at: clock ? { ...at, ...clock, offset: 540 } : at,
      };
    });
