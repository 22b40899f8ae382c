import assert from 'node:assert/strict';
import { formatDateTime, onClockOf, readDate } from '../../../src/core/calendar';
import { headingText } from '../../../src/core/casefile/callTimes';
import { parseCase } from '../../../src/core/casefile/casefile';
import { resolveDue } from '../../../src/core/casefile/due';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { applyEdits } from '../../../src/core/edits/change';
import type { Report } from '../../../src/core/lint/finding';
import { dueUnclear } from '../../../src/core/lint/rules/dueUnclear';
import { GROUPS } from '../calendar/expressions';
import { contextOf, parsed } from '../calendar/meaning';

const CONTEXT = { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 22, 6) };

/** The places of a recap where a due may stand. */
const PLACES: Readonly<Record<string, (due: string) => string>> = {
  'a reply date': (due) => `- 回答期限: ${due}`,
  'a task of ours': (due) => `- 当店の作業:\n  - [ ] 返金する (期限: ${due})`,
  'a task of Amazon’s, full width': (due) => `- Amazonの作業:\n  - [ ] 調べる（期限：${due}）`,
  'an English task': (due) => `- Amazon's actions:\n  - [ ] look into it (due: ${due})`,
};

/** Expressions as they are read where a case is all there is to read them by. */
const GIVEN = GROUPS.filter(({ use, zone, business }) => use !== 'past' && !zone && !business);

const caseWith = (recap: string, marketplace: string, anchor: string): string =>
  `---\ncaseNotes: 1\ntitle: "件"\nstatus: awaiting-amazon\nmarketplace: ${marketplace}\n---\n\n## まとめ ${headingText(parsed(anchor))}\n\n${recap}\n`;

function read(text: string): { unclear: readonly Report[]; due: string | undefined } {
  const file = parseCase(text);
  const [recap] = file ? recapsOf(file) : [];
  assert.ok(file && recap);
  const tasks = [...(recap.ours?.tasks ?? []), ...(recap.amazons?.tasks ?? [])];
  const placed = tasks[0]?.due ?? recap.replyDue;
  assert.ok(placed, text);
  const due = resolveDue(file, recap.section, placed, DEFAULT_OPTIONS);
  return {
    unclear: [...dueUnclear.check(file, CONTEXT)],
    due: due.kind === 'exact' ? formatDateTime(due.value) : undefined,
  };
}

describe('CN062 in every place of a recap', () => {
  for (const [place, line] of Object.entries(PLACES))
    it(`${place}: finds what means no single day, on its very words, and offers what it may mean`, () => {
      let findings = 0;
      for (const { anchor, marketplace, examples, ...group } of GIVEN)
        for (const [written] of examples) {
          if (written.trim() === '') continue;
          const text = caseWith(line(written), marketplace, anchor);
          const { unclear: found, due } = read(text);
          const reading = readDate(written, contextOf({ ...group, anchor, marketplace }));
          if (reading.kind === 'exact') {
            assert.deepEqual(found, [], written);
            assert.equal(due, formatDateTime(reading.value), written);
            continue;
          }
          const [finding] = found;
          assert.ok(finding && found.length === 1, `${written} in ${place}`);
          findings++;
          assert.equal(text.slice(finding.span.start, finding.span.end), written);
          const candidates = 'candidates' in reading ? reading.candidates : [];
          const fixes = finding.fixes ?? [];
          assert.equal(fixes.length, candidates.length, written);
          fixes.forEach(({ edits, safe }, i) => {
            assert.equal(safe, false);
            const mended = read(applyEdits(text, edits));
            assert.deepEqual(mended.unclear, [], written);
            const { value } = candidates[i] as (typeof candidates)[number];
            const zone = contextOf({ ...group, anchor, marketplace }).zone;
            assert.equal(mended.due, formatDateTime(onClockOf(zone, value)), written);
          });
        }
      assert.ok(findings > 200, `${findings}`);
    });
});
