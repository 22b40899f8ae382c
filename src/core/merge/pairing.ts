import type { MergeNode } from './tree';

/** Which entry of the base an entry is. */
export interface Pair {
  readonly base: number;
  /** Known by its place alone: their text can be compared, not their meaning. */
  readonly isByPlace: boolean;
}

/** Finds the entries of the base in one side: by what they say, then by what an edit usually leaves (time, words). */
export function pairUp(base: readonly MergeNode[], side: readonly MergeNode[]): (Pair | undefined)[] {
  const pairs: (Pair | undefined)[] = samePairs(base, side).map((index) =>
    index === undefined ? undefined : { base: index, isByPlace: false },
  );
  const taken = new Set(pairs.flatMap((pair) => (pair ? [pair.base] : [])));
  const rest = {
    base: new Set([...base.keys()].filter((index) => !taken.has(index))),
    side: new Set([...side.keys()].filter((index) => !pairs[index])),
  };
  for (const [baseIndex, sideIndex] of hintPairs(base, side, rest))
    pairs[sideIndex] = { base: baseIndex, isByPlace: false };
  return pairs;
}

/** The index of the entry with the same key, for each entry of `side`; one that stands twice has two. */
export function samePairs(base: readonly MergeNode[], side: readonly MergeNode[]): (number | undefined)[] {
  const free = new Map<string, number[]>();
  for (const [index, { key }] of base.entries()) {
    const known = free.get(key);
    if (known) known.push(index);
    else free.set(key, [index]);
  }
  return side.map(({ key }) => free.get(key)?.shift());
}

/** What is not paired yet. */
interface Rest {
  readonly base: Set<number>;
  readonly side: Set<number>;
}

/** A hint counts where one entry alone on either side bears it; the strongest hints of all entries come first. */
function hintPairs(
  base: readonly MergeNode[],
  side: readonly MergeNode[],
  rest: Rest,
): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let level = 0; [...rest.side].some((index) => hintOf(side, index, level)); level++) {
    const [bases, sides] = [bearers(base, rest.base), bearers(side, rest.side)];
    for (const sideIndex of [...rest.side]) {
      const hint = hintOf(side, sideIndex, level);
      const [baseIndex, ...others] = (hint !== undefined && bases.get(hint)) || [];
      if (hint === undefined || baseIndex === undefined || others.length > 0) continue;
      if ((sides.get(hint)?.length ?? 0) > 1 || !rest.base.delete(baseIndex)) continue;
      rest.side.delete(sideIndex);
      found.push([baseIndex, sideIndex]);
    }
  }
  return found;
}

const hintOf = (nodes: readonly MergeNode[], index: number, level: number): string | undefined =>
  nodes[index]?.hints[level];

/** Two of them suffice to know that a hint is not one entry's alone. */
function bearers(nodes: readonly MergeNode[], indices: ReadonlySet<number>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const index of indices)
    for (const hint of nodes[index]?.hints ?? []) {
      const known = found.get(hint);
      if (!known) found.set(hint, [index]);
      else if (known.length < 2) known.push(index);
    }
  return found;
}

/**
 * Adds pairs by place: between two neighbours that are known on both sides, when as many entries are gone as are new
 * and their times, where they have one, agree.
 * @param isNew whether an entry of `side` is one that the base may have had in other words
 */
export function pairByPlace(
  base: readonly MergeNode[],
  side: readonly MergeNode[],
  pairs: readonly (Pair | undefined)[],
  isNew: (index: number) => boolean,
): (Pair | undefined)[] {
  const result = [...pairs];
  const taken = new Set(pairs.flatMap((pair) => (pair ? [pair.base] : [])));
  for (let start = 0; start < pairs.length; start++) {
    if (pairs[start]) continue;
    let end = start;
    while (end < pairs.length && !pairs[end]) end++;
    const came = range(start, end).filter(isNew);
    const gone = range((pairs[start - 1]?.base ?? -1) + 1, pairs[end]?.base ?? base.length);
    const isExchange = came.length === gone.length && gone.every((index) => !taken.has(index));
    if (isExchange && came.every((index, i) => isSameTime(side[index], base[gone[i] as number])))
      for (const [i, index] of came.entries()) result[index] = { base: gone[i] as number, isByPlace: true };
    start = end;
  }
  return result;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const isSameTime = (one: MergeNode | undefined, other: MergeNode | undefined): boolean =>
  String(one?.rank) === String(other?.rank);
