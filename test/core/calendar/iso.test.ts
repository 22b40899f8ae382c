import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DateTime, parseDateTime } from '../../../src/core/calendar';

const two = (value: number) => String(value).padStart(2, '0');
const number = (max: number) => fc.integer({ min: 0, max });

/** Days, times and offsets there are and some there are not, and signs that do not belong there. */
const written = fc
  .record({
    day: fc.tuple(fc.integer({ min: 1895, max: 3005 }), number(13), number(32)),
    sign: fc.constantFrom('-', '-', '-', '/'),
    between: fc.constantFrom('T', ' ', 't', 'x'),
    time: fc.option(fc.tuple(number(25), number(61))),
    colon: fc.constantFrom(':', ':', ':', '.'),
    zone: fc.oneof(
      fc.constantFrom('', 'Z', ':30', ':30Z', '+9', '+0900', '-00:00', '*09:00', '+9:000', '+14:01'),
      fc
        .tuple(fc.constantFrom('+', '-'), number(15), number(61))
        .map(([s, h, m]) => `${s}${two(h)}:${two(m)}`),
    ),
  })
  .map(({ day: [year, month, day], sign, between, time, colon, zone }) => {
    const date = `${year}${sign}${two(month)}-${two(day)}`;
    return time ? `${date}${between}${two(time[0])}${colon}${two(time[1])}${zone}` : date;
  });

/** The same with one character changed, left out or put in. */
const changed = fc
  .tuple(written, fc.nat(), fc.constantFrom('', '0', '9', 'x', ' ', '-', '１', ':'), fc.boolean())
  .map(([text, place, char, isPutIn]) => {
    const at = place % text.length;
    return text.slice(0, at) + char + text.slice(isPutIn ? at : at + 1);
  });

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?\s?(?:(Z)|([+-])(\d{1,2})(?::?(\d{2}))?)?)?$/;

/** The parts of a pattern with a group for each; undefined where a part is written that there is not. */
function plainly(text: string): DateTime | undefined {
  const match = FORM.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => part && Number(part));
  const [, zulu, sign, hours, minutes] = match.slice(6);
  const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const offset = zulu || ahead === 0 ? 0 : sign === '-' ? -ahead : ahead;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isDay =
    Number(year) >= 1900 &&
    Number(year) < 3000 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1;
  if (!isDay || Number(day) > days || Number(hour ?? 0) > 23) return undefined;
  if (Number(minute ?? 0) > 59 || Number(second ?? 0) > 59 || Number(minutes ?? 0) > 59) return undefined;
  if (ahead > 14 * 60) return undefined;
  const parts = { year, month, day, hour, minute, second, ...((zulu || sign) && { offset }) };
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined),
  ) as unknown as DateTime;
}

describe('a date of the file format', () => {
  it('is what a pattern with a group for each part reads', () => {
    fc.assert(
      fc.property(fc.oneof(written, changed), (text) => {
        const reading = parseDateTime(text);
        assert.deepEqual(reading.ok ? reading.value : undefined, plainly(text), text);
      }),
      { numRuns: 5000 },
    );
  });

  it('has its parts as they are written', () => {
    assert.deepEqual(parseDateTime('2026-11-20'), { ok: true, value: { year: 2026, month: 11, day: 20 } });
    assert.deepEqual(parseDateTime('2026-11-20T10:15-08:30'), {
      ok: true,
      value: { year: 2026, month: 11, day: 20, hour: 10, minute: 15, offset: -510 },
    });
  });
});
