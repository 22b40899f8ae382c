import type { Direction } from '../casefile/keys';
import { type LabelKind, labelWord, sectionWord } from '../casefile/vocabulary';
import type { Language } from '../language';

const OPENING: readonly LabelKind[] = ['conclusion', 'situation', 'request'];

/**
 * The sections of a new case, in the words of its language. Where somebody calls us there is nothing to say first:
 * the check of the caller comes with the call (`contact/callEdits.ts`).
 */
export function newSections(language: Language, direction: Direction): string {
  if (direction === 'inbound') return '';
  const labels = OPENING.map((label) => `- ${labelWord(label)[language]}:`);
  return `${[`## ${sectionWord('opening')[language]}`, '', ...labels].join('\n')}\n`;
}
