import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  businessCalendar,
  type DateContext,
  type DateTime,
  dateInProse,
  findDates,
  formatDateTime,
  parseDateTime,
  readDate,
} from '../../../src/core/calendar';
import { dayOfNumber } from '../../../src/core/calendar/moment';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { GROUPS, type Group } from './expressions';

const ZONES: Record<string, string> = { JP: 'Asia/Tokyo', US: 'America/Los_Angeles', DE: 'Europe/Berlin' };

const parsed = (text: string): DateTime => {
  const reading = parseDateTime(text);
  assert.ok(reading.ok, text);
  return reading.value;
};

const contextOf = ({ anchor, marketplace, use }: Omit<Group, 'examples'>): DateContext => ({
  anchor: parsed(anchor),
  zone: ZONES[marketplace] as string,
  marketplace,
  use,
  business: businessCalendar(marketplace, DEFAULT_OPTIONS.businessCalendar),
  closing: '18:00',
});

const meaningOf = (written: string, context: DateContext): string => {
  const reading = readDate(written, context);
  const values =
    'candidates' in reading ? reading.candidates.map(({ value }) => formatDateTime(value)).join('?') : '';
  switch (reading.kind) {
    case 'exact':
      return formatDateTime(reading.value) + (reading.likely && context.marketplace !== 'JP' ? '~' : '');
    case 'candidates':
      return values;
    case 'problem':
      return `!${reading.problem} ${values}`;
    default:
      return reading.kind;
  }
};

describe('dates as people write them', () => {
  for (const group of GROUPS)
    for (const [written, means] of group.examples)
      it(`${JSON.stringify(written)} on ${group.anchor.slice(0, 10)} in ${group.marketplace} is ${means}`, () => {
        assert.equal(meaningOf(written, contextOf(group)), means);
      });

  it('need the time of writing to be relative', () => {
    const { anchor: _, ...context } = contextOf({ anchor: '2026-11-20', marketplace: 'JP', use: 'due' });
    for (const written of ['明日', '3営業日以内', '11月25日', 'Friday'])
      assert.equal(meaningOf(written, context), 'unclear');
    assert.equal(meaningOf('2026-11-25', context), '2026-11-25');
  });

  it('take a time of day only where it stands beside them', () => {
    const context = contextOf({ anchor: '2026-11-20T14:20+09:00', marketplace: 'JP', use: 'due' });
    const read = (text: string) =>
      findDates(text, context).map((found) =>
        found.kind === 'exact' ? formatDateTime(found.value) : found.kind,
      );
    assert.deepEqual(read('明日返金し、明後日の午後3時に電話する'), ['2026-11-21', '2026-11-22T15:00+09:00']);
    assert.deepEqual(read('17時に電話し、明日返金する'), ['2026-11-21']);
    assert.deepEqual(read('明日返金し、15時に電話する'), ['2026-11-21']);
    assert.deepEqual(read('11月25日、17時まで'), ['2026-11-25T17:00+09:00']);
    assert.deepEqual(read('2026年11月25日に届き、2026年11月27日17時までに答える'), [
      '2026-11-25',
      '2026-11-27T17:00+09:00',
    ]);
  });

  const days = fc.integer({ min: 18_000, max: 25_000 }).map(dayOfNumber);
  const clocks = fc.option(
    fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) }),
    { nil: undefined },
  );

  it('read back as themselves in every absolute form', () => {
    const context = contextOf({ anchor: '2026-11-20T14:20+09:00', marketplace: 'JP', use: 'due' });
    fc.assert(
      fc.property(days, clocks, (day, clock) => {
        const at: DateTime = { ...day, ...clock };
        const expected = formatDateTime(clock ? { ...at, offset: 540 } : at);
        const iso = formatDateTime(at);
        for (const written of [dateInProse(at, 'ja'), dateInProse(at, 'en'), iso, iso.replace('T', ' ')])
          assert.equal(meaningOf(written, context), expected, written);
      }),
      { numRuns: 500 },
    );
  });

  it('never throw, and place what they read inside the text', () => {
    const context = contextOf({ anchor: '2026-11-20T14:20+09:00', marketplace: 'JP', use: 'due' });
    const piece = fc.constantFrom(
      '11',
      '月',
      '25',
      '日',
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
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        const reading = readDate(text, context);
        if (reading.kind === 'none') return;
        assert.ok(
          reading.span.start >= 0 && reading.span.start < reading.span.end && reading.span.end <= text.length,
        );
      }),
      { numRuns: 2000 },
    );
  });
});
