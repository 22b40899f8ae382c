const LIMIT_MS = 20_000;
const BETWEEN_MS = 50;

/** Asks again until the assertion holds; its last objection is the failure. */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + LIMIT_MS;
  for (;;) {
    try {
      await assertion();
      return;
    } catch (objection) {
      if (Date.now() > end) throw objection;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}
