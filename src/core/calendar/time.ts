import type { Wording } from '../language';
import { MAX_OFFSET } from './iso';
import { japaneseNumber } from './numerals';
import type { Clock } from './reading';
import { because, type Reason, type ReasonCode } from './reasons';

/** Times of day as people write them: 17時 17:00 午前10時 午後5時 17時半 5pm noon. */

export interface TimeOption {
  /** Absent for the end of the day. */
  readonly clock?: Clock;
  readonly nextDay: boolean;
  readonly wording: Wording;
}

export type TimeOfDay =
  | { readonly kind: 'time'; readonly clock: Clock; readonly nextDay: boolean }
  | {
      readonly kind: 'times';
      readonly options: readonly TimeOption[];
      readonly reason: Reason;
      /** The words say a part of the day: a time beside them is the answer. */
      readonly part?: 'morning' | 'afternoon' | 'day';
    }
  | { readonly kind: 'no-such-time' };

export interface TimeForm {
  readonly pattern: RegExp;
  read(match: RegExpMatchArray, closing: string): TimeOfDay | undefined;
}

const NO_SUCH_TIME: TimeOfDay = { kind: 'no-such-time' };

/** 24:00 is 0:00 of the next day; later there is no time. */
function clockTime(hour: number, minute: number): TimeOfDay {
  if (!(hour <= 24 && minute <= 59) || (hour === 24 && minute > 0)) return NO_SUCH_TIME;
  return { kind: 'time', clock: { hour: hour % 24, minute }, nextDay: hour === 24 };
}

export const timeOptions = (code: ReasonCode, ...options: TimeOption[]): TimeOfDay & { kind: 'times' } => ({
  kind: 'times',
  reason: because(code),
  options,
});

export const at = (hour: number, minute: number, wording: Wording, nextDay = false): TimeOption => ({
  clock: { hour, minute },
  nextDay,
  wording,
});

const NOON: Wording = { ja: '昼の 12 時', en: 'noon' };
const DAY_BEGINS: Wording = { ja: 'その日の 0 時', en: 'as the day begins' };
const DAY_ENDS: Wording = { ja: 'その日の 24 時', en: 'as the day ends' };

const MIDNIGHT = timeOptions('noon-or-midnight', at(0, 0, DAY_BEGINS), at(0, 0, DAY_ENDS, true));

/** The hour with the half of the day in front of it. */
function inHalf(half: string | undefined, hour: number, minute: number): TimeOfDay {
  switch (half?.toLowerCase()) {
    case '午前':
    case 'am':
      if (hour > 12) return NO_SUCH_TIME;
      if (hour === 12 && minute === 0)
        return timeOptions('noon-or-midnight', at(0, 0, DAY_BEGINS), at(12, 0, NOON));
      return clockTime(hour % 12, minute);
    case '午後':
    case 'pm':
      if (hour === 12 && minute === 0)
        return timeOptions('noon-or-midnight', at(12, 0, NOON), at(0, 0, DAY_ENDS, true));
      return clockTime(hour <= 12 ? (hour % 12) + 12 : hour, minute);
    case '昼':
    case 'お昼':
      return clockTime(hour < 6 ? hour + 12 : hour, minute);
    case '夕':
    case '夕方':
      return clockTime(hour < 12 ? hour + 12 : hour, minute);
    case '夜':
    case '晩':
    case '深夜':
      return atNight(hour, minute);
    default:
      return clockTime(hour, minute);
  }
}

/** Small hours "of the night" are before the day for some, after it for others. */
function atNight(hour: number, minute: number): TimeOfDay {
  if (hour >= 5 && hour < 12) return clockTime(hour + 12, minute);
  if (hour === 12) return clockTime(24, minute);
  if (hour > 12) return clockTime(hour, minute);
  return timeOptions(
    'which-night',
    at(hour, minute, { ja: 'その日の未明', en: 'the night before' }),
    at(hour, minute, { ja: '翌日の未明', en: 'the night after' }, true),
  );
}

/** 12am is midnight, 12pm is noon; 13pm is nothing. */
function twelveHours(hour: number, minute: number, half: string): TimeOfDay {
  if (hour < 1 || hour > 12) return NO_SUCH_TIME;
  return clockTime((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0), minute);
}

const HALF = '(午前|午後|早朝|朝|お昼|昼|夕方|夕|深夜|夜|晩|[AaPp][Mm])';
const KANJI = '[〇一二三四五六七八九十]{1,3}';
const MINUTES = `(?:(半)|(\\d{1,2}|${KANJI}) ?分)?`;
const NOT_HOUR = '(?![間期点代刻給短々折])';
/** As in `17:00+09:00`; what follows a blank or stands behind a minus may be the end of a range. */
const OFFSET = '(?: ?(Z(?![A-Za-z])|\\+\\d{1,2}(?::?[0-5]\\d)?)(?![\\d:]))?';
const MINUS_OFFSET = '(?:(-\\d{2}:?[0-5]\\d)(?![\\d:]))?';

const japanese = ([, half, hour, , minutes]: RegExpMatchArray, isHalfPast: boolean): TimeOfDay =>
  inHalf(half, japaneseNumber(hour as string), isHalfPast ? 30 : minutes ? japaneseNumber(minutes) : 0);

function withOffset(time: TimeOfDay, written: string | undefined): TimeOfDay {
  if (written === undefined || time.kind !== 'time') return time;
  const digits = written === 'Z' ? '0' : written.slice(1).replace(':', '');
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = hours * 60 + (digits.length > 2 ? Number(digits.slice(-2)) : 0);
  if (minutes > MAX_OFFSET) return NO_SUCH_TIME;
  return { ...time, clock: { ...time.clock, offset: written.startsWith('-') ? -minutes : minutes } };
}

export const TIME_FORMS: readonly TimeForm[] = [
  {
    pattern: new RegExp(`(?:${HALF}(?:の)? ?)?(?<!\\d)(\\d{1,2}) ?時${NOT_HOUR}${MINUTES}`),
    read: (match) => japanese(match, match[3] !== undefined),
  },
  // The other end of 15-17時.
  {
    pattern: new RegExp(
      `(?:${HALF}(?:の)? ?)?(?<![\\d/:.-])(\\d{1,2})(?= ?[~〜-] ?\\d{1,2} ?時${NOT_HOUR})()()`,
    ),
    read: (match) => japanese(match, false),
  },
  // 一時 is a word (for a while): one sign of kanji is an hour where something says so.
  {
    pattern: new RegExp(`${HALF}(?:の)? ?(${KANJI})時${NOT_HOUR}${MINUTES}`),
    read: (match) => japanese(match, match[3] !== undefined),
  },
  {
    pattern: new RegExp(`()(${KANJI})時${NOT_HOUR}(?=半|まで|[〇一二三四五六七八九十]{1,3}分|$)${MINUTES}`),
    read: (match) => japanese(match, match[3] !== undefined),
  },
  {
    pattern: /()([二三]?十[一二三四五六七八九]?)時(?![間期点代刻給短々折])()()/,
    read: (match) => japanese(match, false),
  },
  {
    pattern: new RegExp(
      `(?:${HALF}(?:の)? ?)?(?<![\\d:])(\\d{1,2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,9})?)?(?![\\d:])(?: ?([ap])\\.?m(?![a-z])\\.?)?${OFFSET}`,
      'i',
    ),
    read: ([, half, hour, minute, twelve, offset]) => {
      const time = twelve
        ? twelveHours(Number(hour), Number(minute), twelve)
        : inHalf(half, Number(hour), Number(minute));
      return withOffset(time, offset);
    },
  },
  {
    pattern: new RegExp(`(?<=\\dT)(\\d{1,2}):(\\d{2})(?::\\d{2})?${MINUS_OFFSET}`),
    read: ([, hour, minute, offset]) => withOffset(clockTime(Number(hour), Number(minute)), offset),
  },
  {
    pattern: /(?<![A-Za-z])([AP])M ?(\d{1,2})(?![\d:時])/i,
    read: ([, half, hour]) => twelveHours(Number(hour), 0, half as string),
  },
  {
    pattern: /(?<![\w:.])(\d{1,2}) ?([ap])\.?m(?![a-z])\.?/i,
    read: ([, hour, half]) => twelveHours(Number(hour), 0, half as string),
  },
  {
    pattern: /(?:12:?(?:00)? ?)?(?:正午|(?<![a-z])noon(?![a-z]))/i,
    read: () => clockTime(12, 0),
  },
  { pattern: /(?<![a-z])midnight(?![a-z])/i, read: () => MIDNIGHT },
  {
    pattern:
      /(?<=(?:day|today|tomorrow|\d(?:st|nd|rd|th)?),? (?:at |by )?)([01]\d|2[0-3])([0-5]\d)(?= ?(?:hrs?|h|hours)?[).]?$)/i,
    read: ([, hour, minute]) => clockTime(Number(hour), Number(minute)),
  },
  // A bare hour in English: "at 5", "5 o'clock".
  {
    pattern:
      /(?<![a-z])(?:at|by|before) (\d{1,2})(?![\d:.%/-])(?= ?(?:$|[),;]|on\b|today|tomorrow|in the (?:morning|afternoon|evening)|(?:mon|tue|wed|thu|fri|sat|sun)))|(?<=(?:today|tomorrow),? )(\d{1,2})(?= ?$)|(?<!\d)(\d{1,2}) ?o['’]clock/i,
    read: ([, one, other, third]) => bareHour(Number(one ?? other ?? third)),
  },
];

function bareHour(hour: number): TimeOfDay | undefined {
  if (hour > 24) return undefined;
  if (hour === 0 || hour > 12) return clockTime(hour, 0);
  const morning: Wording = { ja: '午前', en: 'in the morning' };
  const afternoon: Wording = { ja: '午後', en: 'in the afternoon' };
  return timeOptions('am-or-pm', at(hour % 12, 0, morning), at((hour % 12) + 12, 0, afternoon));
}
