import type { CaseFile } from '../casefile/casefile';
import { idKey } from '../identifiers/sameId';

/** What a rule may know of the other cases: who else bears an ID. Plain input, like the clock. */

/** Another file, as it is shown and as whoever gave it finds it again. */
export interface OtherCase {
  readonly path: string;
  readonly key: string;
}

export interface OtherCases {
  /** The other cases that bear an ID, by path. @param key of `sharableIds` */
  bearing(key: string): readonly OtherCase[];
}

/** Kinds of which one number means one matter: two cases about it belong together. */
const SHARABLE: ReadonlySet<string> = new Set(['caseId', 'orderId']);

export const isSharable = (kind: string): boolean => SHARABLE.has(kind);

/** The IDs of a case by which another may be about the same matter, each once, however they are written. */
export function sharableIds({ data }: CaseFile): string[] {
  const keys: string[] = [];
  for (const { kind, value } of data.ids) if (isSharable(kind)) keys.push(idKey(kind, value));
  return keys.length > 1 ? [...new Set(keys)] : keys;
}

/** The paths of the cases that bear an ID, in path order, by the keys of `sharableIds`. */
export type IdBearers = ReadonlyMap<string, readonly string[]>;

/** All others than the case at a path. */
export const othersAmong = (bearers: IdBearers, own: string): OtherCases => ({
  bearing: (key) =>
    (bearers.get(key) ?? []).filter((path) => path !== own).map((path) => ({ path, key: path })),
});

/** Who bears the same ID as somebody else, of cases with their IDs. */
export function bearersOf(
  cases: Iterable<{ readonly path: string; readonly ids: readonly string[] }>,
): IdBearers {
  const all = new Map<string, string[]>();
  for (const { path, ids } of cases)
    for (const id of ids) {
      const known = all.get(id);
      if (known) known.push(path);
      else all.set(id, [path]);
    }
  return new Map(
    [...all].filter(([, paths]) => paths.length > 1).map(([id, paths]) => [id, paths.sort()] as const),
  );
}
