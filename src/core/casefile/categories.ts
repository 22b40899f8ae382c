import type { Wording } from '../language';

/**
 * Categories and the identifiers that must be at hand for each (`domain.md`, ours and overridable).
 * `any` means one of whatever kind; an empty list means none is needed.
 */
export interface Category {
  readonly name: string;
  readonly title: Wording;
  readonly requires: readonly string[] | 'any';
}

export const CATEGORIES: readonly Category[] = [
  { name: 'account-health', requires: ['notice'], title: { ja: 'アカウント健全性', en: 'Account health' } },
  { name: 'listing', requires: ['asin'], title: { ja: '出品・商品ページ', en: 'Listing' } },
  { name: 'product-safety', requires: ['asin'], title: { ja: '商品の安全性', en: 'Product safety' } },
  { name: 'fba-inbound', requires: ['shipmentId'], title: { ja: 'FBA 納品', en: 'FBA inbound' } },
  {
    name: 'fba-lost-damaged',
    requires: ['fnsku'],
    title: { ja: 'FBA 在庫の紛失・破損', en: 'FBA lost or damaged' },
  },
  { name: 'fba-return', requires: ['orderId', 'fnsku'], title: { ja: 'FBA 返品', en: 'FBA return' } },
  { name: 'removal', requires: ['removalOrderId'], title: { ja: '返送・所有権の放棄', en: 'Removal' } },
  { name: 'return-refund', requires: ['orderId'], title: { ja: '返品・返金', en: 'Return or refund' } },
  {
    name: 'a-to-z',
    requires: ['orderId'],
    title: { ja: 'マーケットプレイス保証申請', en: 'A-to-z claim' },
  },
  { name: 'shipping', requires: ['orderId', 'trackingNumber'], title: { ja: '配送', en: 'Shipping' } },
  { name: 'brand', requires: [], title: { ja: 'ブランド登録', en: 'Brand' } },
  { name: 'payment', requires: ['settlementId'], title: { ja: '入金・請求', en: 'Payment' } },
  { name: 'tax', requires: [], title: { ja: '税務情報', en: 'Tax' } },
  { name: 'verification', requires: [], title: { ja: '本人確認・審査', en: 'Verification' } },
  { name: 'other', requires: 'any', title: { ja: 'その他', en: 'Other' } },
];

export const DEFAULT_CATEGORY = 'other';

export const categoryOf = (name: string): Category | undefined =>
  CATEGORIES.find((category) => category.name === name);
