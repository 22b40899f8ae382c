import type { CaseFile } from '../../casefile/casefile';
import { languageOf } from '../../casefile/effective';
import { everyItem, type Item } from '../../casefile/items';
import { type Recap, recapsOf } from '../../casefile/recap';
import type { LabelKind } from '../../casefile/vocabulary';
import { addLabelledLine, fillLabel } from '../../edits/sectionEdits';
import type { Language, Wording } from '../../language';
import type { Fix, Report } from '../finding';
import type { Rule } from '../rule';
import { spanWithoutEnd } from './support/headings';

type Part = 'ours' | 'amazons' | 'replyDue';

const MESSAGES: Readonly<Record<Part, Wording>> = {
  ours: {
    ja: '「当店の作業」がまとめにありません。なければ「なし」と書いてください。',
    en: 'The recap lacks our actions. Write “none” if there are none.',
  },
  amazons: {
    ja: '「Amazonの作業」がまとめにありません。なければ「なし」と書いてください。',
    en: "The recap lacks Amazon's actions. Write “none” if there are none.",
  },
  replyDue: {
    ja: '「回答期限」がまとめにありません。いつまでに返事が来るかを書いてください(なければ「なし」)。',
    en: 'The recap lacks the reply date. Write by when Amazon answers, or “none”.',
  },
};

/** What is not written down was, two weeks later, never said. */
export const recapIncomplete: Rule = {
  code: 'CN061',
  name: 'recap-incomplete',
  severity: 'error',
  summary: {
    ja: 'まとめに当店の作業・Amazonの作業・回答期限のどれかがない',
    en: "our actions, Amazon's actions or the reply date missing",
  },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    for (const recap of recapsOf(file))
      for (const part of ['ours', 'amazons', 'replyDue'] as const)
        if (!isAnswered(recap, part)) yield report(file, recap, part, languageOf(file, options));
  },
};

function isAnswered(recap: Recap, part: Part): boolean {
  if (part === 'replyDue') return recap.replyDue !== undefined;
  const list = recap[part];
  return list !== undefined && (list.none || list.tasks.length > 0);
}

function report(file: CaseFile, recap: Recap, part: Part, language: Language): Report {
  const label = labelOf(recap, part);
  const none = language === 'ja' ? 'なし' : 'none';
  const edits = label
    ? fillLabel(file, label, none)
    : addLabelledLine(file, recap.section, part, none, language);
  const fix: Fix = { title: { ja: '「なし」と書く', en: 'Write “none”' }, edits, safe: false };
  return {
    span: label?.label?.span ?? spanWithoutEnd(file, recap.section.heading),
    message: MESSAGES[part],
    fixes: [fix],
  };
}

function labelOf(recap: Recap, kind: LabelKind): Item | undefined {
  for (const item of everyItem(recap.section.items)) if (item.label?.kind === kind) return item;
  return undefined;
}
