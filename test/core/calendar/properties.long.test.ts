import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  type DateContext,
  type DateReading,
  type DateTime,
  dateInProse,
  epochOf,
  findDates,
  formatDateTime,
  inZone,
  readDate,
  weekdayOf,
} from '../../../src/core/calendar';
import { isDay } from '../../../src/core/calendar/iso';
import { type Day, dayNumber, dayOfNumber } from '../../../src/core/calendar/moment';
import { LANGUAGES } from '../../../src/core/language';
import { GROUPS } from './expressions';
import { contextOf, inTables, meaningOf } from './meaning';
import * as writers from './writers';

const TOKYO = contextOf({ about: '', anchor: '2026-11-20T14:20+09:00', marketplace: 'JP' });
const ANCHOR = dayNumber(TOKYO.anchor as DateTime);

const readsBack = (written: fc.Arbitrary<writers.Written>, context: DateContext) =>
  fc.assert(
    fc.property(written, ({ text, at }) => {
      assert.deepEqual(meaningOf(text, context), [formatDateTime(at)], text);
    }),
    { numRuns: 1500 },
  );

describe('a date written in any form reads back as itself', () => {
  it('in Japanese', () => {
    readsBack(writers.writtenDates(writers.days, writers.JAPANESE_DATES, writers.JAPANESE), TOKYO);
  });

  it('in English', () => {
    readsBack(writers.writtenDates(writers.days, writers.ENGLISH_DATES, writers.ENGLISH), TOKYO);
  });

  it('without its year, where it lies ahead', () => {
    const ahead = fc.integer({ min: ANCHOR, max: ANCHOR + 334 }).map(dayOfNumber);
    readsBack(writers.writtenDates(ahead, writers.JAPANESE_DAYS, writers.JAPANESE), TOKYO);
    readsBack(writers.writtenDates(ahead, writers.ENGLISH_DAYS, writers.ENGLISH), TOKYO);
  });

  it('without its year, where it is told of later', () => {
    const past: DateContext = { ...TOKYO, use: 'past' };
    const behind = fc.integer({ min: ANCHOR - 364, max: ANCHOR }).map(dayOfNumber);
    readsBack(writers.writtenDates(behind, writers.JAPANESE_DAYS, writers.JAPANESE), past);
    readsBack(writers.writtenDates(behind, writers.ENGLISH_DAYS, writers.ENGLISH), past);
  });

  it('as letters write it, in either language', () => {
    fc.assert(
      fc.property(writers.days, fc.option(writers.clocks, { nil: undefined }), (day, clock) => {
        const at: DateTime = { ...day, ...clock };
        const means = formatDateTime(clock ? { ...at, offset: 540 } : at);
        for (const language of LANGUAGES) {
          const text = dateInProse(at, language);
          assert.deepEqual(meaningOf(text, TOKYO), [means], text);
          assert.deepEqual(findDates(text, TOKYO).map(inTables), [[means]], text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('and with another weekday it is told from the weekday', () => {
    fc.assert(
      fc.property(writers.days, fc.integer({ min: 1, max: 6 }), (day, off) => {
        const other = addDays(day, off);
        for (const [dates, weekdays] of [
          [writers.JAPANESE_DATES, writers.JAPANESE_WEEKDAYS],
          [writers.ENGLISH_DATES, writers.ENGLISH_WEEKDAYS],
        ] as const)
          for (const beside of weekdays.slice(1)) {
            const text = beside((dates[0] as (at: Day) => string)(day), other);
            const reading = readDate(text, TOKYO);
            assert.ok(reading.kind === 'problem' && reading.problem === 'weekday-mismatch', text);
            const [asWritten, nearest] = reading.candidates.map(({ value }) => value) as [Day, Day];
            assert.deepEqual(asWritten, day, text);
            assert.equal(weekdayOf(nearest), weekdayOf(other), text);
            assert.ok(Math.abs(dayNumber(nearest) - dayNumber(day)) <= 3, text);
          }
      }),
      { numRuns: 300 },
    );
  });
});

const marketplaces = fc.constantFrom('JP', 'US', 'DE', 'UK', 'AU', 'IN', 'BR');
const contexts = fc
  .record({
    marketplace: marketplaces,
    use: fc.constantFrom('due' as const, 'past' as const),
    epoch: fc.integer({ min: Date.UTC(1990, 0, 1) / 60_000, max: Date.UTC(2060, 0, 1) / 60_000 }),
    written: fc.constantFrom('moment', 'day', 'unknown'),
  })
  .map(({ marketplace, use, epoch, written }): DateContext => {
    const { anchor: _, ...context } = contextOf({
      about: '',
      anchor: '2026-11-20',
      marketplace,
      use,
    });
    const { year, month, day, ...time } = inZone(epoch * 60_000, context.zone);
    if (written === 'unknown') return context;
    return { ...context, anchor: { year, month, day, ...(written === 'moment' && time) } };
  });

describe('counts', () => {
  const counts = fc.integer({ min: 1, max: 120 });
  const moments = contexts.filter(({ anchor }) => anchor?.hour !== undefined);

  it('of days end that many days after the day of writing', () => {
    fc.assert(
      fc.property(moments, counts, (context, count) => {
        const means = [formatDateTime(addDays(context.anchor as DateTime, count))];
        for (const text of [`${count}日以内`, `${count}日後`, `in ${count} days`, `within ${count} days`])
          assert.deepEqual(meaningOf(text, context), means, text);
      }),
      { numRuns: 300 },
    );
  });

  it('of hours end that many hours after the minute of writing, by any clock', () => {
    fc.assert(
      fc.property(moments, counts, (context, count) => {
        const { anchor, zone } = context;
        for (const text of [`${count}時間以内`, `within ${count} hours`]) {
          const reading = readDate(text, context);
          assert.ok(reading.kind === 'exact', text);
          assert.equal(
            epochOf(reading.value, zone) - epochOf(anchor as DateTime, zone),
            count * 3_600_000,
            text,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of business days end on an open day with as many open days behind it', () => {
    fc.assert(
      fc.property(moments, counts, (context, count) => {
        const reading = readDate(`${count}営業日以内`, context);
        assert.ok(reading.kind === 'exact');
        const anchor = dayNumber(context.anchor as DateTime);
        const last = dayNumber(reading.value);
        const open = Array.from({ length: last - anchor }, (_, i) => dayOfNumber(anchor + 1 + i)).filter(
          (day) => context.business.isOpen(day),
        );
        assert.equal(open.length, count);
        assert.ok(context.business.isOpen(reading.value));
      }),
      { numRuns: 300 },
    );
  });
});

describe('any text', () => {
  const examples = GROUPS.flatMap((group) => group.examples.map(([written]) => written));
  const PIECES = [
    '11',
    '月',
    '25日',
    '時',
    ' ',
    '/',
    ':',
    '午後',
    '来週',
    '金曜',
    'Nov',
    'pm',
    '2026',
    '-',
    '以内',
    '99',
    '(',
    '）',
    '〜',
    '９',
    'の',
    'next',
    'EOD',
    '９９９９年',
    '中',
    '前',
    '末',
    'から',
    ' or ',
  ];
  const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((some) => some.join(''));
  const mutated = fc
    .tuple(
      fc.constantFrom(...examples),
      fc.constantFrom(...examples),
      fc.nat({ max: 30 }),
      fc.nat({ max: 30 }),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    .map(([one, other, from, to, between]) => one.slice(0, from) + between + other.slice(to));
  const texts = fc.oneof(
    mutated,
    pieces,
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  const isSound = (text: string, reading: DateReading): void => {
    if (reading.kind === 'none') return;
    for (const { start, end } of [reading.span, reading.day])
      assert.ok(start >= 0 && start <= end && end <= text.length, `${text}: ${start}–${end}`);
    assert.ok(reading.span.start < reading.span.end, text);
    const values = reading.kind === 'exact' ? [reading.value] : [];
    const candidates = 'candidates' in reading ? reading.candidates.map(({ value }) => value) : [];
    if (reading.kind === 'candidates') assert.ok(candidates.length > 0, text);
    for (const { year, month, day, hour = 0, minute = 0, offset = 0 } of [...values, ...candidates]) {
      assert.ok(isDay(year, month, day), `${text}: ${year}-${month}-${day}`);
      assert.ok(hour >= 0 && hour < 24 && minute >= 0 && minute < 60, `${text}: ${hour}:${minute}`);
      assert.ok(Math.abs(offset) <= 14 * 60, `${text}: ${offset}`);
    }
  };

  it('is read without throwing, as days that exist, at places inside it', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        isSound(text, readDate(text, context));
        for (const found of findDates(text, context)) isSound(text, found);
      }),
      { numRuns: 3000 },
    );
  });

  it('is read the same the second time', () => {
    fc.assert(
      fc.property(texts, texts, contexts, (text, other, context) => {
        const first = [readDate(text, context), findDates(text, context)];
        readDate(other, context);
        findDates(other, context);
        assert.deepEqual([readDate(text, context), findDates(text, context)], first);
      }),
      { numRuns: 1000 },
    );
  });
});
