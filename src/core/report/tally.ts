import { STATUSES, type Status } from '../casefile/keys';
import { CONFIRMATION_STATES, type ConfirmationState } from './confirmations';
import { Counts, meanOf, quantileOf, sumOf } from './counts';
import { PREPARATIONS, type Preparation } from './preparation';
import { PROMISE_STATES, type PromiseState } from './promises';
import type { CaseRecord } from './record';
import {
  type Bucket,
  type ContactFigures,
  LEAST_COMPARED,
  type NamedCount,
  type PreparedFigures,
  type Report,
  type Resolution,
} from './report';
import { stateAt } from './timed';

const DAY_BUCKETS = [0, 1, 3, 7, 14, 30, 60] as const;
const CONTACT_BUCKETS = [0, 1, 2, 3, 4, 5] as const;

/** Takes cases one by one, in whatever order, and keeps none of them. */
export class Tally {
  private readonly status = new Counts<Status>();
  private readonly category = new Counts<string>();
  private readonly marketplace = new Counts<string>();
  private readonly store = new Counts<string>();
  private readonly days = new Counts<number>();
  private readonly contacts = new Counts<number>();
  private readonly preparation = new Counts<Preparation>();
  private readonly contactsOnceResolved = {
    prepared: new Counts<number>(),
    unprepared: new Counts<number>(),
    unknown: new Counts<number>(),
  };
  private readonly promises = new Counts<PromiseState>();
  private readonly confirmations = new Counts<ConfirmationState>();
  private unread = 0;

  /** @param now milliseconds since 1970 UTC */
  constructor(private readonly now: number) {}

  /** @param record undefined for a case, or a file, that could not be read */
  add(record: CaseRecord | undefined): void {
    if (!record) {
      this.unread++;
      return;
    }
    const { status, days, contacts, preparation } = record;
    this.status.add(status);
    this.category.add(record.category);
    this.marketplace.add(record.marketplace);
    this.store.add(record.store);
    this.contacts.add(contacts);
    if (status === 'resolved' && days !== undefined) this.days.add(days);
    if (preparation) {
      this.preparation.add(preparation);
      if (status === 'resolved') this.contactsOnceResolved[preparation].add(contacts);
    }
    for (const promise of record.promises) this.promises.add(stateAt(promise, this.now));
    for (const one of record.confirmations) this.confirmations.add(stateAt(one, this.now));
  }

  report(): Report {
    return {
      now: this.now,
      cases: this.status.total,
      unread: this.unread,
      byStatus: inFull(STATUSES, this.status),
      byCategory: byName(this.category),
      byMarketplace: byName(this.marketplace),
      byStore: byName(this.store),
      resolution: this.resolution(),
      contacts: this.contactFigures(),
      preparation: this.prepared(),
      promises: inFull(PROMISE_STATES, this.promises),
      confirmations: inFull(CONFIRMATION_STATES, this.confirmations),
    };
  }

  private resolution(): Resolution {
    const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => quantileOf(this.days, share));
    return {
      resolved: this.status.of('resolved'),
      counted: this.days.total,
      ...(median !== undefined && { median }),
      ...(lower !== undefined && upper !== undefined && { quartiles: [lower, upper] as const }),
      spread: buckets(this.days, DAY_BUCKETS),
    };
  }

  private contactFigures(): ContactFigures {
    const [median, mean] = [quantileOf(this.contacts, 0.5), meanOf(this.contacts)];
    return {
      total: sumOf(this.contacts),
      ...(median !== undefined && { median }),
      ...(mean !== undefined && { mean }),
      spread: buckets(this.contacts, CONTACT_BUCKETS),
    };
  }

  private prepared(): Record<Preparation, PreparedFigures> {
    const { prepared, unprepared } = this.contactsOnceResolved;
    const isEnough = Math.min(prepared.total, unprepared.total) >= LEAST_COMPARED;
    const figures = (one: Preparation): PreparedFigures => {
      const resolved = this.contactsOnceResolved[one];
      const mean = isEnough && one !== 'unknown' ? meanOf(resolved) : undefined;
      return {
        cases: this.preparation.of(one),
        resolved: resolved.total,
        ...(mean !== undefined && { meanContacts: mean }),
      };
    };
    return fromKeys(PREPARATIONS, figures);
  }
}

export function reportOf(records: Iterable<CaseRecord | undefined>, now: number): Report {
  const tally = new Tally(now);
  for (const record of records) tally.add(record);
  return tally.report();
}

const fromKeys = <Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;

const inFull = <Key extends string>(keys: readonly Key[], counts: Counts<Key>): Record<Key, number> =>
  fromKeys(keys, (key) => counts.of(key));

const byName = (counts: Counts<string>): NamedCount[] =>
  counts
    .entries()
    .map(([name, cases]) => ({ name, cases }))
    .sort((a, b) => b.cases - a.cases || (a.name < b.name ? -1 : 1));

/** @param starts the lower ends, ascending from 0 */
function buckets(counts: Counts<number>, starts: readonly number[]): Bucket[] {
  return starts.map((from, i) => {
    const next = starts[i + 1];
    const cases = counts
      .entries()
      .filter(([value]) => value >= from && (next === undefined || value < next))
      .reduce((sum, [, count]) => sum + count, 0);
    return { from, ...(next !== undefined && { to: next - 1 }), cases };
  });
}
