import { ENGLISH_DATE_FORMS } from './absoluteEn';
import { JAPANESE_DATE_FORMS } from './absoluteJa';
import { COUNT_FORMS } from './countForms';
import { JAPANESE_MONTH_FORMS } from './monthsJa';
import type { DateForm } from './reading';
import { ENGLISH_FORMS } from './relativeEn';
import { JAPANESE_FORMS } from './relativeJa';
import { SLASHED_FORMS } from './slashed';
import { VAGUE_FORMS } from './vague';

/** What is a date where nothing but a due is written. Of two that match the same words, the first is taken. */
export const DUE_FORMS: readonly DateForm[] = [
  ...JAPANESE_DATE_FORMS,
  ...SLASHED_FORMS,
  ...ENGLISH_DATE_FORMS,
  ...JAPANESE_MONTH_FORMS,
  ...JAPANESE_FORMS,
  ...ENGLISH_FORMS,
  ...COUNT_FORMS,
  ...VAGUE_FORMS,
];

/** What is a date in the middle of a sentence too. */
export const SENTENCE_FORMS: readonly DateForm[] = DUE_FORMS.filter(
  ({ dueOnly, role }) => !dueOnly && role !== 'vague',
);
