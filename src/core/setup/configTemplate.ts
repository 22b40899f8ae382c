import type { Language } from '../language';

export const CONFIG_NAME = '.case-notes.yaml';

/** A configuration to begin with: what holds stands plain, what may be wanted stands behind `#`. */
export const configTemplate = (language: Language, marketplace: string): string =>
  (language === 'ja' ? JA : EN).replace('{marketplace}', marketplace);

const JA = `# Case Notes の設定。行頭の # を消すと、その設定が効きます。
include: ["cases/**/*.md"]    # ケースを置く場所
language: ja                  # 書き出す文面の言語: ja / en
marketplace: {marketplace}               # 既定のマーケットプレイス
# timeZone: Asia/Tokyo        # 入力する時刻のタイムゾーン

# 店舗。新しいケースで選べます。名前とメールアドレスは登録どおりに書きます。
# stores:
#   - name: 見本商店
#     email: shop@sample.example
#     marketplaces: [JP]
#     signature: |
#       見本商店 サポート担当

# 規則の強さ: off / info / warning / error
# rules:
#   CN042: off

# 休業日と営業時間。「3営業日以内」の計算に使います。
# businessCalendar:
#   closed: ["2026-12-29/2027-01-03"]
#   weekdays: [mon, tue, wed, thu, fri]
#   hours: "09:00-18:00"

# 通話の後、確認メールを送るまでの時間
# callLog:
#   confirmWithin: 24h
`;

const EN = `# Settings of Case Notes. Remove the # in front of a line to make it hold.
include: ["cases/**/*.md"]    # where the cases are
language: en                  # language of what is exported: ja / en
marketplace: {marketplace}               # the usual marketplace
# timeZone: America/Los_Angeles    # zone of the times you type

# Stores to choose from in a new case; name and e-mail as they are registered.
# stores:
#   - name: Sample Store
#     email: shop@sample.example
#     marketplaces: [US]
#     signature: |
#       Sample Store, support

# Severity of a rule: off / info / warning / error
# rules:
#   CN042: off

# Closures and hours, for promises such as "within 3 business days".
# businessCalendar:
#   closed: ["2026-12-24/2027-01-01"]
#   weekdays: [mon, tue, wed, thu, fri]
#   hours: "09:00-18:00"

# How long after a call the confirmation may take
# callLog:
#   confirmWithin: 24h
`;
