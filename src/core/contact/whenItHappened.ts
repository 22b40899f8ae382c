import {
  addDays,
  type DateTime,
  dateContext,
  epochOf,
  type FoundReading,
  formatDateTime,
  formatDay,
  inZone,
  readDate,
  withOffset,
} from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { marketplaceCodeOf, sellerZoneOf } from '../casefile/effective';
import type { Values, Wording } from '../language';
import type { CallContext } from './callEdits';

/** When something happened, as people say it: `今日 10:15`, `yesterday 3pm`, `2時間前`; nothing said means now. */
export type WhenReading =
  | { readonly kind: 'at'; readonly at: DateTime }
  /** To be chosen from, never guessed. */
  | { readonly kind: 'choices'; readonly choices: readonly WhenChoice[]; readonly reason: Wording }
  /** No day, or none that can have been. */
  | { readonly kind: 'refused'; readonly wording: Wording; readonly values: Values };

export interface WhenChoice {
  readonly at: DateTime;
  readonly wording: Wording;
}

/** `2026-11-20T10:15+09:00`, or the day alone: as a timeline bears it. */
export const timelineDate = (at: DateTime): string => formatDateTime(at);

export function readWhen(said: string, file: CaseFile, { options, now }: CallContext): WhenReading {
  const zone = sellerZoneOf(file, options);
  const words = said.trim();
  if (words === '' || NOW.test(words)) return { kind: 'at', at: inZone(now, zone) };
  const ago = timeAgo(words, now, zone);
  if (ago) return { kind: 'at', at: ago };
  const context = dateContext(
    { anchor: inZone(now, zone), zone, marketplace: marketplaceCodeOf(file, options), use: 'past' },
    options,
  );
  const hasCome = (at: DateTime) => epochOf(at, zone, 'start') <= now;
  const reading = readDate(words, context);
  const values = { said: words };
  if (reading.kind === 'none') {
    // A time alone is today's.
    const today = readDate(`${formatDay(inZone(now, zone))} ${words}`, context);
    const isTime = today.kind === 'exact' && today.value.hour !== undefined;
    if (!isTime) return { kind: 'refused', wording: NO_DATE, values };
    return hasCome(today.value)
      ? { kind: 'at', at: today.value }
      : { kind: 'refused', wording: AHEAD, values };
  }
  if (reading.kind === 'exact') {
    // What is told has been: a weekday alone is the last one.
    const at =
      !hasCome(reading.value) && WEEKDAY.test(words) ? weekBefore(reading.value, zone) : reading.value;
    return hasCome(at) ? { kind: 'at', at } : { kind: 'refused', wording: AHEAD, values };
  }
  const candidates = 'candidates' in reading ? reading.candidates : [];
  const [first] = candidates;
  if (first && isPartOfDay(reading)) return { kind: 'at', at: dayOf(first.value) };
  const choices = candidates
    .map(({ value, wording }) => ({ at: value, wording }))
    .filter(({ at }) => hasCome(at));
  if (choices.length > 0) return { kind: 'choices', choices, reason: reading.reason };
  return { kind: 'refused', wording: candidates.length > 0 ? AHEAD : NO_DATE, values };
}

/** Of 今朝 and 昨夜 the day is sure; the times that a due would mean by them say nothing of what has been. */
const isPartOfDay = (reading: FoundReading): boolean =>
  reading.kind === 'candidates' && reading.reason.code === 'part-of-day';

const dayOf = ({ year, month, day }: DateTime): DateTime => ({ year, month, day });

const NOW = /^(?:今|いま|たった今|now|just now)$/i;
const WEEKDAY = /^(?:[月火水木金土日](?:曜日?|$|[\s、])|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)/i;
const AGO = /^(\d{1,4}|an?(?= ))\s*(分|時間|日|minutes?|mins?|hours?|hrs?|days?)\s*(?:前|ago)$/i;
const MINUTES_OF = { 分: 1, m: 1, 時: 60, h: 60 } as const;

/** `30分前` to the minute, `3日前` to the day. */
function timeAgo(words: string, now: number, zone: string): DateTime | undefined {
  const match = AGO.exec(words.normalize('NFKC'));
  if (!match) return undefined;
  const count = /^a/i.test(match[1] as string) ? 1 : Number(match[1]);
  const unit = (match[2] as string).charAt(0).toLowerCase();
  const minutes = MINUTES_OF[unit as keyof typeof MINUTES_OF];
  if (minutes !== undefined) return inZone(now - count * minutes * 60_000, zone);
  return dayOf(addDays(inZone(now, zone), -count));
}

function weekBefore(at: DateTime, zone: string): DateTime {
  const { offset: _, ...local } = at;
  return withOffset({ ...local, ...addDays(at, -7) }, zone);
}

const NO_DATE: Wording = {
  ja: '「{said}」を日時として読み取れません。例: 今日 10:15、昨日、11/20 14:00',
  en: '“{said}” cannot be read as a date. Examples: today 10:15, yesterday, Nov 20 14:00',
};
const AHEAD: Wording = {
  ja: '「{said}」はまだ来ていません。時系列には起きたことを書きます。これからの日は deadline や期限に書いてください。',
  en: '“{said}” has not come yet. The timeline holds what has happened; a date to come belongs into the deadline or a due.',
};
