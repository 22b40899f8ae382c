import type { CaseFile } from '../casefile/casefile';
import { recapsOf } from '../casefile/recap';
import type { Options } from '../config/options';
import { RecapDates } from '../exports/confirmationDates';
import { saidIn } from '../exports/confirmationParts';
import type { Language } from '../language';
import type { Obligation } from './obligations';

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

/** The same of one of them alone: reading the sentences of every recap takes its time. */
export function obligationText(
  file: CaseFile,
  { recap, owner, item }: Obligation,
  options: Options,
  language: Language,
): string {
  const tasks = (owner === 'us' ? recap.ours : recap.amazons)?.tasks ?? [];
  const said = saidWithDates(file, recapsOf(file).indexOf(recap), options, language);
  const texts = (owner === 'us' ? said?.ours : said?.amazons) ?? [];
  return texts[tasks.findIndex((task) => task.item === item)]?.text ?? '';
}
