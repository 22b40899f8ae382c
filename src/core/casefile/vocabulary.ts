import type { Language, Wording } from '../language';

/**
 * The one table of headings and labels. Both languages are understood in every file, whatever the interface
 * language; the first word of each list is the one that is written.
 */

export type SectionKind = 'opening' | 'call' | 'chat' | 'recap' | 'callerCheck';

export type LabelKind =
  | 'conclusion'
  | 'situation'
  | 'request'
  | 'spokeWith'
  | 'agreed'
  | 'ours'
  | 'amazons'
  | 'replyDue'
  | 'confirmation'
  | 'noticeNamed'
  | 'redFlags'
  | 'verdict';

type Words = Readonly<Record<Language, readonly [string, ...string[]]>>;

export const SECTION_WORDS: Readonly<Record<SectionKind, Words>> = {
  opening: { ja: ['結論・現状・要望'], en: ['Opening'] },
  callerCheck: { ja: ['着信確認'], en: ['Caller check'] },
  call: { ja: ['通話'], en: ['Call'] },
  chat: { ja: ['チャット'], en: ['Chat'] },
  recap: { ja: ['まとめ'], en: ['Recap'] },
};

export const LABEL_WORDS: Readonly<Record<LabelKind, Words>> = {
  conclusion: { ja: ['結論'], en: ['Conclusion'] },
  situation: { ja: ['現状'], en: ['Situation'] },
  request: { ja: ['要望'], en: ['Request'] },
  spokeWith: { ja: ['担当者'], en: ['Spoke with'] },
  agreed: { ja: ['決定事項'], en: ['Agreed'] },
  ours: { ja: ['当店の作業'], en: ['Our actions'] },
  amazons: { ja: ['Amazonの作業'], en: ["Amazon's actions"] },
  replyDue: { ja: ['回答期限'], en: ['Reply due'] },
  confirmation: { ja: ['確認メール'], en: ['Confirmation sent'] },
  noticeNamed: { ja: ['相手が挙げた通知'], en: ['Notice named'] },
  redFlags: { ja: ['危険な兆候'], en: ['Red flags'] },
  verdict: { ja: ['判定'], en: ['Verdict'] },
};

/** The word before a due date in brackets: `(期限: 2026-11-24)`. */
export const DUE_WORDS: Words = { ja: ['期限'], en: ['due'] };

/** What commands write where a list has nothing in it. */
export const NOTHING_WORD: Wording = { ja: 'なし', en: 'none' };

/** What a person writes where a list has nothing in it: "none" is an answer. */
const NOTHING = [
  ...'なし ナシ 無し 無 ない 特になし 特に無し 該当なし ありません 特にありません'.split(' '),
  ...['none', 'nothing', 'nil', 'n/a', 'not applicable', '-', '－', 'ー'],
];

/**
 * How headings and labels are compared: NFKC, case folded, without spaces, emphasis and 様, curly apostrophes
 * straightened; so `**結論**：` and `Amazon様の作業` are known.
 */
export function comparable(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\s*_`~様]/g, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase();
}

function lookup<K extends string>(table: Readonly<Record<K, Words>>): ReadonlyMap<string, K> {
  const found = new Map<string, K>();
  for (const kind of Object.keys(table) as K[])
    for (const word of [...table[kind].ja, ...table[kind].en]) found.set(comparable(word), kind);
  return found;
}

const SECTIONS = lookup(SECTION_WORDS);
const LABELS = lookup(LABEL_WORDS);
const DUES = new Set([...DUE_WORDS.ja, ...DUE_WORDS.en].map(comparable));
const NONE = new Set(NOTHING.map(comparable));

/** Behind a longer text there is no word of the tables: most lines of a case are told apart by their length. */
const LONGEST = 40;
/** A workspace has few words of this kind and many lines: what was compared once is remembered. */
const MOST_REMEMBERED = 300;

function remembering<T>(compare: (word: string) => T | undefined): (written: string) => T | undefined {
  const known = new Map<string, T | null>();
  return (written) => {
    if (written.length > LONGEST) return undefined;
    const before = known.get(written);
    if (before !== undefined) return before ?? undefined;
    const found = compare(comparable(written));
    if (known.size < MOST_REMEMBERED) known.set(written, found ?? null);
    return found;
  };
}

const sectionOf = remembering((word) => SECTIONS.get(word));
const isDue = remembering((word) => DUES.has(word));
const isNone = remembering((word) => NONE.has(word.replace(/[。.]$/, '')));

/** Words of sections hold no digit: a heading with one bears its date, and is nothing to remember. */
export const sectionKindOf = (written: string): SectionKind | undefined =>
  /\d/.test(written) ? undefined : sectionOf(written);

export const labelKindOf: (written: string) => LabelKind | undefined = remembering((word) =>
  LABELS.get(word),
);

export const isDueWord = (written: string): boolean => isDue(written) ?? false;

export const saysNone = (written: string): boolean => isNone(written) ?? false;

export const sectionWord = (kind: SectionKind): Wording => firstWords(SECTION_WORDS[kind]);

export const labelWord = (kind: LabelKind): Wording => firstWords(LABEL_WORDS[kind]);

const firstWords = (words: Words): Wording => ({ ja: words.ja[0], en: words.en[0] });
