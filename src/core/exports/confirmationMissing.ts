import type { CaseFile } from '../casefile/casefile';
import { storeOf } from '../casefile/effective';
import type { Recap } from '../casefile/recap';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import type { Wording } from '../language';
import { placeOfMissing } from '../lint/places';
import type { Span } from '../text';

/** Something without which no confirmation can be written, and where it belongs. */
export interface MissingPart {
  readonly part: Part;
  readonly span: Span;
  readonly wording: Wording;
}

type Part = 'title' | 'store-name' | 'call-time' | 'recap-content' | 'ids' | 'opening';

const WORDINGS: Readonly<Record<Exclude<Part, 'ids' | 'opening'>, Wording>> = {
  title: { ja: '件名がありません。title に書いてください。', en: 'The title is missing. Write it in title.' },
  'store-name': {
    ja: '店舗名がないので名乗れません。store.name に書いてください。',
    en: 'Without a store name the message cannot say who writes. Write it in store.name.',
  },
  'call-time': {
    ja: 'いつの連絡かがわかりません。見出しに日時を書いてください(例: 通話 2026-11-22 14:05)。',
    en: 'It is unknown when you were in contact. Write date and time in the heading (Call 2026-11-22 14:05).',
  },
  'recap-content': {
    ja: 'まとめに内容がありません。決定事項・当店の作業・Amazonの作業・回答期限のいずれかを書いてください。',
    en: "The recap says nothing yet. Write what was agreed, our actions, Amazon's actions or the reply date.",
  },
};

const saysNothing = ({ agreed, ours, amazons, replyDue }: Recap): boolean =>
  !agreed && !ours && !amazons && !replyDue;

/** The one thing that cannot be repeated aloud: a recap that says nothing. */
export const missingContent = (recap: Recap): MissingPart[] =>
  saysNothing(recap)
    ? [{ part: 'recap-content', span: recap.section.heading, wording: WORDINGS['recap-content'] }]
    : [];

export function missingParts(
  file: CaseFile,
  recap: Recap,
  hasTime: boolean,
  options: Options,
): MissingPart[] {
  const isBlank = (text: string | undefined) => oneLine(text ?? '') === '';
  const { heading } = recap.section;
  const found: [keyof typeof WORDINGS, boolean, Span][] = [
    ['title', isBlank(file.data.title?.value), placeOfMissing(file, 'title')],
    ['store-name', isBlank(storeOf(file, options).name), placeOfMissing(file, 'store')],
    ['call-time', !hasTime, heading],
    ['recap-content', saysNothing(recap), heading],
  ];
  return found
    .filter(([, isMissing]) => isMissing)
    .map(([part, , at]) => ({ part, span: at, wording: WORDINGS[part] }));
}
