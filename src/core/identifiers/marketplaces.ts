import type { Language } from '../language';

/** Amazon's marketplaces (`domain.md`; IDs sure, zones likely). */
export interface Marketplace {
  /** Country code, upper case. */
  readonly code: string;
  /** Amazon's own ID: the same shape as a merchant token, so it must be known. */
  readonly id: string;
  /** What stands behind `amazon.`. */
  readonly tld: string;
  readonly zone: string;
  readonly language: Language;
}

const ROWS = `
JP A1VC38T7YXB528 co.jp  Asia/Tokyo
US ATVPDKIKX0DER  com    America/Los_Angeles
CA A2EUQ1WTGCTBG2 ca     America/Toronto
MX A1AM78C64UM0Y8 com.mx America/Mexico_City
BR A2Q3Y263D00KWC com.br America/Sao_Paulo
UK A1F83G8C2ARO7P co.uk  Europe/London
DE A1PA6795UKMFR9 de     Europe/Berlin
FR A13V1IB3VIYZZH fr     Europe/Paris
IT APJ6JRA9NG5V4  it     Europe/Rome
ES A1RKKUPIHCS9HS es     Europe/Madrid
IE A28R8C7NBKEWEA ie     Europe/Dublin
NL A1805IZSGTT6HS nl     Europe/Amsterdam
BE AMEN7PMS3EDWL  com.be Europe/Brussels
SE A2NODRKZP88ZB9 se     Europe/Stockholm
PL A1C3SOZRARQ6R3 pl     Europe/Warsaw
TR A33AVAJ2PDY3EV com.tr Europe/Istanbul
AE A2VIGQ35RCS4UG ae     Asia/Dubai
SA A17E79C6D8DWNP sa     Asia/Riyadh
EG ARBP9OOSHTCHU  eg     Africa/Cairo
IN A21TJRUUN4KGV  in     Asia/Kolkata
ZA AE08WJ6YKNBMC  co.za  Africa/Johannesburg
AU A39IBJ37TRP1C6 com.au Australia/Sydney
SG A19VAU5U5O7RUS sg     Asia/Singapore`;

export const MARKETPLACES: readonly Marketplace[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code, id, tld, zone] = row.split(/ +/) as [string, string, string, string];
    return { code, id, tld, zone, language: code === 'JP' ? 'ja' : 'en' };
  });

const ALIASES: Readonly<Record<string, string>> = { GB: 'UK' };

const BY_CODE = new Map(MARKETPLACES.map((marketplace) => [marketplace.code, marketplace]));

/** A marketplace by its country code, in any case; GB is UK. */
export function marketplaceOf(code: string): Marketplace | undefined {
  const known = BY_CODE.get(code);
  if (known) return known;
  const upper = code.trim().toUpperCase();
  return BY_CODE.get(ALIASES[upper] ?? upper);
}

const IDS: ReadonlySet<string> = new Set(MARKETPLACES.map(({ id }) => id));

/** They begin as merchant tokens do. */
export const isMarketplaceId = (value: string): boolean => value.startsWith('A') && IDS.has(value);

export const sellerCentralHost = ({ tld }: Marketplace): string => `sellercentral.amazon.${tld}`;

/** Hosts that name no single country by their ending. */
const OTHER_HOSTS: Readonly<Record<string, string>> = { 'sellercentral-japan.amazon.com': 'JP' };

/** The marketplace of an Amazon host: its shop, Seller Central or mail domain. The European host names none. */
export function marketplaceOfHost(host: string): Marketplace | undefined {
  const lower = host.toLowerCase();
  const known = OTHER_HOSTS[lower];
  if (known) return marketplaceOf(known);
  if (lower === 'sellercentral-europe.amazon.com') return undefined;
  const tld = /(?:^|\.)amazon\.([a-z.]{2,6})$/.exec(lower)?.[1];
  return MARKETPLACES.find((marketplace) => marketplace.tld === tld);
}

const AMAZON = /(?:^|\.)amazon\.([a-z.]{2,6})$/;

/** A host of Amazon itself, not one that only has the name in it. */
export const isAmazonHost = (host: string): boolean => {
  const tld = AMAZON.exec(host.toLowerCase())?.[1];
  return MARKETPLACES.some((marketplace) => marketplace.tld === tld);
};

/** Mail between buyers and sellers: `…@marketplace.amazon.<tld>` stands for one buyer. */
export const isRelayHost = (host: string): boolean =>
  isAmazonHost(host) && /(?:^|\.)marketplace\.amazon\./i.test(host);
