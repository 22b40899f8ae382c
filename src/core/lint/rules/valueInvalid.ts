import type { CaseFile } from '../../casefile/casefile';
import { CATEGORIES } from '../../casefile/categories';
import { FRONTMATTER_KEYS, type KeySpec, STORE_KEYS, TIMELINE_KEYS } from '../../casefile/keys';
import { nodeAt } from '../../casefile/nodeAt';
import type { Path } from '../../casefile/schema';
import type { Options } from '../../config/options';
import { MARKETPLACES, marketplaceOf } from '../../identifiers';
import type { Wording } from '../../language';
import { nearest } from '../../nearest';
import { type Span, shortened } from '../../text';
import type { Fix, Report } from '../finding';
import type { Rule } from '../rule';
import { bodyDates, dateReport, timelineLines } from './support/writtenDates';

/** A value nobody can work with counts as absent; better to hear of it while typing. */
export const valueInvalid: Rule = {
  code: 'CN003',
  name: 'value-invalid',
  severity: 'error',
  summary: {
    ja: '値の型・選択肢・日付が正しくない',
    en: 'wrong type, unknown status, impossible date, bad time zone offset',
  },
  fix: 'choice',
  scope: 'case',
  *check(file, { options }) {
    for (const path of file.misfits) {
      const report = misfit(file, path, options);
      if (report) yield report;
    }
    yield* timelineLines(file, options);
    yield* bodyDates(file);
    const { category, marketplace } = file.data;
    if (category && !isCategory(category.value, options)) {
      const categories = [...CATEGORIES.map(({ name }) => name), ...Object.keys(options.categories)];
      yield notOneOf(category.value, category.span, 'category', categories);
    }
    if (marketplace && !marketplaceOf(marketplace.value))
      yield notOneOf(
        marketplace.value,
        marketplace.span,
        'marketplace',
        MARKETPLACES.map(({ code }) => code),
      );
  },
};

const isCategory = (name: string, { categories }: Options): boolean =>
  CATEGORIES.some((category) => category.name === name) || Object.hasOwn(categories, name);

function misfit(file: CaseFile, path: Path, options: Options): Report | undefined {
  const found = nodeAt(file.frontmatter.root, path);
  if (!found) return undefined;
  const { node, key } = found;
  const spec = specOf(path);
  const name = String([...path].reverse().find((step) => typeof step === 'string'));
  // A list or map over several lines is shown at its key.
  const isOnOneLine = node.kind === 'scalar' || node.flow || !key;
  const at = isOnOneLine ? node.span : key;
  if (node.kind !== 'scalar' || (!spec?.values && spec?.type !== 'date'))
    return { span: at, message: formOf(path), values: { key: name } };
  if (spec.values) return notOneOf(node.value, at, spec.key, spec.values);
  return dateReport(file, { value: node.value, span: at }, spec.key === 'deadline' ? 'due' : 'past', options);
}

function specOf(path: Path): KeySpec | undefined {
  const [top, second, third] = path;
  if (path.length === 1) return FRONTMATTER_KEYS.find(({ key }) => key === top);
  if (top === 'store') return STORE_KEYS.find(({ key }) => key === second);
  return top === 'timeline' ? TIMELINE_KEYS.find(({ key }) => key === third) : undefined;
}

/** How a value in a place is written. */
function formOf([top, second]: Path): Wording {
  if (top === 'timeline')
    return second === undefined || typeof second === 'number' ? TIMELINE_FORM : ONE_VALUE;
  if (top === 'ids') return second === undefined ? IDS_FORM : ID_FORM;
  return top === 'store' && second === undefined ? STORE_FORM : ONE_VALUE;
}

const ONE_VALUE: Wording = {
  ja: '{key} には一つの値だけを書いてください。',
  en: 'Write a single value in {key}.',
};
const TIMELINE_FORM: Wording = {
  ja: 'timeline は「- 」で始まる行の並びで書いてください。一件は「2026-11-20 10:15 出来事」の一行か、at と event です。',
  en: 'Write timeline as lines that begin with “- ”: each “2026-11-20 10:15 what happened”, or at and event.',
};
const IDS_FORM: Wording = {
  ja: 'ids は「orderId: 250-1234567-1234567」のように、種類と ID の行で書いてください。',
  en: 'Write ids as lines of kind and ID, such as “orderId: 250-1234567-1234567”.',
};
const ID_FORM: Wording = {
  ja: '{key} には ID を一つ書くか、[…, …] の形で並べてください。',
  en: 'Write one ID in {key}, or several as […, …].',
};
const STORE_FORM: Wording = {
  ja: 'store には name と email の行か、設定にある店舗名を書いてください。',
  en: 'Write name and email below store, or the name of a store of the configuration.',
};

function notOneOf(value: string, at: Span, key: string, allowed: readonly string[]): Report {
  const meant = nearest(value.normalize('NFKC'), allowed);
  const fix = (word: string): Fix => ({
    title: { ja: '{word} にする', en: 'Change to {word}' },
    values: { word },
    edits: [{ span: at, newText: word }],
    safe: false,
  });
  return {
    span: at,
    message: {
      ja: '{key} に「{value}」は使えません。使えるのは {allowed} です。',
      en: '“{value}” is no value for {key}. Use one of {allowed}.',
    },
    values: { key, value: shortened(value), allowed: allowed.join(', ') },
    fixes: meant ? [fix(meant.word)] : [],
  };
}
