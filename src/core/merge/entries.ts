import type { CaseFile } from '../casefile/casefile';
import { everyItem } from '../casefile/items';
import { proseAt } from '../casefile/prose';

/** What a case holds, each with how often it stands there. */
interface Entries {
  /** Fields of the timeline, identifiers, sections, lines of lists. */
  readonly parts: ReadonlyMap<string, number>;
  /** Timeline entries as a whole. */
  readonly wholes: ReadonlyMap<string, number>;
}

function entriesOf(file: CaseFile | undefined): Entries {
  const parts = new Map<string, number>();
  const wholes = new Map<string, number>();
  const count = (found: Map<string, number>, entry: string) => found.set(entry, (found.get(entry) ?? 0) + 1);
  for (const { at, event, action, error, kind } of file?.data.timeline ?? []) {
    count(wholes, `${at?.value}|${event?.value}`);
    for (const [name, field] of Object.entries({ at, event, action, error, kind }))
      if (field) count(parts, `${name}: ${field.value}`);
  }
  for (const { kind, value } of file?.data.ids ?? []) count(parts, `${kind} ${value}`);
  for (const { kind, items } of file?.sections ?? []) {
    count(parts, `section ${kind}`);
    for (const item of everyItem(items))
      count(parts, `${item.label?.kind}: ${proseAt(file?.text ?? '', item.content)}`);
  }
  return { parts, wholes };
}

/**
 * Whether a merge without conflict holds what it must: of every part as many as the side has that changed their
 * number; where both did, no fewer than either and no more than both together. What both have, nobody has twice.
 * It knows nothing of how the merge was done.
 */
export function holdsAllEntries(
  base: CaseFile | undefined,
  ours: CaseFile,
  theirs: CaseFile,
  merged: CaseFile,
): boolean {
  const versions = [base, ours, theirs, merged].map(entriesOf) as Four<Entries>;
  return (
    everyCount(versions.map(({ parts }) => parts) as Four<Counts>, (was, our, their, is) => {
      if (our === was) return is === their;
      if (their === was) return is === our;
      return is >= Math.min(our, their) && is <= Math.max(our, their, our + their - was);
    }) &&
    everyCount(
      versions.map(({ wholes }) => wholes) as Four<Counts>,
      (_, our, their, is) => our === 0 || our !== their || is === our,
    )
  );
}

type Counts = ReadonlyMap<string, number>;
type Four<T> = [T, T, T, T];

const everyCount = (versions: Four<Counts>, holds: (...counts: Four<number>) => boolean): boolean =>
  [...new Set(versions.flatMap((counts) => [...counts.keys()]))].every((entry) =>
    holds(...(versions.map((counts) => counts.get(entry) ?? 0) as Four<number>)),
  );
