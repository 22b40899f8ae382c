import * as vscode from 'vscode';
import { reminderSource } from './cases/reminderSource';
import { SharedIds } from './cases/sharedIds';
import type { Deps } from './features';
import { INTERNAL_COMMANDS } from './ids';
import { registerMergeConflicts } from './mergeConflicts';
import { Milestones } from './milestones';
import { Reminder } from './reminder';
import type { RowElement } from './thisCase/rowItem';
import { ThisCaseView } from './thisCase/thisCaseView';

/** What may come a moment after the findings: views, offers, the reminder. A part of its own, loaded without waiting. */
export async function startRest(deps: Deps): Promise<void> {
  registerMergeConflicts(deps.context);
  startMilestones(deps);
  showThisCase(deps);
  await Promise.all([showHistory(deps), startComparing(deps), startReminder(deps)]);
}

function startMilestones(deps: Deps): void {
  const { cases, context, host } = deps;
  context.subscriptions.push(
    new Milestones(
      cases,
      async (path) => (await host.git?.())?.isInRepository(path) ?? false,
      async (read) => (await import('./commit')).commitAsProposed(deps, read),
    ),
  );
}

function showThisCase({ context, cases }: Deps): void {
  const view = new ThisCaseView(cases);
  context.subscriptions.push(
    view,
    vscode.commands.registerCommand(INTERNAL_COMMANDS.goToRow, (row: RowElement) => view.goTo(row)),
  );
}

async function showHistory(deps: Deps): Promise<void> {
  if (!deps.host.git) return;
  const { HistoryView } = await import('./history/historyView');
  deps.context.subscriptions.push(new HistoryView(deps));
}

async function startComparing({ index, cases, context }: Deps): Promise<void> {
  const all = await index();
  context.subscriptions.push(new SharedIds(cases, all.index, all.onDidChange));
}

/** Numbers are told once every case has been looked at. */
async function startReminder({ casesView, context, configurations }: Deps): Promise<void> {
  const view = await casesView();
  await view.cases.complete;
  await view.grouped.settled();
  context.subscriptions.push(new Reminder(reminderSource(view), context.workspaceState, configurations));
}
