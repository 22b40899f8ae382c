import type { Wording } from '../language';
import type { ConfirmationState } from './confirmations';
import type { Preparation } from './preparation';
import type { PromiseState } from './promises';

export const PREPARATION_WORDS: Readonly<Record<Preparation, Wording>> = {
  prepared: { ja: '準備あり', en: 'Prepared' },
  unprepared: { ja: '準備不足', en: 'Not prepared' },
  unknown: { ja: '分からない', en: 'Cannot be told' },
};

export const PROMISE_WORDS: Readonly<Record<PromiseState, Wording>> = {
  kept: { ja: '守られた', en: 'Kept' },
  broken: { ja: '破られた', en: 'Broken' },
  done: { ja: '済み(時期は不明)', en: 'Done, not known when' },
  pending: { ja: '期日前', en: 'Not due yet' },
  unknown: { ja: '分からない', en: 'Cannot be told' },
  undated: { ja: '期日なし', en: 'Without a clear date' },
};

export const CONFIRMATION_WORDS: Readonly<Record<ConfirmationState, Wording>> = {
  inTime: { ja: '時間内に送った', en: 'Sent in time' },
  late: { ja: '遅れて送った', en: 'Sent late' },
  sent: { ja: '送った(時間内かは不明)', en: 'Sent, not known when' },
  missing: { ja: '送った記録がない', en: 'Not on record' },
  pending: { ja: 'まだ時間内', en: 'Still within the time' },
  unknown: { ja: '分からない(日時の記録がない)', en: 'Cannot be told: no time' },
};

export const WORDS = {
  title: { ja: 'ケースのレポート', en: 'Case report' },
  asOf: { ja: '{at} 時点', en: 'As of {at}' },
  of: { ja: '{cases} 件のケース', en: 'Cases: {cases}' },
  unread: {
    ja: '読み取れないファイルが {unread} 件あり、どの数字にも含まれていません。',
    en: 'Files that could not be read, and are in no figure: {unread}.',
  },
  nothing: {
    ja: 'ケースがありません。ケースを作ると、ここに数字が並びます。',
    en: 'There are no cases yet. Figures appear here once there are.',
  },
  definition: { ja: '数え方', en: 'How it is counted' },
  cases: { ja: '件数', en: 'Cases' },
  count: { ja: '数', en: 'Count' },
  share: { ja: '割合', en: 'Share' },
  status: { ja: '状態', en: 'Status' },
  category: { ja: '分類', en: 'Category' },
  marketplace: { ja: 'マーケットプレイス', en: 'Marketplace' },
  store: { ja: '店舗', en: 'Store' },
  days: { ja: '日数', en: 'Days' },
  contacts: { ja: '連絡回数', en: 'Contacts' },
  preparation: { ja: '準備', en: 'Preparation' },
  promise: { ja: '約束', en: 'Promise' },
  confirmation: { ja: '確認メール', en: 'Confirmation' },
  meanContacts: { ja: '平均回数', en: 'Average contacts' },
  resolvedCases: { ja: '解決済みの件数', en: 'Resolved cases' },
  noStore: { ja: '(店舗名なし)', en: '(no name)' },
  others: { ja: 'ほか {count} 種類', en: '{count} others' },
  sameDay: { ja: '当日', en: 'Same day' },
  dayRange: { ja: '{from}〜{to} 日', en: '{from}–{to} days' },
  dayMore: { ja: '{from} 日以上', en: '{from} days or more' },
  times: { ja: '{from} 回', en: '{from}' },
  timesMore: { ja: '{from} 回以上', en: '{from} or more' },
} as const satisfies Readonly<Record<string, Wording>>;

/** The figure in a sentence. */
export const HEADLINES = {
  status: { ja: '対応中 {open} 件、解決済み {resolved} 件', en: 'Open: {open}. Resolved: {resolved}.' },
  named: { ja: '最も多いのは「{name}」({cases} 件)', en: 'Most of them: {name} ({cases})' },
  namedTie: { ja: '{count} 種類に分かれています', en: 'Different ones: {count}' },
  resolution: {
    ja: '中央値 {median} 日、半数は {lower}〜{upper} 日(解決済み {resolved} 件のうち {counted} 件)',
    en: 'Median: {median} days; half of them took {lower} to {upper} ({counted} of {resolved} resolved cases)',
  },
  noResolution: {
    ja: '日数を数えられる解決済みのケースは、まだありません',
    en: 'No resolved case has two dates to count between yet',
  },
  contacts: {
    ja: '平均 {mean} 回、中央値 {median} 回(合わせて {total} 回)',
    en: 'Average: {mean}; median: {median} (in all: {total})',
  },
  preparation: {
    ja: 'こちらから連絡した {cases} 件のうち、準備あり {prepared} 件、準備不足 {unprepared} 件',
    en: 'Cases we called in: {cases}. Prepared: {prepared}; not prepared: {unprepared}.',
  },
  noPreparation: {
    ja: 'こちらから連絡したケースは、まだありません',
    en: 'There is no case yet in which we called',
  },
  effect: {
    ja: '解決までの連絡は、準備ありで平均 {prepared} 回、準備不足で平均 {unprepared} 回',
    en: 'Contacts until resolved, on average: {prepared} if prepared, {unprepared} if not',
  },
  noEffect: {
    ja: '比べるにはまだ件数が足りません(それぞれ {least} 件から)',
    en: 'Too few cases to compare (at least {least} of either kind)',
  },
  promises: {
    ja: '期日までに守られたもの {kept}、破られたもの {broken}(約束は合わせて {total})',
    en: 'Kept: {kept}. Broken: {broken}. Promises in all: {total}.',
  },
  noPromises: { ja: '約束の記録は、まだありません', en: 'No promise is on record yet' },
  confirmations: {
    ja: '{needed} 回の連絡のうち、時間内に送ったもの {inTime}、送った記録がないもの {missing}',
    en: 'Contacts that need one: {needed}. Sent in time: {inTime}; not on record: {missing}.',
  },
  noConfirmations: {
    ja: '確認メールの要る連絡は、まだありません',
    en: 'There is no contact yet that needs one',
  },
} as const satisfies Readonly<Record<string, Wording>>;
