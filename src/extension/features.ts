import * as vscode from 'vscode';
import { callerStatus } from './callerStatus';
import { registerCallingContext } from './callingContext';
import type { CallSheets } from './callSheet/callSheets';
import { CaseDocuments } from './caseDocuments';
import type { CasesView } from './cases/casesView';
import type { WorkspaceCases } from './cases/workspaceCases';
import { registerCodeActions } from './codeActions';
import { registerCodeLenses } from './codeLenses';
import { Configurations } from './configurations';
import { registerDiagnostics } from './diagnostics';
import type { Features } from './entry';
import type { PastVersions } from './history/pastVersions';
import type { Host } from './host';
import { registerLanguageStatus } from './languageStatus';
import { prepStatus } from './prepStatus';

/** What commands work with. */
export interface Deps {
  readonly context: vscode.ExtensionContext;
  readonly configurations: Configurations;
  readonly cases: CaseDocuments;
  readonly host: Host;
  /** Loaded with the first call. */
  readonly sheets: () => Promise<CallSheets>;
  /** Loaded with the first look at a former version. */
  readonly past: () => Promise<PastVersions>;
  /** All cases of the workspace; its `complete` says when every file has been looked at. */
  readonly index: () => Promise<WorkspaceCases>;
  /** What the view of all cases shows, with its filter. */
  readonly casesView: () => Promise<CasesView>;
  /** A case was committed from here. */
  readonly committed: vscode.EventEmitter<vscode.Uri>;
}

/** Composes the extension: what watches, what shows, what can be called. */
export function startFeatures(context: vscode.ExtensionContext, host: Host): Features {
  const configurations = new Configurations();
  const cases = new CaseDocuments(configurations);
  const sheets = once(async () => {
    const { CallSheets } = await import('./callSheet/callSheets');
    const made = new CallSheets(context.extensionUri, cases, configurations);
    context.subscriptions.push(made);
    return made;
  });
  const past = once(async () => {
    const { PastVersions } = await import('./history/pastVersions');
    const made = new PastVersions(host);
    context.subscriptions.push(made);
    return made;
  });
  const committed = new vscode.EventEmitter<vscode.Uri>();
  const index = once(async () => {
    const { WorkspaceCases } = await import('./cases/workspaceCases');
    const made = new WorkspaceCases({ context, configurations, cases, host });
    context.subscriptions.push(made);
    return made;
  });
  const casesView = once(async () => {
    const { CasesView } = await import('./cases/casesView');
    const made = new CasesView(context, await index());
    context.subscriptions.push(made);
    return made;
  });
  const deps: Deps = { context, configurations, cases, host, sheets, past, index, casesView, committed };
  context.subscriptions.push(configurations, cases, committed);
  registerDiagnostics(context, cases);
  registerCodeActions(context, cases);
  registerCodeLenses(context, cases);
  registerLanguageStatus(context, cases, prepStatus());
  registerLanguageStatus(context, cases, callerStatus());
  registerCallingContext(context, cases);
  cases.refreshAll();
  void import('./afterStart').then(({ startRest }) => startRest(deps));
  return {
    restoreSheet: async (panel, state) => (await sheets()).restore(panel, state),
    run: async (id, args) => (await import('./commands/all')).handlersOf(deps)[id](...args),
  };
}

/** Makes it when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
