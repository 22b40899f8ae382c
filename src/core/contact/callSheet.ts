import { epochOf, parseDateTime } from '../calendar';
import { currentCheck, type Verdict } from '../casefile/callerCheck';
import type { CaseFile } from '../casefile/casefile';
import { contactsOf } from '../casefile/contacts';
import { languageOf, sellerZoneOf, storeOf } from '../casefile/effective';
import { everyItem, type Item } from '../casefile/items';
import { proseAt } from '../casefile/prose';
import type { Section } from '../casefile/sections';
import type { Options } from '../config/options';
import { type Language, say, type Wording } from '../language';
import { textAt } from '../text';
import { currentCall } from './callEdits';
import { linesToSay, nextSteps, VERDICT_TITLES, verdictOf } from './callerCheck';
import { type IdAloud, idsAloud } from './idsAloud';
import { spokenOpening } from './opening';
import { type SheetClosing, sheetClosing } from './sheetClosing';

/** What must be in front of somebody's eyes during a call. A view of the file: it holds nothing of its own. */
export interface CallSheet {
  /** The language of the case: of what is read out. */
  readonly language: Language;
  readonly title: string;
  readonly store: { readonly name: string; readonly email: string };
  readonly ids: readonly IdAloud[];
  readonly goal: string;
  readonly opening: readonly { readonly label: string; readonly text: string }[];
  /** How long the opening takes to say, in the language of the person who reads it; empty where there is none. */
  readonly openingTime: string;
  /** Absent before the first call. */
  readonly call?: SheetCall;
  /** Absent where nobody called us. */
  readonly check?: SheetCheck;
  /** Absent until the call has a recap. */
  readonly closing?: SheetClosing;
}

export interface SheetCall {
  /** The heading as written: what an entry of the sheet is meant for. */
  readonly heading: string;
  /** Milliseconds since 1970 UTC; absent where the heading bears no time. */
  readonly startedAt?: number;
  readonly notes: readonly string[];
  /** Its recap is written. */
  readonly isClosed: boolean;
}

export interface SheetCheck {
  readonly heading: string;
  /** What to say to the caller, in the case's language. */
  readonly say: readonly string[];
  /** The notice the caller named; empty as long as none is written. */
  readonly noticeNamed: string;
  readonly boxes: readonly SheetBox[];
  readonly verdict: Verdict;
  readonly verdictTitle: string;
  /** What to do next, in the language of the person who reads it. */
  readonly next: readonly string[];
}

export interface SheetBox {
  readonly text: string;
  readonly isDone: boolean;
  readonly isRedFlag: boolean;
}

/** @param reader language of the interface; what is read out is in the case's language */
export function callSheetOf(file: CaseFile, options: Options, reader: Language): CallSheet {
  const language = languageOf(file, options);
  const { name = '', email = '' } = storeOf(file, options);
  const call = sheetCall(file, options);
  const check = sheetCheck(file, language, reader);
  const closing = sheetClosing(file, options, reader);
  return {
    language,
    title: file.data.title?.value ?? '',
    store: { name, email },
    ids: idsAloud(file, language),
    goal: file.data.goal?.value ?? '',
    ...sheetOpening(file, options, language, reader),
    ...(call && { call }),
    ...(check && { check }),
    ...(closing && { closing }),
  };
}

/** What is said, with the question of a stalemate behind it. */
function sheetOpening(file: CaseFile, options: Options, language: Language, reader: Language) {
  const { lines, seconds, question } = spokenOpening(file, options, language);
  if (lines.length === 0) return { opening: [], openingTime: '' };
  return {
    opening: [
      ...lines.map(({ title, text }) => ({ label: title, text })),
      ...(question ? [{ label: QUESTION_TITLE[language], text: question }] : []),
    ],
    openingTime: say(TIME_TO_SAY, reader, { seconds }),
  };
}

const QUESTION_TITLE: Wording = { ja: '質問', en: 'Question' };
const TIME_TO_SAY: Wording = { ja: '約 {seconds} 秒', en: 'about {seconds} s' };

/** The words of a heading, which name its section to an intent. */
export const headingOf = (file: CaseFile, section: Section): string =>
  textAt(file.text, section.heading).trim();

function sheetCall(file: CaseFile, options: Options): SheetCall | undefined {
  const call = currentCall(file);
  if (!call) return undefined;
  const at = call.at ? parseDateTime(call.at.text.normalize('NFKC')) : undefined;
  const startedAt =
    at?.ok && at.value.hour !== undefined ? epochOf(at.value, sellerZoneOf(file, options)) : undefined;
  const isClosed = contactsOf(file).some((contact) => contact.call === call && contact.recap !== undefined);
  return {
    heading: headingOf(file, call),
    ...(startedAt !== undefined && { startedAt }),
    notes: [...everyItem(call.items)]
      .map((item) => proseAt(file.text, item.content))
      .filter((note) => note !== ''),
    isClosed,
  };
}

function sheetCheck(file: CaseFile, language: Language, reader: Language): SheetCheck | undefined {
  const check = currentCheck(file);
  if (!check) return undefined;
  const verdict = verdictOf(check);
  const box = (isRedFlag: boolean) => (item: Item) => ({
    text: proseAt(file.text, item.content),
    isDone: item.checkbox?.done ?? false,
    isRedFlag,
  });
  const { steps, flags } = check;
  return {
    heading: headingOf(file, check.section),
    say: linesToSay(check).map((line) => line[language]),
    noticeNamed: check.noticeNamed?.value ?? '',
    boxes: [
      ...[steps.found, steps.calledBack].filter((step) => step !== undefined).map(box(false)),
      ...flags.map(({ item }) => item).map(box(true)),
    ],
    verdict,
    verdictTitle: VERDICT_TITLES[verdict][reader],
    next: nextSteps(check).map((step) => step[reader]),
  };
}
