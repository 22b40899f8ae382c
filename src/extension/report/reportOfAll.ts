import * as vscode from 'vscode';
import { sellerZone } from '../../core/casefile/effective';
import { recordOf } from '../../core/report/record';
import type { Report } from '../../core/report/report';
import { Tally } from '../../core/report/tally';
import { Slices } from '../cases/slices';
import type { Deps } from '../features';

/** Figures, and the zone whose clock their time is told on. */
export interface TakenReport {
  readonly report: Report;
  readonly zone: string;
}

/** Longer waits than this are told in the corner, with a way to stop. */
const QUIET_MS = 400;

/** The figures of all cases of the workspace as they are now, unsaved text included. Undefined where it was stopped. */
export async function takeReport(deps: Deps): Promise<TakenReport | undefined> {
  const taking = new vscode.CancellationTokenSource();
  try {
    const taken = read(deps, taking.token);
    const isQuick = await Promise.race([
      taken.then(() => true),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), QUIET_MS)),
    ]);
    if (isQuick) return await taken;
    return await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Counting for the report'),
        cancellable: true,
      },
      (_, token) => {
        token.onCancellationRequested(() => taking.cancel());
        return taken;
      },
    );
  } finally {
    taking.dispose();
  }
}

async function read(deps: Deps, token: vscode.CancellationToken): Promise<TakenReport | undefined> {
  const all = await deps.index();
  await all.complete;
  const tally = new Tally(Date.now());
  const slices = new Slices();
  for (const { key } of all.index.cases()) {
    await slices.pause();
    if (token.isCancellationRequested) return undefined;
    const found = await all.read(key);
    // What is gone in the meantime is no case any more.
    if (found) tally.add(recordOf(found.file, found.options));
  }
  for (let i = 0; i < all.index.uncheckedCount; i++) tally.add(undefined);
  return { report: tally.report(), zone: await zoneOf(deps) };
}

async function zoneOf({ configurations }: Deps): Promise<string> {
  const top = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  return sellerZone((await configurations.of(vscode.Uri.joinPath(top, 'x.md'))).options);
}
