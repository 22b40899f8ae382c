import { plainOrQuoted } from '../../edits/yamlText';
import { normaliseWidth } from '../../identifiers';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

/** One at sign, a domain with a dot, nothing blank: enough to tell an address from a slip. */
const ADDRESS =
  /^[A-Za-z0-9!#$%&*+/=?^_`{|}~.'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.){1,8}[A-Za-z]{2,63}$/;

/** Amazon checks the address against the account, letter by letter. */
export const storeEmailInvalid: Rule = {
  code: 'CN011',
  name: 'store-email-invalid',
  severity: 'error',
  summary: {
    ja: '登録メールアドレスの形が正しくない',
    en: 'the registered e-mail is no address, or holds full-width letters',
  },
  fix: 'safe',
  scope: 'case',
  *check({ data }) {
    const { email } = data.store;
    if (!email || ADDRESS.test(email.value)) return;
    const meant = normaliseWidth(email.value).replace(/\s/g, '');
    const fixes: Fix[] = ADDRESS.test(meant)
      ? [
          {
            title: { ja: '{meant} にする', en: 'Change to {meant}' },
            values: { meant },
            edits: [{ span: email.span, newText: plainOrQuoted(meant) }],
            safe: true,
          },
        ]
      : [];
    yield {
      span: email.span,
      message: {
        ja: '「{value}」はメールアドレスの形ではありません。登録したとおりに半角で書いてください。',
        en: '“{value}” is not an e-mail address. Write it as registered, in plain letters.',
      },
      values: { value: email.value },
      fixes,
    };
  },
};
