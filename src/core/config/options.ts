import type { Language } from '../language';

/** What the configuration file says, with every default filled in. `case-format.md`, "Configuration". */
export interface Options {
  /** Globs, relative to the configuration's folder, of the folders that hold cases. */
  readonly include: readonly string[];
  readonly language?: Language;
  readonly marketplace: string;
  /** Zone of times a seller typed; default: that of the case's marketplace. */
  readonly timeZone?: string;
  readonly stores: readonly StoreOption[];
  /** Addresses for the confirmation message, by marketplace or category. */
  readonly recipients: Readonly<Record<string, string>>;
  /** By code or name. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly categories: Readonly<Record<string, { readonly requires: readonly string[] }>>;
  readonly businessCalendar: BusinessCalendarOption;
  readonly templates: string;
  /** Hours within which a confirmation is expected after a call. */
  readonly confirmWithinHours: number;
  /** Categories where Amazon can be asked to call. */
  readonly callableCategories: readonly string[];
}

export interface StoreOption {
  readonly name: string;
  readonly email?: string;
  readonly marketplaces?: readonly string[];
  readonly signature?: string;
}

export type RuleLevel = 'off' | 'info' | 'warning' | 'error';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface BusinessCalendarOption {
  /** Days or ranges `2026-12-29/2027-01-03`, both ends closed. */
  readonly closed: readonly string[];
  readonly weekdays: readonly Weekday[];
  /** `09:00-18:00`, local time. */
  readonly hours: string;
}

export const DEFAULT_OPTIONS: Options = {
  include: ['cases/**/*.md'],
  marketplace: 'JP',
  stores: [],
  recipients: {},
  rules: {},
  categories: {},
  businessCalendar: { closed: [], weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'], hours: '09:00-18:00' },
  templates: '.case-notes/templates',
  confirmWithinHours: 24,
  callableCategories: ['account-health'],
};
