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
        en: 'The timeline is empty. Write in timeline at least once when what happened and what you did.',
      },
    };
  },
};
