import type { CaseFile } from '../casefile/casefile';
import { categoryNameOf, languageOf, marketplaceCodeOf } from '../casefile/effective';
import { type Recap, recapsOf } from '../casefile/recap';
import type { Options } from '../config/options';
import type { Language, Wording } from '../language';
import { mergeConflict } from '../lint/rules/mergeConflict';
import type { Span } from '../text';
import { isMailAddress } from './address';
import { englishConfirmation } from './confirmation.en';
import { japaneseConfirmation } from './confirmation.ja';
import type { UnclearDate } from './confirmationDates';
import type { MissingPart } from './confirmationMissing';
import { type PartsReading, readParts } from './confirmationParts';
import { fromTemplate } from './confirmationTemplate';
import { letterBody } from './letter';
import { maskedCase } from './masked';

export { chosenText, type UnclearDate } from './confirmationDates';
export type { MissingPart } from './confirmationMissing';

export interface ConfirmationSettings {
  readonly options: Options;
  /** Default: the case's language. */
  readonly language?: Language;
  /** A message template of the user's, see `confirmationTemplate.ts`. */
  readonly template?: string;
}

export type ConfirmationResult =
  | { readonly ok: true; readonly subject: string; readonly body: string; readonly to?: string }
  | Refusal;

/** Why nothing can be said or sent of a recap yet. */
export type Refusal =
  /** Dates that may mean several days: the caller offers the candidates, nothing is guessed. */
  | { readonly ok: false; readonly reason: 'unclear'; readonly unclear: readonly UnclearDate[] }
  | { readonly ok: false; readonly reason: 'missing'; readonly missing: readonly MissingPart[] }
  | Conflict;

/** Conflict markers: nobody knows yet which of two texts holds. */
export interface Conflict {
  readonly ok: false;
  readonly reason: 'conflict';
  readonly span: Span;
  readonly wording: Wording;
}

/**
 * The message that puts a call on record: subject and plain text, lines ending with LF.
 * @throws TemplateError when the template cannot be used
 */
export function confirmationOf(
  file: CaseFile,
  recap: Recap,
  settings: ConfirmationSettings,
): ConfirmationResult {
  const { options, language = languageOf(file, options), template } = settings;
  const conflict = conflictIn(file, options);
  if (conflict) return conflict;
  const reading = partsToSend(file, recap, options, language);
  if (reading.kind === 'missing') return { ok: false, reason: 'missing', missing: reading.missing };
  if (reading.kind === 'unclear') return { ok: false, reason: 'unclear', unclear: reading.unclear };
  const letter = (language === 'ja' ? japaneseConfirmation : englishConfirmation)(reading.parts);
  const message =
    template === undefined
      ? { subject: letter.subject, body: letterBody(letter) }
      : fromTemplate(template, letter, reading.parts);
  const to = recipientOf(file, options);
  return { ok: true, ...message, ...(to ? { to } : {}) };
}

/** What is missing or unclear has its place in the file as it is; what is sent holds nothing that must be kept back. */
function partsToSend(file: CaseFile, recap: Recap, options: Options, language: Language): PartsReading {
  const reading = readParts(file, recap, options, language);
  const masked = reading.kind === 'parts' ? maskedCase(file, options) : file;
  if (masked === file) return reading;
  const index = recapsOf(file).findIndex(({ section }) => section.headingLine === recap.section.headingLine);
  return readParts(masked, recapsOf(masked)[index] as Recap, options, language);
}

export function conflictIn(file: CaseFile, options: Options): Conflict | undefined {
  const [conflict] = mergeConflict.check(file, { options, now: 0 });
  return conflict && { ok: false, reason: 'conflict', span: conflict.span, wording: conflict.message };
}

/** By category before marketplace; what is no plain address is left out. */
function recipientOf(file: CaseFile, options: Options): string | undefined {
  const { recipients } = options;
  const keys = [categoryNameOf(file), marketplaceCodeOf(file, options)];
  const key = keys.find((name) => Object.hasOwn(recipients, name));
  const address = key === undefined ? undefined : recipients[key];
  return address !== undefined && isMailAddress(address) ? address : undefined;
}
