import { languageOf } from '../../casefile/effective';
import { isOpeningAhead } from '../../contact/opening';
import { openingGaps } from '../../contact/openingGaps';
import type { Rule } from '../rule';

/** Whoever does not know what to say first tells the story from its beginning. */
export const openingIncomplete: Rule = {
  code: 'CN040',
  name: 'opening-incomplete',
  severity: 'warning',
  summary: {
    ja: '準備が済んだのに、結論・現状・要望のどれかがない',
    en: 'conclusion, situation or request missing, once the case is ready',
  },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    // An unfinished draft is no crime.
    if ((file.data.status?.value ?? 'preparing') === 'preparing' || !isOpeningAhead(file)) return;
    for (const { span, wording, edits } of openingGaps(file, languageOf(file, options)))
      yield { span, message: wording, ...(edits && { fixes: [{ title: TITLE, edits, safe: false }] }) };
  },
};

const TITLE = { ja: '足りない項目の行を加える', en: 'Add the lines that are missing' };
