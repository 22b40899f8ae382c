import type { Language } from '../language';
import { kindOf } from './kinds';

/** How an identifier is said on the phone, so that nobody mishears it. Tables can be replaced. */
export interface SpellingTable {
  readonly letters: readonly string[];
  readonly digits: readonly string[];
  /** Said for a hyphen. */
  readonly hyphen: string;
  /** Said for the other signs that sellers put into their own names. */
  readonly signs: Readonly<Record<string, string>>;
}

const words = (text: string): string[] => text.split(' ');

export const SPELLING: Readonly<Record<Language, SpellingTable>> = {
  ja: {
    letters: words(
      'アメリカ ブラジル チャイナ デンマーク イングランド フランス ゴルフ ホテル イタリア ジャパン キング ロンドン メール ニッポン 大阪 パリ クイーン ローマ スペイン 東京 ユニフォーム ビクトリー ワシントン エックス 横浜 ゼブラ',
    ),
    digits: words('ゼロ イチ ニ サン ヨン ゴ ロク ナナ ハチ キュウ'),
    hyphen: 'ハイフン',
    signs: {
      _: 'アンダーバー',
      '.': 'ドット',
      '/': 'スラッシュ',
      ' ': 'スペース',
      '+': 'プラス',
      '#': 'シャープ',
    },
  },
  en: {
    letters: words(
      'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu',
    ),
    digits: words('zero one two three four five six seven eight nine'),
    hyphen: 'dash',
    signs: { _: 'underscore', '.': 'dot', '/': 'slash', ' ': 'space', '+': 'plus', '#': 'hash' },
  },
};

/** Digits that sound or look like a letter: 0 O, 1 I, 2 Z, 5 S, 8 B. */
const LIKE_LETTERS = '01258';

/** The words for a value in both languages: groups as printed, characters one by one. */
export const readAloud = (key: string, value: string, tables = SPELLING): Record<Language, string> => ({
  ja: spoken(key, value, tables.ja, 'ja'),
  en: spoken(key, value, tables.en, 'en'),
});

function spoken(key: string, value: string, table: SpellingTable, language: Language): string {
  const kind = kindOf(key);
  if (kind?.isProse) return value;
  const groups = partsOf(key, value);
  const voice = {
    table,
    language,
    hasLetters: /[A-Za-z]/.test(value),
    isCaseTold: /[a-z]/.test(value) && /[A-Z]/.test(value),
  };
  const separator =
    value.includes('-') && groups.join('-') === value ? ` ${table.hyphen} ` : language === 'ja' ? '、' : ', ';
  return groups
    .filter((group) => group !== '')
    .map((group) => [...group].map((char) => character(char, voice)).join(' '))
    .join(separator);
}

/** The parts in which a value is read aloud, none of them empty; prose is one part. */
export const groupsAloud = (key: string, value: string): readonly string[] =>
  kindOf(key)?.isProse ? [value] : partsOf(key, value).filter((part) => part !== '');

const partsOf = (key: string, value: string): readonly string[] =>
  kindOf(key)?.groups?.(value) ?? groupsOf(value);

/** As printed: between hyphens; a long run of letters and digits four by four; what is short or named freely, whole. */
function groupsOf(value: string): readonly string[] {
  if (value.includes('-')) return value.split('-');
  return /^[A-Za-z0-9]{7,}$/.test(value) ? (value.match(/.{1,4}/g) ?? [value]) : [value];
}

interface Voice {
  readonly table: SpellingTable;
  readonly language: Language;
  readonly hasLetters: boolean;
  /** Whether small letters must be told from capitals. */
  readonly isCaseTold: boolean;
}

function character(char: string, { table, language, hasLetters, isCaseTold }: Voice): string {
  if (char === '-') return table.hyphen;
  if (/[0-9]/.test(char)) {
    const digit = table.digits[Number(char)] as string;
    return language === 'ja' && hasLetters && LIKE_LETTERS.includes(char) ? `数字の${digit}` : digit;
  }
  const letter = table.letters[char.toUpperCase().charCodeAt(0) - 65];
  if (letter === undefined) return table.signs[char] ?? char;
  const isSmall = isCaseTold && char >= 'a';
  if (language === 'ja') return `${letter}の${isSmall ? '小文字の' : ''}${char}`;
  return isSmall ? `small ${letter}` : letter;
}
