import { STATUSES } from '../../../src/core/casefile/keys';
import { CONFIRMATION_STATES } from '../../../src/core/report/confirmations';
import { PROMISE_STATES } from '../../../src/core/report/promises';
import type { CaseRecord } from '../../../src/core/report/record';
import { random } from '../../bench/corpus';

/** Sunday 22 November 2026, 15:00 in Japan. */
export const NOW = Date.UTC(2026, 10, 22, 6);

const CATEGORIES = [
  'return-refund',
  'return-refund',
  'fba-inbound',
  'listing',
  'account-health',
  'payment',
  'other',
];
const STORES = ['青空商店(見本)', '青空商店(見本)', 'Blue Sky Store (sample)'];

const PREPARED = ['prepared', 'prepared', 'prepared', 'unprepared', 'unprepared', 'unknown'] as const;

/** The cases of a busy half-year, the same every time: whoever was prepared called less often. */
export function sampleRecords(count = 64): CaseRecord[] {
  const next = random(20261122);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  return Array.from({ length: count }, (_, i): CaseRecord => {
    const status = next() < 0.7 ? 'resolved' : pick(STATUSES);
    const preparation = next() < 0.08 ? undefined : pick(PREPARED);
    const contacts = preparation ? 1 + Math.floor(next() * (preparation === 'prepared' ? 2 : 5)) : 0;
    const often = <T>(usual: T, values: readonly T[]) => (next() < 0.6 ? usual : pick(values));
    return {
      status,
      category: pick(CATEGORIES),
      marketplace: i % 5 === 0 ? 'US' : 'JP',
      store: pick(STORES),
      ...(next() < 0.95 && { days: Math.floor(next() ** 3 * 45) }),
      contacts,
      ...(preparation && { preparation }),
      promises: Array.from({ length: contacts }, () => ({ state: often('kept', PROMISE_STATES) })),
      confirmations: Array.from({ length: contacts }, () => ({
        state: often('inTime', CONFIRMATION_STATES),
      })),
    };
  });
}
