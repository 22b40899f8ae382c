import { columnsOf, truncated, wrapped } from '../columns';
import type { Language } from '../language';
import { say } from '../language';
import { headingOf } from './heading';
import type { Report } from './report';
import type { ReportRow } from './rows';
import { type ReportSection, sectionsOf } from './sections';
import { WORDS } from './words';

/** The longest bar; `#` is one column wide in every terminal. */
const BAR_COLUMNS = 24;
const MOST_LABEL_COLUMNS = 36;
const INDENT = '  ';

/**
 * The report for a terminal; no line is wider than `columns`.
 * @param zone whose clock the time is told on
 */
export function reportText(report: Report, zone: string, language: Language, columns: number): string[] {
  const { title, asOf, unread } = headingOf(report, zone, language);
  const prose = (text: string, indent = '') =>
    wrapped(text, columns - indent.length, language).map((line) => indent + line);
  const head = [title, ...prose(asOf), ...(unread === undefined ? [] : prose(unread))];
  if (report.cases === 0) return [...head, '', ...prose(say(WORDS.nothing, language))];
  return [
    ...head,
    ...sectionsOf(report, language).flatMap((section) => [
      '',
      section.title,
      ...prose(section.headline, INDENT),
      '',
      ...tableOf(section, language),
      '',
      ...prose(`${say(WORDS.definition, language)}: ${section.definition}`, INDENT),
    ]),
  ];
}

function tableOf({ columns, rows }: ReportSection, language: Language): string[] {
  const lines = [columns, ...rows.map(({ label, cells }) => [label, ...cells])].map(([label, ...cells]) => [
    truncated(label ?? '', MOST_LABEL_COLUMNS, language),
    ...cells,
  ]);
  const widths = columns.map((_, i) =>
    lines.reduce((widest, line) => Math.max(widest, columnsOf(line[i] ?? '', language)), 0),
  );
  const longest = rows.reduce((most, { value }) => Math.max(most, value ?? 0), 0);
  return lines.map((cells, i) => {
    const padded = cells.map((cell, column) => {
      const blanks = ' '.repeat((widths[column] ?? 0) - columnsOf(cell, language));
      return column === 0 ? cell + blanks : blanks + cell;
    });
    return `${INDENT}${padded.join('  ')}  ${barOf(rows[i - 1], longest)}`.trimEnd();
  });
}

/** What is there has a bar, however little it is. */
const barOf = (row: ReportRow | undefined, longest: number): string =>
  row?.value ? '#'.repeat(Math.max(1, Math.round((row.value / longest) * BAR_COLUMNS))) : '';
