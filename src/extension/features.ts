import type * as vscode from 'vscode';
import { registerCallingContext } from './callingContext';
import { CallSheets } from './callSheet/callSheets';
import { CaseDocuments } from './caseDocuments';
import { registerCodeActions } from './codeActions';
import { addNote } from './commands/addNote';
import { checkReadiness } from './commands/checkReadiness';
import { chooseChannel } from './commands/chooseChannel';
import { closeCall } from './commands/closeCall';
import { commitCase } from './commands/commitCase';
import { copyOpening } from './commands/copyOpening';
import { exportConfirmation } from './commands/exportConfirmation';
import { incomingCall } from './commands/incomingCall';
import { lintAllCases } from './commands/lintAllCases';
import { newCase } from './commands/newCase';
import { newCaseFromClipboard } from './commands/newCaseFromClipboard';
import { startCall } from './commands/startCall';
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
  readonly sheets: CallSheets;
}

/** Composes the extension: what watches, what shows, what can be called. */
export function startFeatures(context: vscode.ExtensionContext, host: Host): Features {
  const configurations = new Configurations();
  const cases = new CaseDocuments(configurations);
  const sheets = new CallSheets(context.extensionUri, cases, configurations);
  const deps: Deps = { context, configurations, cases, host, sheets };
  context.subscriptions.push(configurations, cases, sheets);
  registerDiagnostics(context, cases);
  registerCodeActions(context, cases);
  registerPrepStatus(context, cases);
  registerCallingContext(context, cases);
  cases.refreshAll();
  return {
    restoreSheet: (panel, state) => sheets.restore(panel, state),
    handlers: {
      [COMMANDS.newCase]: () => newCase(deps),
      [COMMANDS.newCaseFromClipboard]: () => newCaseFromClipboard(deps),
      [COMMANDS.checkReadiness]: (uri) => checkReadiness(deps, uri),
      [COMMANDS.exportConfirmation]: (uri) => exportConfirmation(deps, uri),
      [COMMANDS.commitCase]: (uri) => commitCase(deps, uri),
      [COMMANDS.lintAllCases]: () => lintAllCases(deps),
      [COMMANDS.startCall]: (uri) => startCall(deps, uri),
      [COMMANDS.addNote]: (uri) => addNote(deps, uri),
      [COMMANDS.closeCall]: (uri) => closeCall(deps, uri),
      [COMMANDS.incomingCall]: () => incomingCall(deps),
      [COMMANDS.copyOpening]: (uri) => copyOpening(deps, uri),
      [COMMANDS.chooseChannel]: (uri) => chooseChannel(deps, uri),
    },
  };
}
