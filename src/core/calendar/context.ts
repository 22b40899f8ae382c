import type { Options } from '../config/options';
import { businessCalendar } from './business';
import type { DateContext } from './reading';

export type DatePlace = Pick<DateContext, 'zone' | 'marketplace'> &
  Partial<Pick<DateContext, 'anchor' | 'use'>>;

/** What dates of a case are read against; a due unless `use` says otherwise. */
export function dateContext({ use = 'due', ...place }: DatePlace, options: Options): DateContext {
  const business = businessCalendar(place.marketplace, options.businessCalendar);
  return { ...place, use, business, closing: closingTime(options) };
}

/** `18:00` of `09:00-18:00`: where "end of day" may mean the close of business. */
const closingTime = ({ businessCalendar: { hours } }: Options): string => hours.split('-')[1] ?? '18:00';
