/** What a person reads and types when a case holds what must not be committed, in each language. */
export const GUARD_WORDS = {
  en: {
    commit: 'Case Notes: Commit Case',
    card: 'A payment card number stands here.',
    person: 'A person’s telephone number stands here.',
    place: 'Show the Place',
    mask: 'Mask It',
    withReason: 'Commit with a Reason…',
    askReason: 'Why does the personal data stay?',
    reason: 'agreed with the buyer',
    askMessage: 'Enter to commit, Escape to leave everything as it is',
    committed: 'Committed',
  },
  ja: {
    commit: 'Case Notes: ケースをコミット',
    card: 'カード番号が書かれています。',
    person: '個人の電話番号が書かれています。',
    place: 'その箇所を表示',
    mask: '伏せ字にする',
    withReason: '理由を書いてコミット…',
    askReason: '個人情報を残す理由を書いてください',
    reason: '本人の了承あり',
    askMessage: 'Enter でコミット、Esc で何もせずに閉じます',
    committed: 'コミットしました',
  },
} as const;
