import type * as vscode from 'vscode';
import { CaseDocuments } from './caseDocuments';
import { registerCodeActions } from './codeActions';
import { checkReadiness } from './commands/checkReadiness';
import { commitCase } from './commands/commitCase';
import { exportConfirmation } from './commands/exportConfirmation';
import { lintAllCases } from './commands/lintAllCases';
import { newCase } from './commands/newCase';
import { newCaseFromClipboard } from './commands/newCaseFromClipboard';
import { Configurations } from './configurations';
import { registerDiagnostics } from './diagnostics';
import type { Features } from './entry';
import type { Host } from './host';
import { COMMANDS } from './ids';
import { registerPrepStatus } from './prepStatus';

/** What commands work with. */
export interface Deps {
  readonly context: vscode.ExtensionContext;
  readonly configurations: Configurations;
  readonly cases: CaseDocuments;
  readonly host: Host;
}

/** Composes the extension: what watches, what shows, what can be called. */
export function startFeatures(context: vscode.ExtensionContext, host: Host): Features {
  const configurations = new Configurations();
  const cases = new CaseDocuments(configurations);
  const deps: Deps = { context, configurations, cases, host };
  context.subscriptions.push(configurations, cases);
  registerDiagnostics(context, cases);
  registerCodeActions(context, cases);
  registerPrepStatus(context, cases);
  cases.refreshAll();
  return {
    handlers: {
      [COMMANDS.newCase]: () => newCase(deps),
      [COMMANDS.newCaseFromClipboard]: () => newCaseFromClipboard(deps),
      [COMMANDS.checkReadiness]: (uri) => checkReadiness(deps, uri),
      [COMMANDS.exportConfirmation]: (uri) => exportConfirmation(deps, uri),
      [COMMANDS.commitCase]: (uri) => commitCase(deps, uri),
      [COMMANDS.lintAllCases]: () => lintAllCases(deps),
    },
  };
}
