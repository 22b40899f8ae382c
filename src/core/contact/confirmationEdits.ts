import type { DateTime } from '../calendar';
import { languageOf } from '../casefile/effective';
import { fingerprintOf } from '../casefile/fingerprint';
import { recapsOf } from '../casefile/recap';
import type { Options } from '../config/options';
import type { Intent } from '../edits/perform';
import { recordConfirmation } from '../edits/sectionEdits';
import { chosenText, confirmationOf } from '../exports/confirmation';
import type { Wording } from '../language';
import { headingOf } from './callSheet';

/** What exporting a confirmation writes into the case. A recap is named by its heading, a date by its words. */

export interface SentRecap {
  /** The recap's heading as written. */
  readonly heading: string;
  /** What the recap said when the message was made. */
  readonly fingerprint: string;
  /** `2026-11-22T14:31+09:00` */
  readonly sentAt: string;
}

const CHANGED: Wording = {
  ja: 'まとめが書き換えられたため、送信は記録していません。内容を確かめて、もう一度書き出してください。',
  en: 'The recap has changed meanwhile, so nothing was recorded. Check it and export again.',
};

/** Records that the confirmation of a recap went out; refused when the recap says something else by now. */
export const recordIntent =
  ({ heading, fingerprint, sentAt }: SentRecap, options: Options): Intent<Wording> =>
  (file) => {
    const recap = recapsOf(file)
      .filter((one) => headingOf(file, one.section) === heading)
      .filter((one) => fingerprintOf(file, one, options) === fingerprint)
      .at(-1);
    if (!recap) return { refused: CHANGED };
    return { edits: recordConfirmation(file, recap, sentAt, fingerprint, languageOf(file, options)) };
  };

export interface ChosenDate {
  /** The heading of the recap that holds the words. */
  readonly heading: string;
  /** The words as written: `今週末`. */
  readonly words: string;
  readonly date: DateTime;
}

const GONE: Wording = {
  ja: 'この日付はファイルからなくなっています。何も変更していません。',
  en: 'This date is no longer in the file. Nothing was changed.',
};

/** Writes the day that was meant in place of words that could mean several. */
export const dateIntent =
  ({ heading, words, date }: ChosenDate, options: Options): Intent<Wording> =>
  (file) => {
    const recap = recapsOf(file)
      .filter((one) => headingOf(file, one.section) === heading)
      .at(-1);
    const result = recap && confirmationOf(file, recap, { options });
    const unclear = result && !result.ok && result.reason === 'unclear' ? result.unclear : [];
    const place = unclear.find(({ text }) => text === words);
    return place
      ? { edits: [{ span: place.span, newText: chosenText(place, { value: date }) }] }
      : { refused: GONE };
  };
