import type { Direction } from '../casefile/keys';
import { OPENING_LABELS } from '../casefile/opening';
import { labelWord, sectionWord } from '../casefile/vocabulary';
import type { Language } from '../language';

/**
 * The sections of a new case, in the words of its language. Where somebody calls us there is nothing to say first:
 * the check of the caller comes with the call (`contact/callEdits.ts`).
 */
export const newSections = (language: Language, direction: Direction): string =>
  direction === 'inbound' ? '' : `${openingSection(language).join('\n')}\n`;

/** The opening as it is written, nothing said yet. */
export const openingSection = (language: Language): string[] => [
  `## ${sectionWord('opening')[language]}`,
  '',
  ...OPENING_LABELS.map((label) => `- ${labelWord(label)[language]}:`),
];
