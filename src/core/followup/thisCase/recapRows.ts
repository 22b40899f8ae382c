import type { CaseFile } from '../../casefile/casefile';
import { type Recap, recapsOf } from '../../casefile/recap';
import { labelWord, sectionWord } from '../../casefile/vocabulary';
import { plainText } from '../../exports/plainText';
import type { Wording } from '../../language';
import { type CaseRow, row } from './row';
import type { ThisCaseContext } from './thisCase';

/** What was settled last: what was agreed, by when Amazon answers, whether that is confirmed in writing. */
export function recapRow(file: CaseFile, { language }: ThisCaseContext): CaseRow[] {
  const recap = recapsOf(file).at(-1);
  if (!recap) return [];
  const { section, agreed, replyDue } = recap;
  const points = (agreed?.points ?? []).map(({ value, span }, i) =>
    row({ id: `agreed ${i}`, label: plainText(value), icon: 'agreed', span }),
  );
  const reply = replyDue && [
    row({
      id: 'recap reply',
      label: labelWord('replyDue')[language],
      detail: replyDue.value,
      icon: 'reply',
      span: replyDue.span,
    }),
  ];
  return [
    row({
      id: 'recap',
      label: WORDS.last[language],
      detail: section.at?.text ?? sectionWord('recap')[language],
      icon: 'recap',
      span: section.heading,
      rows: [...points, ...(reply ?? []), confirmationRow(recap, language)],
    }),
  ];
}

function confirmationRow({ confirmations, section }: Recap, language: 'ja' | 'en'): CaseRow {
  const sent = confirmations.at(-1);
  const label = labelWord('confirmation')[language];
  if (sent)
    return row({
      id: 'confirmation',
      label,
      detail: sent.sentAt.value.replace('T', ' ').slice(0, 16),
      icon: 'sent',
      span: sent.sentAt.span,
    });
  return row({
    id: 'confirmation',
    label: WORDS.unsent[language],
    icon: 'unsent',
    span: section.heading,
  });
}

const WORDS = {
  last: { ja: '最後のまとめ', en: 'Last recap' },
  unsent: { ja: '確認メールはまだ送っていません', en: 'Confirmation not sent yet' },
} satisfies Record<string, Wording>;
