import type { Language, Wording } from '../language';

/** The call sheet's own words. What is read out of the case is not among them. */
export const SHEET_WORDS = {
  store: { ja: '店舗情報', en: 'Store' },
  ids: { ja: '対象の ID', en: 'IDs' },
  goal: { ja: 'ゴール', en: 'Goal' },
  opening: { ja: '最初に伝えること', en: 'Say first' },
  copyOpening: { ja: 'コピー', en: 'Copy' },
  missing: { ja: '未記入', en: 'Not written yet' },
  notes: { ja: '通話メモ', en: 'Call notes' },
  elapsed: { ja: '通話時間', en: 'Time on the phone' },
  noteLabel: { ja: 'メモ(Enter で時刻つきで書き込む)', en: 'Note (Enter writes it with the time)' },
  noteKey: { ja: 'Esc を押すと、どこからでもこの欄に戻ります', en: 'Esc brings you back here from anywhere' },
  addNote: { ja: 'メモを書く', en: 'Add note' },
  written: { ja: '書き込みました', en: 'Written' },
  notConfirmed: {
    ja: '書き込めたか確かめられなかったので、欄に戻しました。',
    en: 'It is not known whether this was written, so it is back in the field.',
  },
  noCall: { ja: '通話はまだ始まっていません。', en: 'No call has been started.' },
  startCall: { ja: '通話を開始', en: 'Start call' },
  closeCall: { ja: '通話を終了…', en: 'Close call…' },
  closed: { ja: 'この通話は終了しています。', en: 'This call is closed.' },
  exportConfirmation: { ja: '確認メールを書き出す…', en: 'Export confirmation…' },
  confirmed: { ja: '確認メールは送信済みです。', en: 'The confirmation has been sent.' },
  check: { ja: '本当に Amazon からの電話か', en: 'Is it really Amazon?' },
  say: { ja: '相手に伝える', en: 'Say to the caller' },
  noticeNamed: { ja: '相手が挙げた通知', en: 'Notice they named' },
  noticeLabel: { ja: '相手が挙げた通知(Enter で書き込む)', en: 'Notice they named (Enter writes it)' },
  addNotice: { ja: '書き込む', en: 'Write' },
  redFlags: { ja: '危険な兆候(当てはまるものにチェック)', en: 'Red flags: tick what happens' },
  next: { ja: '次にすること', en: 'Do this next' },
  steps: { ja: '確認したこと', en: 'Done' },
  onlyVerified: {
    ja: '店舗情報と ID(相手が Amazon だと確かめてから読み上げる)',
    en: 'Store and IDs: read out only once the caller is verified',
  },
  closing: { ja: '切る前に復唱する', en: 'Repeat aloud before hanging up' },
  askFirst: { ja: '切る前に確かめる', en: 'Ask before hanging up' },
} as const satisfies Readonly<Record<string, Wording>>;

export type SheetWord = keyof typeof SHEET_WORDS;

export const sheetWords = (reader: Language): Record<SheetWord, string> =>
  Object.fromEntries(Object.entries(SHEET_WORDS).map(([word, wording]) => [word, wording[reader]])) as Record<
    SheetWord,
    string
  >;
