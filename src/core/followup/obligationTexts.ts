import type { CaseFile } from '../casefile/casefile';
import { type Recap, recapsOf } from '../casefile/recap';
import type { Options } from '../config/options';
import { RecapDates } from '../exports/confirmationDates';
import { type Said, saidIn } from '../exports/confirmationParts';
import type { Language } from '../language';
import type { Obligation } from './obligations';

/** What a recap says, in plain text, words like 明日 written out: tomorrow is another day for whoever reads it. */
export function saidWithDates(
  file: CaseFile,
  index: number,
  options: Options,
  language: Language,
): Said | undefined {
  const recap = recapsOf(file)[index];
  if (!recap) return undefined;
  const known = read.get(recap);
  if (known?.options === options && known.language === language) return known.said;
  const said = saidIn(file, recap, new RecapDates(file, recap.section, options, language));
  read.set(recap, { options, language, said });
  return said;
}

/** A brief asks for what a recap says in several of its parts, and reading its sentences takes its time. */
const read = new WeakMap<Recap, ReadRecap>();

interface ReadRecap {
  readonly options: Options;
  readonly language: Language;
  readonly said: Said;
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
