import * as vscode from 'vscode';
import { plainText } from '../../core/exports/plainText';
import { canBeTicked, namedTasks, type Tick, tickTasks } from '../../core/followup/tasks';
import { activeCase } from '../activeCase';
import type { CaseDocument } from '../caseDocuments';
import { editAndSave } from '../editCase';
import type { Deps } from '../features';

/** The actions of the recaps as a list to be ticked; what is changed is written in one edit. */
export async function tickActions(deps: Deps, given?: unknown): Promise<void> {
  const read = await activeCase(deps.cases, given);
  if (!read) return;
  const ticks = ticksGiven(given) ?? (await chooseTicks(read));
  if (!ticks || ticks.length === 0) return;
  const done = await editAndSave(read.document, tickTasks(ticks));
  if (!done) return;
  const now = await deps.cases.read(read.document);
  const open = now ? namedTasks(now.file).filter(({ task }) => !task.done).length : 0;
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Actions open: {0}', open), 8000);
}

/** A row of the view This Case is turned over. */
function ticksGiven(given: unknown): readonly Tick[] | undefined {
  const { tick } = (given ?? {}) as { readonly tick?: Tick };
  return tick && [{ name: tick.name, isDone: !tick.isDone }];
}

async function chooseTicks({ file }: CaseDocument): Promise<readonly Tick[] | undefined> {
  const tasks = namedTasks(file).filter(({ task }) => canBeTicked(file, task));
  if (tasks.length === 0)
    return void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no action to tick off. The recap of a call holds them.'),
    );
  const items = tasks.map(({ name, task }) => ({
    label: plainText(task.text.value),
    description: [
      name.owner === 'us' ? vscode.l10n.t('ours') : vscode.l10n.t('Amazon’s'),
      task.due?.value ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
    picked: task.done,
    name,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Tick Off Actions'),
    placeHolder: vscode.l10n.t('Tick what is done (Space), then press Enter'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return (
    chosen &&
    items
      .map((item) => ({ name: item.name, isDone: chosen.includes(item), was: item.picked }))
      .filter(({ isDone, was }) => isDone !== was)
  );
}
