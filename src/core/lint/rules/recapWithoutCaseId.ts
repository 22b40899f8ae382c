import { entryOf } from '../../casefile/yamlTree';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';
import { mentionedIdFixes } from './support/mentionedIds';

/** The confirmation goes into the reply box of a case: without its ID there is none. */
export const recapWithoutCaseId: Rule = {
  code: 'CN065',
  name: 'recap-without-case-id',
  severity: 'warning',
  summary: { ja: 'まとめがあるのにケース ID がない', en: 'a recap, but no `ids.caseId` to reply under' },
  fix: 'choice',
  scope: 'case',
  *check(file) {
    const { ids } = file.data;
    if (ids.some(({ kind }) => kind === 'caseId') || !file.sections.some(({ kind }) => kind === 'recap'))
      return;
    const map = entryOf(file.frontmatter.root, 'ids')?.value;
    const entry = map?.kind === 'map' ? entryOf(map, 'caseId') : undefined;
    yield {
      span: entry?.key.span ?? placeOfMissing(file, 'ids'),
      message: {
        ja: 'ケース ID がありません。確認メールはそのケースへの返信として送ります。ids.caseId に書いてください。',
        en: 'The case ID is missing: the confirmation is sent as a reply under it. Write it in ids.caseId.',
      },
      fixes: mentionedIdFixes(file, ['caseId']),
    };
  },
};
