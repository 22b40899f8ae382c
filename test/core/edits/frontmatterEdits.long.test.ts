import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type CaseFile, parseCase } from '../../../src/core/casefile/casefile';
import { entryOf, scalarText } from '../../../src/core/casefile/yamlTree';
import { applyChange, applyEdits, inOrder } from '../../../src/core/edits/change';
import { addId, addTimelineEntry, setStoreField, setValue } from '../../../src/core/edits/frontmatterEdits';
import { smallestEdit } from '../../../src/core/edits/smallest';
import { quoted } from '../../../src/core/edits/yamlText';
import type { TextEdit } from '../../../src/core/text';
import { caseText, freeText } from './arbitraryCase';

const parsed = (text: string): CaseFile => {
  const file = parseCase(text);
  assert.ok(file?.readable, `cannot be read: ${JSON.stringify(text)}`);
  return file;
};

/** What stands outside the edited spans, in order. */
const untouched = (text: string, edits: readonly TextEdit[]): string => {
  let at = 0;
  let rest = '';
  for (const { span } of inOrder(edits)) {
    rest += text.slice(at, span.start);
    at = span.end;
  }
  return rest + text.slice(at);
};

type Operation = {
  name: string;
  run: (file: CaseFile) => { edits: TextEdit[] | undefined; holds: (after: CaseFile) => void };
};

const trimmed = (value: string) => value.trim() || undefined;

const operations: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(fc.constantFrom('title', 'goal'), freeText).map(([key, value]) => ({
    name: `${key}=${value}`,
    run: (file: CaseFile) => ({
      edits: setValue(file, key, value),
      holds: (after: CaseFile) =>
        assert.equal(scalarText(entryOf(after.frontmatter.root, key)?.value), trimmed(value)),
    }),
  })),
  fc
    .tuple(
      fc.constantFrom('status', 'deadline', 'channel'),
      fc.constantFrom('ready', '2026-11-25T17:00+09:00', '2026-11-25', 'chat'),
    )
    .map(([key, value]) => ({
      name: `${key}=${value}`,
      run: (file: CaseFile) => ({
        edits: setValue(file, key, value),
        holds: (after: CaseFile) =>
          assert.equal(scalarText(entryOf(after.frontmatter.root, key)?.value), value),
      }),
    })),
  fc.tuple(fc.constantFrom('name' as const, 'email' as const), freeText).map(([key, value]) => ({
    name: `store.${key}=${value}`,
    run: (file: CaseFile) => ({
      edits: setStoreField(file, key, value),
      holds: (after: CaseFile) => assert.equal(after.data.store[key]?.value, trimmed(value)),
    }),
  })),
  fc
    .tuple(
      fc.constantFrom('orderId', 'asin', 'fnsku'),
      fc.constantFrom('250-1234567-1234567', 'B0ABCDEF12', '12345678901', '着払い, x'),
    )
    .map(([kind, value]) => ({
      name: `ids.${kind}+${value}`,
      run: (file: CaseFile) => ({
        edits: addId(file, kind, value),
        holds: (after: CaseFile) => {
          const of = (which: CaseFile) =>
            which.data.ids.filter((id) => id.kind === kind).map((id) => id.value);
          assert.deepEqual(of(after), [...of(file), value]);
        },
      }),
    })),
  fc.tuple(freeText, fc.option(freeText, { nil: undefined })).map(([event, action]) => ({
    name: `timeline+${event}`,
    run: (file: CaseFile) => ({
      edits: addTimelineEntry(file, {
        at: '2026-11-22T14:05+09:00',
        event,
        ...(action === undefined ? {} : { action }),
      }),
      holds: (after: CaseFile) => {
        assert.equal(after.data.timeline.length, file.data.timeline.length + 1);
        const last = after.data.timeline.at(-1);
        assert.equal(last?.at?.value, '2026-11-22T14:05+09:00');
        assert.equal(last?.event?.value, trimmed(event));
      },
    }),
  })),
);

describe('edits of the frontmatter', () => {
  it('say what was asked, and leave every other byte as it was', () => {
    fc.assert(
      fc.property(caseText, operations, (text, operation) => {
        const file = parsed(text);
        const { edits, holds } = operation.run(file);
        if (!edits) return;
        const after = applyEdits(text, edits);
        holds(parsed(after));
        const kept = untouched(text, edits);
        assert.equal(kept.length + edits.reduce((sum, edit) => sum + edit.newText.length, 0), after.length);
        assert.ok(!/[^\r]\n/.test(after) || /[^\r]\n/.test(text), 'a line end of another kind came in');
      }),
      { numRuns: 10_000 },
    );
  });

  it('are refused on any other text than their own', () => {
    const base = '---\ncaseNotes: 1\n---\n';
    const edits = setValue(parsed(base), 'title', '返品') ?? [];
    assert.deepEqual(applyChange(base, { base, edits }), {
      ok: true,
      text: '---\ncaseNotes: 1\ntitle: "返品"\n---\n',
    });
    assert.deepEqual(applyChange(`${base} `, { base, edits }), { ok: false });
  });

  it('insert a key where it belongs', () => {
    const file = parsed('---\ncaseNotes: 1\nstatus: ready # now\n\n# the rest\nx: 1\n---\n');
    const after = applyEdits(file.text, setValue(file, 'goal', 'y') ?? []);
    assert.equal(after, '---\ncaseNotes: 1\nstatus: ready # now\ngoal: "y"\n\n# the rest\nx: 1\n---\n');
    const title = applyEdits(file.text, setValue(file, 'title', 't') ?? []);
    assert.equal(title, '---\ncaseNotes: 1\ntitle: "t"\nstatus: ready # now\n\n# the rest\nx: 1\n---\n');
  });

  it('say that they cannot, rather than guess', () => {
    assert.equal(
      setStoreField(parsed('---\ncaseNotes: 1\nstore: 青空商店\n---\n'), 'email', 'a@b.example'),
      undefined,
    );
    assert.equal(
      addTimelineEntry(parsed('---\ncaseNotes: 1\ntimeline: soon\n---\n'), { at: '2026-11-22', event: 'x' }),
      undefined,
    );
  });
});

describe('writing a scalar', () => {
  it('reads back as itself', () => {
    fc.assert(
      fc.property(freeText, (value) => {
        const file = parsed(`---\ncaseNotes: 1\ntitle: ${quoted(value)}\n---\n`);
        assert.equal(scalarText(entryOf(file.frontmatter.root, 'title')?.value), trimmed(value));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the smallest edit', () => {
  it('turns one text into the other', () => {
    const lines = fc.array(fc.constantFrom('a', '返品', '🚚', '', 'b'), { maxLength: 8 });
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('\n', '\r\n'), (one, other, eol) => {
        const [before, after] = [one.join(eol), other.join(eol)];
        assert.equal(applyEdits(before, [smallestEdit(before, after)]), after);
      }),
      { numRuns: 3000 },
    );
  });
});
