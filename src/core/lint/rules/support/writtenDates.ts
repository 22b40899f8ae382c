import type { DateContext } from '../../../calendar';
import { type IsoReading, parseDateTime } from '../../../calendar/iso';
import type { CaseFile } from '../../../casefile/casefile';
import type { Placed } from '../../../casefile/data';
import { readRecap } from '../../../casefile/recap';
import type { Options } from '../../../config/options';
import { shortened } from '../../../text';
import type { Report } from '../../finding';
import { dateFixes } from './dateFixes';

const DATE_MESSAGES = {
  shape: {
    ja: '「{value}」を日付として読めません。2026-11-25 か 2026-11-25T17:00+09:00 の形で書いてください。',
    en: '“{value}” cannot be read as a date. Write 2026-11-25 or 2026-11-25T17:00+09:00.',
  },
  'no-such-day': { ja: '「{value}」という日はありません。', en: 'There is no such day as “{value}”.' },
  'no-such-time': { ja: '「{value}」という時刻はありません。', en: 'There is no such time as “{value}”.' },
  'bad-offset': {
    ja: '「{value}」の時差が正しくありません。日本なら +09:00 です。',
    en: 'The offset of “{value}” is wrong. In Japan it is +09:00.',
  },
};

/** A date of the frontmatter that cannot be read, with the dates that may be meant. */
export function dateReport(file: CaseFile, at: Placed, use: DateContext['use'], options: Options): Report {
  return { ...unread(at, parseDateTime(at.value)), fixes: dateFixes(file, at, use, options) };
}

/** The date in front of a one-line timeline entry is no value of its own to the schema. */
export function* timelineLines(file: CaseFile, options: Options): Iterable<Report> {
  for (const { form, at } of file.data.timeline) {
    if (form !== 'line' || !at || parseDateTime(at.value).ok) continue;
    yield dateReport(file, at, 'past', options);
  }
}

/**
 * The times behind headings and confirmations that cannot be. Other forms are left alone: a heading may say 11/22 or
 * "the second one", but a call on 30 February has no time at all, and nobody would miss its confirmation.
 */
export function* bodyDates(file: CaseFile): Iterable<Report> {
  for (const section of file.sections) {
    const { at, kind } = section;
    if (at) yield* impossible({ value: at.text, span: at.span });
    if (kind !== 'recap') continue;
    for (const { sentAt } of readRecap(file, section).confirmations) yield* impossible(sentAt);
  }
}

function* impossible(at: Placed): Iterable<Report> {
  const reading = parseDateTime(at.value.normalize('NFKC'));
  if (!reading.ok && reading.problem !== 'shape') yield unread(at, reading);
}

const unread = ({ value, span }: Placed, reading: IsoReading): Report => ({
  span,
  message: DATE_MESSAGES[reading.ok ? 'shape' : reading.problem],
  values: { value: shortened(value) },
});
