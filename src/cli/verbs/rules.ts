import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Language, say } from '../../core/language';
import { RULES, ruleOf } from '../../core/lint/rules';
import { type Call, EXIT, type ExitCode, outJson, textOption, UsageError } from '../io';

/** The list of the rules, or the page of one. */
export function rulesVerb(call: Call): ExitCode {
  const [asked] = call.operands;
  if (asked !== undefined) return page(call, asked);
  if (textOption(call, 'format') === 'json') {
    const rules = RULES.map(({ code, name, severity, summary, fix }) => ({
      code,
      name,
      severity,
      summary,
      fix: fix ?? null,
    }));
    outJson(call, { schemaVersion: 1, rules });
    return EXIT.clean;
  }
  for (const { code, name, severity, summary } of RULES)
    call.world.out(`${code}  ${name.padEnd(22)} ${severity.padEnd(8)} ${say(summary, call.language)}\n`);
  return EXIT.clean;
}

function page(call: Call, asked: string): ExitCode {
  const rule = ruleOf(asked);
  if (!rule)
    throw new UsageError(
      {
        ja: '「{asked}」という規則はありません。case-notes rules で一覧を見られます。',
        en: 'There is no rule “{asked}”. See case-notes rules.',
      },
      { asked },
    );
  const text = readFileSync(join(pagesFolder(), `${rule.code}.md`), 'utf8');
  call.world.out(`${inLanguage(text, call.language)}\n`);
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
  return `${title}\n${text.slice(start + HEADINGS[language].length, end === -1 ? undefined : end).trimEnd()}`;
}
