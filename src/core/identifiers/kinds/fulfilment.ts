import { type IdentifierKind, type Objection, wrongCheckDigit } from '../kind';

const BOX = /U\d{6}$/;

/** FBA shipments: `FBA` and 8 or 9, likely; a box adds `U` and six digits. */
export const shipmentId: IdentifierKind = {
  key: 'shipmentId',
  title: { ja: '納品番号', en: 'shipment ID' },
  example: 'FBA15SAMPLE1',
  labels: ['納品番号', '納品プラン番号', '納品ID', 'シップメントID', '出荷ID', 'shipment ID', 'shipment'],
  shape: /^FBA[A-Z0-9]{8,9}(?:U\d{6})?$/,
  form: { ja: 'FBA で始まる英数字 11〜12 桁', en: '11 or 12 characters that begin with FBA' },
  telling: { shape: /^FBA[A-Z0-9]{8,9}(?:U\d{6})?$/ },
  groups: (value) => {
    const box = BOX.exec(value)?.[0] ?? '';
    const shipment = value.slice(3, value.length - box.length);
    return [value.slice(0, 3), ...(shipment.match(/.{1,4}/g) ?? []), box];
  },
  link: (value, _, host) => `https://${host}/fba/inbound-shipment/summary/${value.replace(BOX, '')}/contents`,
};

/** Returns from buyers, likely. */
export const rma: IdentifierKind = {
  key: 'rma',
  title: { ja: 'RMA 番号', en: 'RMA' },
  example: 'DSampl0eRRMA',
  labels: ['RMA', 'RMA番号', '返品承認番号'],
  shape: /^D[A-Za-z0-9]{7}RRMA$/,
  form: { ja: 'D で始まり RRMA で終わる 12 桁', en: '12 characters from D to RRMA' },
  telling: { shape: /^D[A-Za-z0-9]{7}RRMA$/ },
};

/** Licence plates on returned units, unsure. */
export const lpn: IdentifierKind = {
  key: 'lpn',
  title: { ja: 'LPN', en: 'LPN' },
  example: 'LPNSAMPLE0123',
  labels: ['LPN'],
  shape: /^LPN[A-Z0-9]{10,12}$/,
  form: { ja: 'LPN で始まる英数字 13〜15 桁', en: '13 to 15 characters that begin with LPN' },
  telling: { shape: /^LPN[A-Z0-9]{10,12}$/ },
  groups: (value) => [value.slice(0, 3), ...(value.slice(3).match(/.{1,4}/g) ?? [])],
};

/** SAFE-T claims, likely; their tail looks like an order's. */
export const safetClaimId: IdentifierKind = {
  key: 'safetClaimId',
  title: { ja: 'SAFE-T 申請番号', en: 'SAFE-T claim ID' },
  example: '12345-12345-1234567',
  labels: ['SAFE-T', 'SAFE-T申請番号', 'SAFE-T claim'],
  shape: /^\d{5}-\d{5}-\d{7}$/,
  form: { ja: '5-5-7 桁の数字', en: '5-5-7 digits' },
  telling: { shape: /^\d{5}-\d{5}-\d{7}$/ },
};

/** First digits modulo 7 give the last: Yamato surely, Sagawa and Japan Post likely. */
function modulo7(value: string): Objection | undefined {
  let rest = 0;
  for (const digit of value.slice(0, -1)) rest = (rest * 10 + Number(digit)) % 7;
  return value.endsWith(String(rest)) ? undefined : wrongCheckDigit(value, rest);
}

/** Yamato, Sagawa, Japan Post 12 digits, registered mail 11; Amazon `DA`, `TB`; UPS `1Z`; S10, FedEx, DHL by label. */
export const trackingNumber: IdentifierKind = {
  key: 'trackingNumber',
  title: { ja: '追跡番号', en: 'tracking number' },
  example: '123456789013',
  // Carriers call theirs お問い合わせ番号, as Amazon does its cases.
  labels: [
    '追跡番号',
    '追跡ID',
    'トラッキング番号',
    'トラッキングID',
    'お問い合わせ番号',
    'お問い合わせ伝票番号',
    '伝票番号',
    '送り状番号',
    '配送伝票',
    'tracking number',
    'tracking ID',
    'tracking',
  ],
  shape: /^(?:\d{10,15}|\d{18,22}|DA\d{10}|TB[ACM]\d{12}|1Z[A-Z0-9]{16}|[A-Z]{2}\d{9}[A-Z]{2})$/,
  form: {
    ja: '11〜12 桁の数字、または DA・TBA・1Z などで始まる番号',
    en: '11 or 12 digits, or a number that begins with DA, TBA or 1Z',
  },
  telling: {
    shape: /^(?:DA\d{10}|TB[ACM]\d{12}|1Z[A-Z0-9]{16})$/,
    sure: /^(?:TB[ACM]\d{12}|1Z[A-Z0-9]{16})$/,
  },
  usual: /^(?:\d{12}|DA\d{10}|TB[ACM]\d{12}|1Z[A-Z0-9]{16}|[A-Z]{2}\d{9}[A-Z]{2})$/,
  normalise: (value) => value.replaceAll('-', ''),
  checkDigit: (value) => (/^\d{11,12}$/.test(value) ? modulo7(value) : undefined),
  // Twelve digits may be of any of three carriers; registered mail and Japan's S10 numbers are of one.
  link: (value) =>
    /^(?:\d{11}|[A-Z]{2}\d{9}JP)$/.test(value)
      ? `https://trackings.post.japanpost.jp/services/srv/search/direct?reqCodeNo1=${value}&searchKind=S002&locale=ja`
      : undefined,
};
