import fc from 'fast-check';
import { formatDateTime, inZone } from '../../../src/core/calendar';
import { STATUSES } from '../../../src/core/casefile/keys';
import type { IndexedCase, IndexedFile } from '../../../src/core/followup/caseIndex';
import type { SummaryDate } from '../../../src/core/followup/deadline';
import type { CaseSummary, SummaryObligation } from '../../../src/core/followup/summary';

/** Summaries as cases yield them, dated around one day; by their JSON they are what an index holds. */

export const MONDAY = Date.parse('2026-11-23T00:30:00Z');
const HOUR = 3_600_000;

const zone = fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles', 'Europe/London', 'Pacific/Kiritimati');

/** A moment, or a day that ends at its midnight, within five days. */
const date: fc.Arbitrary<SummaryDate> = fc
  .record({ zone, hours: fc.integer({ min: -120, max: 120 }), isDay: fc.boolean() })
  .map(({ zone, hours, isDay }) => {
    const at = inZone(MONDAY + hours * HOUR, zone);
    if (!isDay) return { date: formatDateTime(at), epoch: MONDAY + hours * HOUR, zone };
    const { year, month, day } = at;
    const left = 24 * 60 - ((at.hour ?? 0) * 60 + (at.minute ?? 0));
    return { date: formatDateTime({ year, month, day }), epoch: MONDAY + hours * HOUR + left * 60_000, zone };
  });

const obligation: fc.Arbitrary<SummaryObligation> = fc
  .record({
    owner: fc.constantFrom('us' as const, 'amazon' as const),
    due: fc.option(date, { nil: undefined }),
    line: fc.nat(90),
  })
  .map(({ owner, due, line }) => ({
    kind: 'task',
    owner,
    what: 'look for the boxes',
    ...(due && { due }),
    unclear: false,
    line,
  }));

const id = fc.constantFrom(
  { kind: 'orderId', value: '250-1234567-1234567' },
  { kind: 'orderId', value: '２５０−１２３４５６７−１２３４５６７' },
  { kind: 'orderId', value: '112-7654321-0000001' },
  { kind: 'caseId', value: '12345678901' },
  { kind: 'asin', value: 'B0ABCDEF12' },
);

export const summary = (path: string): fc.Arbitrary<CaseSummary> =>
  fc
    .record({
      status: fc.constantFrom(...STATUSES),
      title: fc.constantFrom('返品の返金', 'Return', 'Settlement', ''),
      store: fc.constantFrom('青空商店', 'Blue Sky Store', ''),
      marketplace: fc.constantFrom('JP', 'US'),
      category: fc.constantFrom('return-refund', 'payment', 'other'),
      ids: fc.array(id, { maxLength: 3 }),
      open: fc.array(obligation, { maxLength: 3 }),
      deadline: fc.option(date, { nil: undefined }),
    })
    .map(({ deadline, ...rest }) => ({
      path,
      channel: 'phone' as const,
      goal: '',
      prep: [],
      contacts: 0,
      ...rest,
      ...(deadline && { deadline }),
    }));

const KEYS = Array.from({ length: 8 }, (_, i) => `file:///cases/${i}.md`);
export const key = fc.constantFrom(...KEYS);

export const indexedCase: fc.Arbitrary<IndexedCase> = key.chain((key) =>
  // Two workspace folders can have the same path below them.
  fc
    .constantFrom('cases/a.md', `cases/${key.slice(-4)}`)
    .chain(summary)
    .map((made) => ({ kind: 'case' as const, key, summary: made })),
);

export const indexedFile: fc.Arbitrary<IndexedFile> = fc.oneof(
  { weight: 4, arbitrary: indexedCase },
  {
    weight: 1,
    arbitrary: key.map((key) => ({
      kind: 'unchecked' as const,
      key,
      path: key.slice(8),
      reason: 'frontmatter' as const,
    })),
  },
);
