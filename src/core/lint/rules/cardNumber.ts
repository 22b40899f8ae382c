import { findCards } from '../../privacy/cards';
import type { Rule } from '../rule';
import { maskFix } from './support/maskFix';

/** What is in git stays there: a card number must not get into a commit. */
export const cardNumber: Rule = {
  code: 'CN080',
  name: 'card-number',
  severity: 'error',
  summary: { ja: 'クレジットカードなどの番号が書かれている', en: 'a payment card number' },
  fix: 'choice',
  scope: 'file',
  *check(file) {
    for (const { span, mask } of findCards(file))
      yield {
        span,
        message: {
          ja: 'カード番号が書かれています。先頭 6 桁と末尾 4 桁だけを残して伏せてください。',
          en: 'A payment card number stands here. Mask it, all but its first 6 and last 4 digits.',
        },
        fixes: [
          maskFix(span, mask, {
            ja: 'カード番号を伏せ字にする(先頭 6 桁と末尾 4 桁を残す)',
            en: 'Mask the card number (its first 6 and last 4 digits stay)',
          }),
        ],
      };
  },
};
