import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Language, say } from '../../core/language';
import type { Rule } from '../../core/lint/rule';
import { RULES, ruleOf } from '../../core/lint/rules';
import { type Call, EXIT, type ExitCode, outJson, textOption, UsageError } from '../io';

/** The list of the rules, or the page of one. */
export function rulesVerb(call: Call): ExitCode {
  const [asked] = call.operands;
  if (asked !== undefined) return printPage(call, asked);
  if (textOption(call, 'format') === 'json') outJson(call, { schemaVersion: 1, rules: RULES.map(factsOf) });
  else
    for (const { code, name, severity, summary } of RULES)
      call.world.out(`${code}  ${name.padEnd(22)} ${severity.padEnd(8)} ${say(summary, call.language)}\n`);
  return EXIT.clean;
}

const factsOf = ({ code, name, severity, summary, fix }: Rule) => ({
  code,
  name,
  severity,
  summary,
  fix: fix ?? null,
});

function printPage(call: Call, asked: string): ExitCode {
  const rule = ruleOf(asked);
  if (!rule)
    throw new UsageError(
      {
        ja: '「{asked}」という規則はありません。case-notes rules で一覧を見られます。',
        en: 'There is no rule “{asked}”. See case-notes rules.',
      },
      { asked },
    );
  const page = inLanguage(readFileSync(join(pagesFolder(), `${rule.code}.md`), 'utf8'), call.language);
  if (textOption(call, 'format') === 'json')
    outJson(call, { schemaVersion: 1, rules: [{ ...factsOf(rule), page }] });
  else call.world.out(`${page}\n`);
  return EXIT.clean;
}

/** The pages lie in the package, one folder above the bundle, some above the sources. */
function pagesFolder(): string {
  for (let at = __dirname; ; at = dirname(at)) {
    const pages = join(at, 'docs', 'rules');
    if (existsSync(pages) || dirname(at) === at) return pages;
  }
}

const HEADINGS: Readonly<Record<Language, string>> = { ja: '## 日本語', en: '## English' };

/** A page's title and the part in one language. */
export function inLanguage(text: string, language: Language): string {
  const title = text.slice(0, text.indexOf('\n'));
  const start = text.indexOf(HEADINGS[language]);
  const end = text.indexOf('\n## ', start + 1);
  return `${title}\n\n${text.slice(start + HEADINGS[language].length, end === -1 ? undefined : end).trim()}`;
}
