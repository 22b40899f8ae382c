import type { CaseFile } from '../casefile/casefile';
import { recapsOf } from '../casefile/recap';
import type { Options } from '../config/options';
import { RecapDates } from '../exports/confirmationDates';
import { saidIn } from '../exports/confirmationParts';
import type { Language } from '../language';

/** What a recap says, in plain text, words like 明日 written out: tomorrow is another day for whoever reads it. */
export function saidWithDates(file: CaseFile, index: number, options: Options, language: Language) {
  const recap = recapsOf(file)[index];
  if (!recap) return undefined;
  return saidIn(file, recap, new RecapDates(file, recap.section, options, language));
}

/** What is to be done, for each of `openObligations` in its order; empty for an answer. */
export function obligationTexts(file: CaseFile, options: Options, language: Language): string[] {
  return recapsOf(file).flatMap((_, index) => {
    const { ours = [], amazons = [] } = saidWithDates(file, index, options, language) ?? {};
    return [...ours, ...amazons].filter(({ done }) => !done).map(({ text }) => text);
  });
}
