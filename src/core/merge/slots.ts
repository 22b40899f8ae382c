import { type Pair, pairByPlace, pairUp, samePairs } from './pairing';
import type { MergeNode } from './tree';

/** One entry of a merge: where it stands in each version that has it. */
export interface Slot {
  readonly base?: number;
  readonly ours?: number;
  readonly theirs?: number;
  /** Known by its place alone in one of the versions. */
  readonly isByPlace: boolean;
}

/** The entries of three versions, each once: those of the base, then what came. */
export function slotsOf(
  base: readonly MergeNode[],
  ours: readonly MergeNode[],
  theirs: readonly MergeNode[],
  byPlace: boolean,
): Slot[] {
  const known = { ours: pairUp(base, ours), theirs: pairUp(base, theirs) };
  const twins = twinsOf(ours, known.ours, theirs, known.theirs);
  const theirTwins = new Set(twins.values());
  // What both sides added is no other entry reworded.
  const pairs = byPlace
    ? {
        ours: pairByPlace(base, ours, known.ours, (index) => !twins.has(index)),
        theirs: pairByPlace(base, theirs, known.theirs, (index) => !theirTwins.has(index)),
      }
    : known;
  const [inOurs, inTheirs] = [byBase(pairs.ours), byBase(pairs.theirs)];
  return [
    ...[...base.keys()].map((index): Slot => {
      const [o, t] = [inOurs.get(index), inTheirs.get(index)];
      return {
        base: index,
        ...(o && { ours: o.index }),
        ...(t && { theirs: t.index }),
        isByPlace: (o?.isByPlace || t?.isByPlace) ?? false,
      };
    }),
    ...unpaired(pairs.ours).map((index): Slot => {
      const twin = twins.get(index);
      return { ours: index, ...(twin !== undefined && { theirs: twin }), isByPlace: false };
    }),
    ...unpaired(pairs.theirs)
      .filter((index) => !theirTwins.has(index))
      .map((index): Slot => ({ theirs: index, isByPlace: false })),
  ];
}

function byBase(pairs: readonly (Pair | undefined)[]) {
  const found = new Map<number, { index: number; isByPlace: boolean }>();
  for (const [index, pair] of pairs.entries())
    if (pair) found.set(pair.base, { index, isByPlace: pair.isByPlace });
  return found;
}

const unpaired = (pairs: readonly (Pair | undefined)[]): number[] =>
  [...pairs.keys()].filter((index) => !pairs[index]);

/** The same entry added on both sides: its place in ours, then in theirs. */
function twinsOf(
  ours: readonly MergeNode[],
  ourPairs: readonly (Pair | undefined)[],
  theirs: readonly MergeNode[],
  theirPairs: readonly (Pair | undefined)[],
): Map<number, number> {
  const [our, their] = [unpaired(ourPairs), unpaired(theirPairs)];
  const same = samePairs(
    our.map((index) => ours[index] as MergeNode),
    their.map((index) => theirs[index] as MergeNode),
  );
  return new Map(
    same.flatMap((o, t) => (o === undefined ? [] : [[our[o] as number, their[t] as number] as const])),
  );
}
