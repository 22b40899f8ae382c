import * as z from 'zod/mini';

/**
 * What the call sheet and the extension say to each other: a closed set of messages, checked on both ends. Nothing
 * here knows the editor or the browser.
 */

/** A case holds a million characters at most; read aloud, some of them become a word. */
const line = z.string().check(z.maxLength(10_000_000));
const lines = z.readonly(z.array(line));

const sheet = z.strictObject({
  language: z.enum(['ja', 'en']),
  title: line,
  store: z.strictObject({ name: line, email: line }),
  ids: z.readonly(z.array(z.strictObject({ label: line, value: line, groups: lines, spoken: line }))),
  goal: line,
  opening: z.readonly(z.array(z.strictObject({ label: line, text: line }))),
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
      say: lines,
      noticeNamed: line,
      boxes: z.readonly(z.array(z.strictObject({ text: line, isDone: z.boolean(), isRedFlag: z.boolean() }))),
      verdict: z.enum(['genuine', 'scam', 'unverified']),
      verdictTitle: line,
      next: lines,
    }),
  ),
  closing: z.optional(z.strictObject({ lines, unclear: lines, isConfirmed: z.boolean() })),
});

/** The sheet's own words, in the language of the interface; the extension fills them in. */
const WORDS = [
  'store',
  'ids',
  'goal',
  'opening',
  'copyOpening',
  'missing',
  'notes',
  'elapsed',
  'noteLabel',
  'noteKey',
  'addNote',
  'written',
  'notConfirmed',
  'noCall',
  'startCall',
  'closeCall',
  'closed',
  'exportConfirmation',
  'confirmed',
  'check',
  'say',
  'noticeNamed',
  'noticeLabel',
  'addNotice',
  'redFlags',
  'next',
  'steps',
  'onlyVerified',
  'closing',
  'askFirst',
] as const;

const words = z.strictObject(
  Object.fromEntries(WORDS.map((word) => [word, line])) as Record<(typeof WORDS)[number], typeof line>,
);

/** From the extension. */
export const ToSheet = z.discriminatedUnion('type', [
  /** `uri` is the case's: kept in the page's state, so that a reload finds it again. */
  z.strictObject({ type: z.literal('show'), uri: line, sheet, words }),
  /** The answer to an entry; `objection` says why it was not written. */
  z.strictObject({ type: z.literal('written'), id: z.number(), objection: z.optional(line) }),
  z.strictObject({ type: z.literal('objection'), words: line }),
  /** What is shown is not the file as it is now; `words` say why. The next `show` ends it. */
  z.strictObject({ type: z.literal('frozen'), words: line }),
  /** Puts the keyboard where the next entry goes. */
  z.strictObject({ type: z.literal('focusEntry') }),
]);
export type ToSheet = z.infer<typeof ToSheet>;
export type Shown = Extract<ToSheet, { type: 'show' }>;

export const SHEET_COMMANDS = ['startCall', 'closeCall', 'copyOpening', 'exportConfirmation'] as const;
export type SheetCommand = (typeof SHEET_COMMANDS)[number];

/** Fields whose entries go into the file. */
export const SHEET_ENTRIES = ['note', 'notice'] as const;
export type SheetEntry = (typeof SHEET_ENTRIES)[number];

/** From the sheet. */
export const FromSheet = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.enum(SHEET_ENTRIES), id: z.number(), heading: line, said: line }),
  z.strictObject({ type: z.literal('tick'), heading: line, text: line, isDone: z.boolean() }),
  z.strictObject({ type: z.literal('command'), command: z.enum(SHEET_COMMANDS) }),
]);
export type FromSheet = z.infer<typeof FromSheet>;

const entry = z.strictObject({
  draft: line,
  /** Sent to the extension, which has not answered yet. */
  sent: z.readonly(z.array(z.strictObject({ id: z.number(), said: line }))),
});

/** What a sheet leaves behind when its window is closed or reloaded: whose it is, and what is not in the file yet. */
export const SheetState = z.strictObject({
  uri: line,
  startedAt: z.optional(z.number()),
  lastId: z.number(),
  note: entry,
  notice: entry,
});
export type SheetState = z.infer<typeof SheetState>;
