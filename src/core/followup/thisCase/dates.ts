import type { Language } from '../../language';
import { isPast, isToday } from '../attention';
import { dayDistance, shortDate } from '../attentionText';
import type { SummaryDate } from '../deadline';
import type { RowIcon } from './row';

/** `11/25(水) 17:00 · 3日後`. @param now absent where it no longer matters how far away it is */
export const datedText = (at: SummaryDate, now: number | undefined, language: Language): string =>
  now === undefined
    ? shortDate(at, language)
    : `${shortDate(at, language)} · ${dayDistance(at, now, language)}`;

export function dateIcon(at: SummaryDate, now: number, otherwise: RowIcon): RowIcon {
  if (isPast(at, now)) return 'late';
  return isToday(at, now) ? 'today' : otherwise;
}
