import { MAX_OFFSET } from './iso';
import type { Clock } from './reading';

/** Whose clock a time of day is on, where it is said. */

/** Minutes east of UTC. */
const LETTERS: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  CDT: -300,
  EST: -300,
  EDT: -240,
  CET: 60,
  CEST: 120,
  BST: 60,
  JST: 540,
  KST: 540,
  SGT: 480,
  HKT: 480,
  AEST: 600,
  AEDT: 660,
  EET: 120,
  EEST: 180,
  MSK: 180,
  BRT: -180,
};

/** Names of places, summer time or not. */
const NAMES: readonly (readonly [words: string, zone: string])[] = [
  ['日本(?:標準)?時間?|日本時刻|(?:Japan|Tokyo)(?: standard)? time', 'Asia/Tokyo'],
  ['(?:米国)?太平洋(?:標準|夏)?時間?|PT|Pacific(?: (?:standard|daylight))?(?: time)?', 'America/Los_Angeles'],
  ['(?:米国)?東部(?:標準|夏)?時間?|ET|Eastern(?: (?:standard|daylight))?(?: time)?', 'America/New_York'],
  ['(?:米国)?中部(?:標準|夏)?時間?|Central (?:(?:standard|daylight) )?time', 'America/Chicago'],
  ['(?:UK|London|British) time|英国時間|イギリス時間', 'Europe/London'],
  ['中央ヨーロッパ時間|中欧時間|ドイツ時間|(?:German|Berlin) time', 'Europe/Berlin'],
];

/** Letters that stand for more than one zone. */
const SHARED: Readonly<
  Record<string, readonly { readonly offset: number; readonly ja: string; readonly en: string }[]>
> = {
  CST: [
    { offset: -360, ja: '米国中部', en: 'US Central' },
    { offset: 480, ja: '中国', en: 'China' },
  ],
  IST: [
    { offset: 330, ja: 'インド', en: 'India' },
    { offset: 60, ja: 'アイルランド', en: 'Ireland' },
  ],
};

export interface ZoneReading {
  /** What the clock gets; several where the letters stand for more than one zone. */
  readonly clocks: readonly {
    readonly part: Pick<Clock, 'offset' | 'zone'>;
    readonly ja?: string;
    readonly en?: string;
  }[];
  readonly length: number;
}

const OFFSET = /^ ?\(? ?(?:UTC|GMT) ?([+-]) ?(\d{1,2})(?::?([0-5]\d))?(?!\d)(?: ?\))?/i;
const WORD = /^ ?\(? ?([A-Z]{3,4})(?![A-Za-z])(?: ?\))?/;
const names = (anchored: string) =>
  NAMES.map(([words, zone]) => ({ pattern: new RegExp(anchored.replace('WORDS', words), 'i'), zone }));
const BEHIND = names('^ ?\\(? ?(?:WORDS)(?![A-Za-z])(?: ?\\))?');
const BEFORE = names('(?:WORDS) ?の? ?\\(?$');
/** Names that leave the zone open. */
const SHARED_NAMES = /^ ?\(? ?(?:米国時間|アメリカ時間|US time)(?: ?\))?/i;
const SHARED_BEFORE = /(?:米国時間|アメリカ時間) ?の? ?\(?$/;
const UNITED_STATES: ZoneReading['clocks'] = [
  { part: { zone: 'America/Los_Angeles' }, ja: '米国太平洋時間', en: 'Pacific time' },
  { part: { zone: 'America/New_York' }, ja: '米国東部時間', en: 'Eastern time' },
];
const LONGEST_NAME = 24;

/** What stands behind a time: `JST`, `(UTC+9)`, `(日本時間)`, `Pacific Time`. */
export function zoneBehind(text: string, from: number): ZoneReading | undefined {
  const rest = text.slice(from, from + LONGEST_NAME + 4);
  const offset = OFFSET.exec(rest);
  if (offset) {
    const minutes = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1);
    if (Math.abs(minutes) > MAX_OFFSET) return undefined;
    return { clocks: [{ part: { offset: minutes } }], length: offset[0].length };
  }
  const word = WORD.exec(rest);
  const [known, shared] = [LETTERS[word?.[1] ?? ''], SHARED[word?.[1] ?? '']];
  const length = word?.[0].length ?? 0;
  if (known !== undefined) return { clocks: [{ part: { offset: known } }], length };
  if (shared)
    return {
      clocks: shared.map(({ offset: minutes, ja, en }) => ({ part: { offset: minutes }, ja, en })),
      length,
    };
  const open = SHARED_NAMES.exec(rest);
  if (open) return { clocks: UNITED_STATES, length: open[0].length };
  for (const { pattern, zone } of BEHIND) {
    const match = pattern.exec(rest);
    if (match) return { clocks: [{ part: { zone } }], length: match[0].length };
  }
  return undefined;
}

/** 日本時間17時: the name in front. `length` counts back from the time. */
export function zoneBefore(text: string, from: number, to: number): ZoneReading | undefined {
  const before = text.slice(Math.max(from, to - LONGEST_NAME), to);
  const open = SHARED_BEFORE.exec(before);
  if (open) return { clocks: UNITED_STATES, length: open[0].length };
  for (const { pattern, zone } of BEFORE) {
    const match = pattern.exec(before);
    if (match) return { clocks: [{ part: { zone } }], length: match[0].length };
  }
  return undefined;
}
