import type { CaseFile } from '../casefile/casefile';
import { entryOf } from '../casefile/yamlTree';
import { eolOf, type TextEdit } from '../text';
import { isEmpty, replaceValue, setStoreField } from './frontmatterEdits';
import { plainOrQuoted, quoted } from './yamlText';

export interface StoreFields {
  readonly name?: string;
  readonly email?: string;
}

/** Sets `store.name`, `store.email` or both. Undefined where `store` is a reference, or the block is written in flow. */
export function setStore(file: CaseFile, { name, email }: StoreFields): TextEdit[] | undefined {
  const { root } = file.frontmatter;
  const entry = entryOf(root, 'store');
  if (!root || root.flow || (entry && entry.value.kind !== 'map' && !isEmpty(entry.value))) return undefined;
  const named = name === undefined ? [] : setStoreField(file, 'name', name);
  if (name === undefined || email === undefined || entry?.value.kind === 'map') {
    const mailed = email === undefined ? [] : setStoreField(file, 'email', email);
    return named && mailed && [...named, ...mailed];
  }
  // Both edits would write the key `store`: the e-mail goes into the one that does.
  const both = `${quoted(name)}${eolOf(file.text)}  email: ${quoted(email)}`;
  return named?.map((edit) => ({ ...edit, newText: edit.newText.replace(quoted(name), () => both) }));
}

/** Makes `store` the name of a store of the configuration, where it is such a name already. */
export function setStoreReference(file: CaseFile, name: string): TextEdit[] | undefined {
  const entry = entryOf(file.frontmatter.root, 'store');
  return entry?.value.kind === 'scalar' ? replaceValue(file.text, entry, plainOrQuoted(name)) : undefined;
}
