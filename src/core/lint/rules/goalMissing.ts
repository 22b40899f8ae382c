import type { CaseFile } from '../../casefile/casefile';
import { labelled } from '../../casefile/opening';
import { entryOf } from '../../casefile/yamlTree';
import { isEmpty, setValue } from '../../edits/frontmatterEdits';
import type { Fix } from '../finding';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';

/** Who does not know what the call must settle ends it with nothing settled. */
export const goalMissing: Rule = {
  code: 'CN017',
  name: 'goal-missing',
  severity: 'prep',
  summary: { ja: '最終ゴールがない', en: 'no goal' },
  fix: 'choice',
  scope: 'case',
  *check(file) {
    if (file.data.goal) return;
    yield {
      span: placeOfMissing(file, 'goal'),
      message: {
        ja: 'ゴールがありません。この連絡で何が決まればよいかを goal に一つ書いてください。',
        en: 'The goal is missing. Write in goal the one thing this contact must settle.',
      },
      fixes: fixes(file),
    };
  },
};

/** The request of the opening says what is wanted already. A value of a wrong shape is not written over. */
function fixes(file: CaseFile): Fix[] {
  const written = entryOf(file.frontmatter.root, 'goal');
  if (written && !isEmpty(written.value)) return [];
  const request = labelled(file, 'request')?.value;
  const edits = request ? setValue(file, 'goal', request) : undefined;
  return edits
    ? [{ title: { ja: '「要望」の文をゴールにする', en: 'Use the request as the goal' }, edits, safe: false }]
    : [];
}
