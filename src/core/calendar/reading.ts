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
      readonly problem: 'no-such-day' | 'no-such-time' | 'weekday-mismatch' | 'past';
      readonly reason: Wording;
      readonly values: Values;
      readonly candidates: readonly Candidate[];
      readonly span: Span;
    }
  | { readonly kind: 'unclear'; readonly reason: Wording; readonly span: Span }
  | { readonly kind: 'none' };

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly offset?: number;
}

/** What a form makes of its match, before weekday and time of day are added. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day; readonly clock?: Clock; readonly likely?: boolean }
  | {
      readonly kind: 'days';
      readonly options: readonly { readonly day: Day; readonly clock?: Clock; readonly wording: Wording }[];
      readonly reason: Wording;
    }
  | {
      readonly kind: 'problem';
      readonly problem: 'no-such-day' | 'past';
      readonly reason: Wording;
      readonly values: Values;
      readonly options: readonly { readonly day: Day; readonly wording: Wording }[];
    }
  | { readonly kind: 'unclear'; readonly reason: Wording };

/** One way of writing a date. Patterns run on text narrowed by {@link narrow}, bounded, without nested repetition. */
export interface DateForm {
  readonly pattern: RegExp;
  read(match: RegExpMatchArray, context: DateContext): DayReading | undefined;
}

/** Full-width letters, digits and signs as ASCII, every character one for one, so that places stay true. */
export const narrow = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E\u3000]/g, (char) =>
    char === '\u3000' ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );

export const NO_ANCHOR: Wording = {
  ja: 'いつ書かれたかがわからないので、日付に直せません。見出しに日時を書いてください。',
  en: 'It is unknown when this was written, so it cannot become a date. Write date and time in the heading.',
};

/** A form that counts from the day of writing. */
export const fromAnchor = (
  pattern: RegExp,
  read: (match: RegExpMatchArray, anchor: DateTime, context: DateContext) => DayReading | undefined,
): DateForm => ({
  pattern,
  read: (match, context) =>
    context.anchor ? read(match, context.anchor, context) : { kind: 'unclear', reason: NO_ANCHOR },
});
