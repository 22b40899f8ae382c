import type { Wording } from '../language';
import { span } from '../text';
import { type DateTime, formatDay } from './iso';
import type { Mention } from './mentions';
import { addDays, type Day, epochOf, sameDay, weekdayOf, withOffset } from './moment';
import type {
  Candidate,
  Clock,
  DateContext,
  DayOption,
  DayReading,
  FoundReading,
  ProblemReading,
} from './reading';
import { because } from './reasons';
import { passed } from './relative';
import type { TimeOption } from './time';
import type { PlacedTime } from './times';

/** Joins the day of a mention with its weekday and the times beside it. */

type Choice = Partial<Omit<TimeOption, 'nextDay'>> & { readonly nextDay?: boolean };

export function finished(
  text: string,
  mention: Mention,
  times: readonly PlacedTime[],
  context: DateContext,
): FoundReading {
  const { reading } = mention;
  const used = hasClock(reading) ? [] : times;
  const place = {
    span: span(
      Math.min(mention.start, ...used.map(({ start }) => start)),
      Math.max(mention.end, ...used.map(({ end }) => end)),
    ),
    day: span(mention.start, mention.end),
  };
  if (reading.kind === 'unclear') return { kind: 'unclear', reason: reading.reason, ...place };
  const wrong = used.find(({ time }) => time.kind === 'no-such-time');
  if (wrong) return { ...noSuchTime(text.slice(wrong.start, wrong.end).trim()), ...place };

  const { options, odd } = fitting(reading, mention.weekday);
  const behind = odd && fitsBehind(mention, odd, context);
  if (behind)
    return { ...behind, candidates: candidatesOf(behind.options, choicesOf(used), context), ...place };
  if (odd) return { ...mismatch(odd, mention.weekday as number, choicesOf(used), context), ...place };
  const candidates = candidatesOf(options, choicesOf(used), context);
  const [only] = candidates;
  // A day that has passed is reported even where it alone fits.
  const isPast = reading.kind === 'problem' && options.includes(reading.options[0] as DayOption);
  if (reading.kind === 'problem' && (reading.problem !== 'past' || isPast))
    return { ...reading, candidates, ...place };
  // A single day with a reason (about that day) is still to be confirmed.
  const isDoubtful = reading.kind === 'days' && reading.options.length === 1;
  if (candidates.length === 1 && only && !isDoubtful) {
    const likely = reading.kind === 'day' && reading.likely === true;
    return { kind: 'exact', value: only.value, likely, ...place };
  }
  return { kind: 'candidates', candidates, reason: reasonOf(reading, used), ...place };
}

const hasClock = (reading: DayReading): boolean =>
  (reading.kind === 'day' && reading.clock !== undefined) ||
  (reading.kind === 'days' && reading.options.some((one) => one.clock));

/** The days that go with the weekday; `odd` is a single day that does not. */
function fitting(
  reading: Exclude<DayReading, { kind: 'unclear' }>,
  weekday: number | undefined,
): { options: readonly DayOption[]; odd?: Day } {
  const isOn = ({ day }: DayOption) => weekday === undefined || weekdayOf(day) === weekday;
  if (reading.kind !== 'day') {
    const fit = reading.options.filter(isOn);
    return { options: fit.length > 0 ? fit : reading.options };
  }
  const { day, clock } = reading;
  const option = { day, ...(clock && { clock }), wording: { ja: '', en: '' } };
  return isOn(option) ? { options: [option] } : { options: [], odd: day };
}

/** 13日(金), where the last 13th was a Friday and the next one is not. */
function fitsBehind({ from, role, weekday }: Mention, ahead: Day, context: DateContext) {
  const reading =
    context.use === 'due' && role === 'day-of-month' ? from({ ...context, use: 'past' }) : undefined;
  const isThat =
    reading?.kind === 'day' && weekdayOf(reading.day) === weekday && !sameDay(reading.day, ahead);
  if (!isThat) return undefined;
  const past = passed(reading.day, {
    day: ahead,
    wording: { ja: 'これから来る日', en: 'the day that comes' },
  });
  return past.kind === 'problem' ? past : undefined;
}

/** What the times add: one choice without a time where there is none. */
function choicesOf(times: readonly PlacedTime[]): readonly Choice[] {
  const choices = times.flatMap(({ time }): readonly Choice[] => {
    if (time.kind === 'time')
      return [{ clock: time.clock, nextDay: time.nextDay, wording: clockWording(time.clock) }];
    return time.kind === 'times' ? time.options : [];
  });
  return choices.length === 0 ? [{}] : choices;
}

function clockWording({ hour, minute }: Clock): Wording {
  const minutes = String(minute).padStart(2, '0');
  return { ja: `${hour}:${minutes}`, en: `${hour}:${minutes}` };
}

function candidatesOf(
  options: readonly DayOption[],
  choices: readonly Choice[],
  context: DateContext,
): Candidate[] {
  const found: Candidate[] = [];
  for (const option of options)
    for (const choice of choices) {
      const value = momentOf(option, choice, context);
      if (found.some((other) => isSame(other.value, value, context))) continue;
      const both = options.length > 1 && choices.length > 1;
      found.push({
        value,
        wording: both
          ? joined(option.wording, choice.wording)
          : ((options.length > 1 ? option.wording : choice.wording) ?? option.wording),
      });
    }
  return found;
}

const joined = (one: Wording, other: Wording | undefined): Wording =>
  other ? { ja: `${one.ja}、${other.ja}`, en: `${one.en}, ${other.en}` } : one;

export const isSame = (one: DateTime, other: DateTime, { zone }: DateContext): boolean =>
  (one.hour === undefined) === (other.hour === undefined) && epochOf(one, zone) === epochOf(other, zone);

export function momentOf(
  { day, clock: own }: Pick<DayOption, 'day' | 'clock'>,
  choice: Choice,
  context: DateContext,
): DateTime {
  const clock = own ?? choice.clock;
  if (!clock) return day;
  const { zone = context.zone, ...time } = clock;
  const on = !own && choice.nextDay ? addDays(day, 1) : day;
  return withOffset({ ...on, ...time }, zone);
}

function reasonOf(reading: DayReading, times: readonly PlacedTime[]) {
  if (reading.kind === 'days') return reading.reason;
  if (times.length > 1) return because('several-times');
  const time = times[0]?.time;
  return time?.kind === 'times' ? time.reason : because('several-dates');
}

function noSuchTime(written: string): Omit<ProblemReading, 'span' | 'day'> {
  const reason = { ja: '{written} という時刻はありません。', en: 'There is no such time as {written}.' };
  return { kind: 'problem', problem: 'no-such-time', reason, values: { written }, candidates: [] };
}

const JAPANESE_NAMES = '月火水木金土日';
const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Either the date or the weekday is wrong: the date as written, and the nearest day with that weekday. */
function mismatch(
  day: Day,
  weekday: number,
  choices: readonly Choice[],
  context: DateContext,
): Omit<ProblemReading, 'span' | 'day'> {
  const actual = weekdayOf(day);
  const ahead = (weekday - actual + 7) % 7;
  const other = addDays(day, ahead <= 3 ? ahead : ahead - 7);
  return {
    kind: 'problem',
    problem: 'weekday-mismatch',
    reason: {
      ja: `{date} は${JAPANESE_NAMES[actual]}曜日で、${JAPANESE_NAMES[weekday]}曜日ではありません。`,
      en: `{date} is a ${NAMES[actual]}, not a ${NAMES[weekday]}.`,
    },
    values: { date: formatDay(day) },
    candidates: candidatesOf(
      [
        { day, wording: { ja: '日付が正しい', en: 'the date is right' } },
        { day: other, wording: { ja: '曜日が正しい', en: 'the weekday is right' } },
      ],
      choices,
      context,
    ),
  };
}
