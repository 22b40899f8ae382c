import type { CaseFile } from '../casefile/casefile';
import { marketplaceCodeOf } from '../casefile/effective';
import type { Options } from '../config/options';
import { IDENTIFIER_KINDS, linkFor, marketplaceOf } from '../identifiers';
import type { Wording } from '../language';

/** A page on which an ID of the case is looked up. */
export interface CaseLink {
  readonly kind: string;
  /** What the kind is called. */
  readonly title: Wording;
  readonly value: string;
  readonly url: string;
}

/**
 * The pages behind a case's IDs on its marketplace, each once, in the order in which support asks for the kinds. Empty
 * where no ID has a page, or the marketplace is not known.
 */
export function caseLinks(file: CaseFile, options: Options): CaseLink[] {
  const marketplace = marketplaceOf(marketplaceCodeOf(file, options));
  if (!marketplace) return [];
  const links = new Map<string, CaseLink>();
  for (const { key: kind, title } of IDENTIFIER_KINDS)
    for (const { kind: own, value } of file.data.ids) {
      const url = own === kind ? linkFor(kind, value, marketplace) : undefined;
      if (url !== undefined && !links.has(url)) links.set(url, { kind, title, value, url });
    }
  return [...links.values()];
}
