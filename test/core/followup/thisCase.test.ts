import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { type CaseRow, spokenRow } from '../../../src/core/followup/thisCase/row';
import { thisCaseRows } from '../../../src/core/followup/thisCase/thisCase';
import { LANGUAGES } from '../../../src/core/language';
import { textAt } from '../../../src/core/text';
import { runs } from '../../runs';
import { caseText } from '../edits/arbitraryCase';
import { caseWithRecaps } from './recaps';

/** Friday 27 November 2026, 10:00 in Japan. */
const NOW = Date.UTC(2026, 10, 27, 1);
const SAMPLE = readFileSync(join(__dirname, '../../fixtures/rules/CN070/bad-1.ja.md'), 'utf8').replaceAll(
  /[ \t]*⟦[^⟧]*⟧/g,
  '',
);
const rowsOf = (text: string, language: 'ja' | 'en' = 'en') =>
  thisCaseRows(parseCase(text) ?? assert.fail(), { options: DEFAULT_OPTIONS, now: NOW, language });
const every = (rows: readonly CaseRow[]): CaseRow[] => rows.flatMap((row) => [row, ...every(row.rows)]);
const find = (rows: readonly CaseRow[], id: string) =>
  every(rows).find((row) => row.id.startsWith(id)) ?? assert.fail(`no row ${id}`);

const CASE = `---
caseNotes: 1
title: "Return"
status: awaiting-amazon
marketplace: JP
store:
  name: Blue Sky Store
  email: ops@bluesky.example
ids:
  orderId: 250-1234567-1234567
timeline:
  - at: 2026-11-20T10:15+09:00
    event: "The return arrived"
    action: "Inspected it"
    error: "No field for shipping"
---

## Opening

- Conclusion: Order 250-1234567-1234567, about a return.
- Situation: It came collect.
- Request:

## Call 2026-11-22 14:05

## Recap 2026-11-22 14:20

- Agreed: they look into it
- Our actions:
  - [x] issue the refund (due: 2026-11-24)
  - [ ] send the photographs (due: 2026-11-27)
- Amazon's actions:
  - [ ] look into the reason (due: soon)
- Reply due: 2026-11-25 17:00
`;

describe('a case at a glance', () => {
  const rows = rowsOf(CASE);

  it('says where it stands and what comes next, first of all', () => {
    assert.deepEqual(
      rows.slice(0, 2).map(({ id, label }) => [id, label.slice(0, 16)]),
      [
        ['status', 'Waiting on Amazo'],
        ['next', 'It is past due ('],
      ],
    );
  });

  it('ticks the pieces that are there and leads to where the others belong', () => {
    const pieces = find(rows, 'prep').rows;
    assert.deepEqual(
      pieces.map(({ label, icon }) => [label, icon]),
      [
        ['Store identity', 'there'],
        ['Target IDs', 'there'],
        ['Timeline', 'there'],
        ['Goal', 'gap'],
      ],
    );
    assert.equal(textAt(CASE, find(rows, 'prep ids').span ?? assert.fail()), 'orderId: 250-1234567-1234567');
  });

  it('tells who owes what and how late it is; what is ticked stays to be unticked', () => {
    const actions = find(rows, 'actions');
    assert.equal(actions.detail, '3 open');
    assert.deepEqual(
      actions.rows.map(({ label, detail, icon, tick }) => [label, detail, icon, tick?.isDone]),
      [
        ['issue the refund', 'us · done', 'us', true],
        ['send the photographs', 'today · us · Fri 11-27', 'today', false],
        ['look into the reason', 'Amazon · “soon” (no single date)', 'amazon', false],
        ['Amazon’s reply', '2d late · Amazon · Wed 11-25 17:00', 'late', undefined],
      ],
    );
  });

  it('shows what is said first, with what is not written yet', () => {
    const opening = find(rows, 'opening').rows.map(({ label, icon }) => [label, icon]);
    assert.deepEqual(opening, [
      ['Conclusion', 'there'],
      ['Situation', 'there'],
      ['Request', 'gap'],
    ]);
  });

  it('says what contradicts the status', () => {
    const [status] = rowsOf(CASE.replace('status: awaiting-amazon', 'status: ready'));
    assert.equal(status?.icon, 'contradiction');
    assert.match(status?.whole ?? '', /that before a call/);
  });

  it('speaks Japanese and English, late and missing in words', () => {
    assert.equal(
      spokenRow(find(rows, 'reply'), 'en'),
      'Amazon’s reply, overdue, 2d late, Amazon, Wed 11-25 17:00',
    );
    const late = find(rowsOf(SAMPLE, 'ja'), 'reply');
    assert.match(spokenRow(late, 'ja'), /^Amazonの回答、期限切れ、6日超過、Amazon、11\/21\(土\)$/);
  });

  it('of a file that cannot be read says why, and nothing else', () => {
    const [prep, ...others] = rowsOf(CASE.replace('title: "Return"', 'title: "Return'));
    assert.deepEqual(others, []);
    assert.ok(prep?.rows[0]?.detail);
  });

  it('never gives two rows one id, nor a place outside the text, and says something in every row', () => {
    fc.assert(
      fc.property(fc.oneof(caseWithRecaps, caseText), (text) => {
        if (!parseCase(text)) return;
        for (const language of LANGUAGES) {
          const all = every(rowsOf(text, language));
          assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
          for (const row of all) {
            if (row.span) assert.ok(0 <= row.span.start && row.span.end <= text.length);
            assert.doesNotMatch(row.label + row.detail, /\{\w+\}/);
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('always keeps the ids when lines are put above', () => {
    fc.assert(
      fc.property(caseWithRecaps, (text) => {
        const moved = text.replace('caseNotes: 1', 'caseNotes: 1\nx-team: returns');
        const idsOf = (one: string) => every(rowsOf(one)).map(({ id }) => id);
        assert.deepEqual(idsOf(moved), idsOf(text));
      }),
      { numRuns: runs(100) },
    );
  });
});
