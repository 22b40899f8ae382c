import type { Wording } from '../../language';
import { findMyNumbers } from '../../privacy/myNumbers';
import type { Rule } from '../rule';
import { maskFix } from './support/maskFix';

const SURE: Wording = {
  ja: 'マイナンバーが書かれています。ケースの記録には要りません。伏せるか消してください。',
  en: 'A Japanese individual number (My Number) stands here. No case needs it: mask or delete it.',
};
const LIKELY: Wording = {
  ja: 'この 12 桁はマイナンバーかもしれません。そうなら伏せてください。伝票番号などなら、前に「伝票番号」のように書いてください。',
  en: 'These twelve digits may be a Japanese individual number (My Number). If so, mask them; if they are a parcel’s, write “tracking number” before them.',
};

/** Individual numbers may be kept for a few purposes that the law names; a support case is none of them. */
export const myNumber: Rule = {
  code: 'CN082',
  name: 'my-number',
  severity: 'error',
  summary: {
    ja: 'マイナンバー(個人番号)が書かれている。そう書かれていない 12 桁は情報として示す',
    en: 'a Japanese individual number; twelve digits that no word calls so are an info',
  },
  fix: 'choice',
  scope: 'file',
  *check(file) {
    for (const { span, mask, sure } of findMyNumbers(file))
      yield {
        span,
        ...(sure ? {} : { severity: 'info' as const }),
        message: sure ? SURE : LIKELY,
        fixes: [maskFix(span, mask, { ja: '12 桁を伏せ字にする', en: 'Mask the twelve digits' })],
      };
  },
};
