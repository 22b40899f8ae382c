import type { CaseFile } from '../../casefile/casefile';
import { labelled } from '../../casefile/opening';
import { addTimelineEntry } from '../../edits/frontmatterEdits';
import type { Wording } from '../../language';
import type { Fix } from '../finding';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';

/** Without facts in order the call is spent on telling them. */
export const timelineMissing: Rule = {
  code: 'CN014',
  name: 'timeline-missing',
  severity: 'prep',
  summary: { ja: '時系列の記録が一件もない', en: 'no timeline entry' },
  fix: 'choice',
  scope: 'case',
  *check(file) {
    if (file.data.timeline.length > 0) return;
    yield {
      span: placeOfMissing(file, 'timeline'),
      message: {
        ja: '時系列がありません。いつ、何が起き、何をしたかを timeline に一件以上書いてください。',
        en: 'The timeline is empty. Write at least one entry in timeline: when, what happened, what you did.',
      },
      fixes: fixes(file),
    };
  },
};

/** No date is invented: what the new entry still lacks, CN015 reports at the very key. */
function fixes(file: CaseFile): Fix[] {
  const situation = labelled(file, 'situation')?.value;
  const fromOpening = {
    ja: '「現状」の文を一件目の出来事にする(日時は空欄)',
    en: 'Use the situation as the first entry (date left open)',
  };
  const blank = { ja: '記入用の一件を入れる', en: 'Insert an entry to fill in' };
  return [...(situation ? entryFix(file, fromOpening, situation) : []), ...entryFix(file, blank, '')];
}

function entryFix(file: CaseFile, title: Wording, event: string): Fix[] {
  const edits = addTimelineEntry(file, { at: '', event, action: '', error: '' });
  return edits ? [{ title, edits, safe: false }] : [];
}
