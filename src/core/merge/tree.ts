/**
 * A case as a tree of stretches of whole lines, so that a merge can tell an entry from its neighbours. Reading the
 * tree from left to right gives the text back: `lead + text` of every child, and of a parent `head` and its children.
 */
export interface MergeNode {
  /** Says which entry this is among its siblings; the same on both sides, the same entry. */
  readonly key: string;
  /** Weaker signs, the strongest first, by which an edited entry is known as one of the base. */
  readonly hints: readonly string[];
  /** Place in the order of time, or of the key table. Without one, a node stays behind its neighbour. */
  readonly rank?: Rank;
  /** Blank lines and comments above. */
  readonly lead: string;
  /** The lines themselves; LF behind each. */
  readonly text: string;
  readonly parts?: Parts;
  /** Offset in `text` of what stands in a task's box. */
  readonly box?: number;
  /** The identifiers of a line such as `asin: [B0ABCDEF12, B0ABCDEF34]`. */
  readonly ids?: IdLine;
}

export type Rank = readonly number[];

export interface Parts {
  /** Versions can be merged part by part if their shapes agree; a version without children agrees with every one. */
  readonly shape: string;
  readonly head: string;
  readonly children: readonly MergeNode[];
  /** Whether an entry that took the place of another may be taken for its edited version. */
  readonly byPlace: boolean;
  /** Whether ranks are times, and the children belong in their order. */
  readonly byTime: boolean;
  /** Column of the hyphen of a list item in YAML; in the children a blank stands there. */
  readonly hyphen?: number;
  /** Someone wrote that there is nothing to list. */
  readonly saysNone?: boolean;
}

export interface IdLine {
  readonly prefix: string;
  readonly values: readonly { readonly value: string; readonly raw: string }[];
  readonly suffix: string;
}

export const NO_CHILDREN = 'empty';

/** Below zero where `a` comes first; zero also where one of them has no place of its own. */
export function compareRanks(a: Rank | undefined, b: Rank | undefined): number {
  if (!a || !b) return 0;
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** The nodes with a rank each: one without takes over that of the node before it. */
export function withRanks(nodes: readonly MergeNode[]): MergeNode[] {
  let last: Rank | undefined;
  return nodes.map((node) => {
    last = node.rank ?? last;
    return last ? { ...node, rank: last } : node;
  });
}

/** A stretch without entries of its own. */
export const leaf = (key: string, lead: string, text: string): MergeNode => ({ key, hints: [], lead, text });
