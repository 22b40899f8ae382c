import type { Locale } from './desk';

/** Cases at every stage, dated around the day the test runs on. */

const DAY_MS = 86_400_000;

export const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const WORDS = {
  en: {
    late: 'Shipment FBA15ABCDEFG arrived two boxes short (sample)',
    waits: 'Listing stopped: which document is missing (sample)',
    ready: 'Return sent at our expense: refund less shipping (sample)',
    renamed: 'Return of the blue tent: refund less shipping (sample)',
    gaps: 'Settlement does not add up (sample)',
    done: 'Brand name with a wrong letter (sample)',
    stores: ['Blue Sky Store', 'Harbour Store'],
    marketplaces: ['US', 'UK'],
    goal: 'Get a date by which the missing boxes are looked for',
    event: 'Looked into it and kept photographs, no error shown',
    action: 'look for the boxes',
    recap: (day: string, due: string) =>
      `## Call ${day} 10:05\n\n- 10:06 identity checked\n\n## Recap ${day} 10:20\n\n- Spoke with: somebody from inbound\n- Agreed: the boxes are looked for\n- Our actions: none\n- Amazon's actions:\n  - [ ] look for the boxes (due: ${due})\n- Reply due: ${due}\n`,
  },
  ja: {
    late: '納品 FBA15ABCDEFG の二箱が未受領(見本)',
    waits: '出品停止: 足りない書類を確認(見本)',
    ready: '着払い返品: 送料を差し引いた返金(見本)',
    renamed: '青いテントの返品: 送料を差し引いた返金(見本)',
    gaps: '入金額が明細と合わない(見本)',
    done: 'ブランド名の誤字を修正(見本)',
    stores: ['青空商店', '港町商店'],
    marketplaces: ['JP', 'US'],
    goal: '未受領の箱をいつまでに調査してもらえるか、日付を確認する',
    event: '納品書と写真を確認した。画面にエラーは出ていない',
    action: '箱を調査する',
    recap: (day: string, due: string) =>
      `## 通話 ${day} 10:05\n\n- 10:06 本人確認がすんだ\n\n## まとめ ${day} 10:20\n\n- 担当者: 納品担当の方\n- 決定事項: 未受領の箱を調査する\n- 当店の作業: なし\n- Amazonの作業:\n  - [ ] 箱を調査する (期限: ${due})\n- 回答期限: ${due}\n`,
  },
} as const;

export const titlesOf = (locale: Locale) => WORDS[locale];

interface Parts {
  readonly title: string;
  readonly status: string;
  readonly store: 0 | 1;
  readonly category: string;
  readonly ids: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isPrepared?: boolean;
}

function page(
  locale: Locale,
  { title, status, store, category, ids, body = '', isPrepared = true }: Parts,
): string {
  const words = WORDS[locale];
  const prepared = isPrepared
    ? `goal: "${words.goal}"\ntimeline:\n  - at: ${dayFromNow(-9)}T10:15+09:00\n    event: "${words.event}"\n    action: "${words.event}"\n    error: "${words.event}"\n`
    : '';
  const lines = Object.entries(ids).map(([key, value]) => `  ${key}: "${value}"\n`);
  return `---\ncaseNotes: 1\ntitle: "${title}"\nstatus: ${status}\ncategory: ${category}\nmarketplace: ${words.marketplaces[store]}\nstore:\n  name: "${words.stores[store]}"\n  email: ops@shop.example\nids:\n${lines.join('')}${prepared}---\n\n${body}`;
}

/** By file name: one late, one that waits, one ready for its call, one with gaps, one done. */
export function sampleCases(locale: Locale): Record<string, string> {
  const words = WORDS[locale];
  const order = '250-1234567-1234567';
  return {
    'late.md': page(locale, {
      title: words.late,
      status: 'awaiting-amazon',
      store: 0,
      category: 'fba-inbound',
      ids: { shipmentId: 'FBA15ABCDEFG', caseId: '12345678901' },
      body: words.recap(dayFromNow(-8), dayFromNow(-3)),
    }),
    'waits.md': page(locale, {
      title: words.waits,
      status: 'awaiting-amazon',
      store: 1,
      category: 'listing',
      ids: { asin: 'B0ABCDEF12', caseId: '12345678902' },
      body: words.recap(dayFromNow(-2), dayFromNow(5)),
    }),
    'ready.md': page(locale, {
      title: words.ready,
      status: 'ready',
      store: 0,
      category: 'return-refund',
      ids: { orderId: order },
    }),
    'gaps.md': page(locale, {
      title: words.gaps,
      status: 'preparing',
      store: 1,
      category: 'payment',
      ids: { settlementId: '12345678903' },
      isPrepared: false,
    }),
    'done.md': page(locale, {
      title: words.done,
      status: 'resolved',
      store: 0,
      category: 'brand',
      ids: { caseId: '12345678904' },
    }),
  };
}
