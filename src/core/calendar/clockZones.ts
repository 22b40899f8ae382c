import type { Clock } from './reading';

/** Zones as they are written beside a time of day: `JST`, `(PT)`, 日本時間, `UTC+9`, `+0900`. */

type Zone = Pick<Clock, 'offset' | 'zone'>;

const hours = (offset: number): Zone => ({ offset: offset * 60 });
const named = (zone: string): Zone => ({ zone });

/** Letters that mean several zones (IST, CST in Asia) are left out rather than guessed. */
const ZONES: ReadonlyMap<string, Zone> = new Map([
  ['JST', hours(9)],
  ['UTC', hours(0)],
  ['GMT', hours(0)],
  ['PST', hours(-8)],
  ['PDT', hours(-7)],
  ['MST', hours(-7)],
  ['MDT', hours(-6)],
  ['EST', hours(-5)],
  ['EDT', hours(-4)],
  ['CET', hours(1)],
  ['CEST', hours(2)],
  ['BST', hours(1)],
  ['PT', named('America/Los_Angeles')],
  ['MT', named('America/Denver')],
  ['ET', named('America/New_York')],
  ['PACIFIC TIME', named('America/Los_Angeles')],
  ['EASTERN TIME', named('America/New_York')],
  ['JAPAN TIME', hours(9)],
  ['日本時間', hours(9)],
  ['太平洋時間', named('America/Los_Angeles')],
  ['太平洋標準時', hours(-8)],
  ['協定世界時', hours(0)],
]);

const NAME = '([A-Z]{2,4}|(?:Pacific|Eastern|Japan) Time|日本時間|太平洋時間|太平洋標準時|協定世界時)';
const BEHIND = new RegExp(`^ ?\\(? ?${NAME}(?![A-Za-z])(?:([+-])(\\d{1,2})(?::?(\\d{2}))?(?!\\d))? ?\\)?`);
const BEFORE = new RegExp(`(?<![A-Za-z])${NAME}(?:の|で)?,? ?$`);
const OFFSET = /^ ?([+-])(\d{2}):?(\d{2})(?!\d)/;

/** The zone right behind a time of day, and how many characters it takes. */
export function zoneBehind(text: string): (Zone & { readonly length: number }) | undefined {
  const offset = OFFSET.exec(text);
  if (offset) return { ...hours(signed(offset[1], offset[2], offset[3])), length: offset[0].length };
  const match = BEHIND.exec(text);
  const zone = match && ZONES.get((match[1] as string).toUpperCase());
  if (!zone) return undefined;
  const length = match[0].length;
  // `UTC+9` is a zone of its own; a sign behind other names is none of theirs.
  return match[2] ? { ...hours(signed(match[2], match[3], match[4])), length } : { ...zone, length };
}

export function zoneBefore(text: string): Zone | undefined {
  const name = BEFORE.exec(text.slice(-20))?.[1];
  return name === undefined ? undefined : ZONES.get(name.toUpperCase());
}

const signed = (sign: string | undefined, whole: string | undefined, minutes: string | undefined): number =>
  (sign === '-' ? -1 : 1) * (Number(whole) + Number(minutes ?? 0) / 60);
