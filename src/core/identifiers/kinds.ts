import type { IdentifierKind } from './kind';
import { caseId, merchantToken, notice, reimbursementId, settlementId } from './kinds/account';
import { lpn, rma, safetClaimId, shipmentId, trackingNumber } from './kinds/fulfilment';
import { orderId, removalOrderId } from './kinds/order';
import { asin, fnsku, jan, sku } from './kinds/product';

/** Every kind of identifier, the most telling shape first: where two shapes fit, the earlier kind holds. */
export const IDENTIFIER_KINDS: readonly IdentifierKind[] = [
  safetClaimId,
  orderId,
  shipmentId,
  rma,
  lpn,
  asin,
  fnsku,
  caseId,
  merchantToken,
  trackingNumber,
  jan,
  sku,
  removalOrderId,
  reimbursementId,
  settlementId,
  notice,
];

const BY_KEY = new Map(IDENTIFIER_KINDS.map((kind) => [kind.key, kind]));

export const kindOf = (key: string): IdentifierKind | undefined => BY_KEY.get(key);
