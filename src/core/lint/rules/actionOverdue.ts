import { isOverdue, openObligations } from '../../followup/obligations';
import type { Rule } from '../rule';
import { dueText } from './support/dueText';

/** What we promised ourselves, on our own clock. */
export const actionOverdue: Rule = {
  code: 'CN071',
  name: 'action-overdue',
  severity: 'warning',
  summary: { ja: '当店の作業の期限が過ぎた', en: 'one of our actions is past its due date' },
  scope: 'case',
  *check(file, { options, now }) {
    // What is left open in a resolved case is CN072's finding.
    if (file.data.status?.value === 'resolved') return;
    for (const obligation of openObligations(file, options)) {
      if (obligation.owner !== 'us' || !isOverdue(obligation, now)) continue;
      yield {
        span: obligation.span,
        message: {
          ja: '当店の作業の期限({due})を過ぎています。終わっていればチェックを付け、まだなら新しい期限をAmazonに伝えてください。',
          en: 'This action of ours was due {due}. Tick it if it is done; if not, tell Amazon a new date.',
        },
        values: { due: dueText(obligation) },
      };
    }
  },
};
