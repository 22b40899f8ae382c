import type { CaseFile } from '../casefile/casefile';
import { recapsOf } from '../casefile/recap';
import type { Wording } from '../language';

/** The steps of a case after which its file is worth a commit. */
export type Milestone = 'ready' | 'call-closed' | 'confirmation-sent' | 'resolved';

export const MILESTONE_WORDS: Readonly<Record<Milestone, Wording>> = {
  ready: { ja: '準備が整いました。', en: 'The case is ready.' },
  'call-closed': { ja: 'まとめを書きました。', en: 'The recap is written.' },
  'confirmation-sent': {
    ja: '確認メールの送信を記録しました。',
    en: 'The confirmation is on record.',
  },
  resolved: { ja: '解決しました。', en: 'The case is resolved.' },
};

/** The steps taken between two states of a case, in the order of its life. */
export function milestonesBetween(after: CaseFile, before: CaseFile): Milestone[] {
  if (!after.readable || !before.readable) return [];
  const became = (status: string) =>
    after.data.status?.value === status && before.data.status?.value !== status;
  const recaps = (file: CaseFile) => recapsOf(file).length;
  const sent = (file: CaseFile) => recapsOf(file).reduce((sum, recap) => sum + recap.confirmations.length, 0);
  return [
    ...(became('ready') ? (['ready'] as const) : []),
    ...(recaps(after) > recaps(before) ? (['call-closed'] as const) : []),
    ...(sent(after) > sent(before) ? (['confirmation-sent'] as const) : []),
    ...(became('resolved') ? (['resolved'] as const) : []),
  ];
}
