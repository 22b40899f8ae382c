export {
  checkDigitProblem,
  checkIdentifier,
  type Verdict,
  type WrongKind,
  wrongKind,
} from './check';
export { type FoundIdentifier, findIdentifiers, speaksForItself } from './find';
export type { IdentifierKind, Objection } from './kind';
export { IDENTIFIER_KINDS, kindOf } from './kinds';
export { labelsBefore } from './labels';
export { linkFor } from './link';
export {
  isMarketplaceId,
  MARKETPLACES,
  type Marketplace,
  marketplaceOf,
  marketplaceOfHost,
  sellerCentralHost,
} from './marketplaces';
export { groupsAloud, readAloud, SPELLING } from './readAloud';
export { normaliseWidth } from './width';
