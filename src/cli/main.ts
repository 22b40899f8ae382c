import { parseArgs } from 'node:util';
import { parseDateTime } from '../core/calendar/iso';
import { type Language, languageOfLocale, say, type Wording } from '../core/language';
import { nearest } from '../core/nearest';
import { type Call, EXIT, type ExitCode, isUsageError, onOneLine, UsageError, type World } from './io';
import type { OptionSpec, Verb } from './verb';
import { COMMON_OPTIONS, VERBS } from './verbs';

/** Arguments in, exit code out. Whatever goes wrong is said in a sentence on standard error. */
export async function run(argv: readonly string[], world: World, version: string): Promise<ExitCode> {
  let language = languageOfLocale(world.env.LC_ALL || world.env.LC_MESSAGES || world.env.LANG || 'en');
  try {
    const { verb, rest } = verbOf(argv);
    const { values, positionals } = parse(rest, verb);
    const named = values.language === 'ja' || values.language === 'en' ? values.language : undefined;
    if (named && !(verb?.writes && !values.help)) language = named;
    if (values.version) return print(world, `${version}\n`);
    if (values.help || !verb) {
      const { helpText } = await import('./help');
      if (!values.help && !verb) world.err(helpText(language));
      return values.help ? print(world, helpText(language, verb)) : EXIT.failed;
    }
    checkChoices(values, verb);
    checkOperands(positionals, verb);
    const call: Call = {
      world,
      operands: positionals,
      options: values,
      language,
      now: nowOf(values.now, world),
    };
    // Not every verb needs a configuration; one that is named is to be there all the same.
    if (values.config !== undefined) (await import('./cases')).namedConfig(call);
    return await (await verb.load())(call);
  } catch (error) {
    return complain(world, language, error);
  }
}

function print(world: World, text: string): ExitCode {
  world.out(text);
  return EXIT.clean;
}

const isFlag = (word: string): boolean => word.startsWith('-') && word !== '-';

/** `export email` is two words; whatever follows belongs to the verb. */
function verbOf(argv: readonly string[]): { verb: Verb | undefined; rest: readonly string[] } {
  const [first, second] = argv;
  if (first === undefined || isFlag(first)) return { verb: undefined, rest: argv };
  const two = VERBS.find(({ name }) => name === `${first} ${second}`);
  if (two) return { verb: two, rest: argv.slice(2) };
  const one = VERBS.find(({ name }) => name === first);
  if (one) return { verb: one, rest: argv.slice(1) };
  const seconds = VERBS.flatMap(({ name }) =>
    name.startsWith(`${first} `) ? name.slice(first.length + 1) : [],
  );
  const lacksSecond = seconds.length > 0 && (second === undefined || isFlag(second));
  if (lacksSecond && argv.includes('--help')) return { verb: undefined, rest: argv.slice(1) };
  if (lacksSecond) throw new UsageError(SECOND_LACKING, { first, seconds: seconds.join(', ') });
  const written = seconds.length > 0 ? `${first} ${second}` : first;
  const meant = nearest(
    written,
    VERBS.map(({ name }) => name),
  )?.word;
  throw new UsageError(meant ? UNKNOWN_VERB_NEAR : UNKNOWN_VERB, { written, meant: meant ?? '' });
}

const UNKNOWN_VERB: Wording = {
  ja: '「{written}」というコマンドはありません。case-notes --help で一覧を見られます。',
  en: 'There is no verb “{written}”. See case-notes --help.',
};
const SECOND_LACKING: Wording = {
  ja: '「{first}」の後に、{seconds} のどれかを書いてください。',
  en: '“{first}” needs one of {seconds}.',
};
const UNKNOWN_VERB_NEAR: Wording = {
  ja: '「{written}」というコマンドはありません。「{meant}」ではありませんか。',
  en: 'There is no verb “{written}”. Did you mean “{meant}”?',
};

type Parsed = Record<string, string | boolean | string[] | undefined>;

function parse(rest: readonly string[], verb: Verb | undefined): { values: Parsed; positionals: string[] } {
  const specs = specsOf(verb);
  const options = Object.fromEntries(
    specs.map(({ name, value, multiple }) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const), multiple: multiple ?? false },
    ]),
  );
  try {
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true }) as never;
  } catch (error) {
    throw usageOf(error as NodeJS.ErrnoException, rest, specs);
  }
}

const specsOf = (verb: Verb | undefined): OptionSpec[] => [...(verb?.options ?? []), ...COMMON_OPTIONS];

function usageOf(
  error: NodeJS.ErrnoException,
  rest: readonly string[],
  specs: readonly OptionSpec[],
): UsageError {
  const names = specs.map(({ name }) => `--${name}`);
  const flag = rest.find((word) => isFlag(word) && !names.includes(word.split('=')[0] as string));
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && flag) {
    const meant = nearest(flag.split('=')[0] as string, names)?.word;
    return new UsageError(meant ? UNKNOWN_OPTION_NEAR : UNKNOWN_OPTION, { flag, meant: meant ?? '' });
  }
  const takesValue = (word: string) => specs.some(({ name, value }) => value && word === `--${name}`);
  const lacking = rest.find((word, i) => takesValue(word) && isFlag(rest[i + 1] ?? '--'));
  if (lacking) return new UsageError(VALUE_LACKING, { flag: lacking });
  return new UsageError(BAD_OPTION, { flag: rest.find(isFlag) ?? '' });
}

const UNKNOWN_OPTION: Wording = {
  ja: '{flag} というオプションはありません。--help で一覧を見られます。',
  en: 'There is no option {flag}. See --help.',
};
const UNKNOWN_OPTION_NEAR: Wording = {
  ja: '{flag} というオプションはありません。{meant} ではありませんか。',
  en: 'There is no option {flag}. Did you mean {meant}?',
};
const VALUE_LACKING: Wording = {
  ja: '{flag} には値が要ります。「-」で始まる値は {flag}=値 と書いてください。',
  en: '{flag} needs a value. Write {flag}=VALUE where it begins with a hyphen.',
};
const BAD_OPTION: Wording = {
  ja: '{flag} の使い方が違います。--help を見てください。',
  en: '{flag} is used wrongly. See --help.',
};

function checkChoices(values: Parsed, verb: Verb): void {
  for (const { name, choices } of specsOf(verb)) {
    const written = values[name];
    if (!choices || typeof written !== 'string' || choices.includes(written)) continue;
    throw new UsageError(
      {
        ja: '--{name} に「{written}」は使えません。使えるのは {choices} です。',
        en: '“{written}” is no value for --{name}. Use one of {choices}.',
      },
      { name, written, choices: choices.join(', ') },
    );
  }
}

/** `[PATH…]` takes any number, `FILE` one, nothing none. */
function checkOperands(operands: readonly string[], { operands: wanted }: Verb): void {
  const most = wanted === '' ? 0 : wanted.includes('…') ? Number.POSITIVE_INFINITY : wanted.split(' ').length;
  const word = operands[most];
  if (word === undefined) return;
  throw new UsageError(
    {
      ja: '「{word}」が余分です。空白を含む値は引用符で囲んでください。',
      en: '“{word}” is one too many. Put a value that holds blanks in quotes.',
    },
    { word },
  );
}

/** `2026-11-22T14:05:00.000Z`, as programs write it: the file format has no fractions of a second. */
const FRACTION = /(?<=T\d{2}:\d{2}:\d{2})[.,]\d{1,9}/;

function nowOf(written: Parsed[string], world: World): number {
  if (typeof written !== 'string') return world.clock();
  const reading = parseDateTime(written.replace(FRACTION, ''));
  const zoned = reading.ok && (reading.value.offset !== undefined || reading.value.hour === undefined);
  if (!reading.ok || !zoned)
    throw new UsageError({
      ja: '--now は 2026-11-22T14:05+09:00 の形で、時差も書いてください。',
      en: 'Write --now as 2026-11-22T14:05+09:00, with the offset.',
    });
  const { year, month, day, hour = 0, minute = 0, second = 0, offset = 0 } = reading.value;
  return Date.UTC(year, month - 1, day, hour, minute, second) - offset * 60_000;
}

const UNEXPECTED: Wording = {
  ja: '予期しないエラーです: {message}',
  en: 'Something unexpected went wrong: {message}',
};

/** What a file system refuses, by the codes that a person can do something about. */
const REFUSED: Readonly<Record<string, Wording>> = {
  EACCES: {
    ja: '「{path}」を読み書きする権限がありません。',
    en: 'You are not allowed to read or write “{path}”.',
  },
  EPERM: {
    ja: '「{path}」を読み書きする権限がありません。',
    en: 'You are not allowed to read or write “{path}”.',
  },
  EROFS: {
    ja: '「{path}」は読み取り専用の場所にあります。',
    en: '“{path}” lies on a read-only file system.',
  },
  ENOSPC: {
    ja: 'ディスクに空きがなく、書き込めません。元のファイルはそのままです。',
    en: 'The disk is full: nothing was written, and the file is as it was.',
  },
};

function complain(world: World, language: Language, error: unknown): ExitCode {
  world.err(`case-notes: ${onOneLine(told(language, error))}\n`);
  if (world.env.CASE_NOTES_DEBUG && error instanceof Error) world.err(`${error.stack}\n`);
  return EXIT.failed;
}

function told(language: Language, error: unknown): string {
  if (isUsageError(error)) return say(error.wording, language, error.values);
  const { code, path, message } = error as NodeJS.ErrnoException;
  const refused = code === undefined ? undefined : REFUSED[code];
  return refused ? say(refused, language, { path: path ?? '' }) : say(UNEXPECTED, language, { message });
}
