import type { Clock } from './reading';

/** Times of day as people write them: 17時 17:00 午前10時 午後5時 17時半 5pm, with a zone's letters behind them. */

export type TimeReading =
  | {
      readonly kind: 'time';
      readonly clock: Clock;
      readonly nextDay: boolean;
      readonly index: number;
      readonly end: number;
    }
  | { readonly kind: 'no-such-time'; readonly index: number; readonly end: number };

/** Minutes east of UTC. Letters that mean several zones (IST, CST in Asia) are left out rather than guessed. */
const ZONES: Readonly<Record<string, number>> = {
  JST: 540,
  UTC: 0,
  GMT: 0,
  PST: -480,
  PDT: -420,
  MST: -420,
  MDT: -360,
  EST: -300,
  EDT: -240,
  CET: 60,
  CEST: 120,
  BST: 60,
};

const JAPANESE = /(午前|午後|朝|夜|正午)? ?(\d{1,2}) ?時(?!間)(?:(半)|(\d{1,2}) ?分)?/;
const COLON = /(午前|午後)? ?(?<![\d:])(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)(?: ?([ap])\.?m\b\.?)?/i;
const ENGLISH = /(?<![\w:])(\d{1,2}) ?([ap])\.?m\b\.?/i;
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/正午|(?<!\w)noon\b/i, 12],
  [/(?<!\w)midnight\b/i, 24],
];
const ZONE = /^ ?\(? ?([A-Z]{3,4})\b\)?/;

/** The first time of day in a text narrowed to ASCII digits and signs. */
export function readTime(text: string): TimeReading | undefined {
  const found = [japanese(text), colon(text), english(text), word(text)].filter(
    (reading) => reading !== undefined,
  );
  const first = found.sort((a, b) => a.index - b.index || b.end - a.end)[0];
  return first?.kind === 'time' ? withZone(text, first) : first;
}

function japanese(text: string): TimeReading | undefined {
  const match = JAPANESE.exec(text);
  if (!match) return undefined;
  const half = match[3] ? 30 : Number(match[4] ?? 0);
  return time(match, hourOf(match[1], Number(match[2])), half);
}

function colon(text: string): TimeReading | undefined {
  const match = COLON.exec(text);
  if (!match) return undefined;
  const half = match[4]?.toLowerCase();
  const hour = half ? twelve(Number(match[2]), half) : hourOf(match[1], Number(match[2]));
  return time(match, hour, Number(match[3]));
}

function english(text: string): TimeReading | undefined {
  const match = ENGLISH.exec(text);
  return match ? time(match, twelve(Number(match[1]), (match[2] as string).toLowerCase()), 0) : undefined;
}

function word(text: string): TimeReading | undefined {
  for (const [pattern, hour] of WORDS) {
    const match = pattern.exec(text);
    if (match) return time(match, hour, 0);
  }
  return undefined;
}

const hourOf = (half: string | undefined, hour: number): number => {
  if (half === '午後' || half === '夜') return hour <= 12 ? (hour % 12) + 12 : hour;
  return half === '午前' && hour === 12 ? 0 : hour;
};

/** 12am is midnight, 12pm is noon; 13pm is nothing. */
const twelve = (hour: number, half: string): number => {
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half === 'p' ? 12 : 0);
};

function time(match: RegExpExecArray, hour: number, minute: number): TimeReading {
  const place = { index: match.index, end: match.index + match[0].length };
  if (!(hour <= 24 && minute <= 59) || (hour === 24 && minute > 0)) return { kind: 'no-such-time', ...place };
  return { kind: 'time', clock: { hour: hour % 24, minute }, nextDay: hour === 24, ...place };
}

function withZone(text: string, found: TimeReading & { kind: 'time' }): TimeReading {
  const zone = ZONE.exec(text.slice(found.end));
  const offset = zone ? ZONES[zone[1] as string] : undefined;
  if (!zone || offset === undefined) return found;
  return { ...found, clock: { ...found.clock, offset }, end: found.end + zone[0].length };
}
