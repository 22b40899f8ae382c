import { oneLine } from '../cleanText';
import { columnsOf, truncated } from '../columns';
import { type Language, say, type Wording } from '../language';
import { GROUP_TITLES, GROUPS, type Group, groupOf, nextDue, nextOf } from './attention';
import { dayDistance, shortDate } from './attentionText';
import type { ListedCase } from './summary';

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
 * @param cases in the order they are to be shown in
 * @param now milliseconds since 1970 UTC
 */
export function* listLines(
  cases: readonly ListedCase[],
  now: number,
  language: Language,
  columns: number,
): Generator<ListLine> {
  const members = new Map<Group, ListedCase[]>(GROUPS.map((group) => [group, []]));
  for (const one of cases) members.get(groupOf(one, now))?.push(one);
  for (const [group, ones] of members) {
    if (ones.length === 0) continue;
    yield { kind: 'group', group, text: `${GROUP_TITLES[group][language]} (${ones.length})` };
    for (const one of ones) {
      yield { kind: 'case', group, text: caseLine(one, now, language, columns) };
      yield { kind: 'path', group, text: `    ${one.path}` };
    }
  }
}

function caseLine(one: ListedCase, now: number, language: Language, columns: number): string {
  const due = nextDue(one) ?? one.deadline;
  const date = due ? `${shortDate(due, language)} ${dayDistance(due, now, language)}` : NO_DATE[language];
  const padded = date + ' '.repeat(Math.max(0, DATE_COLUMNS - columnsOf(date, language)));
  const turn = say(TURNS[nextOf(one)], language);
  // A title may hold what breaks a line; it stays one here.
  const title = oneLine(one.title) || one.path;
  return truncated(`  ${padded} ${turn}  ${title}`, columns, language);
}

const NO_DATE: Wording = { ja: '期限なし', en: 'no date' };

/** Both in the same width, so that titles stand in one column. */
const TURNS: Readonly<Record<ReturnType<typeof nextOf>, Wording>> = {
  us: { ja: '当店  ', en: 'us    ' },
  amazon: { ja: 'Amazon', en: 'Amazon' },
  none: { ja: '      ', en: '      ' },
};
