import { headingText } from '../../../casefile/callTimes';
import type { Obligation } from '../../../followup/obligations';

/** A passed due as messages name it: `2026-11-25 17:00`, on the clock it was promised on. */
export const dueText = ({ when }: Obligation): string => (when.kind === 'at' ? headingText(when.value) : '');
