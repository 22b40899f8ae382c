import assert from 'node:assert/strict';
import { findDates, readDate } from '../../../src/core/calendar';
import { LANGUAGES } from '../../../src/core/language';
import { GROUPS } from './expressions';
import { contextOf, inTables, meaningOf } from './meaning';

const FRIDAY = { about: '', anchor: '2026-11-20T14:20+09:00', marketplace: 'JP' } as const;

describe('dates as people write them', () => {
  for (const group of GROUPS)
    describe(`${group.about} (${group.anchor} in ${group.marketplace})`, () => {
      for (const [written, ...meaning] of group.examples)
        it(`${JSON.stringify(written)} is ${meaning.join(': ')}`, () => {
          assert.deepEqual(meaningOf(written, contextOf(group)), meaning);
        });
    });

  it('are read in one table of at least 400 examples', () => {
    assert.ok(GROUPS.reduce((sum, { examples }) => sum + examples.length, 0) >= 400);
  });

  it('need the time of writing to be relative', () => {
    const { anchor: _, ...context } = contextOf(FRIDAY);
    for (const written of [
      '明日',
      '3営業日以内',
      '11月25日',
      '11/25',
      '25日',
      'Friday',
      'Nov 25',
      'EOD tomorrow',
    ])
      assert.deepEqual(meaningOf(written, context), ['unclear', 'no-anchor'], written);
    assert.deepEqual(meaningOf('2026-11-25', context), ['2026-11-25']);
    assert.deepEqual(meaningOf('明日 (2026-11-25)', context), ['2026-11-25']);
    assert.deepEqual(meaningOf('Thursday, November 25, 2026', context), [
      '2026-11-25 | 2026-11-26',
      'weekday-mismatch',
    ]);
  });

  it('need the hour of writing for counts by the clock', () => {
    const context = contextOf({ ...FRIDAY, anchor: '2026-11-20' });
    for (const written of ['24時間以内', 'within 24 hours', '30分以内'])
      assert.deepEqual(meaningOf(written, context), ['unclear', 'no-time'], written);
    assert.deepEqual(meaningOf('3日以内', context), ['2026-11-23']);
  });

  it('take a time of day only where it stands beside them', () => {
    const read = (text: string) => findDates(text, contextOf(FRIDAY)).map((found) => inTables(found)[0]);
    assert.deepEqual(read('明日返金し、明後日の午後3時に電話する'), ['2026-11-21', '2026-11-22T15:00+09:00']);
    assert.deepEqual(read('17時に電話し、明日返金する'), ['2026-11-21']);
    assert.deepEqual(read('明日返金し、15時に電話する'), ['2026-11-21']);
    assert.deepEqual(read('11月25日、17時まで'), ['2026-11-25T17:00+09:00']);
    assert.deepEqual(read('2026年11月25日に届き、2026年11月27日17時までに答える'), [
      '2026-11-25',
      '2026-11-27T17:00+09:00',
    ]);
  });

  it('name the place of the words that were used', () => {
    const context = contextOf(FRIDAY);
    for (const [text, words] of [
      ['返金する 11月25日(水) 17時まで', '11月25日(水) 17時'],
      ['by 5pm on Nov 27, please', '5pm on Nov 27'],
      ['回答は来週の金曜日（11/27）まで', '来週の金曜日（11/27）'],
      ['１１月２５日（木）まで', '１１月２５日（木）'],
    ] as const) {
      const reading = readDate(text, context);
      assert.ok(reading.kind !== 'none');
      assert.equal(text.slice(reading.span.start, reading.span.end), words);
    }
  });

  it('give each candidate a wording of its own in both languages', () => {
    for (const group of GROUPS)
      for (const [written] of group.examples) {
        const reading = readDate(written, contextOf(group));
        if (!('candidates' in reading)) continue;
        for (const language of LANGUAGES) {
          const wordings: string[] = reading.candidates.map(({ wording }) => wording[language]);
          assert.equal(new Set(wordings).size, wordings.length, `${written}: ${wordings.join(' / ')}`);
          assert.ok(!wordings.includes(''), `${written}: ${inTables(reading).join()}`);
        }
      }
  });
});
