/** What the suite asks of `node:assert/strict`, for a place without Node. */

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `Expected something, got ${String(value)}.`);
}

function equal(actual: unknown, expected: unknown, message = ''): void {
  if (!Object.is(actual, expected))
    throw new Error(`${message} Expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}.`);
}

const deepEqual = (actual: unknown, expected: unknown, message?: string): void =>
  equal(JSON.stringify(actual), JSON.stringify(expected), message);

function match(actual: string, pattern: RegExp, message = ''): void {
  if (!pattern.test(actual)) throw new Error(`${message} Expected ${pattern} in ${JSON.stringify(actual)}.`);
}

function fail(message = 'Failed.'): never {
  throw new Error(message);
}

async function rejects(run: () => Promise<unknown>, pattern: RegExp): Promise<void> {
  const reason = await run().then(
    () => fail('Expected a rejection.'),
    (error: unknown) => String(error),
  );
  match(reason, pattern);
}

export default { ok, equal, deepEqual, match, fail, rejects };
