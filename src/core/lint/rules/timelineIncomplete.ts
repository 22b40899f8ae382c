import type { CaseFile } from '../../casefile/casefile';
import type { TimelineEntry } from '../../casefile/data';
import { languageOf } from '../../casefile/effective';
import { TIMELINE_KEYS } from '../../casefile/keys';
import { entryOf, type YamlNode } from '../../casefile/yamlTree';
import type { Options } from '../../config/options';
import { addKey, isEmpty } from '../../edits/frontmatterEdits';
import { quoted } from '../../edits/yamlText';
import type { Wording } from '../../language';
import { type Span, span } from '../../text';
import type { Fix, Report } from '../finding';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';
import { dateInFrontFixes } from './support/dateInFront';
import { isSplitLine, splitLineReport } from './support/splitLine';
import { itemOf, timelineItems, timelineMaps } from './support/timelineNodes';

const MISSING = {
  at: {
    ja: 'この記録に日時がありません。いつのことかを at に書いてください。',
    en: 'This entry has no date. Write in “at” when it happened.',
  },
  event: {
    ja: 'この記録に出来事がありません。何が起きたかを event に書いてください。',
    en: 'This entry has no event. Write in “event” what happened.',
  },
};

const UNDATED_LINE: Wording = {
  ja: 'この記録の先頭に日時がありません。「2026-11-20 10:15 出来事」の形で書いてください。',
  en: 'This entry does not begin with a date. Write it as “2026-11-20 10:15 what happened”.',
};

const EVENTLESS_LINE: Wording = {
  ja: 'この記録には日時しかありません。その後ろに、何が起きたかを書いてください。',
  en: 'This entry holds a date alone. Write behind it what happened.',
};

const UNSAID = {
  action: {
    ja: '何をしたかがどこにも書かれていません。action に書いてください。',
    en: 'No entry says what you did. Write it in “action”.',
  },
  error: {
    ja: 'どんなエラーや表示が出たかがどこにも書かれていません。error に書いてください(なければ「なし」)。',
    en: 'No entry says which error or message came. Write it in “error” (“none” if there was none).',
  },
};

/** An event that quotes the error says which one came, whatever key it stands under. */
const TELLS_ERROR = /エラー|表示され|と表示|が表示|却下|\berrors?\b|\brejected\b|\bdenied\b|\bfailed\b/i;

/** The agent asks three things: when, what did you do, what did the screen say. */
export const timelineIncomplete: Rule = {
  code: 'CN015',
  name: 'timeline-incomplete',
  severity: 'prep',
  summary: {
    ja: '時系列に日時・出来事がない、または対応とエラーがどこにもない',
    en: 'an entry without `at` or `event`; no entry says what was done, or which error came',
  },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    const { timeline } = file.data;
    if (timeline.length === 0) return;
    if (timeline.some(lacksSomething)) {
      yield* incomplete(file, options);
      // Once it is mended, such a line tells it all.
      if (timelineItems(file).some(isSplitLine)) return;
    }
    if (!timeline.some(saysAction)) yield { span: placeOfUnsaid(file, 'action'), message: UNSAID.action };
    if (!timeline.some(saysError))
      yield { span: placeOfUnsaid(file, 'error'), message: UNSAID.error, fixes: noErrorFix(file, options) };
  },
};

const lacksSomething = ({ at, event }: TimelineEntry): boolean => !at || !event;

function* incomplete(file: CaseFile, options: Options): Iterable<Report> {
  const items = timelineItems(file);
  const misfits = new Set(file.misfits.map((path) => path.join(' ')));
  for (const entry of file.data.timeline) {
    if (!lacksSomething(entry)) continue;
    const { node, index } = itemOf(items, entry);
    if (isSplitLine(node)) {
      yield splitLineReport(file, node);
      continue;
    }
    for (const key of ['at', 'event'] as const) {
      if (entry[key]) continue;
      // A value that cannot be read is CN003's finding, not a missing one.
      if (misfits.has(`timeline ${index} ${key}`)) continue;
      yield key === 'at' && entry.form === 'line' && entry.event
        ? { span: entry.span, message: UNDATED_LINE, fixes: dateInFrontFixes(file, entry.event, options) }
        : {
            span: placeIn(file, node, key),
            message: entry.form === 'line' && key === 'event' ? EVENTLESS_LINE : MISSING[key],
          };
    }
  }
}

/** The key where its value is empty, else the first line of the entry. */
function placeIn(file: CaseFile, item: YamlNode, key: string): Span {
  const written = item.kind === 'map' ? entryOf(item, key) : undefined;
  if (written) return written.key.span;
  const { start, end } = item.span;
  return span(start, Math.min(end, file.lines.lineSpan(file.lines.lineAt(start)).end));
}

/** One line tells it all in a sentence of its own; a message that was sent is something done. */
const saysAction = ({ form, action, kind }: TimelineEntry): boolean =>
  form === 'line' || action !== undefined || kind?.value === 'email-sent';

const saysError = ({ form, error, event }: TimelineEntry): boolean =>
  form === 'line' || error !== undefined || TELLS_ERROR.test(event?.value ?? '');

/** The first key that waits for it, else the whole timeline's. */
function placeOfUnsaid(file: CaseFile, key: 'action' | 'error'): Span {
  for (const map of timelineMaps(file)) {
    const entry = entryOf(map, key);
    if (entry && isEmpty(entry.value)) return entry.key.span;
  }
  return placeOfMissing(file, 'timeline');
}

/** That no error came is an answer too; it is put where it is waited for, else into the last entry. */
function noErrorFix(file: CaseFile, options: Options): Fix[] {
  const maps = timelineMaps(file);
  const map = maps.find((candidate) => entryOf(candidate, 'error')) ?? maps.at(-1);
  const value = languageOf(file, options) === 'ja' ? 'なし' : 'none';
  const edits = map && addKey(file, map, TIMELINE_KEYS, 'error', quoted(value));
  const title = { ja: 'エラーは「{value}」と書く', en: 'Write “{value}”: no error came' };
  return edits ? [{ title, values: { value }, edits, safe: false }] : [];
}
