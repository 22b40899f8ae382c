import type { Deps } from '../features';
import type { ReportView } from '../report/reportView';

let made: Promise<ReportView> | undefined;

/** The report and its page are loaded when they are first asked for. */
function viewOf(deps: Deps): Promise<ReportView> {
  made ??= import('../report/reportView').then(({ ReportView }) => {
    const view = new ReportView(deps);
    deps.context.subscriptions.push(view);
    return view;
  });
  return made;
}

export const openReport = async (deps: Deps): Promise<void> => (await viewOf(deps)).open();

export const saveReport = async (deps: Deps): Promise<void> => (await viewOf(deps)).save();
