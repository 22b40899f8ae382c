import * as vscode from 'vscode';
import { CONFIG_NAME, planSetup, type SetupPlan } from '../../core/setup';
import { driverLine, hookLine, unsaidLine } from '../../core/setup/words';
import { targetFolder } from '../createCase';
import type { Deps } from '../features';
import { type GitSetup, gitSetupFor } from '../gitSetup';
import { interfaceLanguage } from '../language';
import { readFolder, writePlanned } from '../setupFolder';

/**
 * Prepares a folder for cases. What is missing is listed kind by kind, files, git's configuration, hook, and only
 * what is ticked is written; what is there stays as it is.
 */
export async function initialiseFolder(deps: Deps, uri?: unknown): Promise<void> {
  const folder = uri instanceof vscode.Uri ? uri : await targetFolder();
  if (!folder) return;
  const git = await gitSetupFor(deps, folder);
  const language = interfaceLanguage();
  const plan = planSetup(
    { ...(await readFolder(folder)), ...('found' in git && { repository: git.found.state }) },
    {
      language,
      marketplace: language === 'ja' ? 'JP' : 'US',
      program: 'found' in git ? git.program : '',
    },
  );
  const rows = rowsOf(plan);
  const chosen = rows.length === 0 ? [] : await choose(rows, 'reason' in git ? git.reason : undefined);
  if (!chosen) return;
  const done = await carryOut(folder, plan, new Set(chosen.map(({ part }) => part)), git);
  if (done.includes(CONFIG_NAME))
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, CONFIG_NAME));
  await tell(plan, done, 'reason' in git ? git.reason : undefined);
}

interface Row extends vscode.QuickPickItem {
  readonly part: 'files' | 'driver' | 'hook';
}

function rowsOf({ files, driver, hook }: SetupPlan): Row[] {
  const rows: Row[] = [];
  if (files.length > 0)
    rows.push({
      part: 'files',
      label: vscode.l10n.t('$(file) Files'),
      detail: files.map(({ path }) => path).join(', '),
    });
  if (driver?.state === 'to-set')
    rows.push({
      part: 'driver',
      label: vscode.l10n.t('$(git-merge) Merging of cases'),
      detail: vscode.l10n.t(
        'Registered in the git configuration of this repository (merge.case-notes.driver)',
      ),
    });
  if (hook?.state === 'to-write')
    rows.push({
      part: 'hook',
      label: vscode.l10n.t('$(shield) Check before a commit'),
      detail: vscode.l10n.t('A hook that git runs: {0}', hook.path),
    });
  return rows;
}

/** What is ticked; undefined where the person gave up. */
function choose(rows: readonly Row[], reason: string | undefined): Promise<readonly Row[] | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Initialise Folder');
  pick.placeholder = reason ?? vscode.l10n.t('What is ticked is written; what is there stays as it is');
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.items = rows;
  pick.selectedItems = rows;
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Does what was ticked; the names of what was written. */
async function carryOut(
  folder: vscode.Uri,
  plan: SetupPlan,
  parts: ReadonlySet<Row['part']>,
  part: GitSetup,
): Promise<string[]> {
  const done = parts.has('files') ? await writePlanned(folder, plan.files) : [];
  if (!('found' in part)) return done;
  const { git: module, found, install } = part;
  if (parts.has('driver') || parts.has('hook')) install();
  if (plan.driver && parts.has('driver')) {
    const set = await module.setDriver(found, plan.driver.command);
    if (set.ok) done.push('merge.case-notes.driver');
    else
      void vscode.window.showErrorMessage(
        vscode.l10n.t('git could not change its configuration: {0}', set.detail),
      );
  }
  if (plan.hook && parts.has('hook') && module.writeHook(found, plan.hook) === 'written')
    done.push(plan.hook.path);
  return done;
}

/** What was written, why it was not more, and what is left for a person to add. */
async function tell(plan: SetupPlan, done: readonly string[], reason: string | undefined): Promise<void> {
  const said =
    done.length > 0
      ? vscode.l10n.t('Written: {0}', done.join(', '))
      : vscode.l10n.t('Nothing was written: what is there stays as it is.');
  const message = reason ? `${said} ${reason}` : said;
  const advice = adviceOf(plan);
  const show = vscode.l10n.t('Show What to Add');
  const answer = await vscode.window.showInformationMessage(message, ...(advice.length > 0 ? [show] : []));
  if (answer !== show) return;
  const document = await vscode.workspace.openTextDocument({
    language: 'plaintext',
    content: advice.join('\n'),
  });
  await vscode.window.showTextDocument(document);
}

function adviceOf({ unsaid, driver, hook }: SetupPlan): string[] {
  const language = interfaceLanguage();
  const lines = unsaid.map((glob) => unsaidLine(glob, language));
  if (driver?.state === 'other') lines.push(driverLine(driver, language), '', ...driver.commands, '');
  if (hook && hook.state !== 'to-write' && hook.state !== 'there')
    lines.push(hookLine(hook, language), '', hook.advice, '');
  return lines;
}
