import { say, type Values, type Wording } from '../core/language';
import type { Severity } from '../core/lint/finding';
import { unreadWording } from './cases';
import { colours } from './colours';
import { type Call, onOneLine } from './io';
import type { FileResult, LintReport } from './lintReport';

const SEVERITY: Readonly<Record<Severity, Wording>> = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  info: { ja: '情報', en: 'info' },
};

const NOT_A_CASE: Wording = {
  ja: 'ケースファイルではありません(caseNotes のキーがありません)。',
  en: 'This is no case file (its frontmatter lacks the key caseNotes).',
};
const SUMMARY: Wording = {
  ja: 'ケース {cases} 件: エラー {errors}、警告 {warnings}、情報 {infos}',
  en: '{cases}: {errors}, {warnings}, {infos}',
};
const OTHERS: Wording = {
  ja: '(ケースでないファイル {others} 件)',
  en: ' (and {others})',
};
const MENDABLE: Wording = {
  ja: '{count} 件は case-notes lint --fix で直せます。',
  en: '{count} of them can be mended by case-notes lint --fix.',
};

/** One line a finding: `path:line:column severity CODE message`, lines and columns from 1. */
export function printText(call: Call, report: LintReport): void {
  const { language, world } = call;
  for (const result of report.files) for (const line of linesOf(call, result)) world.out(`${line}\n`);
  const { errors, warnings, infos, notCases } = report.summary;
  const cases = report.files.filter(({ state }) => state !== 'not-a-case').length;
  const counts = { cases, errors, warnings, infos, others: notCases };
  const values = language === 'en' ? inEnglish(counts) : counts;
  world.out(`${say(SUMMARY, language, values)}${notCases > 0 ? say(OTHERS, language, values) : ''}\n`);
  const mendable = report.files.flatMap((file) =>
    file.state === 'checked' ? file.findings.filter(({ fixable }) => fixable) : [],
  );
  if (mendable.length > 0 && !call.options.fix)
    world.out(`${say(MENDABLE, language, { count: mendable.length })}\n`);
}

type Counts = Readonly<Record<'cases' | 'errors' | 'warnings' | 'infos' | 'others', number>>;

/** `1 case`, `2 cases`: English counts want their noun. */
function inEnglish({ cases, errors, warnings, infos, others }: Counts): Values {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return {
    cases: count(cases, 'case'),
    errors: count(errors, 'error'),
    warnings: count(warnings, 'warning'),
    infos: count(infos, 'info'),
    others: `${count(others, 'file')} that ${others === 1 ? 'is no case' : 'are no cases'}`,
  };
}

function linesOf(call: Call, result: FileResult): string[] {
  const { language } = call;
  const paint = colours(call);
  const path = onOneLine(result.path);
  if (result.state === 'not-a-case') return [`${path} ${say(NOT_A_CASE, language)}`];
  if (result.state === 'not-checked')
    return [paint('error', onOneLine(say(unreadWording(result.reason), language, { path: result.path })))];
  return result.findings.map(({ code, severity, message, range: { start } }) => {
    const word = paint(severity, say(SEVERITY[severity], language));
    return `${path}:${start.line + 1}:${start.character + 1} ${word} ${code} ${onOneLine(message)}`;
  });
}
