import { kindOf } from './kinds';
import { type Marketplace, sellerCentralHost } from './marketplaces';

/**
 * Where an identifier is looked up. None of these addresses is documented as stable: the host can be replaced, and
 * a kind without a known address has no link.
 */
export const linkFor = (
  key: string,
  value: string,
  marketplace: Marketplace,
  host?: string,
): string | undefined => kindOf(key)?.link?.(value, marketplace, host ?? sellerCentralHost(marketplace));
