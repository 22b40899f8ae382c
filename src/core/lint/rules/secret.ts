import { findSecrets } from '../../privacy/secrets';
import type { Rule } from '../rule';
import { maskFix } from './support/maskFix';

/** A password in the notes is known to everybody who can read the history. */
export const secret: Rule = {
  code: 'CN081',
  name: 'secret',
  severity: 'error',
  summary: {
    ja: 'パスワード、認証コード、SP-API やクラウドの認証情報が書かれている',
    en: 'a password, a one-time code, a credential of SP-API or a cloud',
  },
  fix: 'choice',
  scope: 'file',
  *check(file) {
    for (const { span, mask } of findSecrets(file))
      yield {
        span,
        message: {
          ja: 'パスワード・認証コード・認証情報が書かれています。伏せるか消してください。人に見せた後なら、変更もしてください。',
          en: 'A password, code or credential stands here. Mask or delete it, and change it if anybody has seen it.',
        },
        fixes: [maskFix(span, mask, { ja: '伏せ字にする', en: 'Mask it' })],
      };
  },
};
