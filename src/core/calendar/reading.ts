import type { Values, Wording } from '../language';
import type { Span } from '../text';
import type { BusinessCalendar } from './business';
import type { DateTime } from './iso';
import type { Day } from './moment';

/** What a date expression is read against. The reader's own clock never counts. */
export interface DateContext {
  /** When the expression was written; without it, relative expressions stay unclear. */
  readonly anchor?: DateTime;
  readonly zone: string;
  /** Country code: decides the order of slashed dates and the holidays. */
  readonly marketplace: string;
  /** A due looks forward, a report of what happened looks back. */
  readonly use: 'due' | 'past';
  readonly business: BusinessCalendar;
  /** `HH:MM` at which a business day ends, where "end of day" may mean that. */
  readonly closing: string;
}

export interface Candidate {
  readonly value: DateTime;
  /** Which reading of the words this is. */
  readonly wording: Wording;
}

export type ProblemKind = 'no-such-day' | 'no-such-time' | 'weekday-mismatch' | 'dates-disagree' | 'past';

/** `likely` marks a value that rests on something unknown, such as the holidays of another country. */
export type DateReading =
  | { readonly kind: 'exact'; readonly value: DateTime; readonly span: Span; readonly likely: boolean }
  | {
      readonly kind: 'candidates';
      readonly candidates: readonly Candidate[];
      readonly reason: Wording;
      readonly span: Span;
    }
  | {
      readonly kind: 'problem';
      readonly problem: ProblemKind;
      readonly reason: Wording;
      readonly values: Values;
      readonly candidates: readonly Candidate[];
      readonly span: Span;
    }
  | { readonly kind: 'unclear'; readonly reason: Wording; readonly span: Span }
  | { readonly kind: 'none' };

export type FoundReading = Exclude<DateReading, { kind: 'none' }>;

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly offset?: number;
  /** A zone written behind the time by a name that covers summer and winter, such as PT. */
  readonly zone?: string;
}

/** A stretch of a day that ends at no certain hour; `within` is 本日中, EOD. */
export type PartOfDay = 'within' | 'forenoon' | 'morning' | 'afternoon' | 'evening';

export interface DayOption {
  readonly day: Day;
  readonly clock?: Clock;
  readonly wording: Wording;
}

/** What a form makes of its match, before weekday and time of day are added. */
export type DayReading =
  | {
      readonly kind: 'day';
      readonly day: Day;
      readonly clock?: Clock;
      readonly part?: PartOfDay;
      readonly likely?: boolean;
    }
  | { readonly kind: 'days'; readonly options: readonly DayOption[]; readonly reason: Wording }
  | {
      readonly kind: 'problem';
      readonly problem: 'no-such-day' | 'past';
      readonly reason: Wording;
      readonly values: Values;
      readonly options: readonly DayOption[];
    }
  | { readonly kind: 'unclear'; readonly reason: Wording };

/** One way of writing a date. Patterns run on text narrowed by {@link narrow}, bounded, without nested repetition. */
export interface DateForm {
  readonly pattern: RegExp;
  /** Whether it counts from a day that may be named beside it: 11月20日から3日以内, "3 days after Friday". */
  readonly counts?: boolean;
  /** Undefined where the match is no date after all. */
  read(match: RegExpMatchArray, context: DateContext): DayReading | undefined;
}

/** Full-width letters, digits and signs as ASCII, every character one for one, so that places stay true. */
export const narrow = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (char) =>
    char === '\u3000' || char === '\u00A0' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );

export const NO_ANCHOR: Wording = {
  ja: 'いつ書かれたかがわからないので、日付に直せません。見出しに日時を書いてください。',
  en: 'It is unknown when this was written, so it cannot become a date. Write date and time in the heading.',
};

export const VAGUE: Wording = {
  ja: 'いつまでなのかがわかりません。日付を確かめて書いてください。',
  en: 'This says no day. Ask for a date and write it.',
};

export const REPEATED: Wording = {
  ja: '繰り返しの予定なので、期限が決まりません。次の日付を書いてください。',
  en: 'This comes again and again. Write the next date.',
};

export const ELSEWHERE: Wording = {
  ja: 'いつから数えるのかがわかりません。数え始める日を確かめて、期限の日付を書いてください。',
  en: 'It is unknown from which day to count. Find out, and write the date itself.',
};

/** Words that name no day. */
export const unclear = (pattern: RegExp, reason: Wording = VAGUE): DateForm => ({
  pattern,
  read: () => ({ kind: 'unclear', reason }),
});

/** A form that counts from the day of writing. */
export const fromAnchor = (
  pattern: RegExp,
  read: (match: RegExpMatchArray, anchor: DateTime, context: DateContext) => DayReading | undefined,
): DateForm => ({
  pattern,
  read: (match, context) =>
    context.anchor ? read(match, context.anchor, context) : { kind: 'unclear', reason: NO_ANCHOR },
});
