import { epochOf, parseDateTime } from '../../calendar';
import type { CaseFile } from '../../casefile/casefile';
import type { Placed, TimelineEntry } from '../../casefile/data';
import { sellerZoneOf } from '../../casefile/effective';
import { sortTimeline } from '../../edits/sortTimeline';
import type { Fix, Report } from '../finding';
import type { Rule } from '../rule';

/** An entry whose date can be read; a day without a time reaches from its first moment to its last. */
interface Dated {
  readonly at: Placed;
  readonly earliest: number;
  readonly latest: number;
}

/** Told out of order, the same facts sound like another story. */
export const timelineDisorder: Rule = {
  code: 'CN016',
  name: 'timeline-disorder',
  severity: 'warning',
  summary: {
    ja: '時系列が日時順でない、または未来の日時がある',
    en: 'not in order of time, or in the future',
  },
  fix: 'safe',
  scope: 'case',
  *check(file, context) {
    const zone = sellerZoneOf(file, context.options);
    const dated = datedEntries(file.data.timeline, zone);
    const disorder = firstDisorder(file, dated);
    if (disorder) yield disorder;
    for (const { at, earliest } of dated) if (earliest > context.now) yield inFuture(at);
  },
};

function datedEntries(timeline: readonly TimelineEntry[], zone: string): Dated[] {
  const dated: Dated[] = [];
  for (const { at } of timeline) {
    const reading = at && parseDateTime(at.value);
    if (!at || !reading?.ok) continue;
    const earliest = epochOf(reading.value, zone, 'start');
    // The end of a day is the first moment of the next one, which is not part of it.
    const isDay = reading.value.hour === undefined;
    const latest = isDay ? epochOf(reading.value, zone, 'end') - 1 : earliest;
    dated.push({ at, earliest, latest });
  }
  return dated;
}

/** The first entry that is out of order: sorting mends all of them at once. */
function firstDisorder(file: CaseFile, dated: readonly Dated[]): Report | undefined {
  let last = dated[0];
  for (const current of dated) {
    // A day without a time is in order with every time of that day.
    if (last && current.latest < last.earliest)
      return {
        span: current.at.span,
        message: {
          ja: '{at} は、前の記録({before})より前です。日時の順に並べてください。',
          en: '{at} comes before the entry above it ({before}). Put the entries in order of time.',
        },
        values: { at: current.at.value, before: last.at.value },
        fixes: sortFix(file, dated),
      };
    if (!last || current.earliest > last.earliest) last = current;
  }
  return undefined;
}

const inFuture = (at: Placed): Report => ({
  span: at.span,
  message: {
    ja: '{at} は未来の日時です。起きたことの日時を書いてください。',
    en: '{at} lies in the future. Write when it happened.',
  },
  values: { at: at.value },
});

/** Offered when every entry is dated: nobody knows where the others belong. */
function sortFix(file: CaseFile, dated: readonly Dated[]): Fix[] {
  const order = dated
    .map(({ earliest }, index) => ({ earliest, index }))
    .sort((a, b) => a.earliest - b.earliest || a.index - b.index)
    .map(({ index }) => index);
  const sorted = sortTimeline(file, order);
  if (!sorted) return [];
  const title = { ja: '日時の順に並べ替える', en: 'Sort by time' };
  return [{ title, edits: [sorted.edit], safe: !sorted.leavesComment }];
}
