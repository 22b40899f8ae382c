import type { CaseFile } from '../../casefile/casefile';
import type { TimelineEntry } from '../../casefile/data';
import { type Span, span } from '../../text';
import type { Report } from '../finding';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';

const MISSING = {
  at: {
    ja: 'この記録に日時がありません。いつのことかを at に書いてください。',
    en: 'This entry has no date. Write in at when it happened.',
  },
  event: {
    ja: 'この記録に出来事がありません。何が起きたかを event に書いてください。',
    en: 'This entry has no event. Write in event what happened.',
  },
};

/** The agent asks three things: when, what did you do, what did the screen say. */
export const timelineIncomplete: Rule = {
  code: 'CN015',
  name: 'timeline-incomplete',
  severity: 'prep',
  summary: {
    ja: '時系列に日時・出来事がない、または対応とエラーがどこにもない',
    en: 'an entry without `at` or `event`; no entry says what was done, or which error came',
  },
  scope: 'case',
  *check(file) {
    const { timeline } = file.data;
    for (const entry of timeline) yield* incomplete(file, entry);
    if (timeline.length > 0) yield* silent(file, timeline);
  },
};

function* incomplete(file: CaseFile, entry: TimelineEntry): Iterable<Report> {
  for (const key of ['at', 'event'] as const) {
    const isMisfit = key === 'at' && hasMisfit(file, entry);
    if (entry[key] || isMisfit) continue;
    yield { span: firstLine(file, entry.span), message: MISSING[key] };
  }
}

/** A date that cannot be read is CN003's finding, not a missing one. */
function hasMisfit(file: CaseFile, entry: TimelineEntry): boolean {
  const index = file.data.timeline.indexOf(entry);
  return file.misfits.some(([top, i, key]) => top === 'timeline' && i === index && key === 'at');
}

function* silent(file: CaseFile, timeline: readonly TimelineEntry[]): Iterable<Report> {
  // One line says everything in a sentence of its own; a message sent is something done.
  const says = (key: 'action' | 'error') => timeline.some((entry) => entry[key] || entry.form === 'line');
  const at = placeOfMissing(file, 'timeline');
  if (!says('action') && !timeline.some(({ kind }) => kind?.value === 'email-sent'))
    yield {
      span: at,
      message: {
        ja: '何をしたかがどこにも書かれていません。action に書いてください。',
        en: 'No entry says what you did. Write it in action.',
      },
    };
  if (!says('error'))
    yield {
      span: at,
      message: {
        ja: 'どんなエラーや表示が出たかがどこにも書かれていません。error に書いてください(なければ「なし」)。',
        en: 'No entry says which error or message came. Write it in error (“none” if there was none).',
      },
    };
}

function firstLine(file: CaseFile, at: Span): Span {
  const { end } = file.lines.lineSpan(file.lines.lineAt(at.start));
  return span(at.start, Math.max(at.start, Math.min(at.end, end)));
}
