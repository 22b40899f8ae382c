import type { Direction } from '../casefile/keys';
import { type LabelKind, labelWord, type SectionKind, sectionWord } from '../casefile/vocabulary';
import type { Language } from '../language';
import { callerCheckSection } from './callerCheckSection';

const OPENING: readonly LabelKind[] = ['conclusion', 'situation', 'request'];

/** The sections of a new case, in the words of its language. An incoming call is checked before anything is said. */
export function newSections(language: Language, direction: Direction): string {
  const opening = [heading('opening', language), '', ...OPENING.map((label) => labelled(label, language))];
  const parts = direction === 'inbound' ? [callerCheckSection(language), opening] : [opening];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const heading = (kind: SectionKind, language: Language): string => `## ${sectionWord(kind)[language]}`;

const labelled = (label: LabelKind, language: Language): string => `- ${labelWord(label)[language]}:`;
