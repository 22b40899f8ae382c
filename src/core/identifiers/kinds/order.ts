import type { IdentifierKind } from '../kind';

/** Orders: sure `\d{3}-\d{7}-\d{7}`; multi-channel `S01-`, digital `D01-` likely. */
export const orderId: IdentifierKind = {
  key: 'orderId',
  title: { ja: '注文番号', en: 'order ID' },
  example: '250-1234567-1234567',
  labels: ['注文番号', '注文ID', '注文', 'オーダーID', 'order ID', 'order number', 'order no', 'order'],
  shape: /^(?:\d{3}|[SD]01)-\d{7}-\d{7}$/,
  form: { ja: '3-7-7 桁の数字', en: '3-7-7 digits' },
  telling: { shape: /^(?:\d{3}|[SD]01)-\d{7}-\d{7}$/, sure: /^\d{3}-/ },
  normalise(value) {
    const digits = value.replaceAll('-', '');
    return /^(?:\d{3}|[SD]01)\d{14}$/.test(digits)
      ? `${digits.slice(0, 3)}-${digits.slice(3, 10)}-${digits.slice(10)}`
      : undefined;
  },
  link: (value, _, host) => `https://${host}/orders-v3/order/${encodeURIComponent(value)}`,
};

/** A removal order has no shape of its own: sellers name it freely. */
export const removalOrderId: IdentifierKind = {
  key: 'removalOrderId',
  title: { ja: '返送/所有権の放棄依頼の番号', en: 'removal order ID' },
  example: 'SAMPLE-REMOVAL-1',
  labels: [
    '返送/所有権の放棄依頼の番号',
    '返送依頼番号',
    '返送/所有権の放棄依頼',
    '所有権の放棄依頼番号',
    'removal order ID',
    'removal order',
  ],
};
