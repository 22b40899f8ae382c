import { formatDay, inZone } from '../calendar';
import { type CaseFile, parseCase } from '../casefile/casefile';
import { channelOf, languageOf, sellerZoneOf } from '../casefile/effective';
import type { Section } from '../casefile/sections';
import { sectionWord } from '../casefile/vocabulary';
import type { Options } from '../config/options';
import { applyEdits, insertAt } from '../edits/change';
import { setValue } from '../edits/frontmatterEdits';
import { lastProseLine, lineBehind } from '../edits/sectionEdits';
import { callerCheckSection } from '../exports/callerCheckSection';
import { eolOf, type TextEdit } from '../text';

/** What a call writes into its case: the section it begins with, and its notes. */

export interface CallContext {
  readonly options: Options;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-22 14:05` on the seller's clock, as headings bear it. */
export function headingTime(file: CaseFile, { options, now }: CallContext): string {
  const zone = sellerZoneOf(file, options);
  return `${formatDay(inZone(now, zone))} ${timeOfDay(zone, now)}`;
}

/** `14:05` on the clocks of a zone. */
export function timeOfDay(zone: string, now: number): string {
  const { hour = 0, minute = 0 } = inZone(now, zone);
  return `${two(hour)}:${two(minute)}`;
}

/** The call or chat that notes belong to: the last one. */
export const currentCall = (file: CaseFile): Section | undefined =>
  file.sections.filter(({ kind }) => kind === 'call' || kind === 'chat').at(-1);

/**
 * Sets the status and puts a call (or chat) section with the time at the end of the file. Undefined where it would
 * be none: the file ends inside a comment or a code block.
 */
export function startCall(file: CaseFile, context: CallContext): TextEdit[] | undefined {
  const kind = channelOf(file) === 'chat' ? 'chat' : 'call';
  const heading = `## ${sectionWord(kind)[languageOf(file, context.options)]} ${headingTime(file, context)}`;
  return withSection(file, [...calling(file), appended(file, [heading])]);
}

/** A call from somebody who says he is Amazon: the check first, then the call, and the direction on record. */
export function incomingCall(file: CaseFile, context: CallContext): TextEdit[] | undefined {
  const language = languageOf(file, context.options);
  const at = headingTime(file, context);
  const lines = [...callerCheckSection(language, at), '', `## ${sectionWord('call')[language]} ${at}`];
  return withSection(file, [...calling(file), appended(file, lines)]);
}

/** The edits, if they give the file one more call. */
function withSection(file: CaseFile, edits: TextEdit[]): TextEdit[] | undefined {
  const after = parseCase(applyEdits(file.text, edits));
  const calls = (one: CaseFile) =>
    one.sections.filter(({ kind }) => kind === 'call' || kind === 'chat').length;
  return after && calls(after) === calls(file) + 1 ? edits : undefined;
}

const calling = (file: CaseFile): TextEdit[] =>
  file.data.status?.value === 'calling' ? [] : (setValue(file, 'status', 'calling') ?? []);

/** At the end of the file, a blank line before it; the bytes that stand there stay. */
function appended(file: CaseFile, lines: readonly string[]): TextEdit {
  const eol = eolOf(file.text);
  const lastLine = file.text.slice(file.text.trimEnd().length);
  const lead = lastLine === '' ? `${eol}${eol}` : /\n\s*\n|\r\s*\r/.test(lastLine) ? '' : eol;
  return insertAt(file.text.length, `${lead}${lines.join(eol)}${eol}`);
}

export interface Note {
  readonly edit: TextEdit;
  /** Where the text of the note ends, counted in the text after the edit. */
  readonly cursor: number;
}

/**
 * `- 14:09 what was said` behind the last line of the current call, wherever the cursor is. Undefined where there
 * is no call.
 */
export function addNote(file: CaseFile, context: CallContext, said = ''): Note | undefined {
  const call = currentCall(file);
  if (!call) return undefined;
  const eol = eolOf(file.text);
  const last = Math.max(lastProseLine(file, call), call.firstLine - 1);
  const { offset, lead } = lineBehind(file, last);
  // Markdown wants an empty line between a heading and what follows it.
  const gap = last < call.firstLine ? eol : '';
  const note = `- ${timeOfDay(sellerZoneOf(file, context.options), context.now)} ${oneLine(said)}`;
  return {
    edit: insertAt(offset, `${lead}${gap}${note}${eol}`),
    cursor: offset + lead.length + gap.length + note.length,
  };
}

/** A note is one line: a pasted line end would end the list item. */
export const oneLine = (said: string): string => said.replace(/\s+/g, ' ').trim();
