import { endOfMonth } from './absolute';
import { addDays, addMonths, weekdayOf } from './moment';
import { type DateForm, fromAnchor } from './reading';
import {
  businessDaysLater,
  day,
  daysLater,
  endOfDay,
  endOfWeek,
  hoursLater,
  inWeek,
  nextWeekday,
  options,
  VAGUE,
} from './relative';

/** English expressions that count from the time of writing. */

/** A weekday in front of a date belongs to the date. */
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY =
  '(Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\\b\\.?';
const weekday = (name: string | undefined): number =>
  WEEKDAYS.indexOf((name as string).slice(0, 3).toLowerCase());

const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|an?)';
const count = (written: string | undefined): number => {
  const word = (written as string).toLowerCase();
  if (word === 'a' || word === 'an') return 1;
  const index = WORDS.indexOf(word);
  return index > 0 ? index : Number(word);
};

const en = (source: string) => new RegExp(`(?<![\\w-])(?:${source})`, 'i');

export const ENGLISH_FORMS: readonly DateForm[] = [
  fromAnchor(
    en('(?:EOD|end of (?:the )?day|COB|close of business|by tonight)(?: today)?\\b'),
    (_, anchor, context) => endOfDay(anchor, context),
  ),
  fromAnchor(en('the day after tomorrow\\b'), (_, anchor) => daysLater(anchor, 2)),
  fromAnchor(en('tomorrow EOD\\b'), (_, anchor, context) => endOfDay(addDays(anchor, 1), context)),
  fromAnchor(en('today\\b'), (_, anchor) => daysLater(anchor, 0)),
  fromAnchor(en('tomorrow\\b'), (_, anchor) => daysLater(anchor, 1)),
  fromAnchor(en('yesterday\\b'), (_, anchor) => daysLater(anchor, -1)),
  fromAnchor(en(`(?:in |within )?${NUMBER} (?:business|working) days?\\b`), (match, anchor, context) =>
    businessDaysLater(anchor, count(match[1]), context.business),
  ),
  fromAnchor(en('(?:the )?next (?:business|working) day\\b'), (_, anchor, context) =>
    businessDaysLater(anchor, 1, context.business),
  ),
  fromAnchor(en(`(?:in|within)(?: the next)? ${NUMBER} days?\\b`), (match, anchor) =>
    daysLater(anchor, count(match[1])),
  ),
  fromAnchor(en(`(?:in|within)(?: the next)? ${NUMBER} (?:hours?|hrs?|h)\\b`), (match, anchor, context) =>
    hoursLater(anchor, count(match[1]), context),
  ),
  fromAnchor(en(`(?:in|within)(?: the next)? ${NUMBER} weeks?\\b`), (match, anchor) =>
    daysLater(anchor, count(match[1]) * 7),
  ),
  fromAnchor(en(`(?:in|within)(?: the next)? ${NUMBER} months?\\b`), (match, anchor) =>
    day(addMonths(anchor, count(match[1]))),
  ),
  fromAnchor(en(`next ${WEEKDAY}`), (match, anchor) => {
    const wanted = weekday(match[1]);
    const following = inWeek(anchor, 1, wanted);
    if (weekdayOf(anchor) >= wanted) return day(following);
    return options(
      { ja: '今週の曜日か、来週の曜日かがわかりません。', en: 'It may mean this week or next week.' },
      { day: inWeek(anchor, 0, wanted), wording: { ja: '今週', en: 'this week' } },
      { day: following, wording: { ja: '来週', en: 'next week' } },
    );
  }),
  fromAnchor(en(`this ${WEEKDAY}`), (match, anchor) => day(inWeek(anchor, 0, weekday(match[1])))),
  fromAnchor(
    en(`(?:by |on |until )?${WEEKDAY}(?!,? ?(?:\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?)?${MONTH})`),
    (match, anchor) => day(nextWeekday(anchor, weekday(match[1]))),
  ),
  fromAnchor(en('(?:the )?end of (?:the |this )?week\\b|this week\\b|EOW\\b'), (_, anchor) =>
    endOfWeek(anchor, 0),
  ),
  fromAnchor(en('(?:the )?end of next week\\b|next week\\b'), (_, anchor) => endOfWeek(anchor, 1)),
  fromAnchor(en('(?:the )?end of next month\\b'), (_, anchor) => day(endOfMonth(anchor, 1))),
  fromAnchor(en('(?:the )?end of (?:the |this )?month\\b|EOM\\b'), (_, anchor) => day(endOfMonth(anchor, 0))),
  {
    pattern: en(
      'soon\\b|shortly\\b|as soon as possible\\b|asap\\b|in due course\\b|later\\b|in a while\\b|tbd\\b',
    ),
    read: () => ({ kind: 'unclear', reason: VAGUE }),
  },
];
