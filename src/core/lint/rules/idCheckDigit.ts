import { checkDigitProblem } from '../../identifiers';
import type { Rule } from '../rule';

/** Only warned about: carriers' rules are known from use, not from a specification. */
export const idCheckDigit: Rule = {
  code: 'CN022',
  name: 'id-check-digit',
  severity: 'warning',
  summary: {
    ja: '検査数字が合わない(JAN、追跡番号、ISBN)',
    en: 'the check digit of a JAN/GTIN, tracking number or ISBN does not fit',
  },
  scope: 'case',
  *check({ data }) {
    for (const id of data.ids) {
      const objection = checkDigitProblem(id.kind, id.value);
      if (objection) yield { span: id.span, message: objection.wording, values: objection.values };
    }
  },
};
