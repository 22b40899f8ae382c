/** Values for the corpus: check digits are computed here on their own, not by what is being measured. */
import { random } from '../../../bench/corpus';

export type Next = () => number;
export { random };

export const pick = <T>(next: Next, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

export const digits = (next: Next, count: number): string =>
  Array.from({ length: count }, () => Math.floor(next() * 10)).join('');

/** Numbers that payment providers publish for tests; no card has them. */
export const TEST_CARDS = [
  '4111111111111111',
  '4242424242424242',
  '4012888888881881',
  '4000056655665556',
  '4222222222222',
  '5555555555554444',
  '5105105105105100',
  '5200828282828210',
  '2223003122003222',
  '2223000048400011',
  '378282246310005',
  '371449635398431',
  '378734493671000',
  '30569309025904',
  '38520000023237',
  '6011111111111117',
  '6011000990139424',
  '3530111333300000',
  '3566002020360505',
  '3566111111111113',
  '6200000000000005',
  '6759649826438453',
] as const;

const grouped = (text: string, sizes: readonly number[], sign: string): string => {
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((sum, size) => sum + size, 0));
  return starts.map((start, i) => text.slice(start, start + (sizes[i] as number))).join(sign);
};

const CARD_GROUPS: Readonly<Record<number, readonly number[]>> = {
  13: [4, 3, 3, 3],
  14: [4, 6, 4],
  15: [4, 6, 5],
  16: [4, 4, 4, 4],
};

export const wide = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** A test card as people write it: bare, in groups, full width. */
export function card(next: Next): string {
  const number = pick(next, TEST_CARDS);
  const groups = CARD_GROUPS[number.length] as readonly number[];
  return pick(next, [
    number,
    number,
    grouped(number, groups, ' '),
    grouped(number, groups, '-'),
    wide(number),
    grouped(wide(number), groups, '－'),
    grouped(number, groups, '–'),
  ]);
}

/** Twelve digits whose last is the check digit of an individual number. Blocks of one digit: nobody's. */
export function myNumber(next: Next): string {
  const blocks = digits(next, 4);
  const eleven = [...blocks]
    .map((digit) => digit.repeat(3))
    .join('')
    .slice(0, 11);
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = [...eleven].reduce((sum, digit, i) => sum + Number(digit) * (weights[i] as number), 0) % 11;
  const number = eleven + (rest <= 1 ? 0 : 11 - rest);
  return pick(next, [number, grouped(number, [4, 4, 4], ' '), grouped(number, [4, 4, 4], '-'), wide(number)]);
}

/** A Japanese parcel: eleven digits modulo 7 give the last. */
export function parcel(next: Next): string {
  const eleven = `${1 + Math.floor(next() * 9)}${digits(next, 10)}`;
  const number = eleven + String(Number(BigInt(eleven) % 7n));
  return pick(next, [number, grouped(number, [4, 4, 4], '-')]);
}

const gtin = (body: string): string => {
  const sum = [...body]
    .reverse()
    .reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return body + String((10 - (sum % 10)) % 10);
};
export const jan = (next: Next): string => gtin(`4${pick(next, ['5', '9'])}${digits(next, 10)}`);
export const upc = (next: Next): string => gtin(digits(next, 11));
export const gtin14 = (next: Next): string => gtin(`1${jan(next).slice(0, 12)}`);

export const order = (next: Next): string =>
  `${pick(next, ['250', '503', '249', '112', '702', '902'])}-${digits(next, 7)}-${digits(next, 7)}`;

export function luhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** An order ID whose digits pass a card's check: one in ten does. */
export function luhnOrder(next: Next): string {
  for (;;) {
    const id = order(next);
    if (luhn(id.replaceAll('-', ''))) return id;
  }
}

export const capitals = (next: Next, count: number): string =>
  Array.from({ length: count }, () => pick(next, [...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'])).join('');

export const token = (next: Next, count: number): string =>
  Array.from({ length: count }, () =>
    pick(next, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789']),
  ).join('');

export const asin = (next: Next): string => `B0${capitals(next, 8)}`;
export const fnsku = (next: Next): string => `X0${capitals(next, 8)}`;
export const shipment = (next: Next): string => `FBA${capitals(next, 9)}`;
export const caseId = (next: Next): string => `1${digits(next, 10)}`;
export const price = (next: Next): string =>
  pick(next, [
    `${Math.floor(next() * 90000 + 1000).toLocaleString('en-US')}円`,
    `¥${Math.floor(next() * 9000000 + 1000).toLocaleString('en-US')}`,
    `$${Math.floor(next() * 900 + 1)}.${digits(next, 2)}`,
  ]);
