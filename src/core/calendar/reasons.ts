import type { Wording } from '../language';

/** Why words mean no single day. One statement of each reason: findings, exports and choices say the same. */
export type Reason = Wording & { readonly code: ReasonCode };

const WORDINGS = {
  'no-anchor': {
    ja: 'いつ書かれたかがわからないので、日付に直せません。見出しに日時を書いてください。',
    en: 'It is unknown when this was written, so it cannot become a date. Write date and time in the heading.',
  },
  'no-time': {
    ja: '何時から数えるのかがわかりません。見出しに時刻を書いてください。',
    en: 'It is unknown from what time to count. Write the time in the heading.',
  },
  'no-business-day': {
    ja: '営業日が見つかりません。businessCalendar の設定を確かめてください。',
    en: 'No business day was found. Check businessCalendar in the configuration.',
  },
  vague: {
    ja: 'いつまでなのかがわかりません。日付を確かめて書いてください。',
    en: 'This says no day. Ask for a date and write it.',
  },
  'open-ended': {
    ja: 'いつからかはわかりますが、いつまでかがわかりません。期限の日付を書いてください。',
    en: 'This says from when, not until when. Write the date it is due.',
  },
  elsewhere: {
    ja: 'いつから数えるのかがまとめからはわかりません。日付で書いてください。',
    en: 'It counts from something the recap gives no date for. Write the date.',
  },
  approximate: {
    ja: 'おおよその日です。期限とする日を一つに決めてください。',
    en: 'This is only about a day. Settle on one.',
  },
  'number-range': {
    ja: '期限に幅があります。いつまで待つのかを決めてください。',
    en: 'This is a range. Settle on its end or its beginning.',
  },
  'several-dates': {
    ja: '日付が二つ以上あり、どれが期限かがわかりません。',
    en: 'It names more than one day; it is unclear which one is due.',
  },
  'several-times': {
    ja: '時刻が二つ以上あり、どれが期限かがわかりません。',
    en: 'It names more than one time; it is unclear which one is due.',
  },
  before: {
    ja: 'その日を含むのか、前日までなのかがわかりません。',
    en: 'It may or may not include that day.',
  },
  'end-of-day': {
    ja: 'その日の 24 時までか、営業時間の終わりまでかがわかりません。',
    en: 'It may mean midnight or the close of business.',
  },
  'part-of-day': {
    ja: '何時までなのかがわかりません。時刻を確かめて書いてください。',
    en: 'It is unclear by what time. Ask for it and write it.',
  },
  'time-passed': {
    ja: 'その時刻は、書かれた日にはもう過ぎていました。',
    en: 'On the day of writing that time had passed.',
  },
  'noon-or-midnight': {
    ja: '昼の 12 時か、夜の 12 時か(どちらの日の 0 時か)がわかりません。',
    en: 'It may mean noon or midnight, at the beginning or at the end of the day.',
  },
  'which-night': {
    ja: 'その日の未明か、翌日の未明かがわかりません。',
    en: 'It may mean the night before or the night after.',
  },
  'am-or-pm': { ja: '午前か午後かがわかりません。', en: 'It may mean morning or afternoon.' },
  'which-zone': {
    ja: 'どの地域の時刻かがわかりません。',
    en: 'These letters stand for more than one time zone.',
  },
  'end-of-week': { ja: '金曜日までか、日曜日までかがわかりません。', en: 'It may mean Friday or Sunday.' },
  'which-next-week': {
    ja: '日曜日に言う「来週」は、翌日からの週か、その次の週かがわかりません。',
    en: 'Said on a Sunday, it may mean the week that begins tomorrow or the one after.',
  },
  'this-or-next-week': {
    ja: '今週の曜日か、来週の曜日かがわかりません。',
    en: 'It may mean this week or next week.',
  },
  'one-or-two-days': {
    ja: '「一両日中」は明日までか、明後日までかがわかりません。',
    en: 'It may mean tomorrow or the day after.',
  },
  'days-or-date': {
    ja: '日数か、日付かがわかりません。',
    en: 'It may be a number of days or a day of the month.',
  },
  'closed-day': {
    ja: 'その日は休業日です。その日か、次の営業日かがわかりません。',
    en: 'That day is closed. It may mean the day itself or the next business day.',
  },
  'day-month-order': { ja: '月と日の順がわかりません。', en: 'It is unclear which number is the month.' },
} as const satisfies Record<string, Wording>;

export type ReasonCode = keyof typeof WORDINGS;

export const because = (code: ReasonCode): Reason => ({ code, ...WORDINGS[code] });
