import { dueEpochOf, GROUPS, type Group, groupOf, nextTurn } from './attention';
import { type CaseFilter, matcherOf } from './caseFilter';
import { compare, type IndexedCase } from './caseIndex';

/** Where a case stands: its group at the moment looked at, and what decides its place there. */
interface Placed {
  readonly file: IndexedCase;
  readonly group: Group;
  readonly due: number;
  /** When time alone may move it. */
  readonly turn: number;
  readonly isShown: boolean;
}

/** What a change did to the groups. */
export interface Regrouping {
  /** Groups whose number or order of shown cases changed. */
  readonly groups: ReadonlySet<Group>;
  /** Shown cases that stayed where they were and say something else now. */
  readonly redrawn: readonly IndexedCase[];
}

/**
 * Cases by what they want now, kept in order while files and time change: a change costs a search in one group, not
 * a sort of all. The same as made from scratch at the same moment.
 */
export class CaseGroups {
  private readonly placed = new Map<string, Placed>();
  private readonly shown = new Map<Group, Placed[]>(GROUPS.map((group) => [group, []]));
  private readonly totals = new Map<Group, number>(GROUPS.map((group) => [group, 0]));
  private readonly fits: ReturnType<typeof matcherOf>;

  /** @param now milliseconds since 1970 UTC */
  constructor(
    files: Iterable<IndexedCase>,
    private now: number,
    readonly filter: CaseFilter = {},
  ) {
    this.fits = matcherOf(filter);
    for (const file of files) {
      const placed = this.place(file);
      this.count(placed, 1);
      if (placed.isShown) this.list(placed.group).push(placed);
    }
    for (const list of this.shown.values()) list.sort(byDue);
  }

  /** The cases of a group that fit the filter: the earliest date first, then by path. */
  members(group: Group): readonly IndexedCase[] {
    return this.list(group).map(({ file }) => file);
  }

  /** A part of them, for whoever shows no more. */
  page(group: Group, count: number): IndexedCase[] {
    return this.list(group)
      .slice(0, count)
      .map(({ file }) => file);
  }

  /** How many cases of a group fit the filter. */
  shownIn(group: Group): number {
    return this.list(group).length;
  }

  /** How many cases a group has, whatever the filter. */
  totalOf(group: Group): number {
    return this.totals.get(group) ?? 0;
  }

  /** How many cases fit the filter. */
  get shownCount(): number {
    return GROUPS.reduce((sum, group) => sum + this.shownIn(group), 0);
  }

  get size(): number {
    return this.placed.size;
  }

  /** The group of a case that is shown. */
  shownGroupOf(key: string): Group | undefined {
    const placed = this.placed.get(key);
    return placed?.isShown ? placed.group : undefined;
  }

  /** The group of a case, whether it is shown or not. */
  groupOf(key: string): Group | undefined {
    return this.placed.get(key)?.group;
  }

  /** The next moment at which `advance` may find something to do; infinite where none is. */
  get nextTurn(): number {
    let next = Number.POSITIVE_INFINITY;
    for (const { turn } of this.placed.values()) if (turn < next) next = turn;
    return next;
  }

  /** Takes over what files say now; undefined where a file is no case any more. */
  update(changes: ReadonlyMap<string, IndexedCase | undefined>): Regrouping {
    const groups = new Set<Group>();
    const redrawn: IndexedCase[] = [];
    for (const [key, file] of changes) {
      const before = this.placed.get(key);
      if (before) this.count(before, -1);
      const after = file && this.place(file);
      if (!after) this.placed.delete(key);
      else this.count(after, 1);
      if (before?.isShown && after?.isShown && isSamePlace(before, after)) {
        const list = this.list(after.group);
        list[placeIn(list, before)] = after;
        redrawn.push(after.file);
        continue;
      }
      if (before?.isShown) {
        const list = this.list(before.group);
        list.splice(placeIn(list, before), 1);
        groups.add(before.group);
      }
      if (after?.isShown) {
        const list = this.list(after.group);
        list.splice(placeIn(list, after), 0, after);
        groups.add(after.group);
      }
    }
    return { groups, redrawn };
  }

  /** Lets time pass. Answers the cases that it may move: they stand as before until each is updated. */
  advance(now: number): ReadonlyMap<string, IndexedCase> {
    const turned = new Map<string, IndexedCase>();
    // A clock can be set back: then every case is asked anew.
    const isBack = now < this.now;
    this.now = now;
    for (const [key, { turn, file }] of this.placed) if (isBack || turn <= now) turned.set(key, file);
    return turned;
  }

  private place(file: IndexedCase): Placed {
    const { summary } = file;
    const placed = {
      file,
      group: groupOf(summary, this.now),
      due: dueEpochOf(summary),
      turn: nextTurn(summary, this.now),
      isShown: this.fits(summary),
    };
    this.placed.set(file.key, placed);
    return placed;
  }

  private count({ group }: Placed, by: 1 | -1): void {
    this.totals.set(group, this.totalOf(group) + by);
  }

  private list(group: Group): Placed[] {
    return this.shown.get(group) as Placed[];
  }
}

const isSamePlace = (a: Placed, b: Placed): boolean => a.group === b.group && byDue(a, b) === 0;

const byDue = (a: Placed, b: Placed): number =>
  (a.due === b.due ? 0 : a.due - b.due) ||
  compare(a.file.summary.path, b.file.summary.path) ||
  compare(a.file.key, b.file.key);

/** Where an entry stands in a list in order, or would stand. */
function placeIn(list: readonly Placed[], entry: Placed): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (byDue(list[middle] as Placed, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
