import { categoryOf } from '../casefile/categories';
import { bareId } from '../identifiers/sameId';
import type { CaseSummary } from './summary';

/** What a list of cases is narrowed down to; a case must fit every part that is given. */
export interface CaseFilter {
  /** Words, each of which must be found, in any order; an identifier may be written and cut off as one likes. */
  readonly text?: string;
  readonly store?: string;
  readonly marketplace?: string;
  /** Its name, as in the frontmatter. */
  readonly category?: string;
}

/** The parts of a filter that are chosen from what the cases have. */
export const FACETS = ['store', 'marketplace', 'category'] as const;
export type Facet = (typeof FACETS)[number];

export const isUnfiltered = ({ text = '', ...facets }: CaseFilter): boolean =>
  text.trim() === '' && FACETS.every((facet) => facets[facet] === undefined);

/** Whether a case fits; made once for a filter and asked of every case. */
export function matcherOf(filter: CaseFilter): (summary: CaseSummary) => boolean {
  const words = folded(filter.text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ word, bare: bareId(word) }));
  return (summary) => {
    if (!FACETS.every((facet) => filter[facet] === undefined || filter[facet] === summary[facet]))
      return false;
    if (words.length === 0) return true;
    const { text, ids } = searchable(summary);
    return words.every(({ word, bare }) => text.includes(word) || (bare !== '' && ids.includes(bare)));
  };
}

interface Searchable {
  readonly text: string;
  readonly ids: string;
}

/** Folding a text costs more than looking through it: it is done once for each summary. */
const known = new WeakMap<CaseSummary, Searchable>();

/** What is looked through, ready to be; asked for ahead of time it spares the first search the wait. */
export function searchable(summary: CaseSummary): Searchable {
  const found = known.get(summary);
  if (found) return found;
  const { title, path, goal, store, marketplace, category, ids, open } = summary;
  const names = Object.values(categoryOf(category)?.title ?? {});
  const values = ids.map(({ value }) => value);
  const texts = [title, path, goal, store, marketplace, category, ...names, ...values];
  const made = {
    text: folded([...texts, ...open.map(({ what }) => what)].join('\n')),
    ids: values.map(bareId).join('\n'),
  };
  known.set(summary, made);
  return made;
}

/** Without the differences one does not type: width, case, half-width kana. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A value that some cases have, and how many. */
export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

/** The values of a facet, the most frequent first; what a case leaves empty is none. */
export function facetValues(summaries: Iterable<CaseSummary>, facet: Facet): FacetValue[] {
  const counts = new Map<string, number>();
  for (const summary of summaries) {
    const value = summary[facet];
    if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
