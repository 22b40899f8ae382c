import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { fingerprintOf } from '../../../src/core/casefile/fingerprint';
import { recapsOf } from '../../../src/core/casefile/recap';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { applyEdits } from '../../../src/core/edits/change';
import { canBeTicked, namedTasks, tickTasks } from '../../../src/core/followup/tasks';
import { runs } from '../../runs';
import { caseWithRecaps } from './recaps';

const parsed = (text: string) => parseCase(text) ?? assert.fail('no case');
const doneOf = (text: string) => namedTasks(parsed(text)).map(({ task }) => task.done);

/** The text after ticking, or undefined where it is refused. */
const ticked = (text: string, index: number, isDone: boolean, on = text): string | undefined => {
  const name = namedTasks(parsed(text))[index]?.name ?? assert.fail();
  const answer = tickTasks([{ name, isDone }])(parsed(on));
  return 'edits' in answer ? applyEdits(on, answer.edits) : undefined;
};

const CASE = `---
caseNotes: 1
title: "x"
status: awaiting-us
---

## Recap 2026-11-22 14:20

- Our actions:
  - [ ] refund (due: 2026-11-24)
  - [ ] refund (due: 2026-11-25)
- Amazon's actions: look into it
`;

describe('ticking a task', () => {
  it('changes the one character in its box, of two that read alike the one that was meant', () => {
    assert.equal(
      ticked(CASE, 1, true),
      CASE.replace('[ ] refund (due: 2026-11-25)', '[x] refund (due: 2026-11-25)'),
    );
  });

  it('gives a bullet without a box one', () => {
    assert.equal(ticked(CASE, 2, true), CASE.replace("- Amazon's actions", "- [x] Amazon's actions"));
  });

  it('finds the task where it stands by now, and refuses when it is gone', () => {
    const moved = CASE.replace('## Recap', '## Call 2026-11-22 14:05\n\n- 14:06 x\n\n## Recap');
    assert.equal(ticked(CASE, 0, true, moved), moved.replace('[ ]', '[x]'));
    assert.equal(ticked(CASE, 2, true, CASE.replace('look into it', 'call back')), undefined);
  });

  it('does several at once, or none of them', () => {
    const ticks = namedTasks(parsed(CASE)).map(({ name }) => ({ name, isDone: true }));
    const answer = tickTasks(ticks)(parsed(CASE));
    assert.ok('edits' in answer && answer.edits.length === 3);
    assert.ok('refused' in tickTasks(ticks)(parsed(CASE.replace('look into it', 'call back'))));
  });

  it('always changes that task alone, and nothing that was confirmed; unticking gives every byte back', () => {
    let count = 0;
    fc.assert(
      fc.property(caseWithRecaps, fc.nat(), (text, pick) => {
        const tasks = namedTasks(parsed(text));
        if (tasks.length === 0) return;
        const index = pick % tasks.length;
        const { task } = tasks[index] ?? assert.fail();
        const after = ticked(text, index, !task.done);
        assert.equal(after !== undefined, canBeTicked(parsed(text), task));
        if (after === undefined) return;
        count++;
        const expected = doneOf(text).map((done, i) => (i === index ? !done : done));
        assert.deepEqual(doneOf(after), expected);
        const prints = (one: string) =>
          recapsOf(parsed(one)).map((recap) => fingerprintOf(parsed(one), recap, DEFAULT_OPTIONS));
        assert.deepEqual(prints(after), prints(text));
        if (task.item.checkbox) {
          assert.equal(after.length, text.length);
          assert.equal(ticked(after, index, task.done)?.toLowerCase(), text.toLowerCase());
        }
      }),
      { numRuns: runs(500) },
    );
    assert.ok(count > runs(100));
  });
});
