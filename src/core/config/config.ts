import { isZone } from '../calendar/moment';
import { CATEGORIES } from '../casefile/categories';
import { nodeAt } from '../casefile/nodeAt';
import type { Path } from '../casefile/schema';
import { entryOf, readYaml, type YamlMap, type YamlNode } from '../casefile/yamlTree';
import { IDENTIFIER_KINDS } from '../identifiers/kinds';
import { marketplaceOf } from '../identifiers/marketplaces';
import type { Values, Wording } from '../language';
import { RULES } from '../lint/rules';
import { nearest } from '../nearest';
import { type Span, span } from '../text';
import { DEFAULT_OPTIONS, type Options } from './options';
import { configSchema, type WrittenConfig } from './schema';

export interface ConfigProblem {
  readonly span: Span;
  readonly wording: Wording;
  readonly values: Values;
}

export interface ConfigReading {
  /** What can be used; a value with a problem gives way to its default. */
  readonly options: Options;
  readonly problems: readonly ConfigProblem[];
}

/** Reads `.case-notes.yaml` or `.case-notes.json`: JSON is YAML in flow style. Never throws. */
export function readConfig(text: string): ConfigReading {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const { root, problems } = readYaml(text, start, text.length);
  if (!root || problems.length > 0) {
    const at = problems[0]?.span ?? span(start, start);
    return {
      options: DEFAULT_OPTIONS,
      problems: [{ span: lineOf(text, at.start), wording: UNREADABLE, values: {} }],
    };
  }
  return new ConfigReader(root).read();
}

const UNREADABLE: Wording = {
  ja: 'この行を設定として読めません。「キー: 値」の形か、字下げを確かめてください。',
  en: 'This line of the configuration cannot be read. Check the form “key: value” and the indentation.',
};

const UNKNOWN_KEY: Wording = { ja: '「{key}」という設定はありません。', en: 'There is no setting “{key}”.' };
const NEAR_KEY: Wording = {
  ja: '「{key}」という設定はありません。「{meant}」の書き間違いではありませんか。',
  en: 'There is no setting “{key}”. Did you mean “{meant}”?',
};
const WRONG_VALUE: Wording = {
  ja: '{key} に「{value}」は使えません。',
  en: '“{value}” is no value for {key}.',
};
const WRONG_TYPE: Wording = { ja: '{key} の書き方が違います。', en: '{key} is written in another form.' };

function lineOf(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const lf = text.indexOf('\n', start);
  return span(start, lf === -1 ? text.length : lf);
}

class ConfigReader {
  private readonly problems: ConfigProblem[] = [];

  constructor(private readonly root: YamlMap) {}

  read(): ConfigReading {
    const plain = plainOf(this.root) as Record<string, unknown>;
    this.unknownKeys();
    let parsed = configSchema.safeParse(plain);
    for (const issue of parsed.success ? [] : parsed.error.issues) {
      this.misfit(issue.path as Path);
      remove(plain, issue.path as Path);
    }
    if (!parsed.success) parsed = configSchema.safeParse(plain);
    const written: WrittenConfig = parsed.success ? parsed.data : {};
    this.checkReferences(written);
    return { options: optionsOf(written), problems: this.problems };
  }

  private unknownKeys(): void {
    const known = Object.keys(configSchema.shape);
    for (const { key } of this.root.entries) {
      if (known.includes(key.value)) continue;
      const meant = nearest(key.value, known)?.word;
      this.tell(key.span, meant ? NEAR_KEY : UNKNOWN_KEY, { key: key.value, meant: meant ?? '' });
    }
  }

  private misfit(path: Path): void {
    const found = nodeAt(this.root, path);
    const key = path.join('.');
    if (found?.node.kind === 'scalar')
      this.tell(found.node.span, WRONG_VALUE, { key, value: found.node.value });
    else this.tell(found?.key ?? this.nearestSpan(path), WRONG_TYPE, { key });
  }

  /** Names that must mean something: rules, zones, marketplaces, kinds of identifiers, categories. */
  private checkReferences(written: WrittenConfig): void {
    const rules = RULES.flatMap(({ code, name }) => [code, name]);
    for (const name of Object.keys(written.rules ?? {}))
      this.expect(rules.includes(name), ['rules', name], name, true);
    if (written.timeZone) this.expect(isZone(written.timeZone), ['timeZone'], written.timeZone);
    if (written.marketplace)
      this.expect(!!marketplaceOf(written.marketplace), ['marketplace'], written.marketplace);
    written.stores?.forEach((store, i) => {
      store.marketplaces?.forEach((code, j) => {
        this.expect(!!marketplaceOf(code), ['stores', i, 'marketplaces', j], code);
      });
    });
    for (const [name, { requires }] of Object.entries(written.categories ?? {}))
      requires.forEach((kind, i) => {
        this.expect(
          IDENTIFIER_KINDS.some(({ key }) => key === kind),
          ['categories', name, 'requires', i],
          kind,
        );
      });
    const categories = [...CATEGORIES.map(({ name }) => name), ...Object.keys(written.categories ?? {})];
    written.callableCategories?.forEach((name, i) => {
      this.expect(categories.includes(name), ['callableCategories', i], name);
    });
  }

  private expect(isKnown: boolean, path: Path, value: string, isKey = false): void {
    if (isKnown) return;
    const found = nodeAt(this.root, path);
    const at = (isKey ? found?.key : found?.node.span) ?? this.nearestSpan(path);
    this.tell(at, WRONG_VALUE, { key: path.slice(0, isKey ? -1 : undefined).join('.'), value });
  }

  private nearestSpan(path: Path): Span {
    for (let length = path.length - 1; length > 0; length--) {
      const found = nodeAt(this.root, path.slice(0, length));
      if (found) return found.key ?? found.node.span;
    }
    return entryOf(this.root, String(path[0]))?.key.span ?? this.root.span;
  }

  private tell(at: Span, wording: Wording, values: Values): void {
    this.problems.push({ span: at, wording, values });
  }
}

function plainOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  const plain: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries)
    if (value.kind !== 'scalar' || value.value.trim() !== '') plain[key.value] = plainOf(value);
  return plain;
}

/** Takes a misfit out of the plain tree; from a list, the whole list goes, so that no index moves. */
function remove(plain: Record<string, unknown>, path: Path): void {
  let holder: unknown = plain;
  let last: { holder: Record<string, unknown>; key: string } | undefined;
  for (const step of path) {
    if (typeof holder !== 'object' || holder === null) break;
    if (!Array.isArray(holder)) last = { holder: holder as Record<string, unknown>, key: String(step) };
    holder = (holder as Record<string, unknown>)[String(step)];
  }
  if (last) delete last.holder[last.key];
}

function optionsOf(written: WrittenConfig): Options {
  const { callLog, businessCalendar, stores, ...rest } = written;
  const hours = callLog?.confirmWithin?.slice(0, -1);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...DEFAULT_OPTIONS,
    ...given,
    ...(stores && { stores: stores as Options['stores'] }),
    businessCalendar: { ...DEFAULT_OPTIONS.businessCalendar, ...(businessCalendar as object) },
    ...(hours && { confirmWithinHours: Number(hours) }),
  };
}
