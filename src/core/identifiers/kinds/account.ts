import type { IdentifierKind } from '../kind';

/** Case IDs: 10 or 11 digits likely, 8 to 14 accepted; a phone number begins with 0, a case ID does not. */
export const caseId: IdentifierKind = {
  key: 'caseId',
  title: { ja: 'ケース ID', en: 'case ID' },
  example: '12345678901',
  labels: [
    'ケースID',
    'ケース番号',
    'ケース',
    'お問い合わせ番号',
    'お問い合わせID',
    '問い合わせID',
    'case ID',
    'case number',
    'case no',
    'case',
  ],
  shape: /^[1-9]\d{7,13}$/,
  usual: /^[1-9]\d{9,10}$/,
  form: { ja: '0 以外で始まる 10〜11 桁の数字', en: '10 or 11 digits that do not begin with 0' },
  normalise: (value) => value.replaceAll('-', ''),
  link: (value, _, host) => `https://${host}/cu/case-dashboard/view-case?caseID=${encodeURIComponent(value)}`,
};

/** Merchant tokens: `A` and 12 or 13, likely; a marketplace ID looks just like one. */
export const merchantToken: IdentifierKind = {
  key: 'merchantToken',
  title: { ja: 'マーチャントトークン(出品者 ID)', en: 'merchant token (seller ID)' },
  example: 'A1SAMPLE2TOKEN',
  labels: ['マーチャントトークン', '出品者ID', 'セラーID', 'merchant token', 'merchant ID', 'seller ID'],
  shape: /^A[A-Z0-9]{12,13}$/,
  form: { ja: 'A で始まる英数字 13〜14 桁', en: '13 or 14 characters that begin with A' },
};

/** A performance notification has no number: its name and date are its identity. */
export const notice: IdentifierKind = {
  key: 'notice',
  title: { ja: 'パフォーマンス通知', en: 'performance notification' },
  example: 'パフォーマンス通知「出品用アカウントの確認」 2026-11-20',
  labels: [],
  isProse: true,
  link: (_value, _marketplace, host) => `https://${host}/performance/notifications`,
};

/** Settlements are plain numbers, told by a label alone. */
export const settlementId: IdentifierKind = {
  key: 'settlementId',
  title: { ja: '決済 ID', en: 'settlement ID' },
  example: '12345678901',
  labels: ['決済ID', '決済番号', 'settlement ID', 'settlement'],
  shape: /^\d{1,20}$/,
  form: { ja: '20 桁までの数字', en: 'up to 20 digits' },
};

export const reimbursementId: IdentifierKind = {
  key: 'reimbursementId',
  title: { ja: '補てん ID', en: 'reimbursement ID' },
  example: '1234567890',
  labels: ['補てんID', '補填ID', '払い戻しID', 'reimbursement ID', 'reimbursement'],
  shape: /^\d{1,20}$/,
  form: { ja: '20 桁までの数字', en: 'up to 20 digits' },
  link: (_value, _marketplace, host) => `https://${host}/reportcentral/REIMBURSEMENTS/1`,
};
