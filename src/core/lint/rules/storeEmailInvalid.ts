import { plainOrQuoted } from '../../edits/yamlText';
import { isMailAddress } from '../../exports/address';
import { normaliseWidth } from '../../identifiers';
import type { Span } from '../../text';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

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
    if (!email || isMailAddress(email.value)) return;
    yield {
      span: email.span,
      message: {
        ja: '「{value}」はメールアドレスの形ではありません。登録したとおりに半角で書いてください。',
        en: '“{value}” is not an e-mail address. Write it as registered, in plain letters.',
      },
      values: { value: email.value },
      fixes: fixes(email.value, email.span),
    };
  },
};

/** Width and blanks beside the at sign leave one right answer; an address among other words is a choice. */
function fixes(written: string, at: Span): Fix[] {
  const narrow = normaliseWidth(written).replace(/[。｡]/g, '.');
  const joined = narrow.replace(/\s{1,8}(?=@)|(?<=@)\s{1,8}/g, '');
  const found = isMailAddress(joined) ? [joined] : addressesIn(narrow);
  const [meant, ...others] = found;
  if (meant === undefined || others.length > 0) return [];
  return [
    {
      title: { ja: '{meant} にする', en: 'Change to {meant}' },
      values: { meant },
      edits: [{ span: at, newText: plainOrQuoted(meant) }],
      safe: meant === joined,
    },
  ];
}

/** `Blue Sky Store <ops@bluesky.example>`, `mailto:ops@bluesky.example`. */
const addressesIn = (text: string): string[] => text.split(/[\s<>()"'「」,;:]/).filter(isMailAddress);
