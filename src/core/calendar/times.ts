import { DAY_PART_FORMS } from './dayParts';
import { finder } from './leftmost';
import type { Clock } from './reading';
import { because } from './reasons';
import { TIME_FORMS, type TimeForm, type TimeOfDay, type TimeOption } from './time';
import { type ZoneReading, zoneBefore, zoneBehind } from './timeZones';

/** A time of day where it stands, with the zone that is named beside it. */
export interface PlacedTime {
  readonly time: TimeOfDay;
  readonly start: number;
  readonly end: number;
}

const find = finder<[closing: string], TimeOfDay, TimeForm>([...TIME_FORMS, ...DAY_PART_FORMS]);
const MOST_TIMES = 400;

/** The times of day of a narrowed text, in order. */
export function timesIn(text: string, closing: string): PlacedTime[] {
  const times: PlacedTime[] = [];
  for (const { reading, start, end } of find(text, MOST_TIMES, closing)) {
    // `UTC+05:30` has been read with the time in front of it.
    const taken = times.at(-1)?.end ?? 0;
    if (start < taken) continue;
    const behind = reading.kind === 'no-such-time' ? undefined : zoneBehind(text, end);
    const before = behind || reading.kind !== 'time' ? undefined : zoneBefore(text, taken, start);
    const zone = behind ?? before;
    times.push({
      time: zone ? onClock(reading, zone) : reading,
      start: start - (before?.length ?? 0),
      end: end + (behind?.length ?? 0),
    });
  }
  return times;
}

function onClock(time: TimeOfDay, { clocks }: ZoneReading): TimeOfDay {
  if (time.kind === 'no-such-time') return time;
  const [only] = clocks;
  if (time.kind === 'times') {
    if (!only || clocks.length > 1) return time;
    return { ...time, options: time.options.map((option) => ({ ...option, ...onZone(option, only.part) })) };
  }
  const options = clocks.map(
    ({ part, ja = '', en = '' }): TimeOption => ({ ...onZone(time, part), wording: { ja, en } }),
  );
  const [first] = options;
  if (options.length === 1 && first?.clock) return { ...time, clock: first.clock };
  return { kind: 'times', reason: because('which-zone'), options };
}

/** The end of a day is a moment once the clock is named. */
const onZone = (
  { clock, nextDay }: Pick<TimeOption, 'clock' | 'nextDay'>,
  part: Pick<Clock, 'offset' | 'zone'>,
): Required<Pick<TimeOption, 'clock' | 'nextDay'>> => ({
  clock: { ...(clock ?? { hour: 0, minute: 0 }), ...part },
  nextDay: clock ? nextDay : true,
});

/** 日本時間の11月25日17時: the clock is named in front of the day. */
export function withZoneBefore(
  text: string,
  at: number,
  times: readonly PlacedTime[],
): readonly PlacedTime[] {
  const zone = zoneBefore(text, 0, at);
  if (!zone) return times;
  return times.map((one) => {
    const { time } = one;
    const isOpen = time.kind === 'time' && time.clock.offset === undefined && time.clock.zone === undefined;
    return isOpen ? { ...one, time: onClock(time, zone) } : one;
  });
}

const isPart = ({ time }: PlacedTime): boolean => time.kind === 'times' && time.part !== undefined;

/** The times that count among those beside a day: said to the hour before a mere part of the day. */
export function timesThatCount(times: readonly PlacedTime[]): readonly PlacedTime[] {
  const parts = times.filter(isPart);
  const hours = times.filter((one) => !isPart(one));
  if (hours.length === 0) return parts.slice(0, 1);
  const part = parts.flatMap(({ time }) => (time.kind === 'times' && time.part ? [time.part] : []))[0];
  return hours.map((one) => ({ ...one, time: inPart(one.time, part) }));
}

/** 午後、3時まで and "5 o'clock in the morning": the part of the day decides the half. */
function inPart(time: TimeOfDay, part: 'morning' | 'afternoon' | 'day' | undefined): TimeOfDay {
  if (part !== 'morning' && part !== 'afternoon') return time;
  if (time.kind === 'time') {
    const { hour } = time.clock;
    const isMorning = hour > 0 && hour < 12 && !time.nextDay;
    return part === 'afternoon' && isMorning ? { ...time, clock: { ...time.clock, hour: hour + 12 } } : time;
  }
  if (time.kind !== 'times' || time.reason.code !== 'am-or-pm') return time;
  const option = time.options.find(({ clock }) => (clock?.hour ?? 0) >= 12 === (part === 'afternoon'));
  return option?.clock ? { kind: 'time', clock: option.clock, nextDay: false } : time;
}
