import { formatDateTime } from '../../calendar';
import type { CaseFile } from '../../casefile/casefile';
import { recapsOf } from '../../casefile/recap';
import { plainText } from '../../exports/plainText';
import { say, type Wording } from '../../language';
import type { SummaryDate } from '../deadline';
import { type Obligation, type Owner, openObligations, type When } from '../obligations';
import { canBeTicked, type NamedTask, namedTasks } from '../tasks';
import { datedText, dateIcon } from './dates';
import { type CaseRow, type RowIcon, row } from './row';
import type { ThisCaseContext } from './thisCase';

/**
 * Who owes what: every task without a tick, what the last recap has ticked (so that a tick can be taken back where it
 * was made), and the answer that is waited for.
 */
export function actionRow(file: CaseFile, context: ThisCaseContext): CaseRow[] {
  const { options, language } = context;
  const open = openObligations(file, options);
  const last = recapsOf(file).at(-1);
  const tasks = namedTasks(file).filter(({ task, recap }) => !task.done || recap === last);
  const rows = [
    ...tasks.slice(0, MOST_TASKS).map((one) => taskRow(file, one, open, context)),
    ...(tasks.length > MOST_TASKS ? [moreRow(tasks.length - MOST_TASKS, context)] : []),
    ...open.filter(({ kind }) => kind === 'reply').map((one) => replyRow(one, context)),
  ];
  if (rows.length === 0) return [];
  const detail =
    open.length === 0 ? WORDS.noneOpen[language] : say(WORDS.open, language, { count: open.length });
  return [
    row({ id: 'actions', label: WORDS.actions[language], detail, icon: 'actions', rows, isOpen: true }),
  ];
}

/** Nobody works through more from a narrow view, and typing must not wait for them. */
const MOST_TASKS = 50;

const moreRow = (count: number, { language }: ThisCaseContext): CaseRow =>
  row({ id: 'more', label: say(WORDS.more, language, { count }), icon: 'actions' });

function taskRow(
  file: CaseFile,
  { name, task }: NamedTask,
  open: readonly Obligation[],
  context: ThisCaseContext,
): CaseRow {
  const obligation = open.find(({ item }) => item?.line === task.item.line);
  return row({
    id: `task ${JSON.stringify([name.heading, name.owner, name.text, name.nth])}`,
    label: plainText(task.text.value),
    ...dueOf(name.owner, obligation?.when, context),
    span: task.text.span,
    ...(canBeTicked(file, task) && { tick: { name, isDone: task.done } }),
  });
}

const replyRow = ({ when, span }: Obligation, context: ThisCaseContext): CaseRow => {
  const { detail, icon } = dueOf('amazon', when, context);
  const label = WORDS.reply[context.language];
  return row({ id: 'reply', label, detail, icon: icon === 'amazon' ? 'reply' : icon, span });
};

/** Whose it is and how far away; of what is done only whose it was. */
function dueOf(
  owner: Owner,
  when: When | undefined,
  { now, language }: ThisCaseContext,
): { detail: string; icon: RowIcon } {
  const whose = WORDS[owner][language];
  if (!when) return { detail: `${whose} · ${WORDS.done[language]}`, icon: owner };
  if (when.kind === 'none') return { detail: whose, icon: owner };
  if (when.kind === 'unclear')
    return { detail: `${whose} · ${say(WORDS.unclear, language, { written: when.written })}`, icon: owner };
  const at: SummaryDate = { date: formatDateTime(when.value), epoch: when.epoch, zone: when.zone };
  return { detail: datedText(at, now, language, whose), icon: dateIcon(at, now, owner) };
}

const WORDS = {
  actions: { ja: '作業と回答', en: 'Actions and replies' },
  open: { ja: '残り {count} 件', en: '{count} open' },
  noneOpen: { ja: '残りなし', en: 'none open' },
  reply: { ja: 'Amazonの回答', en: 'Amazon’s reply' },
  us: { ja: '当店', en: 'us' },
  amazon: { ja: 'Amazon', en: 'Amazon' },
  more: { ja: 'ほか {count} 件', en: '{count} more' },
  done: { ja: '済み', en: 'done' },
  unclear: { ja: '「{written}」(日付が決まりません)', en: '“{written}” (no single date)' },
} satisfies Record<string, Wording>;
