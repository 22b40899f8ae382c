import Mocha from 'mocha';

/** Entry of the suite inside the editor: a mocha of its own, told by its exit code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis as never, 'editor', mocha);
  await import('./editor.suite');
  await import('./status.suite');
  await import('./callSheet.suite');
  await import('./cases.suite');
  await import('./caseTree.suite');
  await import('./caseStore.suite');
  await import('./checkout.suite');
  await import('./thisCase.suite');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
