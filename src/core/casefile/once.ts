import type { CaseFile } from './casefile';

/**
 * What is read of a case, by the function that reads it. Kept with the case itself: weak maps from thousands of cases
 * to what was read of them keep the garbage collector busy for longer than the reading takes.
 */
export type Readings = Map<unknown, unknown>;

/** What a function reads of a case. Several rules, lists and views ask for the same: it is read once a file. */
export function once<T>(file: CaseFile, read: (file: CaseFile) => T): T {
  const { readings } = file;
  let known = readings.get(read) as T | undefined;
  if (known === undefined) {
    known = read(file);
    readings.set(read, known);
  }
  return known;
}

/** The same for what also depends on something else: configuration, say. Kept for the last one that was asked for. */
export function onceWith<T, With>(file: CaseFile, given: With, read: (file: CaseFile, given: With) => T): T {
  const { readings } = file;
  const known = readings.get(read) as { readonly given: With; readonly value: T } | undefined;
  if (known?.given === given) return known.value;
  const value = read(file, given);
  readings.set(read, { given, value });
  return value;
}
