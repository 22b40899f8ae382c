import { type DateContext, type DateTime, dateContext, firstDate, formatDateTime } from '../../../calendar';
import type { CaseFile } from '../../../casefile/casefile';
import type { Placed } from '../../../casefile/data';
import { marketplaceCodeOf, sellerZoneOf } from '../../../casefile/effective';
import type { Options } from '../../../config/options';
import type { Fix } from '../../finding';

/**
 * Offers the dates that a value in another form means (2026/11/20, 2026年11月20日 17時), or that lie nearest to a day
 * there is not. Nothing is read against the clock: 明日, or a day without its year, has no one answer.
 */
export function dateFixes(file: CaseFile, at: Placed, use: DateContext['use'], options: Options): Fix[] {
  const place = { zone: sellerZoneOf(file, options), marketplace: marketplaceCodeOf(file, options) };
  const reading = firstDate(at.value, dateContext({ ...place, use }, options));
  if (reading.kind === 'none' || reading.kind === 'unclear') return [];
  // Words around the date would be lost.
  if (reading.span.start > 0 || reading.span.end < at.value.length) return [];
  const dates = reading.kind === 'exact' ? [reading.value] : reading.candidates.map(({ value }) => value);
  return dates.map((date) => fix(date, at));
}

const fix = (date: DateTime, { span }: Placed): Fix => ({
  title: { ja: '{date} にする', en: 'Change to {date}' },
  values: { date: formatDateTime(date) },
  edits: [{ span, newText: formatDateTime(date) }],
  safe: false,
});
