import { fingerprintOf } from '../../casefile/fingerprint';
import { recapsOf } from '../../casefile/recap';
import type { Rule } from '../rule';

/** Amazon holds one version of what was agreed, the case another. */
export const confirmationStale: Rule = {
  code: 'CN064',
  name: 'confirmation-stale',
  severity: 'warning',
  summary: {
    ja: '確認メールを送った後にまとめが変わっている',
    en: 'the recap changed after its confirmation was sent',
  },
  scope: 'case',
  *check(file, { options, hexDigest }) {
    for (const recap of recapsOf(file)) {
      const sent = recap.confirmations.at(-1);
      // Without a fingerprint there is nothing to compare with.
      if (!sent?.fingerprint) continue;
      if (sent.fingerprint.value === fingerprintOf(file, recap, options, hexDigest)) continue;
      yield {
        span: sent.fingerprint.span,
        message: {
          ja: '{at} に確認メールを送った後、まとめの内容が変わっています。確認メールをもう一度書き出して送ってください。',
          en: 'The recap has changed since the confirmation was sent ({at}). Export and send it again.',
        },
        values: { at: sent.sentAt.value },
      };
    }
  },
};
