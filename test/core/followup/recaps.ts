import fc from 'fast-check';

/** Cases with recaps as people write them: ticks, boxes and labels of every kind, dues or none, doubled lines. */

const due = fc.constantFrom(
  '',
  ' (due: 2026-11-24)',
  ' (期限: 明日)',
  ' (due: soon)',
  ' （期限: 11/25 17時）',
);
const what = fc.constantFrom(
  'refund',
  '返金処理をする',
  '**send** the invoice',
  'refund',
  '明日、写真を送る',
);
const box = fc.constantFrom('[ ] ', '[x] ', '[X] ', '');
const bullet = fc.constantFrom('-', '*', '+');
const task = fc.tuple(bullet, box, what, due).map((parts) => `  ${parts[0]} ${parts.slice(1).join('')}`);
const tasks = (label: string) =>
  fc.oneof(
    fc.array(task, { minLength: 1, maxLength: 3 }).map((lines) => [`- ${label}:`, ...lines].join('\n')),
    fc.constantFrom(
      `- ${label}: none`,
      `- ${label}: refund`,
      `${label}: refund`,
      `- [ ] ${label}: refund`,
      '',
    ),
  );
const reply = fc.constantFrom(
  '- Reply due: 2026-11-25 17:00',
  '- 回答期限: なし',
  '- Reply due:',
  '- 回答期限: 来週',
  '',
);
const recap = fc
  .tuple(
    fc.constantFrom('## Recap 2026-11-22 14:20', '### まとめ 2026-11-22', '## Recap'),
    fc.constantFrom('- Agreed: they refund', '- 決定事項:\n  - 返金する\n  - 来週返事をする', ''),
    tasks('Our actions'),
    tasks('Amazonの作業'),
    reply,
    fc.constantFrom('- Confirmation sent: 2026-11-22T14:31+09:00 a1b2c3d4', ''),
  )
  .map((parts) => parts.filter((part) => part !== '').join('\n'));

export const caseWithRecaps = fc
  .tuple(
    fc.constantFrom('preparing', 'ready', 'calling', 'awaiting-amazon', 'awaiting-us', 'resolved'),
    fc.array(recap, { maxLength: 3 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([status, recaps, eol]) =>
    [
      '---\ncaseNotes: 1\ntitle: "x"',
      `status: ${status} # as of today`,
      'marketplace: JP\nids: {caseId: "12345678901", asin: [B0ABCDEF12, B0ABCDEF12]}\n---\n',
      ...recaps.map((text) => `## 通話 2026-11-22 14:05\n\n- 14:06 x\n\n${text}\n`),
    ]
      .join('\n')
      .replaceAll('\n', eol),
  );
