import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byAttention, GROUPS, groupOf, nextTurn } from '../../../src/core/followup/attention';
import { dayDistance } from '../../../src/core/followup/attentionText';
import { CaseGroups } from '../../../src/core/followup/caseGroups';
import type { IndexedCase } from '../../../src/core/followup/caseIndex';
import { indexedCase, key, MONDAY, summary } from './summaries';

const MINUTE = 60_000;

type Event =
  | { readonly put: IndexedCase }
  | { readonly remove: string }
  | { readonly minutes: number }
  | { readonly toNextTurn: true };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ put: indexedCase }) },
  { weight: 2, arbitrary: fc.record({ remove: key }) },
  { weight: 2, arbitrary: fc.record({ minutes: fc.integer({ min: -600, max: 6000 }) }) },
  { weight: 2, arbitrary: fc.constant({ toNextTurn: true as const }) },
);

const seen = (groups: CaseGroups) =>
  GROUPS.map((group) => ({
    group,
    members: groups.members(group),
    page: groups.page(group, 2),
    counts: [groups.shownIn(group), groups.totalOf(group)],
  }));

const filter = fc.constantFrom({}, { store: '青空商店' }, { text: '250-1234' }, { category: 'payment' });

/** Lets events happen to groups, with a clock of the test's own; answers what there is at the end. */
function play(groups: CaseGroups, events: readonly Event[], after = (_: Event) => {}) {
  const files = new Map<string, IndexedCase>();
  let now = MONDAY;
  for (const one of events) {
    if ('put' in one) {
      files.set(one.put.key, one.put);
      groups.update(new Map([[one.put.key, one.put]]));
    } else if ('remove' in one) {
      files.delete(one.remove);
      groups.update(new Map([[one.remove, undefined]]));
    } else {
      if ('minutes' in one) now += one.minutes * MINUTE;
      else if (groups.nextTurn < Number.POSITIVE_INFINITY) now = groups.nextTurn;
      groups.update(groups.advance(now));
    }
    after(one);
  }
  return { files: [...files.values()], now };
}

describe('cases by what they want now', () => {
  it('stand after any events as they would from scratch, at any time and under any filter', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), filter, (events, filter) => {
        const groups = new CaseGroups([], MONDAY, filter);
        const { files, now } = play(groups, events);
        assert.deepEqual(seen(groups), seen(new CaseGroups(files, now, filter)));
        assert.equal(groups.size, files.length);
      }),
    );
  });

  it('stand in the order of lists', () => {
    fc.assert(
      fc.property(fc.uniqueArray(indexedCase, { selector: (one) => one.key, maxLength: 8 }), (files) => {
        const groups = new CaseGroups(files, MONDAY);
        const order = byAttention(MONDAY);
        const inTree = GROUPS.flatMap((group) => groups.members(group).map(({ summary }) => summary));
        for (const [i, one] of inTree.entries())
          if (i > 0) assert.ok(order(inTree[i - 1] as typeof one, one) <= 0);
        for (const group of GROUPS)
          for (const { summary } of groups.members(group)) assert.equal(groupOf(summary, MONDAY), group);
      }),
    );
  });

  it('tell every place that changed, so that nothing else need be drawn anew', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 15 }), event, (events, last) => {
        const groups = new CaseGroups([], MONDAY);
        const { now } = play(groups, events);
        const before = seen(groups);
        const told =
          'put' in last
            ? groups.update(new Map([[last.put.key, last.put]]))
            : 'remove' in last
              ? groups.update(new Map([[last.remove, undefined]]))
              : groups.update(groups.advance('minutes' in last ? now + last.minutes * MINUTE : now));
        for (const [i, { group, members }] of seen(groups).entries()) {
          const former = before[i]?.members ?? [];
          const keysOf = (files: readonly IndexedCase[]) => files.map((file) => file.key).join();
          if (keysOf(former) !== keysOf(members)) assert.ok(told.groups.has(group), group);
          for (const [at, file] of members.entries())
            if (keysOf(former) === keysOf(members) && former[at] !== file)
              assert.ok(told.groups.has(group) || told.redrawn.includes(file));
        }
      }),
    );
  });

  it('need no look before the next turn: group and distance stay until then', () => {
    fc.assert(
      fc.property(
        summary('cases/x.md'),
        fc.nat(20_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (made, start, part) => {
          const now = MONDAY - 100 * 60 * MINUTE + start * MINUTE;
          const turn = nextTurn(made, now);
          assert.ok(turn > now);
          const end = Math.min(turn, now + 10 * 24 * 60 * MINUTE);
          const then = Math.max(now, Math.min(end - 1, Math.floor(now + (end - now) * part)));
          assert.equal(groupOf(made, then), groupOf(made, now));
          if (made.status === 'resolved') return;
          for (const date of [made.deadline, ...made.open.map(({ due }) => due)])
            if (date) assert.equal(dayDistance(date, then, 'en'), dayDistance(date, now, 'en'));
        },
      ),
    );
  });

  it('count all that are overdue, whatever the filter shows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(indexedCase, { selector: (one) => one.key }), filter, (files, filter) => {
        const groups = new CaseGroups(files, MONDAY, filter);
        const late = files.filter(({ summary }) => groupOf(summary, MONDAY) === 'overdue');
        assert.equal(groups.totalOf('overdue'), late.length);
        assert.ok(groups.shownIn('overdue') <= late.length);
        assert.equal(
          groups.shownCount,
          GROUPS.reduce((sum, group) => sum + groups.members(group).length, 0),
        );
      }),
    );
  });
});
