import { dayNumber, inZone, parseDateTime, weekdayOf } from '../calendar';
import type { Language } from '../language';
import type { SummaryDate } from './deadline';

/** Dates as lists show them: short, with the weekday, and how far away they are. */

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

/** `11/25(水) 17:00`, `Wed 2026-11-25 17:00`; the clock is the one it was promised on. */
export function shortDate({ date }: SummaryDate, language: Language): string {
  const reading = parseDateTime(date);
  if (!reading.ok) return date;
  const { month, day, hour, minute = 0 } = reading.value;
  const two = (value: number) => String(value).padStart(2, '0');
  const weekday = WEEKDAYS[language][weekdayOf(reading.value)];
  const time = hour === undefined ? '' : ` ${two(hour)}:${two(minute)}`;
  return language === 'ja'
    ? `${month}/${day}(${weekday})${time}`
    : `${weekday} ${two(month)}-${two(day)}${time}`;
}

/** `今日`, `明日`, `3日後`, `2日超過`: in days on the clock of the date. */
export function dayDistance({ date, epoch, zone }: SummaryDate, now: number, language: Language): string {
  const reading = parseDateTime(date);
  if (!reading.ok) return '';
  const days = dayNumber(reading.value) - dayNumber(inZone(now, zone));
  if (epoch <= now && days === 0) return language === 'ja' ? '時刻超過' : 'late';
  if (days === 0) return language === 'ja' ? '今日' : 'today';
  if (days === 1) return language === 'ja' ? '明日' : 'tomorrow';
  if (days < 0) return language === 'ja' ? `${-days}日超過` : `${-days}d late`;
  return language === 'ja' ? `${days}日後` : `in ${days}d`;
}
