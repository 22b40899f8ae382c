import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import {
  byAttention,
  groupOf,
  isDueCase,
  isOverdueCase,
  nextDue,
  nextOf,
} from '../../../src/core/followup/attention';
import { openObligations } from '../../../src/core/followup/obligations';
import { listedCaseOf, summaryOf } from '../../../src/core/followup/summary';
import { caseText } from '../edits/arbitraryCase';

const file = (status: string, body = '', keys = '') =>
  parseCase(`---\ncaseNotes: 1\ntitle: "x"\nstatus: ${status}\nmarketplace: US\n${keys}---\n${body}`) ??
  assert.fail();
const of = (status: string, body?: string, keys?: string, options = DEFAULT_OPTIONS) =>
  summaryOf('cases/x.md', file(status, body, keys), options);

const TOKYO = { ...DEFAULT_OPTIONS, timeZone: 'Asia/Tokyo' };
const BODY = `
## Recap 2026-11-20 09:00

- Our actions:
  - [ ] send the invoice (due: 2026-11-24)
  - [x] refund (due: 2026-11-21)
- Amazon's actions:
  - [ ] look into it (due: 2026-11-23 10:00)
- Reply due: 2026-11-23

## Recap 2026-11-22 09:00

- Our actions: none
- Amazon's actions:
  - [ ] call back (due: soon)
- Reply due: 2026-11-25 17:00
`;

describe('what is owed', () => {
  it('is every task without a tick and the last answer, each on its own clock', () => {
    const open = of('awaiting-amazon', BODY, '', TOKYO).open.map(({ owner, kind, what, due, unclear }) => [
      owner,
      kind,
      what,
      due?.date ?? unclear,
      due && new Date(due.epoch).toISOString(),
    ]);
    assert.deepEqual(open, [
      ['us', 'task', 'send the invoice', '2026-11-24', '2026-11-24T15:00:00.000Z'],
      ['amazon', 'task', 'look into it', '2026-11-23T10:00-08:00', '2026-11-23T18:00:00.000Z'],
      ['amazon', 'task', 'call back', true, undefined],
      ['amazon', 'reply', '', '2026-11-25T17:00-08:00', '2026-11-26T01:00:00.000Z'],
    ]);
  });

  it('counts an answer only while the case waits for Amazon', () => {
    const kinds = (status: string) => of(status, BODY).open.map(({ kind }) => kind);
    assert.deepEqual(kinds('awaiting-us'), ['task', 'task', 'task']);
    const none = BODY.replaceAll(/Reply due: .*/g, 'Reply due: none');
    assert.deepEqual(of('awaiting-amazon', none).open.length, 3);
  });

  it('leads to the line of its due', () => {
    const [first] = of('awaiting-amazon', BODY).open;
    const lines = file('awaiting-amazon', BODY).text.split('\n');
    assert.match(lines[first?.line ?? 0] ?? '', /send the invoice/);
  });
});

describe('a listed case', () => {
  it('is what its summary says of the same', () => {
    fc.assert(
      fc.property(caseText, (text) => {
        const parsed = parseCase(text);
        if (!parsed?.readable) return;
        const { path, title, status, deadline, open } = summaryOf('cases/x.md', parsed, TOKYO);
        assert.deepEqual(listedCaseOf('cases/x.md', parsed, TOKYO), {
          path,
          title,
          status,
          ...(deadline && { deadline }),
          open: open.map(({ due }) => (due ? { due } : {})),
        });
      }),
    );
  });
});

describe('what a case wants now', () => {
  const at = (iso: string) => Date.parse(iso);

  it('is late once its clock says so, not before', () => {
    const summary = of('awaiting-amazon', BODY, '', TOKYO);
    assert.equal(nextDue(summary)?.date, '2026-11-23T10:00-08:00');
    assert.equal(isOverdueCase(summary, at('2026-11-23T17:59:59Z')), false);
    assert.equal(isOverdueCase(summary, at('2026-11-23T18:00:00Z')), true);
    assert.equal(groupOf(summary, at('2026-11-23T17:59:59Z')), 'due-today');
    assert.equal(groupOf(summary, at('2026-11-22T17:00:00Z')), 'awaiting-amazon');
    assert.equal(groupOf(of('resolved', BODY), at('2026-12-31T00:00:00Z')), 'resolved');
  });

  it('is due on the day of its deadline', () => {
    const summary = of('ready', '', 'deadline: 2026-11-25\n', TOKYO);
    assert.equal(groupOf(summary, at('2026-11-24T14:59:00Z')), 'ready');
    assert.equal(groupOf(summary, at('2026-11-24T15:00:00Z')), 'due-today');
    assert.equal(groupOf(summary, at('2026-11-25T15:00:00Z')), 'overdue');
    assert.ok(isDueCase(summary, at('2026-11-25T15:00:00Z')));
  });

  it('says whose turn it is', () => {
    const turns = ['preparing', 'ready', 'calling', 'awaiting-us', 'awaiting-amazon', 'resolved'];
    assert.deepEqual(
      turns.map((status) => nextOf(of(status))),
      ['us', 'us', 'us', 'us', 'amazon', 'none'],
    );
  });

  it('has an order that does not depend on where it starts', () => {
    const now = at('2026-11-23T12:00:00Z');
    const cases = ['preparing', 'ready', 'awaiting-amazon', 'resolved', 'calling'].flatMap((status, i) => [
      { ...of(status, i % 2 ? BODY : ''), path: `${status}-a` },
      { ...of(status, '', `deadline: 2026-11-2${i + 2}\n`), path: `${status}-b` },
    ]);
    const sorted = [...cases].sort(byAttention(now)).map(({ path }) => path);
    fc.assert(
      fc.property(fc.shuffledSubarray(cases, { minLength: cases.length }), (shuffled) => {
        assert.deepEqual(
          [...shuffled].sort(byAttention(now)).map(({ path }) => path),
          sorted,
        );
      }),
    );
    assert.equal(sorted.at(-1)?.startsWith('resolved'), true);
  });

  it('is the same from JSON and back, whatever the file', () => {
    fc.assert(
      fc.property(caseText, (text) => {
        const parsed = parseCase(text);
        if (!parsed) return;
        const summary = summaryOf('x.md', parsed, DEFAULT_OPTIONS);
        assert.deepEqual(JSON.parse(JSON.stringify(summary)), summary);
        assert.equal(summary.open.length, openObligations(parsed, DEFAULT_OPTIONS).length);
      }),
      { numRuns: 500 },
    );
  });
});
