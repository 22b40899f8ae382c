import type { Values, Wording } from '../language';
import type { Span } from '../text';
import type { BusinessCalendar } from './business';
import type { DateTime } from './iso';
import type { Day } from './moment';
import { because, type Reason } from './reasons';

/** What a date expression is read against. The reader's own clock never counts. */
export interface DateContext {
  /** When the expression was written, on the clocks of `zone`; without it, relative expressions stay unclear. */
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

interface Placed {
  /** All words that were used: day, weekday, time of day. */
  readonly span: Span;
  /** The words for the day and its weekday. */
  readonly day: Span;
}

export interface ExactReading extends Placed {
  readonly kind: 'exact';
  readonly value: DateTime;
  /** True where it rests on holidays that are not known. */
  readonly likely: boolean;
}

export interface CandidatesReading extends Placed {
  readonly kind: 'candidates';
  readonly candidates: readonly Candidate[];
  readonly reason: Reason;
}

export interface ProblemReading extends Placed {
  readonly kind: 'problem';
  readonly problem: 'no-such-day' | 'no-such-time' | 'weekday-mismatch' | 'past';
  readonly reason: Wording;
  readonly values: Values;
  readonly candidates: readonly Candidate[];
}

export interface UnclearReading extends Placed {
  readonly kind: 'unclear';
  readonly reason: Reason;
}

export type FoundReading = ExactReading | CandidatesReading | ProblemReading | UnclearReading;

export type DateReading = FoundReading | { readonly kind: 'none' };

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  /** Minutes east of UTC, where an offset was written. */
  readonly offset?: number;
  /** Where another place's clock was named. */
  readonly zone?: string;
}

export interface DayOption {
  readonly day: Day;
  readonly clock?: Clock;
  readonly wording: Wording;
}

/** What a form makes of its match, before weekday and time of day are added. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day; readonly clock?: Clock; readonly likely?: boolean }
  | { readonly kind: 'days'; readonly options: readonly DayOption[]; readonly reason: Reason }
  | {
      readonly kind: 'problem';
      readonly problem: 'no-such-day' | 'past';
      readonly reason: Wording;
      readonly values: Values;
      readonly options: readonly DayOption[];
    }
  | { readonly kind: 'unclear'; readonly reason: Reason };

/** What a form is to its neighbours. */
export type FormRole =
  /** Counts from a day: 3日以内 may follow 本日から. */
  | 'count'
  /** A bare weekday: beside a date it only confirms it. */
  | 'weekday'
  /** A day without its month takes the month of the date before it. */
  | 'day-of-month'
  /** Names no day: counts for nothing where something else does. */
  | 'vague';

/** One way of writing a date. Patterns run on text narrowed by {@link narrow}, bounded, without nested repetition. */
export interface DateForm {
  readonly pattern: RegExp;
  readonly role?: FormRole;
  /** Only where nothing but a due is written; in a sentence the same words say something else, or no day. */
  readonly dueOnly?: true;
  /** Undefined where the match is no date after all. */
  read(match: RegExpMatchArray, context: DateContext): DayReading | undefined;
}

const HYPHENS = /[‐‑‒–—−]/g;

/** Full-width letters, digits and signs as ASCII, every character one for one, so that places stay true. */
export const narrow = (text: string): string =>
  text
    .replace(/[\uFF01-\uFF5E\u3000]/g, (char) =>
      char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    )
    .replace(HYPHENS, '-');

export const NO_ANCHOR: Reason = because('no-anchor');

/** A form that counts from the day of writing. */
export const fromAnchor = (
  pattern: RegExp,
  read: (match: RegExpMatchArray, anchor: DateTime, context: DateContext) => DayReading | undefined,
  role?: FormRole,
): DateForm => ({
  pattern,
  ...(role && { role }),
  read: (match, context) =>
    context.anchor ? read(match, context.anchor, context) : { kind: 'unclear', reason: NO_ANCHOR },
});

/** The form where it is a due; a sentence is not searched for it. */
export const inDues = (form: DateForm): DateForm => ({ ...form, dueOnly: true });
