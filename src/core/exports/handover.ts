import { dateInProse, onClockOf, parseDateTime } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { categoryOf } from '../casefile/categories';
import { contactsOf } from '../casefile/contacts';
import { categoryNameOf, languageOf, marketplaceCodeOf, sellerZoneOf, storeOf } from '../casefile/effective';
import { openingOf } from '../casefile/opening';
import { recapsOf } from '../casefile/recap';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import { GROUP_TITLES, groupOf } from '../followup/attention';
import { dueInWords, type NextStep, nextStep } from '../followup/nextStep';
import { isOverdue, openObligations } from '../followup/obligations';
import { obligationTexts, saidWithDates } from '../followup/obligationTexts';
import { listedCaseOf } from '../followup/summary';
import { kindOf } from '../identifiers';
import type { Language } from '../language';
import { plainText } from './plainText';

/** What whoever takes over must know, in plain text; what a case does not say is absent or empty. */
export interface Handover {
  readonly title: string;
  /** Where it stands: `期限切れ`, `Waiting on Amazon`. */
  readonly state: string;
  /** Category, marketplace and store. */
  readonly about: readonly string[];
  readonly goal: string;
  readonly situation: string;
  /** In words: `2026年11月27日(金) 17時`. */
  readonly deadline?: string;
  readonly promised: readonly HandoverPromise[];
  readonly last?: HandoverContact;
  readonly next: NextStep;
  readonly ids: readonly { readonly label: string; readonly value: string }[];
}

export interface HandoverPromise {
  readonly owner: 'us' | 'amazon';
  /** Empty for an answer. */
  readonly what: string;
  readonly due: string;
  readonly isLate: boolean;
}

/** The last time somebody talked: its recap, else the last notes. */
export interface HandoverContact {
  /** As its heading has it. */
  readonly at: string;
  readonly medium: 'call' | 'chat';
  readonly spokeWith: string;
  readonly said: readonly string[];
  /** When the confirmation went out; absent where none is on record. */
  readonly confirmedAt?: string;
  readonly hasRecap: boolean;
}

/** More than this nobody reads in a minute. */
const MOST_SAID = 5;
const MOST_PROMISED = 8;
const MOST_IDS = 8;

export interface HandoverSettings {
  readonly options: Options;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Default: the case's language. */
  readonly language?: Language;
}

export function handoverOf(file: CaseFile, settings: HandoverSettings): Handover {
  const { options, now, language = languageOf(file, options) } = settings;
  const { data } = file;
  const category = categoryNameOf(file);
  const situation = openingOf(file)?.parts.find(({ label }) => label === 'situation')?.value ?? '';
  const last = lastContact(file, options, language);
  const texts = obligationTexts(file, options, language);
  return {
    title: oneLine(data.title?.value ?? ''),
    state: GROUP_TITLES[groupOf(listedCaseOf('', file, options), now)][language],
    about: [
      categoryOf(category)?.title[language] ?? category,
      marketplaceCodeOf(file, options),
      oneLine(storeOf(file, options).name ?? ''),
    ].filter((part) => part !== ''),
    goal: oneLine(data.goal?.value ?? ''),
    situation: plainText(situation),
    ...(data.deadline && { deadline: inWords(data.deadline.value, file, options, language) }),
    promised: openObligations(file, options)
      .slice(0, MOST_PROMISED)
      .map((one, i) => ({
        owner: one.owner,
        what: texts[i] ?? '',
        due: dueInWords(one.when, language),
        isLate: isOverdue(one, now),
      })),
    ...(last && { last }),
    next: nextStep(file, options, now, language),
    ids: data.ids.slice(0, MOST_IDS).map(({ kind, value }) => ({
      label: kindOf(kind)?.title[language] ?? kind,
      value: oneLine(value),
    })),
  };
}

/** A day as the promises beside it are written, on the seller's clock. */
function inWords(written: string, file: CaseFile, options: Options, language: Language): string {
  const reading = parseDateTime(written);
  return reading.ok ? dateInProse(onClockOf(sellerZoneOf(file, options), reading.value), language) : written;
}

function lastContact(file: CaseFile, options: Options, language: Language): HandoverContact | undefined {
  const contact = contactsOf(file)
    .filter(({ call, recap }) => call || recap)
    .at(-1);
  if (!contact) return undefined;
  const { call, recap } = contact;
  const index = recapsOf(file).findIndex(({ section }) => section.headingLine === recap?.section.headingLine);
  const { agreed: points = [], spokeWith = '' } = saidWithDates(file, index, options, language) ?? {};
  const notes = (call?.items ?? []).map((item) =>
    plainText(file.text.slice(item.content.start, item.content.end)),
  );
  const said = points.length > 0 ? points.slice(0, MOST_SAID) : notes.filter(Boolean).slice(-MOST_SAID);
  const confirmedAt = recap?.confirmations.at(-1)?.sentAt.value;
  return {
    at: (call ?? recap?.section)?.at?.text ?? '',
    medium: call?.kind === 'chat' ? 'chat' : 'call',
    spokeWith,
    said,
    ...(confirmedAt !== undefined && { confirmedAt }),
    hasRecap: recap !== undefined,
  };
}
