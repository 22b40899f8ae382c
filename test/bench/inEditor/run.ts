import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { CaseDocuments } from '../../../src/extension/caseDocuments';
import { SWARM_MS } from '../../../src/extension/cases/caseEvents';
import { CasesView } from '../../../src/extension/cases/casesView';
import { WorkspaceCases } from '../../../src/extension/cases/workspaceCases';
import { Configurations } from '../../../src/extension/configurations';
import type { Deps } from '../../../src/extension/features';
import { VIEWS } from '../../../src/extension/ids';
import { ReportView } from '../../../src/extension/report/reportView';
import * as stamped from '../../../src/node/stampedFile';
import { SetClock } from '../../extension/setClock';
import { NOW } from '../measure';

/**
 * Measures the index of all cases inside VS Code, in the host that other extensions share: a first start, changes of
 * one file, a second start that finds what the first one kept, the report, and days that pass.
 */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('There is no folder.');
  const context = contextOf(vscode.Uri.joinPath(folder.uri, '.kept'));
  await vscode.commands.executeCommand(`${VIEWS.cases}.focus`);
  // Three starts each: the first one compiles what the others find warm.
  for (let round = 1; round <= 3; round++) {
    await vscode.workspace.fs.delete(context.storageUri, { recursive: true }).then(
      () => {},
      () => {},
    );
    await start(`first start ${round}`, context, async (cases, view, toldAt) => {
      await changes(view, folder.uri, toldAt);
      await measured(`writing what is kept ${round}`, () => cases.flush());
    });
    await start(`second start ${round}`, context, async (cases, view, _, clock) => {
      await report(round, cases);
      await days(round, view, clock);
    });
  }
}

type Context = vscode.ExtensionContext & { readonly storageUri: vscode.Uri };

/** As much of a context as the view asks for. */
function contextOf(storageUri: vscode.Uri): Context {
  const kept = new Map<string, unknown>();
  const workspaceState = {
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  };
  return {
    storageUri,
    workspaceState,
    extension: vscode.extensions.getExtension('case-notes.case-notes'),
  } as unknown as Context;
}

async function start(
  name: string,
  context: Context,
  then: (cases: WorkspaceCases, view: CasesView, toldAt: () => number, clock: SetClock) => Promise<void>,
): Promise<void> {
  const configurations = new Configurations();
  const documents = new CaseDocuments(configurations);
  let reads = 0;
  const read: typeof stamped.read = (path) => {
    reads++;
    return stamped.read(path);
  };
  const host = { stamped: async () => ({ ...stamped, read }) };
  const clock = new SetClock(Date.parse(NOW));
  let toldAt = 0;
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  watcher.onDidChange(() => {
    toldAt = performance.now();
  });
  let cases: WorkspaceCases | undefined;
  let view: CasesView | undefined;
  await measured(name, async () => {
    cases = new WorkspaceCases({ cases: documents, configurations, host, context });
    view = new CasesView(context, cases, clock);
    await drawn(view);
  });
  say(
    `  ${cases?.index.caseCount} cases, ${reads} files read, ${view?.grouped.groups.shownCount} in the tree`,
  );
  if (cases && view) await then(cases, view, () => toldAt, clock);
  for (const one of [watcher, view, cases, documents, configurations]) one?.dispose();
}

/** Once everything is grouped and VS Code was told. */
const drawn = (view: CasesView): Promise<void> =>
  new Promise((resolve) => {
    const listener = view.grouped.onDidRegroup(() => {
      listener.dispose();
      resolve();
    });
  });

async function report(round: number, cases: WorkspaceCases): Promise<void> {
  const deps = { index: async () => cases, configurations: new Configurations() } as unknown as Deps;
  const shown = new ReportView(deps);
  await measured(`report ${round}`, () => shown.open());
  shown.dispose();
}

/** Midnight, from which on every date is a day nearer, and the day on which every case is overdue. */
async function days(round: number, view: CasesView, clock: SetClock): Promise<void> {
  for (const [name, day] of [
    ['midnight', '2026-11-23'],
    ['all overdue', '2026-11-26'],
  ])
    await measured(`${name} ${round}`, async () => {
      const regrouped = drawn(view);
      clock.set(Date.parse(`${day}T00:00-08:00`));
      await regrouped;
    });
  say(`  ${view.grouped.groups.totalOf('overdue')} overdue`);
}

const CHANGES = 20;

/** From the moment the host is told of a change to the moment VS Code is told what to draw, less the wait for more. */
async function changes(view: CasesView, folder: vscode.Uri, told: () => number): Promise<void> {
  const took: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const uri = vscode.Uri.joinPath(folder, `cases/0003/case-00${1500 + i}.md`);
    const text = await textOf(uri);
    const regrouped = drawn(view).then(() => performance.now());
    writeFileSync(uri.fsPath, text.replace(/^status: .*/m, `status: ${i % 2 ? 'awaiting-us' : 'ready'}`));
    took.push((await regrouped) - told() - SWARM_MS);
  }
  took.sort((a, b) => a - b);
  const at = (part: number) => (took[Math.floor((took.length - 1) * part)] as number).toFixed(1);
  say(`  one file changed: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function measured(name: string, act: () => Promise<void>): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It measures from its second look on: what begins at once would go unseen.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const begin = performance.now();
  await act();
  const took = performance.now() - begin;
  // What is still on its way to the window counts too.
  await new Promise((resolve) => setTimeout(resolve, 500));
  delay.disable();
  const longest = delay.max / 1e6;
  say(`${name}: ${(took / 1000).toFixed(2)} s, host never blocked longer than ${longest.toFixed(0)} ms`);
}

/** The runner prints what is formatted. */
const say = (line: string): void => console.log('%s', line);
