import * as z from 'zod/mini';
import { parseDateTime } from '../calendar/iso';
import { WEEKDAYS } from './options';

/**
 * The configuration as it is written. Every scalar is a string, as in case files. The JSON Schema that editors
 * complete from is generated from this statement.
 */

const text = z.string().check(z.minLength(1));
const texts = z.array(text);

const closed = z.string().check(
  z.refine((written) => {
    const days = written.split('/');
    return days.length <= 2 && days.every((day) => parseDateTime(day).ok && day.trim().length === 10);
  }),
);

const HOURS = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;
const DURATION = /^\d{1,4}h$/;

export const configSchema = z.object({
  include: z.optional(texts),
  language: z.optional(z.enum(['ja', 'en'])),
  marketplace: z.optional(text),
  timeZone: z.optional(text),
  stores: z.optional(
    z.array(
      z.object({
        name: text,
        email: z.optional(text),
        marketplaces: z.optional(texts),
        signature: z.optional(z.string()),
      }),
    ),
  ),
  recipients: z.optional(z.record(z.string(), text)),
  rules: z.optional(z.record(z.string(), z.enum(['off', 'info', 'warning', 'error']))),
  categories: z.optional(z.record(z.string(), z.object({ requires: texts }))),
  businessCalendar: z.optional(
    z.object({
      closed: z.optional(z.array(closed)),
      weekdays: z.optional(z.array(z.enum(WEEKDAYS))),
      hours: z.optional(z.string().check(z.regex(HOURS))),
    }),
  ),
  templates: z.optional(text),
  callLog: z.optional(z.object({ confirmWithin: z.optional(z.string().check(z.regex(DURATION))) })),
  callableCategories: z.optional(texts),
});

export type WrittenConfig = z.infer<typeof configSchema>;
