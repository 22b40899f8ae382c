import { CATEGORIES, DEFAULT_CATEGORY } from '../casefile/categories';
import { FORMAT_VERSION } from '../casefile/keys';
import { oneLine } from '../cleanText';
import type { Options } from '../config/options';
import { timelineText } from '../edits/frontmatterEdits';
import { plainOrQuoted, quoted } from '../edits/yamlText';
import { marketplaceOf } from '../identifiers/marketplaces';
import type { Language } from '../language';
import type { NewCase } from './scaffold';

type NewStore = NonNullable<NewCase['store']>;

/** The frontmatter of a new case, with what was decided on the way. */
export interface NewFrontmatter {
  /** Fences included, with a line end behind the closing one. */
  readonly text: string;
  readonly language: Language;
  readonly category: string;
  readonly channel: string;
  readonly marketplace: string;
  readonly store: NewStore;
}

export function newFrontmatter(request: NewCase, options: Options): NewFrontmatter {
  const { status = 'preparing', category = DEFAULT_CATEGORY, channel = 'phone', direction } = request;
  const marketplace = (request.marketplace ?? options.marketplace).toUpperCase();
  const usual = options.language ?? marketplaceOf(marketplace)?.language ?? 'en';
  const language = request.language ?? usual;
  const store = storeFor(request, marketplace, options);
  const lines = [
    '---',
    `caseNotes: ${FORMAT_VERSION}`,
    freeText('title', request.title),
    word('status', status),
    word('category', category),
    word('channel', channel),
    ...(direction ? [word('direction', direction)] : []),
    word('marketplace', marketplace),
    ...(language === usual ? [] : [word('language', language)]),
    'store:',
    freeText('  name', store.name),
    freeText('  email', store.email),
    'ids:',
    ...idLines(request, category, options),
    freeText('goal', request.goal),
    word('deadline', request.deadline),
    'timeline:',
    ...timelineLines(request),
    '---',
    '',
  ];
  return { text: lines.join('\n'), language, category, channel, marketplace, store };
}

function freeText(key: string, value: string | undefined): string {
  const line = oneLine(value ?? '');
  return line === '' ? `${key}:` : `${key}: ${quoted(line)}`;
}

function word(key: string, value: string | undefined): string {
  const line = oneLine(value ?? '');
  return line === '' ? `${key}:` : `${key}: ${plainOrQuoted(line)}`;
}

/** As asked for, completed from the configuration; the configuration's only store where it fits the marketplace. */
function storeFor({ store }: NewCase, marketplace: string, options: Options): NewStore {
  if (store?.name) {
    const known = options.stores.find(({ name }) => name === store.name);
    return { ...(known?.email ? { email: known.email } : {}), ...store };
  }
  const [only, ...others] = options.stores;
  const places = only?.marketplaces?.map((code) => marketplaceOf(code)?.code);
  const fits = !places || places.includes(marketplaceOf(marketplace)?.code);
  if (!only || others.length > 0 || !fits) return store ?? {};
  return { name: only.name, ...(only.email ? { email: only.email } : {}), ...store };
}

/** What stands ready where a category asks for any one ID. */
const COMMON_KINDS = ['orderId', 'asin'];
/** Every contact ends in a case to reply under. */
const ALWAYS_READY = 'caseId';

function idLines(request: NewCase, category: string, options: Options): string[] {
  const requires =
    options.categories[category]?.requires ??
    CATEGORIES.find(({ name }) => name === category)?.requires ??
    'any';
  const values = new Map<string, string[]>();
  for (const kind of requires === 'any' ? COMMON_KINDS : requires) values.set(kind, []);
  for (const { kind, value } of request.ids ?? []) add(values, kind, oneLine(value));
  if (!values.has(ALWAYS_READY)) values.set(ALWAYS_READY, []);
  return [...values].map(([kind, found]) => `  ${plainOrQuoted(kind)}:${valuesText(found)}`);
}

function add(values: Map<string, string[]>, kind: string, value: string): void {
  const known = values.get(kind) ?? [];
  if (value !== '' && !known.includes(value)) known.push(value);
  values.set(kind, known);
}

function valuesText(values: readonly string[]): string {
  const [first, ...others] = values.map((value) => plainOrQuoted(value));
  if (first === undefined) return '';
  return others.length === 0 ? ` ${first}` : ` [${[first, ...others].join(', ')}]`;
}

const timelineLines = ({ timeline = [] }: NewCase): string[] =>
  timeline.flatMap((entry) => timelineText(entry, '  ', '\n').trimEnd().split('\n'));
