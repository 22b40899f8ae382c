import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCase } from '../../../src/core/casefile/casefile';
import { mergeCases } from '../../../src/core/merge';
import { caseText } from '../edits/arbitraryCase';
import {
  done,
  type Edit,
  edit,
  expected,
  type Model,
  model,
  render,
  saidTwice,
  style,
  wordsIn,
} from './model';

const names = (edits: readonly Edit[]) => edits.map(({ name }) => name).join(', ');

/** Both changed the same thing: what then must come out is a person's to say. */
function contradict(ours: readonly Edit[], theirs: readonly Edit[]): boolean {
  const touched = new Set(ours.flatMap(({ touches }) => touches));
  return theirs.some(({ touches }) => touches.some((one) => touched.has(one)));
}

const isReadable = (text: string): boolean => parseCase(text)?.readable === true;

/** Ticks and dues word by word, sections and entries in the order they stand. */
const tasksIn = (text: string): string[] => [...text.matchAll(/\[[x ]\] ⟨t.*/g)].map(([line]) => line).sort();

const timesIn = (text: string): string[] =>
  [...text.matchAll(/^ {2}- (?:at: |")(\S+)/gm)].map((match) => match[1] as string);

describe('merging two edited cases', () => {
  const history = fc.record({
    base: model,
    style,
    ours: fc.array(edit, { minLength: 1, maxLength: 6 }),
    theirs: fc.array(edit, { minLength: 1, maxLength: 6 }),
  });

  it('loses no entry and invents none, in 2,000 pairs of edits', () => {
    let clean = 0;
    let open = 0;
    fc.assert(
      fc.property(history, ({ base, style, ours, theirs }) => {
        const [o, t] = [done(base, ours), done(base, theirs)];
        const [b, oText, tText] = [base, o, t].map((one: Model) => render(one, style)) as [
          string,
          string,
          string,
        ];
        const merged = mergeCases({ base: b, ours: oText, theirs: tText });
        const said = `${names(ours)} | ${names(theirs)}\n${merged.text}`;
        if (contradict(ours, theirs) || saidTwice(base, o, t)) {
          open++;
          const all = new Set(wordsIn(merged.text));
          const gone = (word: string) => wordsIn(b).includes(word);
          for (const word of [...wordsIn(oText), ...wordsIn(tText)])
            assert.ok(all.has(word) || gone(word), `${word} is lost: ${said}`);
          if (merged.conflicts === 0) assert.ok(isReadable(merged.text), said);
          return;
        }
        clean++;
        const wanted = render(expected(base, o, t), style);
        assert.equal(merged.conflicts, 0, said);
        assert.ok(isReadable(merged.text), said);
        assert.deepEqual(wordsIn(merged.text), wordsIn(wanted), said);
        assert.deepEqual(tasksIn(merged.text), tasksIn(wanted), said);
        // Both sides keep the order of time, so the merge does.
        assert.deepEqual(timesIn(merged.text), timesIn(wanted), said);
        const headings = (text: string) => text.match(/^## .*/gm);
        assert.deepEqual(headings(merged.text), headings(wanted), said);
        const notes = (text: string) => text.match(/^- 10:.*|^## .*/gm);
        assert.deepEqual(notes(merged.text), notes(wanted), said);
        assert.equal(mergeCases({ base: b, ours: tText, theirs: oText }).text, merged.text, said);
        assert.equal(merged.text.endsWith('\n'), style.closed, said);
        assert.equal(merged.text.startsWith('\uFEFF'), style.bom, said);
        assert.equal(/[^\r]\n/.test(merged.text), style.eol === '\n', said);
      }),
      { numRuns: 2000 },
    );
    assert.ok(clean > 1000 && open > 100, `${clean} clean, ${open} contradicting`);
  });

  it('is the changed side where only one changed, and either where both did the same', () => {
    const text = fc.oneof(caseText, fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, text, (base, other) => {
        const same = (ours: string, theirs: string, merged: string) =>
          assert.deepEqual(mergeCases({ base, ours, theirs }), { text: merged, conflicts: 0 });
        same(other, base, other);
        same(base, other, other);
        same(other, other, other);
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no line of unrelated texts: it stands in the result, between markers where need be', () => {
    // Where a hyphen or a bracket stands may change, the words may not.
    const lines = (text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => line.replace(/^[\s-]+/, '').trim())
        .filter((line) => line !== '' && !/^\uFEFF?-*$/.test(line));
    fc.assert(
      fc.property(caseText, caseText, caseText, (base, ours, theirs) => {
        const merged = mergeCases({ base, ours, theirs });
        const result = new Set(lines(merged.text));
        const known = new Set(lines(base));
        for (const line of [...lines(ours), ...lines(theirs)])
          assert.ok(
            result.has(line) || known.has(line) || /^(?:orderId|asin|caseId|notice):/.test(line),
            `${JSON.stringify(line)} is lost:\n${merged.text}`,
          );
        if (merged.conflicts === 0) assert.ok(isReadable(merged.text), merged.text);
      }),
      { numRuns: 2000 },
    );
  });
});
