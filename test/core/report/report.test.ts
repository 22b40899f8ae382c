import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { STATUSES } from '../../../src/core/casefile/keys';
import { LANGUAGES } from '../../../src/core/language';
import { CONFIRMATION_STATES } from '../../../src/core/report/confirmations';
import { Counts, meanOf, quantileOf } from '../../../src/core/report/counts';
import { DEFINITIONS, FIGURES } from '../../../src/core/report/definitions';
import { percent } from '../../../src/core/report/numbers';
import { reportPage } from '../../../src/core/report/page/page';
import { PREPARATIONS } from '../../../src/core/report/preparation';
import { PROMISE_STATES } from '../../../src/core/report/promises';
import type { CaseRecord } from '../../../src/core/report/record';
import { LEAST_COMPARED } from '../../../src/core/report/report';
import { reportJson } from '../../../src/core/report/reportJson';
import { reportText } from '../../../src/core/report/reportText';
import { sectionsOf } from '../../../src/core/report/sections';
import { reportOf } from '../../../src/core/report/tally';
import { runs } from '../../runs';
import { NOW, sampleRecords } from './sampleRecords';

const ZONE = 'Asia/Tokyo';
const FOLDER = join(__dirname, '../../fixtures/report');

const timed = <State extends string>(states: readonly State[]) =>
  fc.oneof(
    fc.record({ state: fc.constantFrom(...states) }),
    fc.record({
      state: fc.constantFrom(...states),
      until: fc.integer({ min: NOW - 5, max: NOW + 5 }),
      after: fc.constantFrom(...states),
    }),
  );
const name = fc.constantFrom('', 'JP', '__proto__', 'constructor', 'return-refund', '青空商店');
const record: fc.Arbitrary<CaseRecord> = fc
  .record(
    {
      status: fc.constantFrom(...STATUSES),
      category: name,
      marketplace: name,
      store: name,
      days: fc.nat(400),
      contacts: fc.nat(9),
      preparation: fc.constantFrom(...PREPARATIONS),
      promises: fc.array(timed(PROMISE_STATES), { maxLength: 3 }),
      confirmations: fc.array(timed(CONFIRMATION_STATES), { maxLength: 3 }),
    },
    {
      requiredKeys: ['status', 'category', 'marketplace', 'store', 'contacts', 'promises', 'confirmations'],
    },
  )
  .map((one) => one as CaseRecord);
const records = fc.array(fc.option(record, { nil: undefined, freq: 10 }), { maxLength: 40 });

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

describe('the report', () => {
  for (const language of LANGUAGES) {
    const report = reportOf(sampleRecords(), NOW);
    const golden = (file: string, text: string) => {
      if (process.env.UPDATE_GOLDEN) writeFileSync(join(FOLDER, file), text);
      assert.equal(text, readFileSync(join(FOLDER, file), 'utf8'));
    };
    it(`is the golden text in ${language}, 80 columns wide`, () => {
      const lines = reportText(report, ZONE, language, 80);
      golden(`report.${language}.txt`, `${lines.join('\n')}\n`);
      for (const line of lines)
        assert.ok(stringWidth(line, { ambiguousIsNarrow: language !== 'ja' }) <= 80, line);
    });
    it(`is the golden JSON in ${language}`, () => {
      golden(`report.${language}.json`, `${JSON.stringify(reportJson(report, ZONE, language), null, 2)}\n`);
    });
    it(`is the golden page in ${language}`, () => {
      golden(`report.${language}.html`, reportPage(report, { zone: ZONE, language, place: 'file' }));
    });
  }

  it('counts every case once in each breakdown, whatever the cases', () => {
    fc.assert(
      fc.property(records, (all) => {
        const report = reportOf(all, NOW);
        const read = all.filter((one) => one !== undefined);
        const { cases, unread } = report;
        assert.equal(cases + unread, all.length);
        assert.equal(sum(Object.values(report.byStatus)), cases);
        for (const named of [report.byCategory, report.byMarketplace, report.byStore])
          assert.equal(sum(named.map((one) => one.cases)), cases);
        assert.equal(sum(report.contacts.spread.map((one) => one.cases)), cases);
        assert.equal(sum(report.resolution.spread.map((one) => one.cases)), report.resolution.counted);
        assert.ok(report.resolution.counted <= report.resolution.resolved);
        assert.equal(report.contacts.total, sum(read.map(({ contacts }) => contacts)));
        assert.equal(
          sum(PREPARATIONS.map((one) => report.preparation[one].cases)),
          read.filter(({ preparation }) => preparation).length,
        );
        assert.equal(sum(Object.values(report.promises)), sum(read.map(({ promises }) => promises.length)));
        assert.equal(
          sum(Object.values(report.confirmations)),
          sum(read.map(({ confirmations }) => confirmations.length)),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('does not depend on the order of the cases', () => {
    fc.assert(
      fc.property(
        records.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => assert.deepEqual(reportOf(shuffled, NOW), reportOf(all, NOW)),
      ),
      { numRuns: runs(200) },
    );
  });

  it('is written in both languages whatever the cases, no line too wide, every place filled', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...LANGUAGES), (all, language) => {
        const report = reportOf(all, NOW);
        const lines = reportText(report, ZONE, language, 80);
        const page = reportPage(report, { zone: ZONE, language, place: 'editor' });
        JSON.stringify(reportJson(report, ZONE, language));
        for (const text of [...lines, page])
          assert.doesNotMatch(text, /NaN|undefined|Infinity|\{\w+\}(?!\s*[@:.])/);
        for (const line of lines)
          assert.ok(stringWidth(line, { ambiguousIsNarrow: language !== 'ja' }) <= 80, line);
      }),
      { numRuns: runs(10) },
    );
  });

  it('compares nothing of too few cases', () => {
    const cases = (preparation: 'prepared' | 'unprepared', count: number) =>
      Array.from(
        { length: count },
        (): CaseRecord => ({
          ...(sampleRecords(1)[0] as CaseRecord),
          status: 'resolved',
          contacts: preparation === 'prepared' ? 1 : 3,
          preparation,
        }),
      );
    const means = (count: number) => {
      const all = [...cases('prepared', 20), ...cases('unprepared', count)];
      const { prepared, unprepared } = reportOf(all, NOW).preparation;
      return [prepared.meanContacts, unprepared.meanContacts];
    };
    assert.deepEqual(means(LEAST_COMPARED - 1), [undefined, undefined]);
    assert.deepEqual(means(LEAST_COMPARED), [1, 3]);
  });

  it('says how each figure is counted', () => {
    const sections = sectionsOf(reportOf(sampleRecords(), NOW), 'ja');
    assert.deepEqual(
      sections.map(({ id, definition }) => [id, definition]),
      FIGURES.map((id) => [id, DEFINITIONS[id].ja]),
    );
  });

  it('sums up the last of many names', () => {
    const all = sampleRecords(40).map((one, i) => ({ ...one, store: `店${i}` }));
    const rows = sectionsOf(reportOf(all, NOW), 'ja').find(({ id }) => id === 'store')?.rows ?? [];
    assert.equal(rows.length, 16);
    assert.deepEqual([rows.at(-1)?.label, rows.at(-1)?.value], ['ほか 25 種類', 25]);
  });

  it('says so where there are no cases', () => {
    const report = reportOf([], NOW);
    assert.match(reportText(report, ZONE, 'en', 80).join('\n'), /There are no cases yet/);
    assert.match(reportPage(report, { zone: ZONE, language: 'ja', place: 'file' }), /ケースがありません/);
  });
});

describe('quantiles', () => {
  it('are those of the sorted list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const counts = new Counts<number>();
          for (const value of values) counts.add(value);
          const sorted = [...values].sort((a, b) => a - b);
          const place = (sorted.length - 1) * share;
          const [low, high] = [Math.floor(place), Math.ceil(place)].map((i) => sorted[i] as number) as [
            number,
            number,
          ];
          assert.equal(quantileOf(counts, share), low + (high - low) * (place - Math.floor(place)));
          assert.equal(meanOf(counts), sum(values) / values.length);
        },
      ),
    );
  });

  it('are none of nothing', () => {
    assert.equal(quantileOf(new Counts<number>(), 0.5), undefined);
    assert.equal(meanOf(new Counts<number>()), undefined);
  });
});

describe('percent', () => {
  it('never turns a few into none, nor nearly all into all', () => {
    assert.deepEqual(
      [percent(1, 1000), percent(999, 1000), percent(0, 7), percent(7, 7), percent(1, 3), percent(0, 0)],
      ['< 1 %', '> 99 %', '0 %', '100 %', '33 %', '–'],
    );
  });
});
