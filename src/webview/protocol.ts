import * as z from 'zod/mini';

/**
 * What the call sheet and the extension say to each other: a closed set of messages, checked on both ends. Nothing
 * here knows the editor or the browser.
 */

const line = z.string().check(z.maxLength(10_000));
const lines = z.array(line).check(z.maxLength(5_000));

const sheet = z.strictObject({
  title: line,
  store: z.strictObject({ name: line, email: line }),
  ids: z.array(z.strictObject({ label: line, value: line, groups: lines, spoken: line })),
  goal: line,
  opening: z.array(z.strictObject({ label: line, text: line })),
  openingTime: line,
  call: z.optional(
    z.strictObject({
      heading: line,
      startedAt: z.optional(z.number()),
      notes: lines,
      isClosed: z.boolean(),
    }),
  ),
  check: z.optional(
    z.strictObject({
      heading: line,
      boxes: z.array(z.strictObject({ text: line, isDone: z.boolean(), isRedFlag: z.boolean() })),
      verdict: z.enum(['genuine', 'scam', 'unverified']),
      verdictTitle: line,
      next: lines,
    }),
  ),
  closing: z.optional(z.strictObject({ lines, unclear: lines })),
});

/** The sheet's own words, in the language of the interface; the extension fills them in. */
export const SHEET_WORDS = [
  'store',
  'ids',
  'goal',
  'opening',
  'notes',
  'noteLabel',
  'addNote',
  'elapsed',
  'noCall',
  'startCall',
  'closeCall',
  'copyOpening',
  'closed',
  'check',
  'steps',
  'redFlags',
  'next',
  'missing',
  'closing',
] as const;
export type SheetWord = (typeof SHEET_WORDS)[number];

const words = z.strictObject(
  Object.fromEntries(SHEET_WORDS.map((word) => [word, line])) as Record<SheetWord, typeof line>,
);

/** From the extension. */
export const ToSheet = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('show'), sheet, words }),
  /** The answer to a note; `objection` says why it was not written. */
  z.strictObject({ type: z.literal('noted'), id: z.number(), objection: z.optional(line) }),
  z.strictObject({ type: z.literal('objection'), words: line }),
  z.strictObject({ type: z.literal('focusNote') }),
]);
export type ToSheet = z.infer<typeof ToSheet>;

export const SHEET_COMMANDS = ['startCall', 'closeCall', 'copyOpening'] as const;

/** From the sheet. */
export const FromSheet = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('note'), id: z.number(), heading: line, said: line }),
  z.strictObject({ type: z.literal('tick'), heading: line, text: line, isDone: z.boolean() }),
  z.strictObject({ type: z.literal('command'), command: z.enum(SHEET_COMMANDS) }),
]);
export type FromSheet = z.infer<typeof FromSheet>;
