import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateContext, epochOf, formatDateTime, readDate } from '../../../src/core/calendar';
import { parseCase } from '../../../src/core/casefile/casefile';
import { anchorOf, resolveDue, unclearDue } from '../../../src/core/casefile/due';
import { amazonZoneOf, sellerZoneOf } from '../../../src/core/casefile/effective';
import type { Section } from '../../../src/core/casefile/sections';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { span } from '../../../src/core/text';

const two = (value: number) => String(value).padStart(2, '0');

/** Days and times there are, and some there are not: 2026-02-30, 25:00. */
const written = fc
  .tuple(
    fc.integer({ min: 1899, max: 2030 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    fc.option(fc.tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }))),
  )
  .map(
    ([year, month, day, time]) =>
      `${year}-${two(month)}-${two(day)}${time ? ` ${two(time[0])}:${two(time[1])}` : ''}`,
  );

describe('a due of a recap', () => {
  it('written as commands write it means what the reader of prose says', () => {
    fc.assert(
      fc.property(written, fc.constantFrom('JP', 'US', 'UK', 'AU'), (value, marketplace) => {
        const file = parseCase(
          `---\ncaseNotes: 1\nmarketplace: ${marketplace}\n---\n\n## まとめ 2026-11-22 14:20\n`,
        );
        assert(file);
        const section = file.sections[0] as Section;
        const placed = { value, span: span(0, 0) };
        const zone = amazonZoneOf(file, DEFAULT_OPTIONS);
        const anchor = anchorOf(file, section, zone, sellerZoneOf(file, DEFAULT_OPTIONS));
        // Behind まで nothing is read at once.
        const slow = readDate(
          `${value}まで`,
          dateContext({ ...(anchor && { anchor }), zone, marketplace }, DEFAULT_OPTIONS),
        );
        const due = resolveDue(file, section, placed, DEFAULT_OPTIONS);
        assert.equal(due.kind === 'exact', slow.kind === 'exact', `${value}: ${slow.kind}`);
        assert.equal(
          unclearDue(file, section, placed, DEFAULT_OPTIONS) === undefined,
          slow.kind === 'exact',
          value,
        );
        if (due.kind !== 'exact' || slow.kind !== 'exact') return;
        assert.deepEqual({ ...due.value, likely: due.likely }, { ...slow.value, likely: slow.likely });
        assert.equal(due.epoch, epochOf(slow.value, zone, 'end'), value);
        assert.equal(due.text, formatDateTime(slow.value));
      }),
      { numRuns: 2000 },
    );
  });
});
