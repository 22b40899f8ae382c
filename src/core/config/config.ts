import { nodeAt } from '../casefile/nodeAt';
import { readYaml } from '../casefile/readYaml';
import type { Path } from '../casefile/schema';
import { entryOf, type YamlMap, type YamlNode } from '../casefile/yamlTree';
import { YAML_WORDING } from '../casefile/yamlWording';
import type { Values, Wording } from '../language';
import { RULES } from '../lint/rules';
import { nearest } from '../nearest';
import { type Span, span, textAt } from '../text';
import { unknownNames } from './names';
import { DEFAULT_OPTIONS, type Options } from './options';
import { configSchema, keysAt, type WrittenConfig } from './schema';

export interface ConfigProblem {
  /** A name nobody knows changes nothing and is a warning; anything else would change what the file was meant to say. */
  readonly severity: 'error' | 'warning';
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
  if (root && problems.length === 0) return new ConfigReader(root).read();
  const [problem] = problems;
  const at = problem?.span ?? span(start, start);
  const isPlace = problem?.kind === 'duplicate-key' || problem?.kind === 'anchor' || problem?.kind === 'tag';
  const unread: ConfigProblem = isPlace
    ? { severity: 'error', span: at, wording: YAML_WORDING[problem.kind], values: { text: textAt(text, at) } }
    : { severity: 'error', span: lineOf(text, at.start), wording: UNREADABLE, values: {} };
  return { options: DEFAULT_OPTIONS, problems: [unread] };
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
const UNKNOWN_RULE: Wording = { ja: '「{key}」という規則はありません。', en: 'There is no rule “{key}”.' };
const NEAR_RULE: Wording = {
  ja: '「{key}」という規則はありません。「{meant}」の書き間違いではありませんか。',
  en: 'There is no rule “{key}”. Did you mean “{meant}”?',
};
const NOT_ONE_OF: Wording = {
  ja: '{key} に「{value}」は使えません。使えるのは {allowed} です。',
  en: '“{value}” is no value for {key}. Use one of {allowed}.',
};
const WRONG_VALUE: Wording = {
  ja: '{key} に「{value}」は使えません。',
  en: '“{value}” is no value for {key}.',
};
const WRONG_TYPE: Wording = { ja: '{key} の書き方が違います。', en: '{key} is written in another form.' };
const MISSING: Wording = { ja: '{key} がありません。', en: '{key} is missing.' };

function lineOf(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const lf = text.indexOf('\n', start);
  return span(start, lf === -1 ? text.length : lf);
}

class ConfigReader {
  private readonly problems: ConfigProblem[] = [];
  private readonly plain: Record<string, unknown>;

  constructor(private readonly root: YamlMap) {
    this.plain = plainOf(root) as Record<string, unknown>;
  }

  read(): ConfigReading {
    const written = this.checked();
    for (const path of unknownNames(written)) this.unfit(path, WRONG_VALUE);
    this.unknownRules(written);
    this.problems.sort((a, b) => a.span.start - b.span.start);
    // What has been taken out leaves the rest as it was.
    const parsed = configSchema.safeParse(this.plain);
    return { options: optionsOf(parsed.success ? parsed.data : {}), problems: this.problems };
  }

  /** What is written, without what does not fit the schema. */
  private checked(): WrittenConfig {
    const parsed = configSchema.safeParse(this.plain);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      const path = issue.path as Path;
      if (issue.code === 'unrecognized_keys') this.unknownKeys(path, issue.keys);
      else if (issue.code === 'invalid_value') this.unfit(path, NOT_ONE_OF, issue.values.join(', '));
      else this.unfit(path, WRONG_VALUE);
    }
    const rest = configSchema.safeParse(this.plain);
    return rest.success ? rest.data : {};
  }

  private unknownKeys(path: Path, keys: readonly string[]): void {
    const map = nodeAt(this.root, path)?.node;
    const known = keysAt(path);
    for (const key of keys) {
      remove(this.plain, [...path, key]);
      const meant = nearest(key, known)?.word;
      const at = entryOf(map?.kind === 'map' ? map : undefined, key)?.key.span ?? this.nearestSpan(path);
      this.tell('warning', at, meant ? NEAR_KEY : UNKNOWN_KEY, { key, meant: meant ?? '' });
    }
  }

  private unknownRules({ rules = {} }: WrittenConfig): void {
    const known = RULES.flatMap(({ code, name }) => [code, name]);
    for (const key of Object.keys(rules)) {
      if (known.includes(key)) continue;
      const meant = nearest(key, known);
      const at = nodeAt(this.root, ['rules', key])?.key ?? this.nearestSpan(['rules', key]);
      // CN999 is one figure away from several rules: which one was meant nobody can tell.
      const isNear = meant !== undefined && !/^CN\d+$/.test(key);
      this.tell('warning', at, isNear ? NEAR_RULE : UNKNOWN_RULE, { key, meant: meant?.word ?? '' });
    }
  }

  /** Tells of a value that cannot be used, and takes it out. */
  private unfit(path: Path, wording: Wording, allowed = ''): void {
    remove(this.plain, path);
    const found = nodeAt(this.root, path);
    const key = path.join('.');
    if (found?.node.kind === 'scalar' && found.node.value.trim() !== '')
      this.tell('error', found.node.span, wording, { key, value: found.node.value, allowed });
    else if (found) this.tell('error', found.key ?? found.node.span, WRONG_TYPE, { key });
    else this.tell('error', this.nearestSpan(path), MISSING, { key });
  }

  private nearestSpan(path: Path): Span {
    for (let length = path.length - 1; length > 0; length--) {
      const found = nodeAt(this.root, path.slice(0, length));
      if (found) return found.key ?? found.node.span;
    }
    return entryOf(this.root, String(path[0]))?.key.span ?? this.root.span;
  }

  private tell(severity: ConfigProblem['severity'], at: Span, wording: Wording, values: Values): void {
    this.problems.push({ severity, span: at, wording, values });
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
