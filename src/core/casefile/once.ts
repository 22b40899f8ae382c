import type { CaseFile } from './casefile';

/** What is read of a case, by the function that reads it. */
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
