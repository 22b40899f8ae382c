import { oneLine } from '../../core/cleanText';
import { byAttention, isDueCase, isOverdueCase, nextDue, nextOf } from '../../core/followup/attention';
import { type ListLine, listLines } from '../../core/followup/listText';
import type { CaseSummary } from '../../core/followup/summary';
import { say, type Wording } from '../../core/language';
import { colours } from '../colours';
import { type Call, EXIT, type ExitCode, outJson, printable, textOption } from '../io';
import { casesOf } from '../summaries';

/** As wide as a terminal usually is. */
const COLUMNS = 80;

/** Open cases by what is next and when. A file that could not be read makes the list incomplete: then it ends with 1. */
export function listVerb(call: Call): ExitCode {
  const { now, options } = call;
  const { cases, isComplete } = casesOf(call);
  const open = cases
    .map(({ summary }) => summary)
    .filter(({ status }) => status !== 'resolved')
    .filter((summary) => !options.due || isDueCase(summary, now))
    .sort(byAttention(now));
  if (textOption(call, 'format') === 'json')
    outJson(call, { schemaVersion: 1, cases: open.map((summary) => jsonOf(summary, now)) });
  else print(call, open);
  return isComplete ? EXIT.clean : EXIT.found;
}

const jsonOf = (summary: CaseSummary, now: number) => ({
  path: summary.path,
  title: summary.title,
  status: summary.status,
  next: nextOf(summary),
  due: nextDue(summary)?.date ?? null,
  overdue: isOverdueCase(summary, now),
  deadline: summary.deadline?.date ?? null,
});

const NOTHING: Wording = { ja: '対応中のケースはありません。', en: 'No case is open.' };
const NOTHING_DUE: Wording = {
  ja: '期限が来ているケースはありません。',
  en: 'No case is due.',
};

function print(call: Call, open: readonly CaseSummary[]): void {
  const { language, now, world, options } = call;
  if (open.length === 0) {
    world.err(`${say(options.due ? NOTHING_DUE : NOTHING, language)}\n`);
    return;
  }
  const paint = colours(call);
  const painted = ({ kind, group, text }: ListLine) => {
    const line = printable(text);
    if (kind === 'group' && group === 'overdue') return paint('error', line);
    return kind === 'group' ? paint('info', line) : line;
  };
  // A title may hold what breaks a line; it stays one here.
  const shown = open.map((summary) => ({ ...summary, title: oneLine(summary.title) }));
  for (const line of listLines(shown, now, language, COLUMNS)) world.out(`${painted(line)}\n`);
}
