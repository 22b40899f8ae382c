import type { OptionSpec, Verb } from '../verb';

const FORMAT = (choices: readonly string[]): OptionSpec => ({
  name: 'format',
  value: choices.join('|'),
  choices,
  help: { ja: '出力の形式', en: 'form of the output' },
});

const RECAP: OptionSpec = {
  name: 'recap',
  value: 'N',
  help: { ja: '何番目のまとめか(既定は最後)', en: 'which recap, from 1 (default: the last)' },
};

/** Options that every verb takes. */
export const COMMON_OPTIONS: readonly OptionSpec[] = [
  { name: 'config', value: 'FILE', help: { ja: '設定ファイル', en: 'the configuration file' } },
  { name: 'now', value: 'ISO', help: { ja: '現在日時とみなす日時', en: 'the time to take for the present' } },
  {
    name: 'language',
    value: 'ja|en',
    choices: ['ja', 'en'],
    help: { ja: '書き出しまたは表示の言語', en: 'language that is written or shown' },
  },
  {
    name: 'color',
    value: 'auto|always|never',
    choices: ['auto', 'always', 'never'],
    help: { ja: '色を付けるか', en: 'whether to use colours' },
  },
  { name: 'help', help: { ja: '使い方を表示', en: 'show how to use it' } },
  { name: 'version', help: { ja: 'バージョンを表示', en: 'show the version' } },
];

/** The one list of verbs. */
export const VERBS: readonly Verb[] = [
  {
    name: 'lint',
    operands: '[PATH…]',
    help: {
      ja: 'ケースの準備不足と書き間違いを調べる',
      en: 'check cases for missing preparation and mistakes',
    },
    options: [
      FORMAT(['text', 'json', 'sarif', 'github', 'junit']),
      { name: 'fix', help: { ja: '直し方が一つに決まるものを直す', en: 'mend what has one right answer' } },
      { name: 'max-warnings', value: 'N', help: { ja: '警告の許容数', en: 'how many warnings are allowed' } },
      {
        name: 'staged',
        help: {
          ja: '作業中のファイルでなく、ステージしたとおりの内容を調べる',
          en: 'check what is staged, as it is staged, not the files',
        },
      },
      {
        name: 'since',
        value: 'REF',
        help: { ja: 'REF から変わったファイルだけを調べる', en: 'check the files that changed since REF' },
      },
      {
        name: 'guard',
        help: {
          ja: '--staged とともに: 機密と個人情報だけを調べ、見つかればコミットを止める',
          en: 'with --staged: secrets and personal data alone, and either stops the commit',
        },
      },
      {
        name: 'stdin-path',
        value: 'PATH',
        help: { ja: '標準入力(-)に付けるパス', en: 'the path that standard input (-) goes by' },
      },
    ],
    load: async () => (await import('./lint')).lintVerb,
  },
  {
    name: 'new',
    writes: true,
    operands: '',
    help: { ja: '新しいケースを作る', en: 'make a new case' },
    options: [
      FORMAT(['text', 'json']),
      { name: 'title', value: 'TEXT', help: { ja: '件名', en: 'what the case is about' } },
      { name: 'category', value: 'NAME', help: { ja: '分類', en: 'its category' } },
      { name: 'marketplace', value: 'CODE', help: { ja: 'マーケットプレイス', en: 'its marketplace' } },
      { name: 'store', value: 'NAME', help: { ja: '設定にある店舗名', en: 'a store of the configuration' } },
      {
        name: 'id',
        value: 'KIND=VALUE',
        multiple: true,
        help: { ja: '対象の ID(繰り返し可)', en: 'a target ID (repeatable)' },
      },
      { name: 'goal', value: 'TEXT', help: { ja: 'ゴール', en: 'the goal' } },
      {
        name: 'channel',
        value: 'NAME',
        choices: ['phone', 'email', 'chat'],
        help: { ja: '連絡手段', en: 'the channel' },
      },
      {
        name: 'from',
        value: 'FILE',
        help: {
          ja: '通知の文面から件名・ID・日付を取り込む(- で標準入力)',
          en: 'take title, IDs and dates out of a notice (- for standard input)',
        },
      },
    ],
    load: async () => (await import('./new')).newVerb,
  },
  {
    name: 'export email',
    writes: true,
    operands: 'FILE',
    help: { ja: 'まとめから確認メールの文面を作る', en: 'the confirmation message of a recap' },
    options: [
      FORMAT(['text', 'json']),
      RECAP,
      {
        name: 'as',
        value: 'text|eml|mailto',
        choices: ['text', 'eml', 'mailto'],
        help: { ja: '書き出す形', en: 'the form that is written' },
      },
    ],
    load: async () => (await import('./exportEmail')).exportEmailVerb,
  },
  {
    name: 'export opening',
    operands: 'FILE',
    help: { ja: '電話がつながって最初に言う文を作る', en: 'what to say first' },
    options: [FORMAT(['text', 'json'])],
    writes: true,
    load: async () => (await import('./exportOpening')).exportOpeningVerb,
  },
  {
    name: 'export closing',
    writes: true,
    operands: 'FILE',
    help: { ja: '電話を切る前に復唱する文を作る', en: 'what to repeat aloud before hanging up' },
    options: [FORMAT(['text', 'json']), RECAP],
    load: async () => (await import('./exportClosing')).exportClosingVerb,
  },
  {
    name: 'export handover',
    operands: '[PATH…]',
    help: {
      ja: '引き継ぐ人のための要点(一件、または対応中のすべて)',
      en: 'the brief for whoever takes over: one case, or all open ones',
    },
    options: [
      FORMAT(['text', 'json']),
      {
        name: 'as',
        value: 'text|markdown',
        choices: ['text', 'markdown'],
        help: { ja: '書き出す形', en: 'the form that is written' },
      },
    ],
    writes: true,
    load: async () => (await import('./exportHandover')).exportHandoverVerb,
  },
  {
    name: 'history',
    operands: 'FILE',
    help: { ja: 'ケースの履歴を日誌のように読む', en: "the case's commits, read like its diary" },
    options: [FORMAT(['text', 'json'])],
    load: async () => (await import('./history')).historyVerb,
  },
  {
    name: 'ids',
    operands: '[FILE]',
    help: { ja: '文章の中の ID を調べる', en: 'the identifiers in a text' },
    options: [FORMAT(['text', 'json'])],
    load: async () => (await import('./ids')).idsVerb,
  },
  {
    name: 'init',
    operands: '[DIR]',
    help: {
      ja: 'フォルダーを準備する(設定、cases、.gitattributes、マージ、コミット前の確認)',
      en: 'prepare a folder: configuration, cases, .gitattributes, merging, check before a commit',
    },
    options: [
      FORMAT(['text', 'json']),
      { name: 'marketplace', value: 'CODE', help: { ja: 'マーケットプレイス', en: 'the marketplace' } },
      {
        name: 'yes',
        help: {
          ja: 'git の設定とフックも確認なしで書く',
          en: 'also write git configuration and hook, without asking',
        },
      },
    ],
    load: async () => (await import('./init')).initVerb,
  },
  {
    name: 'list',
    operands: '[PATH…]',
    help: {
      ja: '対応中のケースを、次にすることと期限の順に並べる',
      en: 'open cases by what is next and when',
    },
    options: [
      FORMAT(['text', 'json']),
      { name: 'due', help: { ja: '期限が来ているものだけ', en: 'only those due or overdue' } },
    ],
    load: async () => (await import('./list')).listVerb,
  },
  {
    name: 'merge',
    operands: 'BASE OURS THEIRS [SIZE PATH …]',
    help: {
      ja: '二人が変えたケースを一つにする(git のマージドライバー。結果は OURS に書く)',
      en: 'merge two versions of a case into OURS (a merge driver of git)',
    },
    options: [FORMAT(['text', 'json'])],
    load: async () => (await import('./merge')).mergeVerb,
  },
  {
    name: 'report',
    operands: '[PATH…]',
    help: {
      ja: 'すべてのケースの数字(件数、解決までの日数、連絡回数、約束、確認メール)',
      en: 'figures of all cases: counts, days to resolution, contacts, promises, confirmations',
    },
    options: [
      FORMAT(['text', 'json']),
      {
        name: 'as',
        value: 'text|json|html',
        choices: ['text', 'json', 'html'],
        help: { ja: '書き出す形', en: 'the form that is written' },
      },
    ],
    load: async () => (await import('./report')).reportVerb,
  },
  {
    name: 'rules',
    operands: '[CODE]',
    help: { ja: '規則の一覧、または一つの規則の説明', en: "the rules, or one rule's page" },
    options: [FORMAT(['text', 'json'])],
    load: async () => (await import('./rules')).rulesVerb,
  },
];
