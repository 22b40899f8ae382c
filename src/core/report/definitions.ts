import type { Wording } from '../language';
import { LEAST_COMPARED } from './report';

/** What each figure of the report is a figure of: what was counted, from the file alone, and what was not. */

export const FIGURES = [
  'status',
  'category',
  'marketplace',
  'store',
  'resolution',
  'contacts',
  'preparation',
  'effect',
  'promises',
  'confirmations',
] as const;
export type FigureId = (typeof FIGURES)[number];

export const FIGURE_TITLES: Readonly<Record<FigureId, Wording>> = {
  status: { ja: '状態ごとの件数', en: 'Cases by status' },
  category: { ja: '分類ごとの件数', en: 'Cases by category' },
  marketplace: { ja: 'マーケットプレイスごとの件数', en: 'Cases by marketplace' },
  store: { ja: '店舗ごとの件数', en: 'Cases by store' },
  resolution: { ja: '解決までの日数', en: 'Days to resolution' },
  contacts: { ja: '1 件あたりの連絡回数', en: 'Contacts per case' },
  preparation: { ja: '電話をかける前の準備', en: 'Prepared before the call' },
  effect: { ja: '準備と連絡回数', en: 'Preparation and contacts' },
  promises: { ja: 'Amazon の約束', en: 'Amazon’s promises' },
  confirmations: { ja: '確認メール', en: 'Confirmations' },
};

export const DEFINITIONS: Readonly<Record<FigureId, Wording>> = {
  status: {
    ja: 'ケースファイルの status ごとの件数です。書かれていないものは「準備中」に数えます。',
    en: 'Cases by the status in their file. Where none is written, they count as preparing.',
  },
  category: {
    ja: 'ケースファイルの category ごとの件数です。書かれていないものは「その他」に数えます。',
    en: 'Cases by the category in their file. Where none is written, they count as other.',
  },
  marketplace: {
    ja: 'ケースファイルの marketplace ごとの件数です。書かれていないものは、設定の marketplace に数えます。',
    en: 'Cases by the marketplace in their file. Where none is written, the configured one counts.',
  },
  store: {
    ja: 'ケースファイルの店舗名ごとの件数です。',
    en: 'Cases by the name of the store in their file.',
  },
  resolution: {
    ja: '解決済みのケースで、ファイルにある最初の日付(時系列、着信確認、通話、まとめ、確認メール)から最後の日付までの日数です。status を変えた日はファイルに残らないため、最後の日付を解決の日とみなします。日付のある記録が二つに満たないケースは数えません。',
    en: 'For resolved cases, the days from the first date in the file (timeline, caller check, call, recap, confirmation) to the last one. The file does not say when the status was changed, so the last date stands for the day of resolution. A case with fewer than two dated entries is not counted.',
  },
  contacts: {
    ja: 'ケースファイルにある「通話」と「チャット」の数です。詐欺と判定した着信とメールは数えません。',
    en: 'The calls and chats in each case file. Calls found to be scams, and e-mails, do not count.',
  },
  preparation: {
    ja: 'こちらから最初に電話かチャットをした時点で、四点セット(店舗情報、対象の ID、時系列、ゴール)がそろっていたかどうかです。いまのファイルから判断するため、四点がそろい、連絡より前の日付の時系列があれば「準備あり」、足りないものがあるか、時系列がすべて連絡の後なら「準備不足」とします。連絡の後で書き足した内容は見分けられません。',
    en: 'Whether the four-piece set (store, IDs, timeline, goal) was at hand when we first called or chatted, judged from the file as it is today: prepared if all four are there and a timeline entry is dated before the contact; not prepared if a piece is missing or the whole timeline is later. What was added after the contact cannot be told apart.',
  },
  effect: {
    ja: `解決済みのケースの「通話」と「チャット」の平均回数を、準備の有無で分けたものです。どちらも ${LEAST_COMPARED} 件以上になるまでは平均を出しません。差があっても、準備だけが理由とは限りません。`,
    en: `The average number of calls and chats in resolved cases, with and without preparation. No average is given until there are ${LEAST_COMPARED} cases of either kind. A difference need not be due to preparation alone.`,
  },
  promises: {
    ja: 'まとめに書かれた Amazon の作業と回答期限を、それぞれ一つの約束として数えます。まとめの後の最初の回答(時系列の受信メールか着信。定型文は除く)が期日までにあれば「守られた」、回答が期日に遅れたか、期日を過ぎても回答やチェックがなく対応が続いていれば「破られた」とします。チェックには日付がないため、期日までの回答の記録がなければ「済み(時期は不明)」です。',
    en: 'Each of Amazon’s actions and each reply date in a recap counts as one promise. It was kept if the first answer after the recap (a received e-mail in the timeline or an incoming call, boilerplate aside) came by its date; broken if the answer was late, or the date passed without answer or tick while the case went on. A tick has no date: without an answer in time it counts as done.',
  },
  confirmations: {
    ja: '通話かチャットごとに、終わってから設定の callLog.confirmWithin(既定は 24 時間)以内に、確認メールを送った記録があるかどうかです。詐欺と判定した着信と、通話中のものは除きます。',
    en: 'For each call or chat, whether a confirmation is on record within callLog.confirmWithin of its end (24 hours unless configured). Calls found to be scams, and the one still going on, are left out.',
  },
};
