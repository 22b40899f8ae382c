import type { Deps } from '../features';
import { COMMANDS, type CommandId } from '../ids';
import { addNote } from './addNote';
import { addTimelineEntry } from './addTimelineEntry';
import { changeStatus } from './changeStatus';
import { checkReadiness } from './checkReadiness';
import { chooseChannel } from './chooseChannel';
import { closeCall } from './closeCall';
import { commitCase } from './commitCase';
import { copyHandover } from './copyHandover';
import { copyHandoverOfAll } from './copyHandoverOfAll';
import { copyOpening } from './copyOpening';
import { exportConfirmation } from './exportConfirmation';
import { clearFilter, filterCases } from './filterCases';
import { incomingCall } from './incomingCall';
import { initialiseFolder } from './initialiseFolder';
import { lintAllCases } from './lintAllCases';
import { newCase } from './newCase';
import { newCaseFromClipboard } from './newCaseFromClipboard';
import { openInSellerCentral } from './openInSellerCentral';
import { openReport, saveReport } from './openReport';
import { showCaseHistory } from './showCaseHistory';
import { startCall } from './startCall';
import { tickActions } from './tickActions';

/** What the commands do: loaded when the first one is called. */
export const handlersOf = (
  deps: Deps,
): Readonly<Record<CommandId, (...args: readonly unknown[]) => unknown>> => ({
  [COMMANDS.newCase]: () => newCase(deps),
  [COMMANDS.newCaseFromClipboard]: () => newCaseFromClipboard(deps),
  [COMMANDS.checkReadiness]: (uri) => checkReadiness(deps, uri),
  [COMMANDS.exportConfirmation]: (uri, line) => exportConfirmation(deps, uri, line),
  [COMMANDS.commitCase]: (uri) => commitCase(deps, uri),
  [COMMANDS.lintAllCases]: () => lintAllCases(deps),
  [COMMANDS.startCall]: (uri) => startCall(deps, uri),
  [COMMANDS.addNote]: (uri) => addNote(deps, uri),
  [COMMANDS.closeCall]: (uri) => closeCall(deps, uri),
  [COMMANDS.incomingCall]: () => incomingCall(deps),
  [COMMANDS.copyOpening]: (uri) => copyOpening(deps, uri),
  [COMMANDS.copyHandover]: (uri) => copyHandover(deps, uri),
  [COMMANDS.chooseChannel]: (uri) => chooseChannel(deps, uri),
  [COMMANDS.initialiseFolder]: (uri) => initialiseFolder(deps, uri),
  [COMMANDS.showCaseHistory]: (uri) => showCaseHistory(deps, uri),
  [COMMANDS.filterCases]: () => filterCases(deps),
  [COMMANDS.clearFilter]: () => clearFilter(deps),
  [COMMANDS.copyHandoverOfAll]: () => copyHandoverOfAll(deps),
  [COMMANDS.changeStatus]: (given) => changeStatus(deps, given),
  [COMMANDS.addTimelineEntry]: (given) => addTimelineEntry(deps, given),
  [COMMANDS.tickActions]: (given) => tickActions(deps, given),
  [COMMANDS.openInSellerCentral]: (given) => openInSellerCentral(deps, given),
  [COMMANDS.openReport]: () => openReport(deps),
  [COMMANDS.refreshReport]: () => openReport(deps),
  [COMMANDS.saveReport]: () => saveReport(deps),
});
