import type { Language } from '../language';
import type { DateTime } from './iso';
import { weekdayOf } from './moment';

const JAPANESE_WEEKDAYS = '月火水木金土日';
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * A date as it stands in a letter, always with its weekday: `2026年11月27日(金) 17時`,
 * `Friday, 27 November 2026, 17:00` (month in words: day and month cannot be swapped).
 */
export function dateInProse(at: DateTime, language: Language): string {
  return language === 'ja' ? japanese(at) : english(at);
}

function japanese(at: DateTime): string {
  const day = `${at.year}年${at.month}月${at.day}日(${JAPANESE_WEEKDAYS[weekdayOf(at)]})`;
  if (at.hour === undefined) return day;
  return `${day} ${at.hour}時${at.minute ? `${at.minute}分` : ''}`;
}

function english(at: DateTime): string {
  const day = `${WEEKDAYS[weekdayOf(at)]}, ${at.day} ${MONTHS[at.month - 1]} ${at.year}`;
  if (at.hour === undefined) return day;
  return `${day}, ${String(at.hour).padStart(2, '0')}:${String(at.minute ?? 0).padStart(2, '0')}`;
}
