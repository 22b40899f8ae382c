import { type IdentifierKind, weightedSum, wrongCheckDigit } from '../kind';
import type { Marketplace } from '../marketplaces';

const productPage = (value: string, { tld }: Marketplace): string =>
  `https://www.amazon.${tld}/dp/${encodeURIComponent(value)}`;

/** ASINs: `B0` and eight, likely; books are their ISBN-10. */
export const asin: IdentifierKind = {
  key: 'asin',
  title: { ja: 'ASIN', en: 'ASIN' },
  example: 'B0ABCDEF12',
  labels: ['ASIN', '商品コード', 'ISBN', 'ISBN-10'],
  shape: /^(?:B0[A-Z0-9]{8}|\d{9}[\dX])$/,
  form: {
    ja: 'B0 で始まる英数字 10 桁、または書籍の ISBN 10 桁',
    en: 'ten characters that begin with B0, or a ten-digit ISBN',
  },
  telling: { shape: /^B0[A-Z0-9]{8}$/ },
  normalise: (value) => value.replaceAll('-', ''),
  checkDigit(value) {
    if (value.startsWith('B')) return undefined;
    const expected = (11 - (weightedSum(value.slice(0, 9), [2, 3, 4, 5, 6, 7, 8, 9, 10]) % 11)) % 11;
    const written = expected === 10 ? 'X' : String(expected);
    return value.endsWith(written) ? undefined : wrongCheckDigit(value, written);
  },
  groups: (value) => [value.slice(0, 2), value.slice(2, 6), value.slice(6)],
  link: productPage,
};

/** FNSKUs: `X0` and eight, likely; an ASIN stands for it where stock is commingled, surely. */
export const fnsku: IdentifierKind = {
  key: 'fnsku',
  title: { ja: 'FNSKU', en: 'FNSKU' },
  example: 'X0ABCDEF12',
  labels: ['FNSKU', '商品ラベル'],
  shape: /^(?:X0[A-Z0-9]{8}|B0[A-Z0-9]{8}|\d{9}[\dX])$/,
  form: { ja: 'X0 で始まる英数字 10 桁、または ASIN', en: 'ten characters that begin with X0, or an ASIN' },
  telling: { shape: /^X0[A-Z0-9]{8}$/ },
  groups: (value) => [value.slice(0, 2), value.slice(2, 6), value.slice(6)],
  link: (value, _, host) =>
    `https://${host}/myinventory/inventory?searchField=all&searchTerm=${encodeURIComponent(value)}`,
};

/** SKUs are the seller's own names: any text, told by a label alone. */
export const sku: IdentifierKind = {
  key: 'sku',
  title: { ja: '出品者 SKU', en: 'SKU' },
  example: 'SAMPLE-SKU-01',
  labels: ['出品者SKU', 'SKU', 'MSKU', 'seller SKU'],
  link: (value, _, host) =>
    `https://${host}/myinventory/inventory?searchField=all&searchTerm=${encodeURIComponent(value)}`,
};

/** GTIN-8/12/13/14, surely: weights 3 and 1 from the right. Japan's begin with 45 or 49. */
export const jan: IdentifierKind = {
  key: 'jan',
  title: { ja: 'JAN コード', en: 'JAN/GTIN' },
  example: '4569951116179',
  labels: ['JANコード', 'JAN', 'GTIN', 'EAN', 'UPC', 'バーコード'],
  shape: /^(?:\d{8}|\d{12,14})$/,
  form: { ja: '8・12・13・14 桁の数字', en: '8, 12, 13 or 14 digits' },
  normalise: (value) => value.replaceAll('-', ''),
  checkDigit(value) {
    const expected = (10 - (weightedSum(value.slice(0, -1), [3, 1]) % 10)) % 10;
    return value.endsWith(String(expected)) ? undefined : wrongCheckDigit(value, expected);
  },
};
