import type { Language } from '../language';
/** Stand-in until the identifiers are written. */
export interface Marketplace { readonly code: string; readonly zone: string; readonly language: Language }
export const marketplaceOf = (code: string): Marketplace | undefined =>
  code === 'JP' ? { code, zone: 'Asia/Tokyo', language: 'ja' } : undefined;
