import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDay, inZone } from '../../../src/core/calendar';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import {
  decideReminder,
  type Phone,
  phoneOf,
  putOff,
  type ReminderInput,
  reminderState,
  reminderText,
} from '../../../src/core/followup/reminder';
import { summaryOf } from '../../../src/core/followup/summary';

const HOUR = 3_600_000;
/** Thursday 26 November 2026, 10:00 in Japan. */
const NOW = Date.UTC(2026, 10, 26, 1);
const DAY = { zone: 'Asia/Tokyo', opening: '09:00' };
const INPUT: ReminderInput = {
  ...DAY,
  state: {},
  now: NOW,
  isOn: true,
  overdue: 3,
  dueToday: 1,
  phone: () => 'free',
  nextTurn: () => Number.POSITIVE_INFINITY,
};
const MORNING = Date.UTC(2026, 10, 27, 0);

describe('the daily reminder', () => {
  it('says it once, and looks again when tomorrow’s working day begins', () => {
    const first = decideReminder(INPUT);
    assert.deepEqual(first, { kind: 'tell', state: { toldOn: '2026-11-26' } });
    const again = decideReminder({ ...INPUT, state: { toldOn: '2026-11-26' }, now: NOW + HOUR });
    assert.deepEqual(again, { kind: 'wait', lookAgain: MORNING });
    const tomorrow = decideReminder({ ...INPUT, state: { toldOn: '2026-11-26' }, now: MORNING });
    assert.equal(tomorrow.kind, 'tell');
  });

  it('says nothing while there is nothing to say, until time brings something', () => {
    const nothing = { ...INPUT, overdue: 0, dueToday: 0 };
    assert.deepEqual(decideReminder(nothing), { kind: 'wait' });
    assert.deepEqual(decideReminder({ ...nothing, nextTurn: () => NOW + HOUR }), {
      kind: 'wait',
      lookAgain: NOW + HOUR,
    });
  });

  it('waits for the end of a call, and does not count as said', () => {
    const busy = decideReminder({ ...INPUT, phone: () => ({}) });
    assert.deepEqual(busy, { kind: 'wait' });
    assert.equal(decideReminder({ ...INPUT, now: NOW + HOUR }).kind, 'tell');
  });

  it('is put off for some hours of the same day, or until tomorrow', () => {
    assert.deepEqual(putOff('later-today', { now: NOW, ...DAY }), { notBefore: NOW + 3 * HOUR });
    const late = NOW + 12 * HOUR;
    assert.deepEqual(putOff('later-today', { now: late, ...DAY }), {
      toldOn: '2026-11-26',
      notBefore: MORNING,
    });
    assert.deepEqual(putOff('tomorrow', { now: NOW, ...DAY }), { toldOn: '2026-11-26', notBefore: MORNING });
  });

  it('speaks in whole sentences', () => {
    assert.equal(reminderText({ overdue: 3, dueToday: 1 }, 'en'), '3 cases are overdue, 1 is due today.');
    assert.equal(reminderText({ overdue: 1, dueToday: 0 }, 'en'), '1 case is overdue.');
    assert.equal(reminderText({ overdue: 0, dueToday: 2 }, 'en'), '2 cases are due today.');
    assert.equal(
      reminderText({ overdue: 3, dueToday: 1 }, 'ja'),
      '期限切れのケースが 3 件、今日が期限のケースが 1 件あります。',
    );
    assert.equal(reminderText({ overdue: 0, dueToday: 2 }, 'ja'), '今日が期限のケースが 2 件あります。');
  });

  it('takes over nothing but what it remembers', () => {
    assert.deepEqual(reminderState({ toldOn: '2026-11-26', notBefore: 'x', other: 1 }), {
      toldOn: '2026-11-26',
    });
    for (const stored of [undefined, null, 7, 'x', []]) assert.deepEqual(reminderState(stored), {});
  });

  const summary = (status: string, body: string) => {
    const text = `---\ncaseNotes: 1\ntitle: "x"\nstatus: ${status}\nmarketplace: JP\n---\n${body}`;
    return summaryOf('a.md', parseCase(text) ?? assert.fail(), DEFAULT_OPTIONS);
  };

  it('knows a call by its status and time; after a day nobody is on the phone', () => {
    const call = summary('calling', '\n## 通話 2026-11-26 09:55\n\n- 09:58 x\n');
    const begun = Date.UTC(2026, 10, 26, 0, 58);
    assert.deepEqual(phoneOf([call], NOW), { busyUntil: begun + 24 * HOUR + 1 });
    assert.equal(phoneOf([call], begun + 24 * HOUR + 1), 'free');
    assert.deepEqual(phoneOf([summary('calling', '')], NOW), {});
    assert.equal(phoneOf([summary('awaiting-us', '\n## 通話 2026-11-26 09:55\n')], NOW), 'free');
  });

  /** What a window does over days: looks when something happens or when it said it would. */
  const event = fc.record({
    hours: fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10),
    overdue: fc.nat(2),
    dueToday: fc.nat(2),
    phone: fc.constantFrom<Phone>('free', 'free', {}, { busyUntil: NOW + 30 * HOUR }),
    isOn: fc.boolean(),
    answer: fc.constantFrom('later-today' as const, 'tomorrow' as const, undefined),
    isSlept: fc.boolean(),
  });

  it('never comes twice a day unasked, during a call, switched off or for nothing, and always again', () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 20, maxLength: 60 }),
        fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles', 'Europe/London'),
        (events, zone) => {
          let [state, now] = [reminderState(undefined), NOW];
          const times = new Map<string, number>();
          const asked = new Map<string, number>();
          for (const { hours, answer, phone, isSlept, ...rest } of events) {
            now += (isSlept ? 10 : 1) * hours * HOUR;
            const day = formatDay(inZone(now, zone));
            const input = { ...INPUT, ...rest, zone, state, now, phone: () => phone };
            const decision = decideReminder(input);
            if (decision.kind === 'wait') {
              if (decision.lookAgain !== undefined && phone === 'free') assert.ok(decision.lookAgain > now);
              continue;
            }
            told++;
            assert.ok(rest.isOn && phone === 'free' && rest.overdue + rest.dueToday > 0);
            times.set(day, (times.get(day) ?? 0) + 1);
            assert.ok((times.get(day) ?? 0) <= 1 + (asked.get(day) ?? 0));
            state = decision.state;
            assert.equal(decideReminder({ ...input, state }).kind, 'wait');
            if (!answer) continue;
            state = putOff(answer, { now, zone, opening: '09:00' });
            if (answer === 'later-today') asked.set(day, (asked.get(day) ?? 0) + 1);
          }
          // Whatever was answered: two days on it is said again.
          assert.equal(decideReminder({ ...INPUT, zone, state, now: now + 48 * HOUR }).kind, 'tell');
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(told > 300);
  });

  it('always says it at the moment it said it would look again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 96 * 60 }),
        fc.constantFrom('09:00', '00:00', '', 'x'),
        (minutes, opening) => {
          const now = NOW + minutes * 60_000;
          const state = { toldOn: formatDay(inZone(now, DAY.zone)) };
          const decision = decideReminder({ ...INPUT, now, state, opening });
          assert.ok(decision.kind === 'wait' && decision.lookAgain !== undefined);
          assert.equal(decideReminder({ ...INPUT, now: decision.lookAgain, state, opening }).kind, 'tell');
        },
      ),
      { numRuns: 200 },
    );
  });
});
