import type { Wording } from '../language';

/**
 * The frontmatter keys, declared once: schema, completion, hover, the order in which writers insert and the check
 * for near misses all read this table. `case-format.md`, "Frontmatter", is its source.
 */

export const STATUSES = [
  'preparing',
  'ready',
  'calling',
  'awaiting-amazon',
  'awaiting-us',
  'resolved',
] as const;
export type Status = (typeof STATUSES)[number];

export const CHANNELS = ['phone', 'email', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];

export const DIRECTIONS = ['outbound', 'inbound'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const TIMELINE_KINDS = ['event', 'email-sent', 'email-received'] as const;

/** What `boilerplate:` may say; anything else counts as a wrong value. */
export const YES_WORDS = ['true', 'yes', 'はい'] as const;
export const NO_WORDS = ['false', 'no', 'いいえ'] as const;

export type KeyType = 'text' | 'word' | 'date' | 'map' | 'list';

export interface KeySpec {
  readonly key: string;
  readonly type: KeyType;
  readonly title: Wording;
  /** The values a `word` may have. */
  readonly values?: readonly string[];
}

export const FRONTMATTER_KEYS: readonly KeySpec[] = [
  { key: 'caseNotes', type: 'word', values: ['1'], title: { ja: '形式の版', en: 'Format version' } },
  { key: 'title', type: 'text', title: { ja: '件名。何についてのケースか', en: 'What the case is about' } },
  { key: 'status', type: 'word', values: STATUSES, title: { ja: 'ケースの段階', en: 'Stage of the case' } },
  {
    key: 'category',
    type: 'word',
    title: { ja: '分類。手元に要る ID が決まる', en: 'Category; decides which IDs must be at hand' },
  },
  {
    key: 'channel',
    type: 'word',
    values: CHANNELS,
    title: { ja: '連絡手段', en: 'How the case is pursued' },
  },
  {
    key: 'direction',
    type: 'word',
    values: DIRECTIONS,
    title: { ja: 'どちらからの連絡か', en: 'Who called whom' },
  },
  {
    key: 'marketplace',
    type: 'word',
    title: { ja: 'マーケットプレイスの国コード', en: 'Country code of the marketplace' },
  },
  {
    key: 'language',
    type: 'word',
    values: ['ja', 'en'],
    title: { ja: '書き出しに使う言語', en: 'Language of what is exported' },
  },
  {
    key: 'store',
    type: 'map',
    title: { ja: '正式な店舗名と登録メールアドレス', en: 'Official store name and registered e-mail' },
  },
  { key: 'ids', type: 'map', title: { ja: '対象の ID', en: 'Target IDs' } },
  {
    key: 'goal',
    type: 'text',
    title: { ja: 'この連絡で決めたいことを一つ', en: 'The one thing this contact must settle' },
  },
  { key: 'deadline', type: 'date', title: { ja: 'いつまでに解決するか', en: 'When this must be settled' } },
  { key: 'timeline', type: 'list', title: { ja: '時系列の事実', en: 'What happened when' } },
];

export const STORE_KEYS: readonly KeySpec[] = [
  { key: 'name', type: 'text', title: { ja: '正式な店舗名', en: 'Official store name' } },
  { key: 'email', type: 'text', title: { ja: '登録メールアドレス', en: 'Registered e-mail' } },
];

export const TIMELINE_KEYS: readonly KeySpec[] = [
  { key: 'at', type: 'date', title: { ja: 'いつ', en: 'When it happened' } },
  { key: 'kind', type: 'word', values: TIMELINE_KINDS, title: { ja: '種類', en: 'Kind of entry' } },
  { key: 'event', type: 'text', title: { ja: '何が起きたか', en: 'What happened' } },
  { key: 'action', type: 'text', title: { ja: '何をしたか', en: 'What was done' } },
  { key: 'error', type: 'text', title: { ja: 'どんなエラーが出たか', en: 'Which error came' } },
  {
    key: 'boilerplate',
    type: 'word',
    values: [...YES_WORDS, ...NO_WORDS],
    title: { ja: '定型文の回答だったか', en: 'Whether the reply was boilerplate' },
  },
];

/** The format version this code reads and writes. */
export const FORMAT_VERSION = '1';

/** What `caseNotes:` may say: this version, or a later one that somebody else's program writes. */
export const FORMAT_NUMBER = /^[1-9]\d*$/;
