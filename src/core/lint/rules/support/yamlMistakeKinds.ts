import type { Wording } from '../../../language';

/** A sort of mistake people make in YAML. */
export interface MistakeKind {
  readonly message: Wording;
  /** What the fix does. */
  readonly title: Wording;
}

const INDENT_WITH_SPACES: Wording = { ja: '字下げを半角スペースにする', en: 'Indent with spaces' };
const WRITE_COLON: Wording = { ja: '半角の「: 」にする', en: 'Write “: ”' };

export const WIDE_INDENT: MistakeKind = {
  message: {
    ja: '字下げに全角スペースが使われています。半角スペースにしてください。',
    en: 'The indentation holds full-width spaces. Use plain spaces.',
  },
  title: INDENT_WITH_SPACES,
};
export const TAB_INDENT: MistakeKind = {
  message: {
    ja: '字下げにタブが使われています。半角スペースにしてください。',
    en: 'The indentation holds tabs. Use spaces.',
  },
  title: INDENT_WITH_SPACES,
};
export const WIDE_COLON: MistakeKind = {
  message: {
    ja: 'コロンが全角です。半角の「: 」にしてください。',
    en: 'The colon is full-width. Write “: ”.',
  },
  title: WRITE_COLON,
};
export const NO_COLON: MistakeKind = {
  message: {
    ja: 'キーの後ろにコロンがありません。半角の「: 」を書いてください。',
    en: 'There is no colon behind the key. Write “: ”.',
  },
  title: WRITE_COLON,
};
export const NO_BLANK: MistakeKind = {
  message: {
    ja: 'コロンの後ろに半角スペースがありません。「: 」と書いてください。',
    en: 'There is no blank behind the colon. Write “: ”.',
  },
  title: WRITE_COLON,
};
export const UNCLOSED_QUOTE: MistakeKind = {
  message: {
    ja: '{quote} が閉じていません。値の終わりにも {quote} を書いてください。',
    en: 'The {quote} is never closed. Write {quote} at the end of the value too.',
  },
  title: { ja: '引用符を閉じる', en: 'Close the quote' },
};
export const UNQUOTED: MistakeKind = {
  message: {
    ja: 'この値の一部が YAML の記号として読まれます。" で囲んでください。',
    en: 'YAML takes this value for something else. Put it in quotes.',
  },
  title: { ja: '値を " で囲む', en: 'Put the value in quotes' },
};
