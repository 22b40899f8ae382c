import { categoryOf } from '../casefile/categories';
import { STATUSES } from '../casefile/keys';
import { GROUP_TITLES } from '../followup/attention';
import { type Language, say, type Wording } from '../language';
import { CONFIRMATION_STATES } from './confirmations';
import { DEFINITIONS, FIGURE_TITLES, type FigureId } from './definitions';
import { decimal, grouped } from './numbers';
import { PREPARATIONS } from './preparation';
import { PROMISE_STATES } from './promises';
import { type Bucket, LEAST_COMPARED, type NamedCount, type Report } from './report';
import { counted, type ReportRow, TONES } from './rows';
import { CONFIRMATION_WORDS, HEADLINES, PREPARATION_WORDS, PROMISE_WORDS, WORDS } from './words';

/** One figure in words and numbers, the same for terminal and page. */
export interface ReportSection {
  readonly id: FigureId;
  readonly title: string;
  /** The figure in a sentence. */
  readonly headline: string;
  readonly definition: string;
  /** What stands above the label and each of the cells. */
  readonly columns: readonly string[];
  readonly rows: readonly ReportRow[];
}

/** More names than these are summed up in a last row. */
const MOST_NAMES = 15;

/** What every report has, and marketplaces and stores where there are several. */
export function sectionsOf(report: Report, language: Language): ReportSection[] {
  const words = (wording: Wording, values = {}) => say(wording, language, values);
  const section = (id: FigureId, headline: string, columns: readonly Wording[], rows: ReportRow[]) => ({
    id,
    title: words(FIGURE_TITLES[id]),
    headline,
    definition: words(DEFINITIONS[id]),
    columns: columns.map((one) => words(one)),
    rows,
  });
  const named = (
    id: FigureId,
    title: Wording,
    counts: readonly NamedCount[],
    nameOf: (name: string) => string,
  ) => {
    const [first] = counts;
    const isAhead = first && first.cases > (counts[1]?.cases ?? 0);
    const headline = isAhead
      ? words(HEADLINES.named, { name: nameOf(first.name), cases: grouped(first.cases) })
      : words(HEADLINES.namedTie, { count: grouped(counts.length) });
    const rest = counts.slice(MOST_NAMES);
    const others = rest.reduce((sum, { cases }) => sum + cases, 0);
    const rows = counts.slice(0, MOST_NAMES).map(({ name, cases }) => [nameOf(name), cases] as const);
    const last = [words(WORDS.others, { count: grouped(rest.length) }), others] as const;
    return section(
      id,
      headline,
      [title, WORDS.cases, WORDS.share],
      counted(rest.length > 0 ? [...rows, last] : rows),
    );
  };
  const spread = (buckets: readonly Bucket[], label: (bucket: Bucket) => string) =>
    counted(buckets.map((bucket) => [label(bucket), bucket.cases] as const));

  const { byStatus, resolution, contacts, preparation, promises, confirmations } = report;
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0);
  const several = (counts: readonly NamedCount[]) => counts.length > 1;
  const called = PREPARATIONS.reduce((sum, one) => sum + preparation[one].cases, 0);
  const { prepared, unprepared } = preparation;

  return [
    section(
      'status',
      words(HEADLINES.status, {
        open: grouped(report.cases - byStatus.resolved),
        resolved: grouped(byStatus.resolved),
      }),
      [WORDS.status, WORDS.cases, WORDS.share],
      counted(STATUSES.map((status) => [words(GROUP_TITLES[status]), byStatus[status]] as const)),
    ),
    named('category', WORDS.category, report.byCategory, (name) => {
      const known = categoryOf(name);
      return known ? words(known.title) : name;
    }),
    ...(several(report.byMarketplace)
      ? [named('marketplace', WORDS.marketplace, report.byMarketplace, (name) => name)]
      : []),
    ...(several(report.byStore)
      ? [named('store', WORDS.store, report.byStore, (name) => (name === '' ? words(WORDS.noStore) : name))]
      : []),
    section(
      'resolution',
      resolution.quartiles
        ? words(HEADLINES.resolution, {
            median: decimal(resolution.median),
            lower: decimal(resolution.quartiles[0]),
            upper: decimal(resolution.quartiles[1]),
            counted: grouped(resolution.counted),
            resolved: grouped(resolution.resolved),
          })
        : words(HEADLINES.noResolution),
      [WORDS.days, WORDS.cases, WORDS.share],
      spread(resolution.spread, ({ from, to }) =>
        to === 0
          ? words(WORDS.sameDay)
          : words(to === undefined ? WORDS.dayMore : WORDS.dayRange, { from, to }),
      ),
    ),
    section(
      'contacts',
      words(HEADLINES.contacts, {
        mean: decimal(contacts.mean),
        median: decimal(contacts.median),
        total: grouped(contacts.total),
      }),
      [WORDS.contacts, WORDS.cases, WORDS.share],
      spread(contacts.spread, ({ from, to }) =>
        words(to === undefined ? WORDS.timesMore : WORDS.times, { from }),
      ),
    ),
    section(
      'preparation',
      called > 0
        ? words(HEADLINES.preparation, {
            cases: grouped(called),
            prepared: grouped(prepared.cases),
            unprepared: grouped(unprepared.cases),
          })
        : words(HEADLINES.noPreparation),
      [WORDS.preparation, WORDS.cases, WORDS.share],
      counted(
        PREPARATIONS.map(
          (one) => [words(PREPARATION_WORDS[one]), preparation[one].cases, TONES[one]] as const,
        ),
      ),
    ),
    section(
      'effect',
      prepared.meanContacts !== undefined && unprepared.meanContacts !== undefined
        ? words(HEADLINES.effect, {
            prepared: decimal(prepared.meanContacts),
            unprepared: decimal(unprepared.meanContacts),
          })
        : words(HEADLINES.noEffect, { least: LEAST_COMPARED }),
      [WORDS.preparation, WORDS.meanContacts, WORDS.resolvedCases],
      (['prepared', 'unprepared'] as const).map((one) => {
        const { meanContacts, resolved } = preparation[one];
        return {
          label: words(PREPARATION_WORDS[one]),
          cells: [decimal(meanContacts), grouped(resolved)],
          ...(meanContacts !== undefined && { value: meanContacts }),
          shown: decimal(meanContacts),
          ...(TONES[one] && { tone: TONES[one] }),
        };
      }),
    ),
    section(
      'promises',
      total(promises) > 0
        ? words(HEADLINES.promises, {
            kept: grouped(promises.kept),
            broken: grouped(promises.broken),
            total: grouped(total(promises)),
          })
        : words(HEADLINES.noPromises),
      [WORDS.promise, WORDS.count, WORDS.share],
      counted(PROMISE_STATES.map((one) => [words(PROMISE_WORDS[one]), promises[one], TONES[one]] as const)),
    ),
    section(
      'confirmations',
      total(confirmations) > 0
        ? words(HEADLINES.confirmations, {
            needed: grouped(total(confirmations)),
            inTime: grouped(confirmations.inTime),
            missing: grouped(confirmations.missing),
          })
        : words(HEADLINES.noConfirmations),
      [WORDS.confirmation, WORDS.count, WORDS.share],
      counted(
        CONFIRMATION_STATES.map(
          (one) => [words(CONFIRMATION_WORDS[one]), confirmations[one], TONES[one]] as const,
        ),
      ),
    ),
  ];
}
