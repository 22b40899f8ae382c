import type { CaseFile } from '../../casefile/casefile';
import { storeOf } from '../../casefile/effective';
import { entryOf } from '../../casefile/yamlTree';
import type { Options, StoreOption } from '../../config/options';
import { type StoreFields, setStore, setStoreReference } from '../../edits/storeEdits';
import type { Fix } from '../finding';
import { placeOfMissing } from '../places';
import type { Rule } from '../rule';

const MISSING = {
  both: {
    ja: '正式な店舗名と登録メールアドレスがありません。store.name と store.email に書いてください。',
    en: 'Official store name and registered e-mail are missing. Write them in store.name and store.email.',
  },
  name: {
    ja: '正式な店舗名がありません。store.name に書いてください。',
    en: 'The official store name is missing. Write it in store.name.',
  },
  email: {
    ja: '登録メールアドレスがありません。store.email に書いてください。',
    en: 'The registered e-mail address is missing. Write it in store.email.',
  },
  reference: {
    ja: '設定の stores に「{reference}」がないか、その登録メールアドレスがありません。設定に加えるか、store.name と store.email に書いてください。',
    en: 'The configuration has no store “{reference}”, or no e-mail for it. Add it there, or write store.name and store.email.',
  },
};

type Field = 'name' | 'email';

/** Amazon identifies the caller by both before it says anything. */
export const storeMissing: Rule = {
  code: 'CN010',
  name: 'store-missing',
  severity: 'prep',
  summary: { ja: '店舗名または登録メールアドレスがない', en: 'store name or registered e-mail missing' },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    const store = storeOf(file, options);
    if (store.name && store.email) return;
    const missing = (['name', 'email'] as const).filter((field) => !store[field]);
    const [first, second] = missing;
    if (!first) return;
    const reference = file.data.store.reference?.value;
    yield {
      span: file.data.store.reference?.span ?? placeOf(file, first),
      message: MISSING[reference ? 'reference' : second ? 'both' : first],
      ...(reference ? { values: { reference } } : {}),
      fixes: candidates(file, options).flatMap((known) => fix(file, known, missing)),
    };
  },
};

function placeOf(file: CaseFile, field: Field) {
  const store = entryOf(file.frontmatter.root, 'store')?.value;
  const written = store?.kind === 'map' ? entryOf(store, field) : undefined;
  return written?.key.span ?? placeOfMissing(file, 'store');
}

/** What is written already decides: the name of one store never gets the e-mail of another that is configured. */
function candidates(file: CaseFile, { stores }: Options): readonly StoreOption[] {
  const { name, email } = file.data.store;
  const same = stores.filter((known) => known.name === name?.value || known.email === email?.value);
  return (name || email) && same.length > 0 ? same : stores;
}

function fix(file: CaseFile, known: StoreOption, missing: readonly Field[]): Fix[] {
  const fields = Object.fromEntries(
    missing.flatMap((field) => (known[field] ? [[field, known[field]]] : [])),
  );
  const isReference = file.data.store.reference !== undefined;
  const edits = isReference
    ? known.email && setStoreReference(file, known.name)
    : Object.keys(fields).length > 0 && setStore(file, fields as StoreFields);
  if (!edits) return [];
  const value = isReference ? known.name : Object.values(fields).join(' / ');
  const title = isReference
    ? { ja: '設定の店舗「{value}」にする', en: 'Use the configured store “{value}”' }
    : { ja: '設定の「{value}」を入れる', en: 'Insert “{value}” from the configuration' };
  return [{ title, values: { value }, edits, safe: false }];
}
