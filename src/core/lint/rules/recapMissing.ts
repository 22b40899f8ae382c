import { isScam } from '../../casefile/callerCheck';
import { headingText, lastNoteTime } from '../../casefile/callTimes';
import type { CaseFile } from '../../casefile/casefile';
import { contactsOf } from '../../casefile/contacts';
import { languageOf } from '../../casefile/effective';
import type { Section } from '../../casefile/sections';
import { addSectionBehind } from '../../edits/sectionEdits';
import type { Rule } from '../rule';
import { spanWithoutEnd } from './support/headings';

/** A call without a recap has left no evidence. */
export const recapMissing: Rule = {
  code: 'CN060',
  name: 'recap-missing',
  severity: 'error',
  summary: { ja: '通話のまとめがない', en: 'a call without a recap' },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    // While somebody is on the phone, there is nothing to sum up yet.
    if (file.data.status?.value === 'calling') return;
    for (const contact of contactsOf(file)) {
      const { call } = contact;
      if (!call || contact.recap || isScam(file, contact)) continue;
      const edits = addSectionBehind(
        file,
        call,
        'recap',
        endOf(file, call),
        RECAP_LABELS,
        languageOf(file, options),
      );
      yield {
        span: spanWithoutEnd(file, call.heading),
        message: {
          ja: 'この通話のまとめがありません。決まったこと、双方の作業、回答期限を「まとめ」に書いてください。',
          en: 'This call has no recap. Write what was agreed, both sides’ actions and the reply date under “Recap”.',
        },
        fixes: [{ title: { ja: '「まとめ」を加える', en: 'Add a recap' }, edits, safe: false }],
      };
    }
  },
};

const RECAP_LABELS = ['spokeWith', 'agreed', 'ours', 'amazons', 'replyDue'] as const;

/** A call ends at its last note's time; without one its heading's own time is all that is known. */
function endOf(file: CaseFile, call: Section): string | undefined {
  const last = lastNoteTime(file, call);
  return last ? headingText(last) : call.at?.text;
}
