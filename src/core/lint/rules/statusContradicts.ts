import { setValue } from '../../edits/frontmatterEdits';
import { contradictionOf } from '../../followup/contradiction';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

/** The status says one thing, the recaps another. */
export const statusContradicts: Rule = {
  code: 'CN072',
  name: 'status-contradicts',
  severity: 'warning',
  summary: {
    ja: 'ステータスがまとめや作業の内容と食い違っている',
    en: 'the status contradicts the recaps: resolved with open actions, waiting for nobody, on the phone for more than 24 hours, ready after a recap',
  },
  fix: 'choice',
  scope: 'case',
  *check(file, { options, now }) {
    const { status } = file.data;
    const contradiction = status && contradictionOf(file, options, now);
    if (!contradiction) return;
    const fixes = contradiction.instead.flatMap((instead): Fix[] => {
      const edits = setValue(file, 'status', instead);
      const title = { ja: 'ステータスを {instead} にする', en: 'Set the status to {instead}' };
      return edits ? [{ title, values: { instead }, edits, safe: false }] : [];
    });
    yield { span: status.span, message: contradiction.wording, fixes };
  },
};
