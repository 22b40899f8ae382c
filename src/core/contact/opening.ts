import { isInbound } from '../casefile/callerCheck';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { channelOf, languageOf } from '../casefile/effective';
import { type OpeningLabel, openingOf, saysSomething } from '../casefile/opening';
import { prose } from '../casefile/prose';
import { labelWord } from '../casefile/vocabulary';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import type { Language, Wording } from '../language';
import type { Span } from '../text';
import { isStalemate } from './channelReasons';
import { tenthsToSay, wholeSeconds } from './speakingTime';

/** One thing that is said, in the order it is said. */
export interface SpokenLine {
  readonly label: OpeningLabel;
  /** The label's word in the case's language. */
  readonly title: string;
  /** As a reader of the rendered page sees it, on one line. */
  readonly text: string;
  readonly span: Span;
  /** Tenths of a second it takes to say. */
  readonly tenths: number;
}

export interface SpokenOpening {
  /** Conclusion, situation, request, as far as they are written, in this order whatever the file's. */
  readonly lines: readonly SpokenLine[];
  /** Whole seconds it takes to say the lines; 0 where there are none. */
  readonly seconds: number;
  /** What to ask next where only boilerplate came back, in the case's language. */
  readonly question?: string;
}

/** What is said first on a call: the one reading that sheet, clipboard, export and rules share. */
export function spokenOpening(
  file: CaseFile,
  options: Options,
  language: Language = languageOf(file, options),
): SpokenOpening {
  const lines = (openingOf(file)?.parts ?? []).filter(saysSomething).map(({ label, value, span }) => {
    const text = asSaid(value);
    return { label, title: labelWord(label)[language], text, span, tenths: tenthsToSay(text) };
  });
  const tenths = lines.reduce((sum, line) => sum + line.tenths, 0);
  return {
    lines,
    seconds: wholeSeconds(tenths),
    ...(isStalemate(file) && { question: STALEMATE_QUESTION[language] }),
  };
}

/** As a reader sees it; nobody says a tag, or the address of a link. */
const asSaid = (value: string): string => oneLine(prose(value).replace(/<\/?[a-z][^<>]{0,200}>/gi, ''));

/** `domain.md`: a stalemate is not broken by saying the same again. */
const STALEMATE_QUESTION: Wording = {
  ja: 'この件が先へ進まない原因は、具体的に何でしょうか。',
  en: 'What exactly blocks the case?',
};

/**
 * Whether the opening is still to be said. It is while a case is prepared, and on a call of ours until its recap is
 * written. On a call that came in the other side speaks first; a case that waits and is pursued by e-mail has said
 * what it had to say; a resolved one has nothing more to say.
 */
export function isOpeningAhead(file: CaseFile): boolean {
  const status = file.data.status?.value ?? 'preparing';
  if (status === 'resolved') return false;
  if (status === 'preparing' || status === 'ready') return true;
  const last = contactsOf(file).at(-1);
  if (!last) return status === 'calling' || channelOf(file) !== 'email';
  return last.recap === undefined && !isInbound(file, last);
}
