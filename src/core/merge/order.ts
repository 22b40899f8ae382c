import type { Slot } from './slots';
import { compareRanks, type MergeNode, type Rank, withRanks } from './tree';

type Side = 'ours' | 'theirs';

/** The versions of a list. */
export interface Versions {
  readonly base: readonly MergeNode[];
  readonly ours: readonly MergeNode[];
  readonly theirs: readonly MergeNode[];
}

/**
 * The order of the entries that stay. What both versions have keeps its order, or takes that of the side that moved
 * it; what one side alone has stands behind the neighbour it has there, new entries of both sides in order of rank.
 * The answer is the same whichever side is ours. Undefined where both moved entries, each in its own way.
 * @param byTime whether the whole list is in order of time, if what both versions have is
 */
export function inMergedOrder(
  slots: readonly Slot[],
  versions: Versions,
  byTime: boolean,
): Slot[] | undefined {
  const nodes: Versions = {
    base: withRanks(versions.base),
    ours: withRanks(versions.ours),
    theirs: withRanks(versions.theirs),
  };
  const common = skeleton(slots, nodes);
  if (!common) return undefined;
  const behind = { ours: runs(slots, 'ours'), theirs: runs(slots, 'theirs') };
  const order = [undefined, ...common].flatMap((anchor) => [
    ...(anchor ? [anchor] : []),
    ...interleaved(behind.ours.get(anchor) ?? [], behind.theirs.get(anchor) ?? [], nodes),
  ]);
  const inTime = (a: Slot, b: Slot) => compareRanks(rankOf(a, nodes) ?? FIRST, rankOf(b, nodes) ?? FIRST);
  const isInTime = common.every((slot, i) => i === 0 || inTime(common[i - 1] as Slot, slot) <= 0);
  return byTime && isInTime ? order.sort(inTime) : order;
}

/** What has no time stands in front of what has one, where nothing stands before it. */
const FIRST: Rank = [Number.NEGATIVE_INFINITY];

const at = (slot: Slot, version: keyof Versions, nodes: Versions): MergeNode | undefined => {
  const index = slot[version];
  return index === undefined ? undefined : nodes[version][index];
};

/** The rank it has in the result: that of the side that changed it. */
function rankOf(slot: Slot, nodes: Versions): Rank | undefined {
  const [base, our, their] = [at(slot, 'base', nodes), at(slot, 'ours', nodes), at(slot, 'theirs', nodes)];
  if (!our || !their) return (our ?? their)?.rank;
  return base && String(base.rank) === String(our.rank) ? their.rank : our.rank;
}

const isCommon = (slot: Slot): boolean => slot.ours !== undefined && slot.theirs !== undefined;

const sortedBy = (slots: readonly Slot[], version: Side | 'base'): Slot[] =>
  slots
    .filter((slot) => slot[version] !== undefined)
    .sort((a, b) => (a[version] as number) - (b[version] as number));

/** What both sides have, in its order. */
function skeleton(slots: readonly Slot[], nodes: Versions): Slot[] | undefined {
  const common = slots.filter(isCommon);
  const [our, their] = [sortedBy(common, 'ours'), sortedBy(common, 'theirs')];
  if (isSame(our, their)) return our;
  const base = sortedBy(common, 'base');
  const hasMoved = (order: readonly Slot[]) =>
    !isSame(
      order.filter((slot) => slot.base !== undefined),
      base,
    );
  if (hasMoved(our) && hasMoved(their)) return undefined;
  if (hasMoved(our)) return our;
  if (hasMoved(their)) return their;
  return isFirst(our, their, nodes) ? our : their;
}

const isSame = (a: readonly Slot[], b: readonly Slot[]): boolean =>
  a.length === b.length && a.every((slot, i) => slot === b[i]);

/** What a side alone has, by the common entry it stands behind. */
function runs(slots: readonly Slot[], side: Side): Map<Slot | undefined, Slot[]> {
  const found = new Map<Slot | undefined, Slot[]>();
  let anchor: Slot | undefined;
  for (const slot of sortedBy(slots, side)) {
    if (isCommon(slot)) anchor = slot;
    else if (!found.get(anchor)?.push(slot)) found.set(anchor, [slot]);
  }
  return found;
}

/** Two runs by rank; each keeps its own order, and where ranks do not tell, one run stays together. */
function interleaved(our: readonly Slot[], their: readonly Slot[], nodes: Versions): Slot[] {
  const [first, second] = isFirst(our, their, nodes) ? [our, their] : [their, our];
  const result: Slot[] = [];
  let next = 0;
  for (const slot of first) {
    const rank = rankOf(slot, nodes);
    while (next < second.length && compareRanks(rankOf(second[next] as Slot, nodes), rank) < 0)
      result.push(second[next++] as Slot);
    result.push(slot);
  }
  return [...result, ...second.slice(next)];
}

/** By what they say: no side goes first for being ours. */
function isFirst(our: readonly Slot[], their: readonly Slot[], nodes: Versions): boolean {
  const said = (slots: readonly Slot[], side: Side) =>
    slots.map((slot) => at(slot, side, nodes)?.text).join('');
  return said(our, 'ours') <= said(their, 'theirs');
}
