import * as vscode from 'vscode';
import { categoryOf } from '../../core/casefile/categories';
import { FACETS, type Facet } from '../../core/followup/caseFilter';
import type { CaseGroups } from '../../core/followup/caseGroups';
import { inWords } from '../language';

export function facetTitle(facet: Facet): string {
  if (facet === 'store') return vscode.l10n.t('Store');
  return facet === 'marketplace' ? vscode.l10n.t('Marketplace') : vscode.l10n.t('Category');
}

/** A value of a facet as a person calls it. */
export function facetValueWords(facet: Facet, value: string): string {
  const title = facet === 'category' ? categoryOf(value)?.title : undefined;
  return title ? inWords(title) : value;
}

/** What the view shows of all cases, and by what. */
export function filterWords(groups: CaseGroups): string {
  const { filter } = groups;
  const parts = [
    ...(filter.text ? [`“${filter.text}”`] : []),
    ...FACETS.flatMap((facet) => {
      const value = filter[facet];
      return value === undefined ? [] : [`${facetTitle(facet)}: ${facetValueWords(facet, value)}`];
    }),
  ].join(' · ');
  return vscode.l10n.t('{0} of {1} cases: {2}', groups.shownCount, groups.size, parts);
}
