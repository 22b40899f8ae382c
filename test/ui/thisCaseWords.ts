import { dayFromNow } from './caseSamples';

/** What a person reads, types and finds in the file around the view This Case, in each language. */
export const THIS_CASE_WORDS = {
  en: {
    focus: 'Case Notes: Focus on This Case View',
    welcome: 'Open a case to see here what is at hand',
    title: 'Return sent at our expense: refund less shipping (sample)',
    waiting: 'Waiting on us',
    prep: 'Prep 3/4',
    goal: 'Goal',
    refund: 'issue the refund',
    photographs: 'send the photographs',
    late: 'overdue',
    tickActions: 'Case Notes: Tick Off Actions…',
    askTicks: 'Tick what is done',
    changeStatus: 'Case Notes: Change Status…',
    suggested: 'what the case speaks for',
    resolved: 'Resolved',
    resolvedImplies: 'Actions without a tick: 1.',
    askOpen: 'What about them?',
    tickAll: 'Tick all of them',
    addEntry: 'Case Notes: Add Timeline Entry…',
    askWhen: 'When was it?',
    when: 'yesterday 15:00',
    understood: '15:00',
    askKind: 'What kind of entry is it?',
    received: 'An e-mail arrived: boilerplate only',
    askEvent: 'What happened?',
    event: 'the same reply once more',
    openLink: 'Case Notes: Open in Seller Central',
    askLink: 'Which page?',
    orderId: '112-1234567-1234567',
    host: 'sellercentral.amazon.com',
  },
  ja: {
    focus: 'Case Notes: Focus on このケース View',
    welcome: 'ケースを開くと、準備の状況',
    title: '着払い返品: 送料を差し引いた返金(見本)',
    waiting: '当店の対応待ち',
    prep: '準備 3/4',
    goal: 'ゴール',
    refund: '返金処理をする',
    photographs: '写真を送る',
    late: '期限切れ',
    tickActions: 'Case Notes: 作業にチェックを付ける…',
    askTicks: '済んだものにチェックを付け',
    changeStatus: 'Case Notes: ステータスを変更…',
    suggested: 'ケースの内容に合う状態',
    resolved: '解決済み',
    resolvedImplies: 'チェックの付いていない作業: 1 件。',
    askOpen: '件あります。どうしますか',
    tickAll: 'すべてにチェックを付ける',
    addEntry: 'Case Notes: 時系列に追加…',
    askWhen: 'いつのことですか',
    when: '昨日 15時',
    understood: '15時',
    askKind: 'どの種類の記録ですか',
    received: 'メールが届いた(定型文だけ)',
    askEvent: '何が起きましたか',
    event: '同じ定型文がまた届いた',
    openLink: 'Case Notes: Seller Central で開く',
    askLink: 'どのページを開きますか',
    orderId: '250-1234567-1234567',
    host: 'sellercentral.amazon.co.jp',
  },
} as const;

const SAMPLES = {
  en: (title: string, order: string) => `---
caseNotes: 1
title: "${title}"
status: awaiting-us
category: return-refund
marketplace: US
store:
  name: Blue Sky Store
  email: ops@bluesky.example
ids:
  orderId: ${order}
  caseId: "12345678901"
timeline:
  - at: ${dayFromNow(-9)}T10:15-08:00
    event: "The return arrived collect"
    action: "Inspected it and kept photographs"
    error: "No field for shipping in the refund"
---

## Opening

- Conclusion: This is about the return of order ${order}.
- Situation: It was the buyer’s decision, yet it came collect.
- Request: May we deduct the shipping from the refund?

## Call ${dayFromNow(-6)} 14:05

- 14:06 identity checked

## Recap ${dayFromNow(-6)} 14:20

- Spoke with: somebody from returns
- Agreed: the shipping may be deducted
- Our actions:
  - [ ] issue the refund (due: ${dayFromNow(-2)})
  - [ ] send the photographs
- Amazon's actions: none
- Reply due: none
`,
  ja: (title: string, order: string) => `---
caseNotes: 1
title: "${title}"
status: awaiting-us
category: return-refund
marketplace: JP
store:
  name: 青空商店
  email: ops@aozora.example
ids:
  orderId: ${order}
  caseId: "12345678901"
timeline:
  - at: ${dayFromNow(-9)}T10:15+09:00
    event: "返品が着払いで届いた"
    action: "検品して写真を保存した"
    error: "返金画面で送料を入力できない"
---

## 結論・現状・要望

- 結論: 注文番号 ${order} の返品についてです。
- 現状: 購入者都合の返品ですが、着払いで届きました。
- 要望: 送料を差し引いて返金してよいでしょうか。

## 通話 ${dayFromNow(-6)} 14:05

- 14:06 本人確認がすんだ

## まとめ ${dayFromNow(-6)} 14:20

- 担当者: 返品担当の方
- 決定事項: 送料を差し引いて返金する
- 当店の作業:
  - [ ] 返金処理をする (期限: ${dayFromNow(-2)})
  - [ ] 写真を送る
- Amazonの作業: なし
- 回答期限: なし
`,
} as const;

/** Waiting on us with two actions, one of them late, and without a goal. */
export const sampleCase = (locale: 'en' | 'ja'): string => {
  const { title, orderId } = THIS_CASE_WORDS[locale];
  return SAMPLES[locale](title, orderId);
};
