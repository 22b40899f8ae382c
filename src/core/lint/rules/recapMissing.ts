import type { CaseFile } from '../../casefile/casefile';
import { type Contact, contactsOf } from '../../casefile/contacts';
import { languageOf } from '../../casefile/effective';
import { everyItem } from '../../casefile/items';
import { proseAt } from '../../casefile/recap';
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

/** Whoever was found out to be a fraud gets no confirmation. */
function isScam(file: CaseFile, { callerCheck }: Contact): boolean {
  for (const item of everyItem(callerCheck?.items ?? []))
    if (item.label?.kind === 'verdict' && /^(?:詐欺|scam)/i.test(proseAt(file.text, item.content)))
      return true;
  return false;
}

/** A call ends at its last note's time; its heading has the day. */
function endOf(file: CaseFile, call: Section): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(call.at?.text ?? '')?.[0];
  if (!day) return undefined;
  const times = [...everyItem(call.items)].flatMap(
    (item) => /^\d{1,2}:\d{2}/.exec(proseAt(file.text, item.content)) ?? [],
  );
  const started = /\d{1,2}:\d{2}/.exec(call.at?.text ?? '')?.[0] ?? '';
  const last = times.at(-1);
  // Notes past midnight belong to the next day; then only the heading's own time is sure.
  return last && last.padStart(5, '0') >= started.padStart(5, '0') ? `${day} ${last}` : call.at?.text;
}
