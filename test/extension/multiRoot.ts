import { runSuites } from './runSuites';

/** Entry of the suite in a window with several folders. */
export const run = (): Promise<void> =>
  runSuites(async () => {
    await import('./multiRoot.suite');
  });
