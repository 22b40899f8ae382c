import type { CaseFile } from '../casefile/casefile';
import { languageOf } from '../casefile/effective';
import type { Recap } from '../casefile/recap';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import { findIdentifiers, readAloud } from '../identifiers';
import type { Language } from '../language';
import { englishClosing } from './closingText.en';
import { japaneseClosing } from './closingText.ja';
import { conflictIn, type Refusal } from './confirmation';
import { RecapDates } from './confirmationDates';
import { missingContent } from './confirmationMissing';
import { type Said, saidIn } from './confirmationParts';

export interface ClosingSettings {
  readonly options: Options;
  /** Default: the case's language. */
  readonly language?: Language;
}

export type ClosingResult =
  /** Sentences in the order they are said; `subject` is what the case is about. */
  { readonly ok: true; readonly subject: string; readonly lines: readonly string[] } | Refusal;

/** Longer ones are easier shown than heard: the confirmation has them. */
const LONGEST_ALOUD = 12;

/**
 * What to repeat before hanging up: what was agreed, who does what by when, by when an answer comes, and whether that
 * is right. It refuses an unclear date with the same words as the confirmation: aloud is the moment to settle it.
 */
export function closingOf(file: CaseFile, recap: Recap, settings: ClosingSettings): ClosingResult {
  const { options, language = languageOf(file, options) } = settings;
  const conflict = conflictIn(file, options);
  if (conflict) return conflict;
  const missing = missingContent(recap);
  if (missing.length > 0) return { ok: false, reason: 'missing', missing };
  const dates = new RecapDates(file, recap.section, options, language);
  const said = saidIn(file, recap, dates);
  if (dates.unclear.length > 0) return { ok: false, reason: 'unclear', unclear: dates.unclear };
  const lines = (language === 'ja' ? japaneseClosing : englishClosing)(aloud(said, language));
  return { ok: true, subject: oneLine(file.data.title?.value ?? ''), lines };
}

/** Short identifiers get their reading behind them; what is done already needs no promise. */
function aloud(said: Said, language: Language): Said {
  const spoken = (text: string) => withReadings(text, language);
  const tasks = (list: Said['ours']) =>
    list?.filter(({ done }) => !done).map((task) => ({ ...task, text: spoken(task.text) }));
  const { agreed, ours, amazons } = said;
  return {
    ...said,
    ...(agreed ? { agreed: agreed.map(spoken) } : {}),
    ...(ours ? { ours: tasks(ours) ?? [] } : {}),
    ...(amazons ? { amazons: tasks(amazons) ?? [] } : {}),
  };
}

function withReadings(text: string, language: Language): string {
  let result = '';
  let at = 0;
  for (const { kind, value, span } of findIdentifiers(text)) {
    if (value.length > LONGEST_ALOUD) continue;
    const [open, close] = language === 'ja' ? ['(', ')'] : [' (', ')'];
    result += `${text.slice(at, span.end)}${open}${readAloud(kind, value)[language]}${close}`;
    at = span.end;
  }
  return result + text.slice(at);
}
