import type { Language } from '../../language';
import { isPast, isToday } from '../attention';
import { dayDistance, shortDate } from '../attentionText';
import type { SummaryDate } from '../deadline';
import type { RowIcon } from './row';

/**
 * `3日後 · 当店 · 11/25(水) 17:00`: what matters most stands where a narrow view does not cut it.
 *
 * @param now absent where it no longer matters how far away it is
 */
export const datedText = (
  at: SummaryDate,
  now: number | undefined,
  language: Language,
  whose?: string,
): string =>
  [now === undefined ? '' : dayDistance(at, now, language), whose ?? '', shortDate(at, language)]
    .filter((part) => part !== '')
    .join(' · ');

export function dateIcon(at: SummaryDate, now: number, otherwise: RowIcon): RowIcon {
  if (isPast(at, now)) return 'late';
  return isToday(at, now) ? 'today' : otherwise;
}
