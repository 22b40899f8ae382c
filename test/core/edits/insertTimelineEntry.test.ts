import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { applyEdits } from '../../../src/core/edits/change';
import { insertTimelineEntry } from '../../../src/core/edits/insertTimelineEntry';
import { timelineDisorder } from '../../../src/core/lint/rules/timelineDisorder';
import { runs } from '../../runs';
import { caseText } from './arbitraryCase';

const ZONE = 'Asia/Tokyo';
const parsed = (text: string) => parseCase(text) ?? assert.fail('no case');
const inserted = (text: string, at: string): string | undefined => {
  const edits = insertTimelineEntry(parsed(text), { at, event: 'new' }, ZONE);
  return edits && applyEdits(text, edits);
};
const caseOf = (timeline: string) =>
  `---\ncaseNotes: 1\ntitle: "x"\nstatus: ready\nmarketplace: JP\n${timeline}---\n`;

const TIMELINE = `timeline:
  # newest last
  - at: 2026-11-20T10:15+09:00
    event: "a"
  # the second
  - "2026-11-21 10:30 b"
  - at: 2026-11-22
    event: "c"
`;

describe('an entry of the timeline', () => {
  const put = (at: string) => inserted(caseOf(TIMELINE), at) ?? assert.fail();
  const line = (at: string) => `  - at: ${at}\n    event: "new"\n`;

  it('stands in front of the first that is later, comments stay with their entry', () => {
    const [second, first] = ['  # the second\n', '  - at: 2026-11-20T10:15+09:00\n'];
    assert.equal(
      put('2026-11-21'),
      caseOf(TIMELINE.replace('  - at: 2026-11-22\n', `${line('2026-11-21')}$&`)),
    );
    assert.equal(
      put('2026-11-20T12:00+09:00'),
      caseOf(TIMELINE.replace(second, line('2026-11-20T12:00+09:00') + second)),
    );
    assert.equal(put('2026-11-19'), caseOf(TIMELINE.replace(first, line('2026-11-19') + first)));
  });

  it('stands behind the last where none is later, and begins a timeline where there is none', () => {
    assert.equal(put('2026-11-22T09:00+09:00'), caseOf(TIMELINE + line('2026-11-22T09:00+09:00')));
    assert.equal(inserted(caseOf(''), '2026-11-22'), caseOf(`timeline:\n${line('2026-11-22')}`));
  });

  it('is refused where the list stands on one line', () => {
    assert.equal(inserted(caseOf('timeline: ["2026-11-20 a"]\n'), '2026-11-22'), undefined);
  });

  const when = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.option(fc.integer({ min: 0, max: 23 }), { nil: undefined }))
    .map(([day, hour]) => {
      const date = `2026-11-0${day}`;
      return hour === undefined ? date : `${date}T${String(hour).padStart(2, '0')}:30+09:00`;
    });
  const entry = fc
    .tuple(when, fc.boolean(), fc.constantFrom('', '    # why\n'))
    .map(([at, isLine, comment]) =>
      isLine
        ? `${comment}    - "${at.replace('T', ' ')} x"\n`
        : `${comment}    - at: ${at}\n      event: "x"\n`,
    );

  it('never brings disorder into what was in order, nor touches another byte', () => {
    let count = 0;
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 4 }),
        when,
        fc.constantFrom('\n', '\r\n'),
        (entries, at, eol) => {
          const text = caseOf(entries.length > 0 ? `timeline:\n${entries.join('')}` : '').replaceAll(
            '\n',
            eol,
          );
          const context = { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 11, 1) };
          const isInOrder = (one: string) => [...timelineDisorder.check(parsed(one), context)].length === 0;
          const after = inserted(text, at) ?? assert.fail();
          assert.equal(parsed(after).data.timeline.length, parsed(text).data.timeline.length + 1);
          if (isInOrder(text)) {
            count++;
            assert.ok(isInOrder(after), after);
          }
        },
      ),
      { numRuns: runs(500) },
    );
    assert.ok(count > 50);
  });

  it('always leaves every other byte of any case', () => {
    fc.assert(
      fc.property(caseText, (text) => {
        const file = parseCase(text);
        const edits = file?.readable && insertTimelineEntry(file, { at: '2026-11-21', event: 'new' }, ZONE);
        if (!file || !edits) return;
        assert.equal(edits.length, 1);
        const after = parsed(applyEdits(text, edits));
        assert.ok(after.readable, after.text);
        const before = file.data.timeline.map(({ event }) => event?.value);
        const kept = after.data.timeline.map(({ event }) => event?.value);
        kept.splice(kept.indexOf('new'), 1);
        assert.deepEqual(kept, before);
      }),
      { numRuns: runs(500) },
    );
  });
});
