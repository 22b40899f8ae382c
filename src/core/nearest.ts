/** Edit distance with transpositions (optimal string alignment), case folded; stops counting above `limit`. */
export function distance(a: string, b: string, limit: number): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const current = [i];
    for (let j = 1; j <= other.length; j++) {
      const substitution = (previous[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let best = Math.min(substitution, (previous[j] as number) + 1, (current[j - 1] as number) + 1);
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwap) best = Math.min(best, (before[j - 2] as number) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[other.length] as number;
}

export interface Nearest {
  readonly word: string;
  /** 0 where only the case differs. */
  readonly distance: number;
}

/** The candidate a word was probably meant to be: short words may differ in one place, longer ones in two. */
export function nearest(word: string, candidates: readonly string[]): Nearest | undefined {
  if (word.length > 60) return undefined;
  const limit = word.length <= 4 ? 1 : 2;
  let best: Nearest | undefined;
  for (const candidate of candidates) {
    const far = distance(word, candidate, limit);
    if (far <= limit && (!best || far < best.distance)) best = { word: candidate, distance: far };
  }
  return best;
}
