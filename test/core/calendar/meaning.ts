import {
  type DateContext,
  type DateReading,
  type DateTime,
  dateContext,
  formatDateTime,
  parseDateTime,
  readDate,
} from '../../../src/core/calendar';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { marketplaceOf } from '../../../src/core/identifiers';
import type { Group } from './expressions';

export const parsed = (text: string): DateTime => {
  const reading = parseDateTime(text);
  if (!reading.ok) throw new Error(`${text} is no date`);
  return reading.value;
};

export function contextOf({
  anchor,
  marketplace,
  zone,
  use,
  business,
}: Omit<Group, 'examples'>): DateContext {
  return dateContext(
    {
      anchor: parsed(anchor),
      zone: zone ?? (marketplaceOf(marketplace)?.zone as string),
      marketplace,
      use: use ?? 'due',
    },
    { ...DEFAULT_OPTIONS, businessCalendar: { ...DEFAULT_OPTIONS.businessCalendar, ...business } },
  );
}

/** What a text means, and why it means no single day, in the notation of the tables. */
export const meaningOf = (written: string, context: DateContext): [means: string, reason?: string] =>
  inTables(readDate(written, context));

export function inTables(reading: DateReading): [means: string, reason?: string] {
  switch (reading.kind) {
    case 'exact':
      return [formatDateTime(reading.value) + (reading.likely ? '~' : '')];
    case 'candidates':
      return [reading.candidates.map(({ value }) => formatDateTime(value)).join(' | '), reading.reason.code];
    case 'problem':
      return [reading.candidates.map(({ value }) => formatDateTime(value)).join(' | '), reading.problem];
    case 'unclear':
      return ['unclear', reading.reason.code];
    default:
      return ['none'];
  }
}
