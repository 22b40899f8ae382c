import { parseDateTime } from '../../calendar/iso';
import type { CaseFile } from '../../casefile/casefile';
import { CATEGORIES } from '../../casefile/categories';
import { FRONTMATTER_KEYS, type KeySpec, STORE_KEYS, TIMELINE_KEYS } from '../../casefile/keys';
import { nodeAt } from '../../casefile/nodeAt';
import type { Path } from '../../casefile/schema';
import { MARKETPLACES, marketplaceOf } from '../../identifiers';
import type { Wording } from '../../language';
import { nearest } from '../../nearest';
import type { Span } from '../../text';
import type { Fix, Report } from '../finding';
import type { Rule } from '../rule';

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
      const report = misfit(file, path);
      if (report) yield report;
    }
    yield* timelineLines(file);
    const { category, marketplace } = file.data;
    const categories = [...CATEGORIES.map(({ name }) => name), ...Object.keys(options.categories)];
    if (category && !categories.includes(category.value))
      yield notOneOf(category.value, category.span, 'category', categories);
    if (marketplace && !marketplaceOf(marketplace.value))
      yield notOneOf(
        marketplace.value,
        marketplace.span,
        'marketplace',
        MARKETPLACES.map(({ code }) => code),
      );
  },
};

function misfit(file: CaseFile, path: Path): Report | undefined {
  const found = nodeAt(file.frontmatter.root, path);
  if (!found) return undefined;
  const { node, key } = found;
  const spec = specOf(path);
  // A list or map in the wrong place is shown at its key: its own span may run over many lines.
  const at = node.kind === 'scalar' ? node.span : (key ?? node.span);
  if (node.kind !== 'scalar')
    return {
      span: at,
      message: WRONG_TYPE[spec?.type === 'list' ? 'list' : 'text'],
      values: { key: String(path.at(-1)) },
    };
  if (spec?.values) return notOneOf(node.value, at, spec.key, spec.values);
  if (spec?.type === 'date')
    return { span: at, message: dateMessage(node.value), values: { value: node.value } };
  const type = spec?.type === 'list' ? 'list' : 'map';
  return { span: at, message: WRONG_TYPE[type], values: { key: String(path.at(-1)) } };
}

function specOf(path: Path): KeySpec | undefined {
  const [top, second, third] = path;
  if (path.length === 1) return FRONTMATTER_KEYS.find(({ key }) => key === top);
  if (top === 'store') return STORE_KEYS.find(({ key }) => key === second);
  return top === 'timeline' ? TIMELINE_KEYS.find(({ key }) => key === third) : undefined;
}

const WRONG_TYPE: Readonly<Record<'text' | 'list' | 'map', Wording>> = {
  text: { ja: '{key} には一つの値だけを書いてください。', en: 'Write a single value in {key}.' },
  list: {
    ja: '{key} は「- 」で始まる行の並びで書いてください。',
    en: 'Write {key} as lines that begin with “- ”.',
  },
  map: { ja: '{key} は「キー: 値」の行で書いてください。', en: 'Write {key} as lines of “key: value”.' },
};

const DATE_MESSAGES = {
  shape: {
    ja: '「{value}」を日付として読めません。2026-11-25 か 2026-11-25T17:00+09:00 の形で書いてください。',
    en: '“{value}” cannot be read as a date. Write 2026-11-25 or 2026-11-25T17:00+09:00.',
  },
  'no-such-day': { ja: '「{value}」という日はありません。', en: 'There is no such day as “{value}”.' },
  'no-such-time': { ja: '「{value}」という時刻はありません。', en: 'There is no such time as “{value}”.' },
  'bad-offset': {
    ja: '「{value}」の時差が正しくありません。日本なら +09:00 です。',
    en: 'The offset of “{value}” is wrong. In Japan it is +09:00.',
  },
};

function dateMessage(value: string): Wording {
  const reading = parseDateTime(value);
  return DATE_MESSAGES[reading.ok ? 'shape' : reading.problem];
}

/** The date in front of a one-line timeline entry is no value of its own to the schema. */
function* timelineLines(file: CaseFile): Iterable<Report> {
  for (const { form, at } of file.data.timeline) {
    if (form !== 'line' || !at || parseDateTime(at.value).ok) continue;
    yield { span: at.span, message: dateMessage(at.value), values: { value: at.value } };
  }
}

function notOneOf(value: string, at: Span, key: string, allowed: readonly string[]): Report {
  const meant = nearest(value, allowed);
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
      en: '“{value}” is not a {key}. Use one of {allowed}.',
    },
    values: { key, value, allowed: allowed.join(', ') },
    fixes: meant ? [fix(meant.word)] : [],
  };
}
