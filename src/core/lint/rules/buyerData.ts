import type { CaseFile } from '../../casefile/casefile';
import type { Wording } from '../../language';
import { findAddresses } from '../../privacy/addresses';
import { findEmails } from '../../privacy/emails';
import type { PrivateMatch } from '../../privacy/match';
import { findPhones } from '../../privacy/phones';
import type { LintContext, Rule } from '../rule';
import { maskFix } from './support/maskFix';

interface Kind {
  readonly find: (file: CaseFile, context: LintContext) => readonly PrivateMatch[];
  readonly message: Wording;
  readonly title: Wording;
}

const WHAT_TO_DO: Wording = {
  ja: '履歴に残さないよう伏せ、必要なときは Seller Central で確かめてください。',
  en: 'Mask it, so that it does not stay in the history; Seller Central shows it when it is needed.',
};

const KINDS: readonly Kind[] = [
  {
    find: (file, { options }) => findPhones(file, options),
    message: { ja: '個人の電話番号が書かれています。', en: 'A person’s telephone number stands here.' },
    title: { ja: '電話番号を伏せ字にする', en: 'Mask the telephone number' },
  },
  {
    find: (file) => findAddresses(file),
    message: { ja: '個人の住所が書かれています。', en: 'A person’s postal address stands here.' },
    title: { ja: '住所を伏せ字にする', en: 'Mask the address' },
  },
  {
    find: (file, { options }) => findEmails(file, options),
    message: { ja: '個人のメールアドレスが書かれています。', en: 'A person’s e-mail address stands here.' },
    title: { ja: 'メールアドレスを伏せ字にする', en: 'Mask the e-mail address' },
  },
];

/** Buyers' personal data may be kept for 30 days after delivery; git keeps everything. */
export const buyerData: Rule = {
  code: 'CN083',
  name: 'buyer-data',
  severity: 'warning',
  summary: {
    ja: '購入者の電話番号・住所・メールアドレスが書かれている',
    en: 'a buyer’s telephone number, postal address or e-mail address',
  },
  fix: 'choice',
  scope: 'file',
  *check(file, context) {
    for (const { find, message, title } of KINDS)
      for (const { span, mask } of find(file, context))
        yield {
          span,
          message: { ja: message.ja + WHAT_TO_DO.ja, en: `${message.en} ${WHAT_TO_DO.en}` },
          fixes: [maskFix(span, mask, title)],
        };
  },
};
