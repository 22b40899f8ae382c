import { zoneBefore, zoneBehind } from './clockZones';
import { numberOf } from './numbers';
import type { Clock } from './reading';

/** Times of day as people write them: 17時 17:00 午前10時 午後5時 17時半 5pm, with a zone beside them. */

interface Place {
  readonly index: number;
  readonly end: number;
}

export type TimeReading =
  | ({ readonly kind: 'time'; readonly clock: Clock; readonly nextDay: boolean } & Place)
  | ({ readonly kind: 'no-such-time' } & Place);

/** A time of day, and the end of the stretch it begins: 10時〜12時. */
export interface TimeOfDay {
  readonly first: TimeReading;
  readonly last?: TimeReading;
}

const HALF = '(午前|午後|朝|昼|夕方|夜|深夜)の?';
const JAPANESE = new RegExp(
  `(?:${HALF})? ?(?<![\\d.])(\\d{1,2}|[一二三四五六七八九十]{1,3}) ?時(?!間|期|点|刻|価)(?:(半)|(\\d{1,2}) ?分)?`,
);
const COLON = new RegExp(
  `(?:${HALF})? ?(?<![\\d:])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])(?: ?([ap])\\.?m\\b\\.?)?`,
  'i',
);
const ENGLISH = /(?<![\w:.])(\d{1,2}) ?([ap])\.?m\b\.?/i;
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/正午|(?<!\w)noon\b/i, 12],
  [/(?<!\w)midnight\b/i, 24],
];

const TO = '(?:[~〜–—-]|から|to|until|and)';
const RANGE = new RegExp(`^ ?${TO} ?`, 'i');
/** `10-12時`, "2-4pm": a bare hour in front of the time it begins. */
const BARE_HOUR = new RegExp(`(?<![\\d:.])(\\d{1,2}) ?${TO} ?$`, 'i');

/** The first time of day in a text narrowed to ASCII digits and signs. */
export function readTime(text: string): TimeOfDay | undefined {
  const first = firstTime(text);
  if (first?.kind !== 'time') return first && { first };
  const bare = BARE_HOUR.exec(text.slice(0, first.index));
  if (bare) return bareRange(bare, first);
  const link = RANGE.exec(text.slice(first.end));
  const from = first.end + (link?.[0].length ?? 0);
  const last = link ? firstTime(text.slice(from)) : undefined;
  if (last?.index !== 0) return { first };
  return { first, last: { ...last, index: from, end: from + last.end } };
}

function bareRange(bare: RegExpExecArray, last: TimeReading & { kind: 'time' }): TimeOfDay {
  const hour = Number(bare[1]);
  const isAfternoon = last.clock.hour > 12 && hour < 12 && hour + 12 < last.clock.hour && last.hasHalf;
  const first = timeAt(bare.index, last.index, isAfternoon ? hour + 12 : hour, 0);
  return first.kind === 'time'
    ? { first: { ...first, clock: { ...last.clock, ...first.clock } }, last }
    : { first: last };
}
