import { plainOrQuoted } from '../../edits/yamlText';
import { checkIdentifier, wrongKind } from '../../identifiers';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

/** One digit too few, read aloud, costs the first two minutes of the call. */
export const idMalformed: Rule = {
  code: 'CN020',
  name: 'id-malformed',
  severity: 'error',
  summary: { ja: 'ID の形が種類に合わない', en: 'wrong shape for its kind' },
  fix: 'safe',
  scope: 'case',
  *check({ data }) {
    for (const id of data.ids) {
      const verdict = checkIdentifier(id.kind, id.value);
      if (verdict.ok || wrongKind(id.kind, id.value)) continue;
      const { normalised } = verdict;
      const fixes: Fix[] =
        normalised === undefined
          ? []
          : [
              {
                title: { ja: '{normalised} にする', en: 'Change to {normalised}' },
                values: { normalised },
                edits: [{ span: id.span, newText: plainOrQuoted(normalised) }],
                safe: true,
              },
            ];
      yield { span: id.span, message: verdict.wording, values: verdict.values, fixes };
    }
  },
};
