import { epochOf, parseDateTime } from '../calendar';
import type { CaseFile } from '../casefile/casefile';
import { entryOf, type YamlList } from '../casefile/yamlTree';
import { eolOf, span, type TextEdit } from '../text';
import { addTimelineEntry, type NewTimelineEntry, timelineText } from './frontmatterEdits';

/**
 * Adds an entry where it belongs in the order of time: in front of the first one that is later, else behind the last.
 * A day without a time stands behind the times of that day. Undefined where the list is written in a way that has no
 * place for another entry.
 *
 * @param zone of times without an offset
 */
export function insertTimelineEntry(
  file: CaseFile,
  entry: NewTimelineEntry,
  zone: string,
): TextEdit[] | undefined {
  const list = entryOf(file.frontmatter.root, 'timeline')?.value;
  const offset = list?.kind === 'list' && !list.flow ? placeInTime(file, list, entry, zone) : undefined;
  if (offset === undefined) return addTimelineEntry(file, entry);
  const indent = ' '.repeat(offset.column);
  return [{ span: span(offset.start, offset.start), newText: timelineText(entry, indent, eolOf(file.text)) }];
}

/** The start of the line of the first entry that is later than the new one, comments right above it included. */
function placeInTime(file: CaseFile, list: YamlList, entry: NewTimelineEntry, zone: string) {
  const latest = rangeOf(entry.at, zone)?.latest;
  if (latest === undefined) return undefined;
  const dated = new Map(file.data.timeline.map((one) => [one.span.start, one.at?.value]));
  const index = list.items.findIndex((item) => {
    const at = dated.get(item.span.start);
    const range = at === undefined ? undefined : rangeOf(at, zone);
    return range !== undefined && range.earliest > latest;
  });
  const item = list.items[index];
  if (!item) return undefined;
  const { text } = file;
  const own = lineStart(text, item.span.start);
  const marker = /^([ \t]*)- +$/.exec(text.slice(own, item.span.start));
  if (!marker) return undefined;
  const previous = list.items[index - 1];
  // A comment above the first entry may speak of all of them, and stays where it is.
  const start = previous ? withComments(text, own, previous.span.end) : own;
  return { start, column: (marker[1] as string).length };
}

/** A day alone reaches from its first moment to its last, as for the order of entries (CN016). */
function rangeOf(at: string, zone: string): { earliest: number; latest: number } | undefined {
  const reading = parseDateTime(at);
  if (!reading.ok) return undefined;
  const earliest = epochOf(reading.value, zone, 'start');
  const isDay = reading.value.hour === undefined;
  return { earliest, latest: isDay ? epochOf(reading.value, zone, 'end') - 1 : earliest };
}

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function withComments(text: string, entry: number, limit: number): number {
  let start = entry;
  while (start > limit) {
    const above = lineStart(text, start - 1);
    if (above < limit || !/^[ \t]*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}
