import { shortened } from '../../text';
import { namesOutcome } from '../goals/outcome';
import type { Rule } from '../rule';

/** "Talk about it" can be done without anything being settled. */
export const goalVague: Rule = {
  code: 'CN018',
  name: 'goal-vague',
  severity: 'warning',
  summary: {
    ja: 'ゴールに、達成したかどうかを判断できる結果がない',
    en: 'the goal says no outcome one could tick off',
  },
  scope: 'case',
  *check({ data }) {
    const { goal, status } = data;
    if (!goal || status?.value === 'resolved' || namesOutcome(goal.value)) return;
    yield {
      span: goal.span,
      message: {
        ja: '「{goal}」では、終わったときに達成したかどうかがわかりません。「〜を認めてもらう」「〜してよいかの回答をもらう」のように、結果を書いてください。',
        en: 'With “{goal}” nobody can tell afterwards whether it was reached. Name the outcome: what is to be granted, answered or received.',
      },
      values: { goal: shortened(goal.value) },
    };
  },
};
