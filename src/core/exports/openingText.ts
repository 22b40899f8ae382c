import type { CaseFile } from '../casefile/casefile';
import { channelOf, languageOf, requiredIds, storeOf } from '../casefile/effective';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import { idsAloud } from '../contact/idsAloud';
import { spokenOpening } from '../contact/opening';
import { openingGaps } from '../contact/openingGaps';
import type { Language, Wording } from '../language';
import { placeOfMissing } from '../lint/places';
import { conflictIn, type MissingPart, type Refusal } from './confirmation';

export interface OpeningSettings {
  readonly options: Options;
  /** Of the words around what is written; default: the case's language. */
  readonly language?: Language;
}

export type OpeningResult = OpeningText | OpeningRefusal;

/** Nothing in it depends on a date. */
export type OpeningRefusal = Exclude<Refusal, { reason: 'unclear' }>;

export interface OpeningText {
  readonly ok: true;
  /** What the case is about. */
  readonly subject: string;
  /** Who calls and the IDs to have at hand, then what is said; lines end with LF, the last one without. */
  readonly body: string;
  /** Conclusion, situation, request. */
  readonly lines: readonly string[];
  /** Whole seconds it takes to say the lines. */
  readonly seconds: number;
  /** What to ask next where only boilerplate came back. */
  readonly question?: string;
}

const STORE: Wording = { ja: '店舗名', en: 'Store' };

const NO_STORE: Wording = {
  ja: '店舗名がないので名乗れません。store.name に書いてください。',
  en: 'Without a store name you cannot say who calls. Write it in store.name.',
};
const NO_IDS: Wording = {
  ja: '対象の ID がないので、何の件かを伝えられません。ids に書いてください。',
  en: 'Without an ID you cannot say what it is about. Write it in ids.',
};

/** What to say first: store and IDs to identify the case by, then conclusion, situation and request. */
export function openingText(file: CaseFile, settings: OpeningSettings): OpeningResult {
  const { options, language = languageOf(file, options) } = settings;
  const conflict = conflictIn(file, options);
  if (conflict) return conflict;
  const missing = missingIn(file, options);
  if (missing.length > 0) return { ok: false, reason: 'missing', missing };
  const { lines, seconds, question } = spokenOpening(file, options, language);
  const said = lines.map(({ text }) => text);
  const paragraphs = [atHand(file, options, language), said, ...(question ? [[question]] : [])];
  return {
    ok: true,
    subject: oneLine(file.data.title?.value ?? ''),
    body: paragraphs.map((paragraph) => paragraph.join('\n')).join('\n\n'),
    lines: said,
    seconds,
    ...(question && { question }),
  };
}

/** What the agent opens the case by. Only a voice needs to be told how an ID is read aloud. */
function atHand(file: CaseFile, options: Options, language: Language): string[] {
  const isSpoken = channelOf(file) === 'phone';
  const field = (label: string, value: string) =>
    `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${oneLine(value)}`;
  const ids = idsAloud(file, language).flatMap(({ label, value, spoken }) => [
    field(label, value),
    ...(isSpoken && spoken !== value ? [`  ${oneLine(spoken)}`] : []),
  ]);
  return [field(STORE[language], storeOf(file, options).name ?? ''), ...ids];
}

function missingIn(file: CaseFile, options: Options): MissingPart[] {
  const found: MissingPart[] = [];
  if (oneLine(storeOf(file, options).name ?? '') === '')
    found.push({ part: 'store-name', span: placeOfMissing(file, 'store'), wording: NO_STORE });
  if (file.data.ids.length === 0 && requiredIds(file, options).length > 0)
    found.push({ part: 'ids', span: placeOfMissing(file, 'ids'), wording: NO_IDS });
  for (const { span, wording } of openingGaps(file, languageOf(file, options)))
    found.push({ part: 'opening', span, wording });
  return found;
}
