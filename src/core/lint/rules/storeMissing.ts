import type { CaseFile } from '../../casefile/casefile';
import { storeOf } from '../../casefile/effective';
import { entryOf } from '../../casefile/yamlTree';
import { setStoreField } from '../../edits/frontmatterEdits';
import type { Fix, Report } from '../finding';
import { placeOfMissing } from '../places';
import type { LintContext, Rule } from '../rule';

const MISSING = {
  name: {
    ja: '正式な店舗名がありません。store.name に書いてください。',
    en: 'The official store name is missing. Write it in store.name.',
  },
  email: {
    ja: '登録メールアドレスがありません。store.email に書いてください。',
    en: 'The registered e-mail address is missing. Write it in store.email.',
  },
};

/** Amazon identifies the caller by both before it says anything. */
export const storeMissing: Rule = {
  code: 'CN010',
  name: 'store-missing',
  severity: 'prep',
  summary: { ja: '店舗名または登録メールアドレスがない', en: 'store name or registered e-mail missing' },
  fix: 'choice',
  scope: 'case',
  *check(file, context) {
    const store = storeOf(file, context.options);
    for (const field of ['name', 'email'] as const) if (!store[field]) yield report(file, field, context);
  },
};

function report(file: CaseFile, field: 'name' | 'email', context: LintContext): Report {
  const store = entryOf(file.frontmatter.root, 'store');
  const entry = store?.value.kind === 'map' ? entryOf(store.value, field) : undefined;
  const at = entry?.key.span ?? placeOfMissing(file, 'store');
  return { span: at, message: MISSING[field], fixes: fixes(file, field, context) };
}

function fixes(file: CaseFile, field: 'name' | 'email', { options }: LintContext): Fix[] {
  return options.stores.flatMap((store) => {
    const value = store[field];
    const edits = value ? setStoreField(file, field, value) : undefined;
    if (!value || !edits) return [];
    const title = { ja: '設定の「{value}」を入れる', en: 'Insert “{value}” from the configuration' };
    return [{ title, values: { value }, edits, safe: false }];
  });
}
