import type { CaseFile } from '../../../casefile/casefile';
import { requiredIds } from '../../../casefile/effective';
import type { Options } from '../../../config/options';
import { checkIdentifier, findIdentifiers, kindOf } from '../../../identifiers';
import type { Language } from '../../../language';

/** Letters and digits alone, so that width, hyphens and case tell no two IDs apart. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Shorter ones stand in any sentence by chance. */
const SHORTEST = 3;

/** Whether a sentence says what it is about; also where the case has nothing that could be named. */
export function namesTarget(file: CaseFile, options: Options, sentence: string): boolean {
  const { ids } = file.data;
  const required = requiredIds(file, options);
  if (ids.length === 0 && required.length === 0) return true;
  // Most conclusions name one as it is declared, and that is quickly seen.
  if (ids.some(({ value }) => value.length >= SHORTEST && sentence.includes(value))) return true;
  if (findIdentifiers(sentence).length > 0) return true;
  const said = bare(sentence);
  if (ids.some(({ value }) => bare(value).length >= SHORTEST && said.includes(bare(value)))) return true;
  // A notice has no number: speaking of it is naming it.
  const isNotice = ids.some(({ kind }) => kind === 'notice') || required.includes('notice');
  return isNotice && /通知|notification|\bnotice\b/i.test(sentence);
}

export interface Target {
  /** `注文番号 250-1234567-1234567`. */
  readonly name: string;
  /** A first sentence that says it is about that. */
  readonly sentence: string;
}

/** More choices than this help nobody to choose. */
const MOST_OFFERED = 4;

/** The case's identifiers to begin with, those its category needs first. */
export function targetsToName(file: CaseFile, options: Options, language: Language): Target[] {
  const required = requiredIds(file, options);
  const isRequired = (kind: string) => required !== 'any' && required.includes(kind);
  return [...file.data.ids]
    .sort((a, b) => Number(isRequired(b.kind)) - Number(isRequired(a.kind)))
    .filter(({ kind, value }) => kind !== 'notice' && kindOf(kind) && checkIdentifier(kind, value).ok)
    .filter(({ value }) => /^[\w./ -]{1,60}$/.test(value))
    .slice(0, MOST_OFFERED)
    .map(({ kind, value }) => {
      const name = `${kindOf(kind)?.title[language]} ${value}`;
      return { name, sentence: language === 'ja' ? `${name} の件です。` : `This is about ${name}.` };
    });
}
