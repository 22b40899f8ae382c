/** Numbers of a kind, counted: the memory they take grows with how different they are, not with how many. */
export class Counts<Key extends string | number> {
  private readonly counted = new Map<Key, number>();

  add(key: Key): void {
    this.counted.set(key, this.of(key) + 1);
  }

  of(key: Key): number {
    return this.counted.get(key) ?? 0;
  }

  get total(): number {
    return [...this.counted.values()].reduce((sum, count) => sum + count, 0);
  }

  entries(): [Key, number][] {
    return [...this.counted.entries()];
  }
}

export const sumOf = (counts: Counts<number>): number =>
  counts.entries().reduce((sum, [value, count]) => sum + value * count, 0);

/** Undefined where nothing was counted. */
export const meanOf = (counts: Counts<number>): number | undefined =>
  counts.total === 0 ? undefined : sumOf(counts) / counts.total;

/**
 * The value below which a share of what was counted lies, with a straight line between neighbours, as spreadsheets do.
 * @param share 0.5 is the median
 */
export function quantileOf(counts: Counts<number>, share: number): number | undefined {
  const { total } = counts;
  if (total === 0) return undefined;
  const sorted = counts.entries().sort(([a], [b]) => a - b);
  const valueAt = (index: number): number => {
    let seen = 0;
    for (const [value, count] of sorted) {
      seen += count;
      if (index < seen) return value;
    }
    return sorted.at(-1)?.[0] as number;
  };
  const place = (total - 1) * share;
  const below = valueAt(Math.floor(place));
  return below + (valueAt(Math.ceil(place)) - below) * (place - Math.floor(place));
}
