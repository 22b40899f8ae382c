import type { CaseFile } from '../../casefile/casefile';
import { categoryNameOf, requiredIds } from '../../casefile/effective';
import { entryOf } from '../../casefile/yamlTree';
import { isEmpty } from '../../edits/frontmatterEdits';
import { kindOf } from '../../identifiers';
import { amid, type Language } from '../../language';
import type { Span } from '../../text';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';
import { mentionedIdFixes } from './support/mentionedIds';

/** Without an ID the agent cannot open anything. */
export const idsMissing: Rule = {
  code: 'CN012',
  name: 'ids-missing',
  severity: 'prep',
  summary: { ja: '対象の ID も通知名もない', en: 'no ID and no notice, unless the category requires none' },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    const required = requiredIds(file, options);
    if (file.data.ids.length > 0 || required.length === 0) return;
    yield {
      span: placeOf(file, required),
      message:
        required === 'any'
          ? {
              ja: '対象の ID がありません。注文番号、ASIN、ケース ID などを ids に書いてください。',
              en: 'There is no target ID. Write the order ID, ASIN or case ID in ids.',
            }
          : {
              ja: `対象の ID がありません。分類 {category} では${needed(required, 'ja')}が必要です。{keys} に書いてください。`,
              en: `There is no target ID. The category {category} needs the ${needed(required, 'en')}: write it in {keys}.`,
            },
      values: {
        category: categoryNameOf(file),
        keys: required === 'any' ? '' : required.map((kind) => `ids.${kind}`).join(', '),
      },
      fixes: mentionedIdFixes(file, required),
    };
  },
};

function needed(required: readonly string[], language: Language): string {
  const titles = required.map((kind) => kindOf(kind)?.title[language] ?? kind);
  return language === 'ja' ? titles.map(amid).join('と') : titles.join(' and the ');
}

/** The key that waits for its ID, of a kind that is needed if there is one; else where IDs belong. */
function placeOf(file: CaseFile, required: readonly string[] | 'any'): Span {
  const ids = entryOf(file.frontmatter.root, 'ids')?.value;
  const waiting = ids?.kind === 'map' ? ids.entries.filter(({ value }) => isEmpty(value)) : [];
  const wanted = waiting.find(({ key }) => required === 'any' || required.includes(key.value));
  return wanted?.key.span ?? placeOfMissing(file, 'ids');
}
