import type { Rule } from '../src/core/lint/rule';

const SEVERITIES = {
  error: 'エラー / error',
  warning: '警告 / warning',
  info: '情報 / info',
  prep: '準備中は情報、準備完了からエラー、解決後は出ない / info while preparing, error from ready on, silent once resolved',
} as const;

const FIXES = {
  safe: '自動で直せるものがある / some are mended automatically',
  choice: '選んで直す / a choice',
} as const;

/** The page with its table renewed; what people wrote around it stays. */
export function withTable(page: string, rule: Rule): string {
  const table = [
    '<!-- generated -->',
    '',
    '|   |   |',
    '| --- | --- |',
    `| 見つけるもの | ${rule.summary.ja} |`,
    `| Finds | ${rule.summary.en} |`,
    `| 重さ / Severity | ${SEVERITIES[rule.severity]} |`,
    `| 直し方 / Fix | ${rule.fix ? FIXES[rule.fix] : '–'} |`,
    '',
    '<!-- /generated -->',
  ].join('\n');
  return page.replace(/<!-- generated -->[\s\S]*?<!-- \/generated -->/, () => table);
}

/** All rules in one table, with links to their pages. */
export const indexPage = (rules: readonly Rule[]): string =>
  [
    '# 規則の一覧 / Rules',
    '',
    '| コード / code | 名前 / name | 見つけるもの | Finds |',
    '| --- | --- | --- | --- |',
    ...rules.map(
      ({ code, name, summary }) => `| [${code}](${code}.md) | ${name} | ${summary.ja} | ${summary.en} |`,
    ),
    '',
  ].join('\n');
