import { dateContext, firstDate, formatDateTime } from '../../../calendar';
import type { CaseFile } from '../../../casefile/casefile';
import type { Placed } from '../../../casefile/data';
import { marketplaceCodeOf, sellerZoneOf } from '../../../casefile/effective';
import type { Options } from '../../../config/options';
import { span, textAt } from '../../../text';
import type { Fix } from '../../finding';

/**
 * Offers to write a date that stands in front of a one-line entry in another form (2026/11/20, 2026年11月20日) as the
 * format wants it. Nothing is read against the clock: 昨日, or a day without its year, has no one answer.
 */
export function dateInFrontFixes(file: CaseFile, line: Placed, options: Options): Fix[] {
  // Escapes or folds in the source would put the edit in a wrong place.
  if (textAt(file.text, line.span) !== line.value) return [];
  const place = { zone: sellerZoneOf(file, options), marketplace: marketplaceCodeOf(file, options) };
  const reading = firstDate(line.value, dateContext({ ...place, use: 'past' }, options));
  if (reading.kind !== 'exact' || reading.span.start !== 0) return [];
  const date = formatDateTime(reading.value);
  const behind = /^[\s:：、,]{0,8}/.exec(line.value.slice(reading.span.end))?.[0].length ?? 0;
  const end = line.span.start + reading.span.end + behind;
  if (end >= line.span.end) return [];
  return [
    {
      title: { ja: '先頭の日時を {date} にする', en: 'Write the date in front as {date}' },
      values: { date },
      edits: [{ span: span(line.span.start, end), newText: `${date} ` }],
      safe: false,
    },
  ];
}
