import { formatDateTime } from '../calendar';
import { isScam } from '../casefile/callerCheck';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import type { Options } from '../config/options';
import { closingOf } from '../exports/closingText';
import type { Refusal } from '../exports/confirmation';
import { type Language, say } from '../language';

/** What is repeated before hanging up. */
export interface SheetClosing {
  /** In the case's language, one sentence a line. */
  readonly lines: readonly string[];
  /** What must be asked first, in the language of the person who reads it. */
  readonly unclear: readonly string[];
  /** The confirmation is out, or none is owed: the caller was a fraud. */
  readonly isConfirmed: boolean;
}

/** Absent until the conversation has a recap. */
export function sheetClosing(file: CaseFile, options: Options, reader: Language): SheetClosing | undefined {
  const contact = contactsOf(file).at(-1);
  const recap = contact?.recap;
  if (!recap) return undefined;
  const isConfirmed = recap.confirmations.length > 0 || isScam(file, contact);
  const closing = closingOf(file, recap, { options });
  return closing.ok
    ? { lines: closing.lines, unclear: [], isConfirmed }
    : { lines: [], unclear: questionsOf(closing, reader), isConfirmed };
}

function questionsOf(refused: Refusal, reader: Language): string[] {
  switch (refused.reason) {
    case 'conflict':
      return [say(refused.wording, reader)];
    case 'missing':
      return refused.missing.map(({ wording }) => say(wording, reader));
    case 'unclear':
      return refused.unclear.map(({ text, wording, values, candidates }) => {
        const days = candidates.map(({ value }) => formatDateTime(value)).join(' / ');
        return `${text}: ${say(wording, reader, values)}${days === '' ? '' : ` (${days})`}`;
      });
  }
}
