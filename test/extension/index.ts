import { runSuites } from './runSuites';

/** Entry of the suite inside the editor. */
export const run = (): Promise<void> =>
  runSuites(async () => {
    await import('./editor.suite');
    await import('./status.suite');
    await import('./callSheet.suite');
    await import('./cases.suite');
    await import('./caseTree.suite');
    await import('./caseStore.suite');
    await import('./caseClock.suite');
    await import('./checkout.suite');
    await import('./thisCase.suite');
    await import('./reminder.suite');
    await import('./sharedIds.suite');
    await import('./report.suite');
  });
