import Mocha from 'mocha';

/** Runs what an import registers: a mocha of its own, told by whether this throws. */
export async function runSuites(register: () => Promise<void>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000 });
  mocha.suite.emit('pre-require', globalThis as never, 'editor', mocha);
  await register();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
