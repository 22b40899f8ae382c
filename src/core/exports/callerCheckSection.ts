import { CHECK_STEPS, RED_FLAGS, verdictWord } from '../casefile/callerCheck';
import { labelWord, sectionWord } from '../casefile/vocabulary';
import type { Language } from '../language';

/**
 * The check of an incoming call as it is written, every box open (`case-format.md`).
 *
 * @param at date and time behind the heading, as in `2026-11-22 14:03`
 */
export function callerCheckSection(language: Language, at?: string, level = 2): string[] {
  const label = (kind: 'noticeNamed' | 'redFlags' | 'verdict') => `- ${labelWord(kind)[language]}:`;
  return [
    `${'#'.repeat(level)} ${sectionWord('callerCheck')[language]}${at ? ` ${at}` : ''}`,
    '',
    label('noticeNamed'),
    ...Object.values(CHECK_STEPS).map((step) => `- [ ] ${step[language]}`),
    label('redFlags'),
    ...Object.values(RED_FLAGS).map((flag) => `  - [ ] ${flag[language]}`),
    `${label('verdict')} ${verdictWord('unverified')[language]}`,
  ];
}
