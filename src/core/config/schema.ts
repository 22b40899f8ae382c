import * as z from 'zod/mini';
import { parseDateTime } from '../calendar/iso';
import type { Path } from '../casefile/schema';
import { isMailAddress } from '../exports/address';
import { WEEKDAYS } from './options';

/**
 * The configuration as it is written. Every scalar is a string, as in case files. The JSON Schema that editors
 * complete from is generated from this statement.
 */

const text = z.string().check(z.minLength(1));
const texts = z.array(text);

const address = text.check(z.refine(isMailAddress));

/** A day, or two with the earlier one first. ISO days stand in order of time as text. */
const closed = z.string().check(
  z.refine((written) => {
    const days = written.split('/');
    const areDays = days.every((day) => parseDateTime(day).ok && day.trim().length === 10);
    return areDays && days.length <= 2 && (days[1] ?? days[0] ?? '') >= (days[0] ?? '');
  }),
);

const HOURS = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;
const DURATION = /^\d{1,4}h$/;

const hours = z.string().check(
  z.regex(HOURS),
  // What has another form has been told of already.
  z.refine((written) => !HOURS.test(written) || written.slice(0, 5) < written.slice(6)),
);

const store = z.strictObject({
  name: text,
  email: z.optional(address),
  marketplaces: z.optional(texts),
  signature: z.optional(z.string()),
});
const category = z.strictObject({ requires: texts });
const businessCalendar = z.strictObject({
  closed: z.optional(z.array(closed)),
  weekdays: z.optional(z.array(z.enum(WEEKDAYS)).check(z.minLength(1))),
  hours: z.optional(hours),
});
const callLog = z.strictObject({ confirmWithin: z.optional(z.string().check(z.regex(DURATION))) });

export const configSchema = z.strictObject({
  // With no glob at all every case would be passed over.
  include: z.optional(z.array(text).check(z.minLength(1))),
  language: z.optional(z.enum(['ja', 'en'])),
  marketplace: z.optional(text),
  timeZone: z.optional(text),
  stores: z.optional(z.array(store)),
  recipients: z.optional(z.record(z.string(), address)),
  rules: z.optional(z.record(z.string(), z.enum(['off', 'info', 'warning', 'error']))),
  categories: z.optional(z.record(z.string(), category)),
  businessCalendar: z.optional(businessCalendar),
  templates: z.optional(text),
  callLog: z.optional(callLog),
  callableCategories: z.optional(texts),
});

const INNER: Readonly<Record<string, { readonly shape: object }>> = {
  stores: store,
  categories: category,
  businessCalendar,
  callLog,
};

/** The keys a map of the configuration may have, by its path. */
export const keysAt = ([top]: Path): readonly string[] =>
  Object.keys((top === undefined ? configSchema : INNER[top])?.shape ?? {});

export type WrittenConfig = z.infer<typeof configSchema>;
