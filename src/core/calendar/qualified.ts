import type { Wording } from '../language';
import type { DateTime } from './iso';
import type { Mention } from './mentions';
import { addDays, dayNumber } from './moment';
import type { Candidate, DateContext, ExactReading, FoundReading } from './reading';
import { because, type ReasonCode } from './reasons';
import { endOfWeek, inWeek } from './relative';

/** Words around a due that leave it open: about, before, after, counted from something else. */

const ABOUT_BEFORE =
  /(?:約|およそ|だいたい|(?<![a-z])(?:about|around|approximately|roughly|circa)) ?(?:the )?$/i;
const ABOUT_BEHIND =
  /^ ?(?:頃|ごろ|前後|あたり|くらい|ぐらい|(?:を|が)?(?:目途|目処|めど|メド|目安)|\( ?仮 ?\)|\)?\?|or so\b|or thereabouts)/i;
const WEEK_OF = /(?<![a-z])week of (?:the )?$/i;
const BEFORE_BEFORE = /(?<![a-z])(?:(?<!on or )before|prior to|ahead of) (?:the )?$/i;
const BEFORE_BEHIND = /^ ?(?:より(?:も)?前|の前(?!日)|前(?:に|まで|$))/;
const FROM_BEFORE =
  /(?<![a-z])(?:after|from|since|starting|as of|not before|no earlier than) (?:on )?(?:the )?$/i;
const FROM_BEHIND = /^ ?(?:以降|以後|から|より(?!も?前)|onwards?\b)/i;

/** Counts from the moment of writing may say so: お電話から3日以内, "within 24 hours of this call". */
const HERE_BEFORE =
  /(?:^|[、。 (])(?:今|今後|現在|(?:お|この|本日の|今回の)?(?:お?電話|通話|ご?連絡|会話|チャット|面談))(?:から|より|後|の)?、? ?$/;
const HERE_BEHIND =
  /^ (?:of|after|from|following) (?:(?:this|the|our|today's) (?:call|chat|conversation|message|e-?mail)|now|today)/i;
const ELSEWHERE_BEFORE = /(?:から|より|後|の)、? ?$/;
const ELSEWHERE_BEHIND = /^ (?:of|after|from|following) [a-z]/i;

const THAT_DAY: Wording = { ja: 'その日まで', en: 'that day' };
const DAY_BEFORE: Wording = { ja: '前日まで', en: 'the day before' };
const FROM_WRITING: Wording = { ja: '書かれた日から数えて', en: 'counted from the day of writing' };

/** The reading of the only day of a due, with the words in front of it and behind it. */
export function qualified(
  text: string,
  mention: Mention,
  reading: FoundReading,
  { anchor }: DateContext,
): FoundReading {
  if (reading.kind !== 'exact' && reading.kind !== 'candidates') return reading;
  const before = text.slice(0, reading.span.start);
  const behind = text.slice(reading.span.end);
  const { span, day } = reading;
  if (FROM_BEFORE.test(before) || FROM_BEHIND.test(behind))
    return { kind: 'unclear', reason: because('open-ended'), span, day };
  if (reading.kind !== 'exact') return reading;
  if (mention.role === 'count') {
    // 前日 alone is the day before something else.
    const isBack = anchor && dayNumber(reading.value) < dayNumber(anchor);
    if (isBack) return { kind: 'unclear', reason: because('elsewhere'), span, day };
    if (countsFromElsewhere(before, behind))
      return open(reading, 'elsewhere', { value: reading.value, wording: FROM_WRITING });
  }
  if (reading.value.hour !== undefined) return reading;
  if (ABOUT_BEFORE.test(before) || ABOUT_BEHIND.test(behind))
    return open(reading, 'approximate', { value: reading.value, wording: THAT_DAY });
  if (WEEK_OF.test(before)) {
    const week = endOfWeek(inWeek(reading.value, 0, 0), 0);
    const ends = week.kind === 'days' ? week.options : [];
    return open(reading, 'end-of-week', ...ends.map(({ day: value, wording }) => ({ value, wording })));
  }
  if (BEFORE_BEFORE.test(before) || BEFORE_BEHIND.test(behind))
    return open(
      reading,
      'before',
      { value: dayBefore(reading.value), wording: DAY_BEFORE },
      { value: reading.value, wording: THAT_DAY },
    );
  return reading;
}

const dayBefore = (at: DateTime): DateTime => addDays(at, -1);

const countsFromElsewhere = (before: string, behind: string): boolean =>
  (ELSEWHERE_BEFORE.test(before) && !HERE_BEFORE.test(before)) ||
  (ELSEWHERE_BEHIND.test(behind) && !HERE_BEHIND.test(behind));

const open = (reading: ExactReading, code: ReasonCode, ...candidates: Candidate[]): FoundReading => ({
  kind: 'candidates',
  candidates,
  reason: because(code),
  span: reading.span,
  day: reading.day,
});
