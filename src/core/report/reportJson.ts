import { STATUSES } from '../casefile/keys';
import type { Language } from '../language';
import { say } from '../language';
import { DEFINITIONS, FIGURES } from './definitions';
import { momentText } from './heading';
import { LEAST_COMPARED, type PreparedFigures, type Report } from './report';

/**
 * The report as values for programs. What cannot be said is `null`.
 * @param zone whose clock the time is told on
 */
export function reportJson(report: Report, zone: string, language: Language): object {
  const { resolution, contacts, preparation } = report;
  const spread = (buckets: Report['contacts']['spread']) =>
    buckets.map(({ from, to, cases }) => ({ from, to: to ?? null, cases }));
  const prepared = ({ cases, resolved, meanContacts }: PreparedFigures) => ({
    cases,
    resolved,
    meanContacts: meanContacts ?? null,
  });
  return {
    schemaVersion: 1,
    at: momentText(report.now, zone),
    cases: report.cases,
    unread: report.unread,
    byStatus: STATUSES.map((status) => ({ status, cases: report.byStatus[status] })),
    byCategory: report.byCategory.map(({ name, cases }) => ({ category: name, cases })),
    byMarketplace: report.byMarketplace.map(({ name, cases }) => ({ marketplace: name, cases })),
    byStore: report.byStore.map(({ name, cases }) => ({ store: name, cases })),
    resolution: {
      resolved: resolution.resolved,
      counted: resolution.counted,
      medianDays: resolution.median ?? null,
      lowerQuartileDays: resolution.quartiles?.[0] ?? null,
      upperQuartileDays: resolution.quartiles?.[1] ?? null,
      spread: spread(resolution.spread),
    },
    contacts: {
      total: contacts.total,
      mean: contacts.mean ?? null,
      median: contacts.median ?? null,
      spread: spread(contacts.spread),
    },
    preparation: {
      prepared: prepared(preparation.prepared),
      unprepared: prepared(preparation.unprepared),
      unknown: prepared(preparation.unknown),
      leastCompared: LEAST_COMPARED,
    },
    promises: report.promises,
    confirmations: report.confirmations,
    definitions: Object.fromEntries(FIGURES.map((id) => [id, say(DEFINITIONS[id], language)])),
  };
}
