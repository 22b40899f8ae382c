import * as vscode from 'vscode';
import { parseCase } from '../../core/casefile/casefile';
import { lint } from '../../core/lint/lint';
import { MAX_CHARACTERS } from '../caseDocuments';
import { CaseScope } from '../cases/caseScope';
import { Slices } from '../cases/slices';
import { diagnosticsOf } from '../diagnostics';
import type { Deps } from '../features';

/** Findings of cases that are not open; open ones have their own, which are newer. */
let shown: vscode.DiagnosticCollection | undefined;

/** Checks every case of the workspace, with progress and a way to stop. */
export async function lintAllCases(deps: Deps): Promise<void> {
  if (!shown) {
    shown = vscode.languages.createDiagnosticCollection('case-notes-workspace');
    const own = shown;
    deps.context.subscriptions.push(
      own,
      deps.cases.onDidRead((document) => own.delete(document.uri)),
    );
  }
  const totals = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking all cases'),
      cancellable: true,
    },
    (progress, token) => checkAll(deps, progress, token),
  );
  if (!totals) return;
  const { cases, errors, warnings, unread } = totals;
  const message = vscode.l10n.t('Cases: {0}. Errors: {1}. Warnings: {2}.', cases, errors, warnings);
  const rest = unread > 0 ? ` ${vscode.l10n.t('Files that could not be checked: {0}.', unread)}` : '';
  const show = vscode.l10n.t('Show Problems');
  if (
    (await vscode.window.showInformationMessage(message + rest, ...(errors + warnings > 0 ? [show] : []))) ===
    show
  )
    await vscode.commands.executeCommand('workbench.actions.view.problems');
}

interface Totals {
  cases: number;
  errors: number;
  warnings: number;
  unread: number;
}

/** The host must answer keys meanwhile. */
const SLICE_MS = 20;

async function checkAll(
  deps: Deps,
  progress: vscode.Progress<{ increment?: number; message?: string }>,
  token: vscode.CancellationToken,
): Promise<Totals | undefined> {
  const totals: Totals = { cases: 0, errors: 0, warnings: 0, unread: 0 };
  const files = await caseFiles(deps, token);
  shown?.clear();
  let sliceEnd = Date.now() + SLICE_MS;
  let told = 0;
  for (const [i, uri] of files.entries()) {
    if (token.isCancellationRequested) return undefined;
    await checkFile(deps, uri, totals);
    if (Date.now() < sliceEnd) continue;
    progress.report({
      increment: ((i + 1 - told) / files.length) * 100,
      message: `${i + 1}/${files.length}`,
    });
    told = i + 1;
    await new Promise((resolve) => setTimeout(resolve));
    sliceEnd = Date.now() + SLICE_MS;
  }
  return totals;
}

async function caseFiles({ configurations }: Deps, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const scope = await CaseScope.load(configurations);
  const found: vscode.Uri[] = [];
  for await (const uri of scope.files(new Slices())) {
    if (token.isCancellationRequested) break;
    found.push(uri);
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function checkFile(
  { cases, configurations, context }: Deps,
  uri: vscode.Uri,
  totals: Totals,
): Promise<void> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const read = open && (await cases.read(open));
  const text = open ? open.getText() : await strictText(uri);
  if (text === undefined || text.length > MAX_CHARACTERS) {
    totals.unread++;
    return;
  }
  const file = read?.file ?? parseCase(text);
  if (!file) return;
  const { options } = await configurations.of(uri);
  const lintContext = { options, now: Date.now(), others: cases.othersOf(uri) };
  const findings = read?.findings ?? lint(file, lintContext);
  totals.cases++;
  totals.errors += findings.filter(({ severity }) => severity === 'error').length;
  totals.warnings += findings.filter(({ severity }) => severity === 'warning').length;
  if (read || findings.length === 0) return;
  shown?.set(uri, diagnosticsOf(file, findings, context.extensionUri));
}

const DECODER = new TextDecoder('utf-8', { fatal: true });

/** Undefined for what is not UTF-8 or cannot be read. */
async function strictText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return DECODER.decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
