import { openingOf } from '../../casefile/opening';
import { labelWord } from '../../casefile/vocabulary';
import { isOpeningAhead, spokenOpening } from '../../contact/opening';
import { mostTenthsToSay, wholeSeconds } from '../../contact/speakingTime';
import type { Rule } from '../rule';

const MOST_SECONDS = 30;

/** Nobody at the other end remembers the beginning of a longer one. */
export const openingLong: Rule = {
  code: 'CN042',
  name: 'opening-long',
  severity: 'info',
  summary: {
    ja: '結論・現状・要望を言い終えるまでに 30 秒より長くかかる',
    en: 'the opening takes longer than 30 s to say',
  },
  scope: 'case',
  *check(file, { options }) {
    if (!isOpeningAhead(file)) return;
    // Most openings are short whatever their signs are.
    const most = openingOf(file)?.parts.reduce((sum, { value }) => sum + mostTenthsToSay(value), 0) ?? 0;
    if (most <= MOST_SECONDS * 10) return;
    const { lines, seconds } = spokenOpening(file, options);
    if (seconds <= MOST_SECONDS) return;
    const { label, span, tenths } = lines.reduce((a, b) => (b.tenths > a.tenths ? b : a));
    const word = labelWord(label);
    yield {
      span,
      message: {
        ja: `最初に話すことを言い終えるまでに約 {seconds} 秒かかります(目安は {most} 秒まで)。いちばん長い${word.ja}(約 {part} 秒)から削り、細かい経緯は聞かれてから話してください。`,
        en: `The opening takes about {seconds} s to say (aim at {most} s). Cut the ${word.en.toLowerCase()} first (about {part} s); details can wait until somebody asks.`,
      },
      values: { seconds, most: MOST_SECONDS, part: wholeSeconds(tenths) },
    };
  },
};
