import type { CaseFile } from '../../casefile/casefile';
import type { PlacedId } from '../../casefile/data';
import { moveId } from '../../edits/moveId';
import { wrongKind } from '../../identifiers';
import type { Fix } from '../finding';
import type { Rule } from '../rule';

/** A right number under the wrong name sends the agent to the wrong screen. */
export const idWrongKind: Rule = {
  code: 'CN021',
  name: 'id-wrong-kind',
  severity: 'error',
  summary: {
    ja: '別の種類の ID が書かれている',
    en: 'an order ID under `asin`, a marketplace ID as merchant token…',
  },
  fix: 'choice',
  scope: 'case',
  *check(file) {
    for (const id of file.data.ids) {
      const wrong = wrongKind(id.kind, id.value);
      if (!wrong) continue;
      yield {
        span: id.span,
        message: wrong.wording,
        values: wrong.values,
        fixes: fixes(file, id, wrong.belongsTo),
      };
    }
  },
};

function fixes(file: CaseFile, id: PlacedId, kind: string | undefined): Fix[] {
  const edits = kind ? moveId(file, id, kind) : undefined;
  if (!kind || !edits) return [];
  return [
    { title: { ja: 'ids.{kind} に移す', en: 'Move to ids.{kind}' }, values: { kind }, edits, safe: false },
  ];
}
