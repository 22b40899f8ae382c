import { amid, type Wording } from '../language';
import type { IdentifierKind, Objection } from './kind';
import { IDENTIFIER_KINDS, kindOf } from './kinds';
import { isMarketplaceId } from './marketplaces';
import { compacted } from './width';

export type Verdict =
  | { readonly ok: true; readonly value: string }
  | ({ readonly ok: false; readonly normalised?: string } & Objection);

/** Whether a value has the shape of its kind; if not, what is wrong and, where it is unambiguous, what was meant. */
export function checkIdentifier(key: string, raw: string): Verdict {
  const kind = kindOf(key);
  if (!kind?.shape || kind.shape.test(raw)) return { ok: true, value: raw };
  const normalised = normalise(kind, raw);
  const objection = objectionTo(kind, raw, normalised);
  return normalised === undefined ? { ok: false, ...objection } : { ok: false, normalised, ...objection };
}

function normalise(kind: IdentifierKind, raw: string): string | undefined {
  const narrow = compacted(raw);
  // Where small letters are told from capitals, other letters are another identifier.
  const isCaseTold = kind.shape?.source.includes('a-z');
  const spellings = isCaseTold ? [narrow] : [narrow, narrow.toUpperCase()];
  const candidates = spellings.flatMap((value) => [value, kind.normalise?.(value)]);
  return candidates.find((value) => value !== undefined && kind.shape?.test(value));
}

function objectionTo(kind: IdentifierKind, raw: string, normalised: string | undefined): Objection {
  const length = lengthOf(raw);
  const values = { value: raw, length };
  const [ja, en] = [kind.form?.ja ?? '', kind.form?.en ?? ''];
  const head: Wording = {
    ja: `「{value}」は${amid(kind.title.ja)}の形ではありません(${ja})。`,
    en: `“{value}” does not have the form of ${article(kind.title.en)} (${en}).`,
  };
  const rest =
    normalised !== undefined
      ? meant(raw, normalised)
      : length === lengthOf(kind.example)
        ? CHARACTERS
        : LENGTH;
  return { wording: sentence(head, rest), values };
}

/** Hyphens are told of on their own. */
const lengthOf = (value: string): number => [...compacted(value).replaceAll('-', '')].length;

const article = (title: string): string =>
  /^(?:[aeiou]|FN|SKU|LPN|RMA)/i.test(title) ? `an ${title}` : `a ${title}`;

const sentence = (head: Wording, rest: Wording): Wording => ({
  ja: head.ja + rest.ja,
  en: `${head.en} ${rest.en}`,
});

const LENGTH: Wording = {
  ja: 'いまは {length} 文字です。元の表示と見比べてください。',
  en: 'Its length is {length}. Compare it with the original.',
};
const CHARACTERS: Wording = {
  ja: '文字数は合っていますが、文字が違います。元の表示と見比べてください。',
  en: 'Its length is right, its characters are not. Compare it with the original.',
};

/** What exactly is wrong where it is known what was meant. */
function meant(raw: string, normalised: string): Wording {
  const narrow = compacted(raw);
  const reason =
    narrow !== raw && narrow === normalised
      ? WIDTH
      : narrow.toUpperCase() === normalised
        ? CAPITALS
        : hyphensOf(narrow, normalised);
  return {
    ja: `${reason.ja}「${normalised}」と書いてください。`,
    en: `${reason.en} Write “${normalised}”.`,
  };
}

const WIDTH: Wording = {
  ja: '全角の文字か空白が混じっています。',
  en: 'It holds full-width characters or blanks.',
};
const CAPITALS: Wording = { ja: '英字は大文字で書きます。', en: 'Its letters are capitals.' };

function hyphensOf(written: string, meant: string): Wording {
  if (!written.includes('-')) return { ja: 'ハイフンがありません。', en: 'Its hyphens are missing.' };
  if (!meant.includes('-')) return { ja: 'ハイフンは入りません。', en: 'It has no hyphens.' };
  return { ja: 'ハイフンの位置が違います。', en: 'Its hyphens are out of place.' };
}

/** What a check digit says against a value of the right shape. */
export const checkDigitProblem = (key: string, value: string): Objection | undefined => {
  const kind = kindOf(key);
  return kind?.shape?.test(value) ? kind.checkDigit?.(value) : undefined;
};

const ANY_TELLING_SHAPE = new RegExp(
  IDENTIFIER_KINDS.flatMap(({ telling }) => telling?.shape.source ?? []).join('|'),
);

/** The kind whose shape alone tells, of a value that is narrow and without blanks. Where two fit, the earlier holds. */
export function kindByShape(value: string): IdentifierKind | undefined {
  // Most numbers of a text have none of these shapes.
  if (!ANY_TELLING_SHAPE.test(value)) return undefined;
  return IDENTIFIER_KINDS.find(({ telling }) => telling?.shape.test(value));
}

export interface WrongKind extends Objection {
  /** The key it belongs under; absent where no case needs it, as with a marketplace ID. */
  readonly belongsTo?: string;
}

/** A value that is plainly of another kind than its key says. An ASIN under `fnsku` is legal. */
export function wrongKind(key: string, raw: string): WrongKind | undefined {
  const value = compacted(raw);
  const kind = kindOf(key);
  if (kind?.key === 'merchantToken' && isMarketplaceId(value))
    return {
      wording: {
        ja: '「{value}」はマーケットプレイスの ID です。自店のマーチャントトークン(出品者 ID)を書いてください。',
        en: '“{value}” is the ID of a marketplace. Write the merchant token (seller ID) of your store.',
      },
      values: { value: raw },
    };
  if (!kind?.shape || kind.shape.test(value)) return undefined;
  const other = kindByShape(value);
  if (!other || other === kind) return undefined;
  return {
    belongsTo: other.key,
    wording: {
      ja: `「{value}」は${amid(other.title.ja)}です。ids.${key} ではなく ids.${other.key} に書いてください。`,
      en: `“{value}” is ${article(other.title.en)}. Write it under ids.${other.key}, not ids.${key}.`,
    },
    values: { value: raw },
  };
}
