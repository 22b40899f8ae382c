import { isOverdue, openObligations } from '../../followup/obligations';
import type { Wording } from '../../language';
import type { Rule } from '../rule';
import { dueText } from './support/dueText';

const ANSWER: Wording = {
  ja: 'Amazonの回答期限({due})を過ぎています。ケースに返信して状況を尋ね、新しい期日をもらってください。',
  en: 'Amazon’s answer was due {due}. Reply in the case, ask how it stands, and get a new date.',
};
const ACTION: Wording = {
  ja: 'Amazonの作業の期限({due})を過ぎています。ケースに返信して状況を尋ね、終わっていればチェックを付けてください。',
  en: 'This action of Amazon’s was due {due}. Ask how it stands, and tick it once it is done.',
};

/** Nobody should find out from a suspension that Amazon's answer was due last week. */
export const replyOverdue: Rule = {
  code: 'CN070',
  name: 'reply-overdue',
  severity: 'warning',
  summary: {
    ja: 'Amazonの回答を待っている間に、回答期限やAmazonの作業の期限が過ぎた',
    en: "while the case waits for Amazon, the last reply date or an open action of Amazon's is past",
  },
  scope: 'case',
  *check(file, { options, now }) {
    if (file.data.status?.value !== 'awaiting-amazon') return;
    for (const obligation of openObligations(file, options)) {
      if (obligation.owner !== 'amazon' || !isOverdue(obligation, now)) continue;
      const message = obligation.kind === 'reply' ? ANSWER : ACTION;
      yield { span: obligation.span, message, values: { due: dueText(obligation) } };
    }
  },
};
