/** One case through its life, page by page, in both languages: what a commit after each step holds. */

const CASES = {
  ja: {
    title: '着払い返品の返金',
    goal: '送料を差し引いて返金してよいか、回答をもらう',
    otherGoal: '交換してよいか、回答をもらう',
    call: '## 通話 2026-11-22 14:05\n\n- 14:06 本人確認がすんだ\n',
    chat: '## チャット 2026-11-24 10:00\n\n- 10:01 返品の件と伝えた\n',
    recap:
      '## まとめ 2026-11-22 14:20\n\n- 当店の作業:\n  - [ ] 返金処理をする (期限: 2026-11-24)\n- Amazonの作業: なし\n- 回答期限: 2026-11-25 17:00\n',
    reply: '回答期限: 2026-11-25 17:00',
    later: '回答期限: 2026-11-30',
    none: '回答期限: なし',
    vague: '回答期限: 明日',
    task: 'Amazonの作業:\n  - [ ] 登録を調べる (期限: 2026-11-27)',
    noTask: 'Amazonの作業: なし',
    sent: '- 確認メール: 2026-11-22T14:31+09:00 a1b2c3d4\n',
    note: '\n追記\n',
  },
  en: {
    title: 'Return sent at our expense',
    goal: 'Find out whether we may deduct the shipping',
    otherGoal: 'Find out whether we may exchange it',
    call: '## Call 2026-11-22 14:05\n\n- 14:06 identity checked\n',
    chat: '## Chat 2026-11-24 10:00\n\n- 10:01 told them about the return\n',
    recap:
      "## Recap 2026-11-22 14:20\n\n- Our actions:\n  - [ ] issue the refund (due: 2026-11-24)\n- Amazon's actions: none\n- Reply due: 2026-11-25 17:00\n",
    reply: 'Reply due: 2026-11-25 17:00',
    later: 'Reply due: 2026-11-30',
    none: 'Reply due: none',
    vague: 'Reply due: tomorrow',
    task: "Amazon's actions:\n  - [ ] look into the listing (due: 2026-11-27)",
    noTask: "Amazon's actions: none",
    sent: '- Confirmation sent: 2026-11-22T14:31+09:00 a1b2c3d4\n',
    note: '\nOne more thing\n',
  },
} as const;

export type Language = keyof typeof CASES;

export function pagesOf(language: Language) {
  const words = CASES[language];
  const page = (status: string, ids = '', goal: string = words.goal, body = '') =>
    `---\ncaseNotes: 1\ntitle: "${words.title}"\nstatus: ${status}\nids:\n  caseId: "12345678901"\n${ids}goal: "${goal}"\n---\n\n${body}`;
  const order = '  orderId: 250-1234567-1234567\n';
  const { call, recap, sent } = words;
  return {
    words,
    page,
    opened: page('preparing'),
    withOrder: page('preparing', order),
    otherGoal: page('preparing', order, words.otherGoal),
    ready: page('ready', order),
    calling: page('calling', order, words.goal, call),
    closed: page('awaiting-amazon', order, words.goal, `${call}\n${recap}`),
    confirmed: page('awaiting-amazon', order, words.goal, `${call}\n${recap}${sent}`),
    resolved: page('resolved', order, words.goal, `${call}\n${recap}${sent}`),
    reopened: page('awaiting-us', order, words.goal, `${call}\n${recap}${sent}`),
  };
}
