import type { ConfirmedTask, Said } from './confirmationParts';

type Point = Pick<ConfirmedTask, 'text' | 'due'>;

/** What is repeated aloud in Japanese, one sentence a line. */
export function japaneseClosing({ agreed, ours, amazons, replyDue }: Said): string[] {
  return [
    '電話を切る前に、ここまでの内容を復唱させてください。',
    ...(agreed
      ? points(
          '決まったこと',
          agreed.map((text) => ({ text })),
        )
      : []),
    ...(ours ? points('当店が行うこと', ours) : []),
    ...(amazons ? points('Amazon様にお願いすること', amazons) : []),
    ...(replyDue === undefined
      ? []
      : [
          replyDue === 'none'
            ? 'ご回答の期限はありません。'
            : `ご回答は、${replyDue.date}までにいただけるとのことでした。`,
        ]),
    'この内容でお間違いないでしょうか。',
  ];
}

/** One thing is a sentence; several are counted first, so that the listener knows how many to expect. */
function points(heading: string, said: readonly Point[]): string[] {
  if (said.length === 0) return [`${heading}はありません。`];
  if (said.length === 1) return said.map((point) => `${heading}は、${sentence(point)}`);
  return [
    `${heading}は${said.length}点です。`,
    ...said.map((point, i) => `${i + 1}点目は、${sentence(point)}`),
  ];
}

const sentence = ({ text, due }: Point): string => `「${text}」です。${due ? `期限は${due}です。` : ''}`;
