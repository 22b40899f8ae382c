import type { CaseFile } from '../casefile/casefile';
import { checkIdentifier, labelsBefore } from '../identifiers';
import type { Span } from '../text';
import { lineBefore } from './looked';

/** Kinds that are told by their label whatever their length. */
const LABEL_LENGTH = 32;
const BY_LABEL = ['trackingNumber', 'jan'];

/**
 * Whether a number is one of the case's own identifiers: declared in the frontmatter, or with its label right before
 * it. A number that has not the form of its label is none, except for parcels and products.
 */
export function isKnownId(file: CaseFile, narrow: string, digits: string, at: Span): boolean {
  for (const { kind, value } of file.data.ids)
    if (onlyDigits(value) === digits && fits(kind, digits)) return true;
  const labels = labelsBefore(narrow.slice(Math.max(0, at.start - LABEL_LENGTH), at.start)) ?? [];
  return labels.some((kind) => fits(kind, digits));
}

function fits(kind: string, digits: string): boolean {
  if (BY_LABEL.includes(kind)) return true;
  const verdict = checkIdentifier(kind, digits);
  return kind !== 'sku' && (verdict.ok || verdict.normalised !== undefined);
}

const onlyDigits = (value: string): string => value.replace(/[^0-9]/g, '');

const PARCEL_OR_PRODUCT =
  /伝票|追跡|送り状|ヤマト|クロネコ|佐川|ゆうパック|日本郵便|郵便局|西濃|福山通運|商品コード|バーコード|tracking|parcel|courier|waybill|\b(?:UPC|JAN|EAN|GTIN|FedEx|UPS|DHL|USPS)\b/i;

/** Whether the line speaks of a parcel or a product before the number: twelve digits are then no person's. */
export const isParcelOrProduct = (narrow: string, at: Span): boolean =>
  PARCEL_OR_PRODUCT.test(lineBefore(narrow, at.start, 60));
