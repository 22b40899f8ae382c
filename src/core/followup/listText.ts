import { columnsOf, truncated } from '../columns';
import { type Language, say, type Wording } from '../language';
import { GROUP_TITLES, GROUPS, type Group, groupOf, nextDue, nextOf } from './attention';
import { dayDistance, shortDate } from './attentionText';
import type { CaseSummary } from './summary';

/** One line of a list: what kind it is decides its colour. */
export interface ListLine {
  readonly kind: 'group' | 'case' | 'path';
  readonly group: Group;
  readonly text: string;
}

const DATE_COLUMNS = 24;

/**
 * Open cases for a terminal, grouped by what they want now: the date with how far it is, the title, and below it the
 * path whole, so that it can be copied. No line but a path is wider than `columns`.
 *
 * @param summaries in the order they are to be shown in
 * @param now milliseconds since 1970 UTC
 */
export function listLines(
  summaries: readonly CaseSummary[],
  now: number,
  language: Language,
  columns: number,
): ListLine[] {
  return GROUPS.flatMap((group) => {
    const members = summaries.filter((summary) => groupOf(summary, now) === group);
    if (members.length === 0) return [];
    const head = `${GROUP_TITLES[group][language]} (${members.length})`;
    return [
      { kind: 'group', group, text: head } as const,
      ...members.flatMap((summary): ListLine[] => [
        { kind: 'case', group, text: caseLine(summary, now, language, columns) },
        { kind: 'path', group, text: `    ${summary.path}` },
      ]),
    ];
  });
}

function caseLine(summary: CaseSummary, now: number, language: Language, columns: number): string {
  const due = nextDue(summary) ?? summary.deadline;
  const date = due ? `${shortDate(due, language)} ${dayDistance(due, now, language)}` : NO_DATE[language];
  const padded = date + ' '.repeat(Math.max(0, DATE_COLUMNS - columnsOf(date, language)));
  const turn = say(TURNS[nextOf(summary)], language);
  const title = summary.title === '' ? summary.path : summary.title;
  return truncated(`  ${padded} ${turn}  ${title}`, columns, language);
}

const NO_DATE: Wording = { ja: '期限なし', en: 'no date' };

/** Both in the same width, so that titles stand in one column. */
const TURNS: Readonly<Record<ReturnType<typeof nextOf>, Wording>> = {
  us: { ja: '当店  ', en: 'us    ' },
  amazon: { ja: 'Amazon', en: 'Amazon' },
  none: { ja: '      ', en: '      ' },
};
