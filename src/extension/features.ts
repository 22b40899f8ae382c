import type * as vscode from 'vscode';
import { registerCallingContext } from './callingContext';
import type { CallSheets } from './callSheet/callSheets';
import { CaseDocuments } from './caseDocuments';
import { registerCodeActions } from './codeActions';
import { registerCodeLenses } from './codeLenses';
import { Configurations } from './configurations';
import { registerDiagnostics } from './diagnostics';
import type { Features } from './entry';
import type { Host } from './host';
import { registerMergeConflicts } from './mergeConflicts';
import { Milestones } from './milestones';
import { registerPrepStatus } from './prepStatus';

/** What commands work with. */
export interface Deps {
  readonly context: vscode.ExtensionContext;
  readonly configurations: Configurations;
  readonly cases: CaseDocuments;
  readonly host: Host;
  /** Loaded with the first call. */
  readonly sheets: () => Promise<CallSheets>;
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
  const deps: Deps = { context, configurations, cases, host, sheets };
  const milestones = new Milestones(
    cases,
    async (path) => (await host.git?.())?.isInRepository(path) ?? false,
    async (read) => (await import('./commit')).commitAsProposed(deps, read),
  );
  context.subscriptions.push(configurations, cases, milestones);
  registerDiagnostics(context, cases);
  registerCodeActions(context, cases);
  registerCodeLenses(context, cases);
  registerMergeConflicts(context);
  registerPrepStatus(context, cases);
  registerCallingContext(context, cases);
  cases.refreshAll();
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
