/**
 * How often a property is tried: as often as it says when everything is tested (`npm test`), a fifth of that in the
 * suite one runs all the time.
 */
export const runs = (count: number): number =>
  process.env.CASE_NOTES_TESTS === 'all' ? count : Math.ceil(count / 5);
