export { addBusinessDays, type BusinessCalendar, businessCalendar, isJapaneseHoliday } from './business';
export { dateContext } from './context';
export { readDate } from './due';
export { type DueInText, findDue } from './dueInText';
export { findDates, firstDate } from './expression';
export { type DateProblem, type DateTime, formatDateTime, formatDay, parseDateTime } from './iso';
export {
  addDays,
  type Day,
  dayNumber,
  epochOf,
  inZone,
  isZone,
  onClockOf,
  weekdayOf,
  withOffset,
} from './moment';
export { dateInProse } from './prose';
export type { Candidate, DateContext, DateReading, FoundReading } from './reading';
