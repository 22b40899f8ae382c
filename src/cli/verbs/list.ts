import { byAttention, isDueCase, isOverdueCase, nextDue, nextOf } from '../../core/followup/attention';
import { type ListLine, listLines } from '../../core/followup/listText';
import type { ListedCase } from '../../core/followup/summary';
import { say, type Wording } from '../../core/language';
import { colours } from '../colours';
import { type Call, EXIT, type ExitCode, outPieces, printable, textOption } from '../io';
import { outLongJson } from '../longJson';
import { casesOf } from '../summaries';

/** As wide as a terminal usually is. */
const COLUMNS = 80;

/** Open cases by what is next and when. A file that could not be read makes the list incomplete: then it ends with 1. */
export function listVerb(call: Call): ExitCode {
  const { now, options } = call;
  const { cases, isComplete } = casesOf(call);
  const open = cases
    .map(({ listed }) => listed)
    .filter(({ status }) => status !== 'resolved')
    .filter((listed) => !options.due || isDueCase(listed, now))
    .sort(byAttention(now));
  if (textOption(call, 'format') === 'json')
    outLongJson(call, { schemaVersion: 1, cases: { items: jsonOf(open, now) } });
  else print(call, open);
  return isComplete ? EXIT.clean : EXIT.found;
}

function* jsonOf(open: readonly ListedCase[], now: number): Generator<object> {
  for (const listed of open)
    yield {
      path: listed.path,
      title: listed.title,
      status: listed.status,
      next: nextOf(listed),
      due: nextDue(listed)?.date ?? null,
      overdue: isOverdueCase(listed, now),
      deadline: listed.deadline?.date ?? null,
    };
}

const NOTHING: Wording = { ja: '対応中のケースはありません。', en: 'No case is open.' };
const NOTHING_DUE: Wording = {
  ja: '期限が来ているケースはありません。',
  en: 'No case is due.',
};

function print(call: Call, open: readonly ListedCase[]): void {
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
  function* lines(): Generator<string> {
    for (const line of listLines(open, now, language, COLUMNS)) yield `${painted(line)}\n`;
  }
  outPieces(call, lines());
}
