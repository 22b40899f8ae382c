import 'mocha/mocha';

/** Entry of the same suite in a web worker: mocha's build for browsers, told by whether it throws. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: 'spec' });
  await import('./editor.suite');
  await import('./cases.suite');
  await import('./caseTree.suite');
  await import('./caseStore.suite');
  await import('./caseClock.suite');
  await import('./thisCase.suite');
  await import('./report.suite');
  await import('./reminder.suite');
  await import('./sharedIds.suite');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
