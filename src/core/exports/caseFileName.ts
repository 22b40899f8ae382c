import { parseDateTime } from '../calendar/iso';

/** Names of new case files: `cases/<yyyy>/<yyyy-mm-dd>-<slug>.md` (`case-format.md`, "File names"). */

const MOST_BYTES = 80;
/** Titles are read no further than this; a slug holds far less. */
const MOST_CHARACTERS = 1000;
const MOST_COPIES = 999;

/** Names Windows keeps for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const NAMELESS = 'case';

/**
 * The title as part of a file name: letters and digits of every script, everything else a hyphen, lower case, NFC,
 * at most 80 bytes of UTF-8 and never a cut grapheme. `case` where nothing of the title can be kept.
 */
export function slugOf(title: string, mostBytes = MOST_BYTES): string {
  const words = title
    .slice(0, MOST_CHARACTERS)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    // A mark without a letter before it would join the hyphen.
    .replace(/(?<=^|-)\p{M}+/gu, '');
  const slug = trimmed(cut(trimmed(words), mostBytes));
  if (slug === '') return NAMELESS;
  return RESERVED.test(slug) ? `${slug}-${NAMELESS}` : slug;
}

const trimmed = (slug: string): string => slug.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');

/** The longest run of whole graphemes from the start that fits. */
function cut(text: string, mostBytes: number): string {
  let end = 0;
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    bytes += utf8Length(segment);
    if (bytes > mostBytes) break;
    end += segment.length;
  }
  return text.slice(0, end);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * A free path for a new case, with forward slashes, relative to the folder that holds the configuration.
 * @param date the calendar day, `YYYY-MM-DD`
 * @param isTaken whether there is something at a path already; asked with `-2`, `-3`… until one is free
 * @throws RangeError when `date` is no calendar day, or no name is free
 */
export function caseFileName(title: string, date: string, isTaken: (path: string) => boolean): string {
  const parsed = parseDateTime(date);
  if (!parsed.ok || parsed.value.hour !== undefined) throw new RangeError('Not a calendar day.');
  for (let copy = 1; copy <= MOST_COPIES; copy++) {
    const suffix = copy === 1 ? '' : `-${copy}`;
    const path = `cases/${date.slice(0, 4)}/${date}-${slugOf(title, MOST_BYTES - suffix.length)}${suffix}.md`;
    if (!isTaken(path)) return path;
  }
  throw new RangeError('No name is free.');
}
