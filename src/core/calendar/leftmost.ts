/** What a list of patterns finds in a text, from left to right, none over another. */

export interface Form<Args extends unknown[], Reading> {
  readonly pattern: RegExp;
  read(match: RegExpMatchArray, ...args: Args): Reading | undefined;
}

export interface Found<F, Reading> {
  readonly form: F;
  readonly match: RegExpExecArray;
  readonly reading: Reading;
  readonly start: number;
  readonly end: number;
}

/**
 * A finder for a list of forms: the form that begins first; of several, the longest; of those, the first of the list.
 * What a form does not read is looked for by the others. Every pattern goes through the text once.
 */
export function finder<Args extends unknown[], Reading, F extends Form<Args, Reading>>(forms: readonly F[]) {
  const searches = forms.map((form) => ({
    form,
    pattern: new RegExp(form.pattern.source, `${form.pattern.flags}g`),
  }));
  return (text: string, most: number, ...args: Args): Found<F, Reading>[] => {
    const from = (pattern: RegExp, index: number): RegExpExecArray | null => {
      pattern.lastIndex = index;
      return pattern.exec(text);
    };
    const next = searches.map(({ pattern }) => from(pattern, 0));
    const found: Found<F, Reading>[] = [];
    for (let best = leftmost(next); best !== -1 && found.length < most; best = leftmost(next)) {
      const match = next[best] as RegExpExecArray;
      const { form, pattern } = searches[best] as (typeof searches)[number];
      const reading = match[0] === '' ? undefined : form.read(match, ...args);
      if (reading === undefined) {
        next[best] = from(pattern, match.index + 1);
        continue;
      }
      const end = match.index + match[0].length;
      found.push({ form, match, reading, start: match.index, end });
      next.forEach((other, i) => {
        if (other && other.index < end)
          next[i] = from((searches[i] as (typeof searches)[number]).pattern, end);
      });
    }
    return found;
  };
}

function leftmost(matches: readonly (RegExpExecArray | null)[]): number {
  let best = -1;
  matches.forEach((match, i) => {
    const other = matches[best];
    if (!match) return;
    const isBetter =
      !other ||
      match.index < other.index ||
      (match.index === other.index && match[0].length > other[0].length);
    if (isBetter) best = i;
  });
  return best;
}
