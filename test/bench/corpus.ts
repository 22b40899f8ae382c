import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCase } from '../../src/core/casefile/casefile';
import { fingerprintOf } from '../../src/core/casefile/fingerprint';
import { recapsOf } from '../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../src/core/config/options';

/**
 * Believable cases of about 3 KB, half Japanese, one in ten with something to find. The same seed gives the same
 * files, so that two runs measure the same.
 */

/** A small generator of our own: `Math.random` cannot be seeded. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SENTENCES = {
  ja: [
    '購入者から返品の連絡があり、受け取って検品したところ、開封済みで付属品が足りなかった。',
    '返金画面を開いたが、送料の欄に金額を入れても保存できず、エラーの表示も出なかった。',
    'サポートからは定型文の案内だけが届き、同じ内容をもう一度送ってほしいと書かれていた。',
    '倉庫の担当に写真を撮ってもらい、届いたときの箱の様子と伝票の番号を控えた。',
  ],
  en: [
    'The buyer asked for a return; the parcel arrived opened, and parts of the set were missing.',
    'The refund page takes an amount in the shipping field but does not keep it, and shows no error.',
    'Support answered with the same boilerplate twice and asked for the same details again.',
    'The warehouse took photographs of the box as it came and noted the number on the label.',
  ],
};

export function caseText(index: number, next: () => number): string {
  const language = next() < 0.5 ? 'ja' : 'en';
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(next() * 10)).join('');
  const order = `250-${digits(7)}-${digits(7)}`;
  const pick = () => SENTENCES[language][Math.floor(next() * 4)] as string;
  const day = (offset: number) => `2026-11-${String(1 + ((index + offset) % 18)).padStart(2, '0')}`;
  const start = index % 12;
  const hasFinding = index % 10 === 0;
  const timeline = Array.from({ length: 3 }, (_, i) => {
    const at = `2026-11-${String(1 + start + i).padStart(2, '0')}T1${i}:15+09:00`;
    return `  - at: ${at}\n    event: "${pick()}"\n    action: "${pick()}"\n    error: "${pick()}"`;
  });
  const notes = Array.from({ length: 6 }, (_, i) => `- 14:${10 + i} ${pick()}`);
  const ja = language === 'ja';
  return `---
caseNotes: 1
title: "${ja ? '着払い返品の返金' : 'Return sent at our expense'} ${index}"
status: ${hasFinding ? 'redy' : 'awaiting-amazon'}
category: return-refund
channel: phone
marketplace: ${ja ? 'JP' : 'US'}
store:
  name: ${ja ? '青空商店' : 'Blue Sky Store'}
  email: ops@aozora.example
ids:
  orderId: ${order}
  caseId: "1${digits(10)}"
goal: "${ja ? '送料を差し引いて返金してよいか、回答をもらう' : 'Find out whether we may deduct the shipping'}"
timeline:
${timeline.join('\n')}
---

## ${ja ? '結論・現状・要望' : 'Opening'}

- ${ja ? '結論' : 'Conclusion'}: ${order} ${pick()}
- ${ja ? '現状' : 'Situation'}: ${pick()}
- ${ja ? '要望: 送料を差し引いて返金してよいでしょうか。' : 'Request: May we deduct the shipping from the refund?'}

## ${ja ? '通話' : 'Call'} ${day(0)} 14:05

${notes.join('\n')}

## ${ja ? 'まとめ' : 'Recap'} ${day(0)} 14:20

- ${ja ? '担当者' : 'Spoke with'}: ${ja ? '返品担当の方' : 'somebody from returns'}
- ${ja ? '決定事項' : 'Agreed'}: ${pick()}
- ${ja ? '当店の作業' : 'Our actions'}:
  - [ ] ${pick()} (${ja ? '期限' : 'due'}: 2026-11-24)
- ${ja ? 'Amazonの作業' : "Amazon's actions"}:
  - [ ] ${pick()} (${ja ? '期限' : 'due'}: 2026-11-25 17:00)
- ${ja ? '回答期限' : 'Reply due'}: 2026-11-25 17:00
`;
}

/** The case once its confirmation has gone out, with the fingerprint the recap has. */
function confirmed(text: string): string {
  const file = parseCase(text);
  const recap = file && recapsOf(file).at(-1);
  if (!file || !recap) throw new Error('A case of the corpus has no recap.');
  const label = text.includes('## まとめ') ? '確認メール' : 'Confirmation sent';
  return `${text}- ${label}: 2026-11-22T14:31+09:00 ${fingerprintOf(file, recap, DEFAULT_OPTIONS)}\n`;
}

/** Writes `count` cases below a folder and answers how many bytes they have. */
export function writeCorpus(folder: string, count: number): number {
  const next = random(20261122);
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const group = join(folder, 'cases', String(Math.floor(i / 500)).padStart(4, '0'));
    if (i % 500 === 0) mkdirSync(group, { recursive: true });
    const text = confirmed(caseText(i, next));
    bytes += Buffer.byteLength(text);
    writeFileSync(join(group, `case-${String(i).padStart(6, '0')}.md`), text);
  }
  return bytes;
}
