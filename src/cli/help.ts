import { type Language, say, type Wording } from '../core/language';
import type { OptionSpec, Verb } from './verb';
import { COMMON_OPTIONS, VERBS } from './verbs';

const HEAD: Wording = {
  ja: 'Case Notes — Amazon セラーサポートのケースを記録する',
  en: 'Case Notes – support cases of Amazon sellers, kept as Markdown',
};
const USAGE: Wording = { ja: '使い方', en: 'Usage' };
const VERB_HEAD: Wording = { ja: 'コマンド', en: 'Verbs' };
const OPTION_HEAD: Wording = { ja: 'オプション', en: 'Options' };
const EXIT_HEAD: Wording = {
  ja: '終了コード: 0 エラーなし、1 エラーまたは警告が多すぎる、2 実行できなかった',
  en: 'Exit codes: 0 no errors, 1 errors or too many warnings, 2 could not be carried out',
};

/** The help of the program, or of one verb. Made from the lists the program runs on. */
export function helpText(language: Language, verb?: Verb): string {
  const usage = verb ? `case-notes ${verb.name} ${verb.operands}`.trimEnd() : 'case-notes VERB …';
  const verbs = VERBS.map((one): [string, Wording] => [`${one.name} ${one.operands}`.trimEnd(), one.help]);
  const options = [...(verb?.options ?? []), ...COMMON_OPTIONS].map((option): [string, Wording] => [
    flagOf(option),
    option.help,
  ]);
  return [
    say(verb?.help ?? HEAD, language),
    '',
    `${say(USAGE, language)}: ${usage}`,
    ...(verb ? [] : ['', `${say(VERB_HEAD, language)}:`, ...table(verbs, language)]),
    '',
    `${say(OPTION_HEAD, language)}:`,
    ...table(options, language),
    '',
    say(EXIT_HEAD, language),
    '',
  ].join('\n');
}

const flagOf = ({ name, value }: OptionSpec): string => (value ? `--${name} ${value}` : `--${name}`);

function table(rows: readonly (readonly [string, Wording])[], language: Language): string[] {
  const width = Math.max(...rows.map(([head]) => head.length));
  return rows.map(([head, help]) => `  ${head.padEnd(width)}  ${say(help, language)}`);
}
