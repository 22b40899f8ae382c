import assert from 'node:assert/strict';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { incomingCall } from '../../../src/core/contact/callEdits';
import { callSheetOf } from '../../../src/core/contact/callSheet';
import { noteIntent, tickIntent } from '../../../src/core/contact/sheetEdits';
import { applyChange, applyEdits, type Change } from '../../../src/core/edits/change';
import { type Holder, perform } from '../../../src/core/edits/perform';
import { textAt } from '../../../src/core/text';
import { random } from '../../bench/corpus';

/** Sheet, commands and typing at the same time: every entry lands where it was meant, or nowhere. */

const CONTEXT = { options: DEFAULT_OPTIONS, now: Date.UTC(2026, 10, 22, 5, 5) };
const EMPTY = parseCase('---\ncaseNotes: 1\ntitle: "x"\nstatus: ready\n---\n') as CaseFile;
const START = applyEdits(EMPTY.text, incomingCall(EMPTY, CONTEXT) ?? []);

/** A document somebody types into while an edit is on its way. */
class Desk implements Holder {
  typed = 0;
  isDeleted = false;
  private current = START;

  constructor(private readonly next: () => number) {}

  text(): string {
    return this.current;
  }

  async apply(change: Change): Promise<boolean> {
    for (let wait = Math.floor(this.next() * 4); wait > 0; wait--) {
      if (this.next() < 0.5) this.type();
      await Promise.resolve();
    }
    const applied = applyChange(this.current, change);
    if (applied.ok) this.current = applied.text;
    return applied.ok;
  }

  type(): void {
    const lines = this.current.split('\n');
    const body = lines.lastIndexOf('---') + 1;
    const at = body + Math.floor(this.next() * (lines.length - body + 1));
    const roll = this.next();
    if (roll < 0.04) {
      this.current = this.current.replace(/\n## 通話 [\s\S]*$/, '\n');
      this.isDeleted = true;
      this.typed = this.current.split('⟨t').length - 1;
    } else {
      const heading = roll < 0.08 ? '\n## 覚え書き\n\n' : '';
      lines.splice(at, 0, `${heading}- ⟨t${this.typed++}⟩`);
      this.current = lines.join('\n');
    }
  }
}

const count = (text: string, part: string): number => text.split(part).length - 1;

async function interleave(seed: number): Promise<{ written: number; refused: number }> {
  const next = random(seed);
  const desk = new Desk(next);
  const sheet = callSheetOf(parseCase(START) as CaseFile, DEFAULT_OPTIONS, 'ja');
  const boxes = sheet.check?.boxes ?? [];
  const wanted = new Map<string, boolean>();
  const ticks = Array.from({ length: 3 }, async () => {
    const box = boxes[Math.floor(next() * boxes.length)] ?? assert.fail();
    const heading = sheet.check?.heading ?? '';
    const done = await perform(desk, tickIntent({ heading, text: box.text, isDone: true }, DEFAULT_OPTIONS));
    if (done.ok) wanted.set(box.text, true);
  });
  const heading = sheet.call?.heading ?? '';
  const notes = Array.from({ length: 5 }, async (_, i) => {
    const done = await perform(desk, noteIntent(heading, `⟨n${i}⟩`, CONTEXT));
    return { note: `⟨n${i}⟩`, ok: done.ok };
  });
  const results = await Promise.all(notes);
  await Promise.all(ticks);
  const text = desk.text();
  const file = parseCase(text) as CaseFile;
  for (let i = 0; i < desk.typed; i++)
    if (!desk.isDeleted) assert.equal(count(text, `⟨t${i}⟩`), 1, `typed ${i}`);
  const call = file.sections.find(({ kind }) => kind === 'call');
  for (const { note, ok } of results) {
    if (!ok) assert.equal(count(text, note), 0, `${note} was refused`);
    else if (!desk.isDeleted) {
      assert.equal(count(text, note), 1, note);
      // A heading typed into the call later parts a note from it; the note still stands behind the call's heading.
      assert.ok(call && text.indexOf(note) > call.heading.end, `${note} outside the call`);
    }
  }
  for (const [box] of wanted) assert.match(text, new RegExp(`- \\[x\\] ${box.replace(/[.・]/g, '\\$&')}`));
  assert.ok(textAt(text, file.frontmatter.fences.block).includes('caseNotes: 1'));
  const written = results.filter(({ ok }) => ok).length;
  return { written, refused: results.length - written };
}

describe('entries and typing at the same time', () => {
  it('never land in a wrong place, in 1,000 seeded interleavings', async () => {
    let written = 0;
    let refused = 0;
    for (let seed = 1; seed <= 1000; seed++) {
      const outcome = await interleave(seed);
      written += outcome.written;
      refused += outcome.refused;
    }
    assert.ok(written > 3000 && refused > 50, `${written} written, ${refused} refused`);
  });

  it('give up on a text that never stands still, and on one that is no case', async () => {
    let i = 0;
    const restless: Holder = { text: () => `${START}${i++}`, apply: async () => false };
    assert.deepEqual(
      await perform(restless, () => ({ edits: [{ span: { start: 0, end: 0 }, newText: 'x' }] })),
      {
        ok: false,
        reason: 'busy',
      },
    );
    const other: Holder = { text: () => '# Notes', apply: async () => true };
    assert.deepEqual(await perform(other, () => ({ edits: [] })), { ok: false, reason: 'no-case' });
  });
});
