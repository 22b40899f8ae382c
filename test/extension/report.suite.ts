import * as vscode from 'vscode';
import { COMMANDS, VIEWS } from '../../src/extension/ids';
import { caseText, remove, write } from './caseWorkspace';

const reports = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(VIEWS.report));

/** The editor tells of its tabs a little later than it opens them. */
const untilReports = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (reports().length !== count) return;
      listening.dispose();
      resolve();
    };
    const listening = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });

/** Wiring alone: the figures and the page are tested without an editor. */
describe('the report in the editor', () => {
  before(() => write('cases/report.md', caseText('Counted', 'ready')));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await remove('cases/report.md');
  });

  it('opens one page, and the same one again', async () => {
    await vscode.commands.executeCommand(COMMANDS.openReport);
    await untilReports(1);
    await vscode.commands.executeCommand(COMMANDS.refreshReport);
    await untilReports(1);
    await vscode.window.tabGroups.close(reports());
    await untilReports(0);
    await vscode.commands.executeCommand(COMMANDS.openReport);
    await untilReports(1);
  });
});
