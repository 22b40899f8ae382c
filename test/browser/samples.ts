import { parseCase } from '../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../src/core/config/options';
import { incomingCall } from '../../src/core/contact/callEdits';
import { applyEdits } from '../../src/core/edits/change';
import type { Language } from '../../src/core/language';

/** Cases as a seller has them in front of him on the phone. */

/** The moment the sheets are looked at: twelve minutes into the calls below. */
export const NOW = Date.UTC(2026, 10, 22, 5, 17, 9);

const OUTBOUND_JA = `---
caseNotes: 1
title: "着払い返品の送料を差し引いた返金(見本)"
status: calling
category: return-refund
channel: phone
marketplace: JP
store:
  name: 青空商店
  email: ops@aozora.example
ids:
  orderId: 250-1234567-1234567
  asin: B0ABCDEF12
  caseId: "12345678901"
goal: "送料を差し引いて返金してよいか、この通話で回答をもらう"
---

## 結論・現状・要望

- 結論: 注文番号 250-1234567-1234567 の返品についてご相談です。
- 現状: 購入者都合の返品ですが、着払いで届きました。返金画面では送料を入力できません。
- 要望: 送料を差し引いて返金してよいでしょうか。

## 通話 2026-11-22 14:05

- 14:06 本人確認がすんだ
- 14:09 送料は差し引いてよいとのこと
- 14:12 返品理由の登録が誤っている可能性があるので、担当部署で調べるとのこと
`;

const OUTBOUND_EN = `---
caseNotes: 1
title: "Return sent at our expense, refund less shipping (sample)"
status: calling
category: return-refund
marketplace: US
store:
  name: Blue Sky Store
  email: ops@bluesky.example
ids:
  orderId: 112-1234567-1234567
  trackingNumber: TBA123456789012
  caseId: "12345678901"
goal: "Find out in this call whether we may deduct the shipping from the refund"
timeZone: Asia/Tokyo
---

## Opening

- Conclusion: This is about the return of order 112-1234567-1234567.
- Situation: The buyer changed their mind, but the parcel came with postage due. The refund page has no field for it.
- Request: May we deduct the shipping from the refund?

## Call 2026-11-21 21:05

- 21:06 identity checked
- 21:09 shipping may be deducted
- 21:12 the return reason may be wrong, they will have it looked into
`;

const RECAP_JA = `
## まとめ 2026-11-22 14:20

- 担当者: 返品担当の方
- 決定事項: 送料を差し引いて返金する
- 当店の作業:
  - [ ] 返金処理をする (期限: 2026-11-24)
- Amazonの作業:
  - [ ] 返品理由の登録を調査する (期限: 2026-11-25 17:00)
- 回答期限: 2026-11-25 17:00
`;

const RECAP_EN = `
## Recap 2026-11-21 21:20

- Spoke with: somebody from returns
- Agreed: refund less shipping
- Our actions:
  - [ ] issue the refund (due: 2026-11-24)
- Amazon's actions:
  - [ ] look into the return reason (due: 2026-11-25 17:00)
- Reply due: 2026-11-25 17:00
`;

const INBOUND_JA = `---
caseNotes: 1
title: "着信 14:05(見本)"
status: ready
direction: inbound
marketplace: JP
store:
  name: 青空商店
  email: ops@aozora.example
---
`;

const NOT_READY_JA = `---
caseNotes: 1
title: "返品の件(見本)"
status: preparing
marketplace: JP
---

## 結論・現状・要望

- 結論:
`;

/** The file that “Incoming Call…” leaves behind. */
function inbound(): string {
  const file = parseCase(INBOUND_JA);
  const edits = file && incomingCall(file, { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 22, 5, 5) });
  if (!edits) throw new Error('The sample takes no incoming call.');
  return applyEdits(INBOUND_JA, edits);
}

export interface Sample {
  readonly name: string;
  /** The language of the interface. */
  readonly reader: Language;
  readonly text: string;
}

const INBOUND = inbound();

export const SAMPLES = {
  outboundJa: { name: 'outbound-ja', reader: 'ja', text: OUTBOUND_JA },
  outboundEn: { name: 'outbound-en', reader: 'en', text: OUTBOUND_EN },
  /** The seller reads English, the case is Japanese. */
  inbound: { name: 'inbound', reader: 'ja', text: INBOUND },
  suspicious: {
    name: 'suspicious',
    reader: 'ja',
    text: INBOUND.replace('- [ ] 支払い', '- [x] 支払い').replace(
      '- 相手が挙げた通知:',
      '- 相手が挙げた通知: パフォーマンス通知「出品用アカウントの確認」',
    ),
  },
  notReady: { name: 'not-ready', reader: 'ja', text: NOT_READY_JA },
  closedJa: { name: 'closed-ja', reader: 'ja', text: OUTBOUND_JA + RECAP_JA },
  closedEn: { name: 'closed-en', reader: 'en', text: OUTBOUND_EN + RECAP_EN },
} as const satisfies Readonly<Record<string, Sample>>;
