import * as vscode from 'vscode';
import type { Status } from '../../core/casefile/keys';
import { readReplyDue } from '../../core/contact/promise';
import { plainText } from '../../core/exports/plainText';
import { GROUP_TITLES } from '../../core/followup/attention';
import {
  canHoldReplyDate,
  hasOpenCall,
  lacksReplyDate,
  type StatusChange,
  statusChoices,
  statusIntent,
} from '../../core/followup/statusChange';
import { namedTasks } from '../../core/followup/tasks';
import { activeCase } from '../activeCase';
import type { CaseDocument } from '../caseDocuments';
import { toRange } from '../convert';
import { editAndSave } from '../editCase';
import type { Deps } from '../features';
import { goTo } from '../goTo';
import { interfaceLanguage, inWords } from '../language';
import { askText } from '../multiStep';
import { decided } from './decided';
import { startCall } from './startCall';

/** Each status with what it brings along, the one the case speaks for first; what it leaves open is asked. */
export async function changeStatus(deps: Deps, given?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, given);
  if (!read) return;
  const status = await chooseStatus(read);
  if (status === undefined) return;
  if (status === 'calling' && !hasOpenCall(read.file)) return startCall(deps, read.document.uri);
  const change = await changeTo(status, read);
  if (!change) return;
  const done = await editAndSave(read.document, statusIntent(change, read.options));
  if (done)
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('$(check) Status: {0}', inWords(GROUP_TITLES[status])),
      8000,
    );
}

const ICONS: Readonly<Record<Status, string>> = {
  preparing: 'edit',
  ready: 'check',
  calling: 'call-outgoing',
  'awaiting-amazon': 'organization',
  'awaiting-us': 'account',
  resolved: 'pass',
};

async function chooseStatus({ file, options }: CaseDocument): Promise<Status | undefined> {
  const items = statusChoices(file, { options, now: Date.now() }).map((choice) => ({
    label: `$(${ICONS[choice.status]}) ${inWords(GROUP_TITLES[choice.status])}`,
    // The word of the file, too: people know it, and it is found in either language.
    description: choice.isSuggested
      ? vscode.l10n.t('{0} – what the case speaks for', choice.status)
      : choice.status,
    detail: choice.implies
      .map((wording) => inWords(wording, choice.values))
      .join(interfaceLanguage() === 'ja' ? '' : ' '),
    status: choice.status,
  }));
  const present = file.data.status?.value ?? 'preparing';
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Change Status'),
    placeHolder: vscode.l10n.t('Now: {0}. What is it to be?', inWords(GROUP_TITLES[present])),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.status;
}

/** The change with what the person says to what is left open; undefined when given up. */
function changeTo(status: Status, read: CaseDocument): Promise<StatusChange | undefined> {
  if (status === 'resolved') return resolved(read);
  if (status === 'awaiting-amazon') return awaitingAmazon(read);
  return Promise.resolve({ status });
}

async function resolved({ document, file }: CaseDocument): Promise<StatusChange | undefined> {
  const open = namedTasks(file).filter(({ task }) => !task.done);
  const [first] = open;
  if (!first) return { status: 'resolved' };
  const said = open.map(({ task }) => plainText(task.text.value)).join(' · ');
  const items = [
    {
      label: `$(check-all) ${vscode.l10n.t('Tick all of them: everything is done')}`,
      detail: said,
      answer: 'tick',
    },
    { label: `$(circle-large-outline) ${vscode.l10n.t('Leave them open, resolve anyway')}`, answer: 'leave' },
    { label: `$(arrow-right) ${vscode.l10n.t('Not yet: show the first one')}`, answer: 'show' },
  ] as const;
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Change Status'),
    placeHolder: vscode.l10n.t('Actions without a tick: {0}. What about them?', open.length),
    ignoreFocusOut: true,
  });
  if (chosen?.answer === 'show') await goTo(document, toRange(file.lines, first.task.text.span), 'start');
  if (chosen?.answer === 'tick') return { status: 'resolved', ticked: open.map(({ name }) => name) };
  return chosen?.answer === 'leave' ? { status: 'resolved' } : undefined;
}

/** Without a date nobody notices that the answer is late. */
async function awaitingAmazon({ file, options }: CaseDocument): Promise<StatusChange | undefined> {
  const status = 'awaiting-amazon';
  if (!lacksReplyDate(file, options) || !canHoldReplyDate(file)) return { status };
  const answer = await askText(
    { title: vscode.l10n.t('Change Status'), step: 1, totalSteps: 1 },
    {
      prompt: vscode.l10n.t(
        'By when does Amazon answer? It is written into the last recap. (Enter leaves it open)',
      ),
      placeholder: vscode.l10n.t('Nov 25, 17:00'),
    },
  );
  if (typeof answer === 'string') return undefined;
  if (answer.value === '') return { status };
  const promised = await decided(readReplyDue(answer.value, file, { options, now: Date.now() }));
  return promised && { status, ...(promised.due !== '' && { replyDue: promised.due }) };
}
