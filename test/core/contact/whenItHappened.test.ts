import assert from 'node:assert/strict';
import fc from 'fast-check';
import { epochOf } from '../../../src/core/calendar';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { readWhen, timelineDate } from '../../../src/core/contact/whenItHappened';
import { LANGUAGES, say } from '../../../src/core/language';
import { runs } from '../../runs';

const FILE =
  parseCase('---\ncaseNotes: 1\ntitle: "x"\nstatus: ready\nmarketplace: JP\n---\n') ?? assert.fail();
/** Thursday 26 November 2026, 14:05 in Japan. */
const NOW = Date.UTC(2026, 10, 26, 5, 5);
const CONTEXT = { options: DEFAULT_OPTIONS, now: NOW };
const read = (said: string) => {
  const reading = readWhen(said, FILE, CONTEXT);
  return reading.kind === 'at' ? timelineDate(reading.at) : reading.kind;
};

const EXPECTED: Readonly<Record<string, string>> = {
  '': '2026-11-26T14:05+09:00',
  いま: '2026-11-26T14:05+09:00',
  '10:15': '2026-11-26T10:15+09:00',
  '13時': '2026-11-26T13:00+09:00',
  '今日 10:15': '2026-11-26T10:15+09:00',
  今朝: '2026-11-26',
  昨日: '2026-11-25',
  昨夜: '2026-11-25',
  先週の金曜: '2026-11-20',
  '月曜 9時': '2026-11-23T09:00+09:00',
  '11/20 14:00': '2026-11-20T14:00+09:00',
  '12/1': '2025-12-01',
  '2時間前': '2026-11-26T12:05+09:00',
  '３日前': '2026-11-23',
  'an hour ago': '2026-11-26T13:05+09:00',
  '3 days ago': '2026-11-23',
  Friday: '2026-11-20',
  'yesterday 3pm': '2026-11-25T15:00+09:00',
  'Nov 20, 14:00': '2026-11-20T14:00+09:00',
  '2026-11-20T10:15+01:00': '2026-11-20T10:15+01:00',
  明日: 'refused',
  '15時': 'refused',
  月末: 'refused',
  '2026-12-01': 'refused',
  foo: 'refused',
};

describe('when something happened', () => {
  for (const [said, expected] of Object.entries(EXPECTED))
    it(`“${said}” is ${expected}`, () => assert.equal(read(said), expected));

  it('never lies ahead, whatever is said, and always has words', () => {
    const words = fc.constantFrom(
      '月曜',
      'Fri',
      '来週',
      '前',
      '3',
      '日',
      'ago',
      '15:30',
      '11/30',
      ' ',
      '昨日',
      '今週末',
      'の',
      'hours',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 4 }).map((all) => all.join('')),
          fc.string(),
        ),
        (said) => {
          const reading = readWhen(said, FILE, CONTEXT);
          const all = reading.kind === 'at' ? [reading] : reading.kind === 'choices' ? reading.choices : [];
          for (const { at } of all) assert.ok(epochOf(at, 'Asia/Tokyo', 'start') <= NOW);
          if (reading.kind !== 'refused') return;
          for (const language of LANGUAGES)
            assert.doesNotMatch(say(reading.wording, language, { said: 'x' }), /\{\w+\}/);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
