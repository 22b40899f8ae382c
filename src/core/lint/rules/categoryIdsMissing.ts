import { categoryNameOf, requiredIds } from '../../casefile/effective';
import { entryOf } from '../../casefile/yamlTree';
import { kindOf } from '../../identifiers';
import { amid } from '../../language';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';
import { mentionedIdFixes } from './support/mentionedIds';

/** The first question of the agent, by category. */
export const categoryIdsMissing: Rule = {
  code: 'CN013',
  name: 'category-ids-missing',
  severity: 'prep',
  summary: { ja: '分類ごとに必要な ID が足りない', en: 'an ID the category needs is missing' },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    const required = requiredIds(file, options);
    // With no ID at all, CN012 says it once.
    if (required === 'any' || file.data.ids.length === 0) return;
    const ids = entryOf(file.frontmatter.root, 'ids')?.value;
    for (const kind of required) {
      if (file.data.ids.some((id) => id.kind === kind)) continue;
      const entry = ids?.kind === 'map' ? entryOf(ids, kind) : undefined;
      const title = kindOf(kind)?.title;
      yield {
        span: entry?.key.span ?? placeOfMissing(file, 'ids'),
        message: {
          ja: `分類 {category} では${amid(title?.ja ?? kind)}が必要です。ids.{kind} に書いてください。`,
          en: `The category {category} needs the ${title?.en ?? kind}. Write it in ids.{kind}.`,
        },
        values: { category: categoryNameOf(file), kind },
        fixes: mentionedIdFixes(file, [kind]),
      };
    }
  },
};
