import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { epochOf, inZone } from '../../../src/core/calendar';
import { MARKETPLACES } from '../../../src/core/identifiers';

/** What the zone database says of a moment, asked for that moment alone. */
const asked = (epoch: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);

describe('moments in a zone', () => {
  const zone = fc.constantFrom(
    ...MARKETPLACES.map((marketplace) => marketplace.zone),
    'UTC',
    'Asia/Kathmandu',
  );
  const minute = fc.integer({ min: Date.UTC(1970, 0, 2) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });

  /** Half of them near a change of the clocks, where remembering a day's offset could go wrong. */
  const moment = fc
    .tuple(zone, minute, fc.boolean(), fc.integer({ min: -2000, max: 2000 }))
    .map(([name, at, isNear, by]) => {
      const change = isNear
        ? asked(at * 60_000, name).getTimeZoneTransition('next')?.epochMilliseconds
        : undefined;
      return { zone: name, epoch: change === undefined ? at * 60_000 : change + by * 60_000 };
    });

  it('have the clock and offset of the zone database', () => {
    fc.assert(
      fc.property(moment, ({ zone: name, epoch }) => {
        const { year, month, day, hour, minute: past, offsetNanoseconds } = asked(epoch, name);
        const offset = Math.round(offsetNanoseconds / 60e9);
        assert.deepEqual(inZone(epoch, name), { year, month, day, hour, minute: past, offset });
      }),
      { numRuns: 3000 },
    );
  });

  it('are found from a clock without an offset, in gaps and overlaps too', () => {
    fc.assert(
      fc.property(moment, ({ zone: name, epoch }) => {
        // The clock of the moment an hour on: where clocks go forward, some of these are shown by no clock.
        const {
          year,
          month,
          day,
          hour,
          minute: past,
        } = asked(epoch, name).toPlainDateTime().add({ hours: 1 });
        const clock = { year, month, day, hour, minute: past };
        assert.equal(
          epochOf(clock, name),
          Temporal.ZonedDateTime.from({ timeZone: name, ...clock }).epochMilliseconds,
        );
      }),
      { numRuns: 3000 },
    );
  });
});
