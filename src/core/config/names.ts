import { isZone } from '../calendar/moment';
import { CATEGORIES } from '../casefile/categories';
import type { Path } from '../casefile/schema';
import { IDENTIFIER_KINDS } from '../identifiers/kinds';
import { marketplaceOf } from '../identifiers/marketplaces';
import type { WrittenConfig } from './schema';

/** The places of names that mean nothing: zones, marketplaces, kinds of identifiers, categories. */
export function unknownNames(written: WrittenConfig): Path[] {
  const found: Path[] = [];
  const expect = (isKnown: boolean, path: Path) => {
    if (!isKnown) found.push(path);
  };
  if (written.timeZone) expect(isZone(written.timeZone), ['timeZone']);
  if (written.marketplace) expect(!!marketplaceOf(written.marketplace), ['marketplace']);
  written.stores?.forEach((store, i) => {
    store.marketplaces?.forEach((code, j) => {
      expect(!!marketplaceOf(code), ['stores', i, 'marketplaces', j]);
    });
  });
  for (const [name, { requires }] of Object.entries(written.categories ?? {}))
    requires.forEach((kind, i) => {
      expect(
        IDENTIFIER_KINDS.some(({ key }) => key === kind),
        ['categories', name, 'requires', i],
      );
    });
  const categories = [...CATEGORIES.map(({ name }) => name), ...Object.keys(written.categories ?? {})];
  written.callableCategories?.forEach((name, i) => {
    expect(categories.includes(name), ['callableCategories', i]);
  });
  return found;
}
