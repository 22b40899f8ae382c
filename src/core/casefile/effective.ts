import type { Options, StoreOption } from '../config/options';
import { marketplaceOf } from '../identifiers/marketplaces';
import type { Language } from '../language';
import type { CaseFile } from './casefile';
import { CATEGORIES, DEFAULT_CATEGORY } from './categories';
import type { Channel } from './keys';

/** What holds for a case once configuration and defaults have filled in what its frontmatter leaves out. */

export interface EffectiveStore {
  readonly name?: string;
  readonly email?: string;
  readonly signature?: string;
}

/** The store as written; a reference is looked up in the configuration, a known name gets its signature from there. */
export function storeOf(file: CaseFile, options: Options): EffectiveStore {
  const { name, email, reference } = file.data.store;
  const wanted = reference?.value ?? name?.value;
  const known = options.stores.find((store) => store.name === wanted);
  if (reference) return known ?? { name: reference.value };
  return { ...signatureOf(known), ...(name && { name: name.value }), ...(email && { email: email.value }) };
}

const signatureOf = (store: StoreOption | undefined) =>
  store?.signature ? { signature: store.signature } : {};

export const categoryNameOf = (file: CaseFile): string => file.data.category?.value ?? DEFAULT_CATEGORY;

/** The kinds of identifiers the case's category needs, by the configuration if it says so. */
export function requiredIds(file: CaseFile, options: Options): readonly string[] | 'any' {
  const name = categoryNameOf(file);
  return (
    options.categories[name]?.requires ??
    CATEGORIES.find((category) => category.name === name)?.requires ??
    'any'
  );
}

export const channelOf = (file: CaseFile): Channel => file.data.channel?.value ?? 'phone';

/** The marketplace's country code, upper case. */
export const marketplaceCodeOf = (file: CaseFile, options: Options): string =>
  (file.data.marketplace?.value ?? options.marketplace).toUpperCase();

/** Zone of Amazon's promises: that of the case's marketplace. */
export const amazonZoneOf = (file: CaseFile, options: Options): string =>
  marketplaceOf(marketplaceCodeOf(file, options))?.zone ?? 'Asia/Tokyo';

export const sellerZoneOf = (file: CaseFile, options: Options): string =>
  sellerZone(options, marketplaceCodeOf(file, options));

/** Zone of times a seller typed: configured, else that of the first store's first marketplace, else the case's. */
export function sellerZone(options: Options, marketplace = options.marketplace): string {
  const home = options.stores[0]?.marketplaces?.[0];
  const own = options.timeZone ?? (home && marketplaceOf(home)?.zone);
  return own ?? marketplaceOf(marketplace)?.zone ?? 'Asia/Tokyo';
}

/** Language of what is exported from a case. */
export function languageOf(file: CaseFile, options: Options): Language {
  const written = file.data.language?.value;
  if (written === 'ja' || written === 'en') return written;
  return options.language ?? marketplaceOf(marketplaceCodeOf(file, options))?.language ?? 'en';
}
